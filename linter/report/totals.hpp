// What all files of one run add up to.
#pragma once

#include <cstddef>
#include <span>

#include "mingcha/report.hpp"

namespace mingcha {

struct Totals {
    std::size_t files = 0;  ///< that were read
    std::size_t unreadable_files = 0;
    std::size_t files_without_year = 0;  ///< that were read, but do not say which year they cover
    std::size_t errors = 0;
    std::size_t warnings = 0;
    std::size_t notes = 0;
    std::size_t passes = 0;
    std::size_t suppressed = 0;
    std::size_t in_baseline = 0;  ///< and not suppressed
    std::size_t paid_off = 0;
    std::size_t fixes = 0;
    CheckStatistics read;

    [[nodiscard]] std::size_t findings() const { return errors + warnings + notes; }
};

[[nodiscard]] Totals add_up(std::span<const FileReport> files);

}  // namespace mingcha
