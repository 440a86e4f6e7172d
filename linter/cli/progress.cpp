#include "cli/progress.hpp"

#include <cstdio>
#include <string>

#include <fmt/format.h>

#include "report/wording.hpp"

namespace mingcha::cli {

namespace {

constexpr std::chrono::seconds kPatience{1};
constexpr std::chrono::milliseconds kBetweenDrawings{100};
constexpr std::size_t kWidth = 24;

void print(const std::string& text) {
    std::fwrite(text.data(), 1, text.size(), stderr);
    std::fflush(stderr);
}

}  // namespace

Progress::Progress(std::size_t total, bool enabled, Language language)
    : total_(total), enabled_(enabled), language_(language) {}

void Progress::show() {
    const Clock::time_point now = Clock::now();
    if (!enabled_ || total_ == 0 || now - start_ < kPatience || now - last_drawn_ < kBetweenDrawings) return;
    const std::size_t filled = done_ * kWidth / total_;
    print(fmt::format("\r{} [{:=<{}}{:>{}}] {}/{}\x1b[K", choose(language_, "检查中", "checking"), "", filled, "",
                      kWidth - filled, done_, total_));
    last_drawn_ = now;
    visible_ = true;
}

void Progress::clear() {
    if (visible_) print("\r\x1b[K");
    visible_ = false;
}

}  // namespace mingcha::cli
