// A progress bar on standard error, for work that takes longer than a second.
#pragma once

#include <chrono>
#include <cstddef>

#include "mingcha/language.hpp"

namespace mingcha::cli {

class Progress {
public:
    /// Shows nothing unless `enabled`.
    Progress(std::size_t total, bool enabled, Language language);

    void advance() { ++done_; }
    /// Draws the bar, if it is time.
    void show();
    /// Removes the bar, so that something else can be printed.
    void clear();

private:
    using Clock = std::chrono::steady_clock;

    std::size_t total_;
    std::size_t done_ = 0;
    bool enabled_;
    bool visible_ = false;
    Language language_;
    Clock::time_point start_ = Clock::now();
    Clock::time_point last_drawn_ = start_;
};

}  // namespace mingcha::cli
