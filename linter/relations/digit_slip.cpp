#include "relations/digit_slip.hpp"

#include <algorithm>
#include <cstddef>

namespace mingcha {
namespace {

std::string_view without_final_zeros(std::string_view digits) {
    return digits.substr(0, digits.find_last_not_of('0') + 1);
}

/// The length of what both begin with.
std::size_t common_start(std::string_view a, std::string_view b) {
    return static_cast<std::size_t>(std::ranges::mismatch(a, b).in1 - a.begin());
}

/// `longer` without one of its digits is `shorter`.
bool lacks_one(std::string_view shorter, std::string_view longer) {
    if (shorter.size() + 1 != longer.size()) return false;
    const std::size_t start = common_start(shorter, longer);
    return shorter.substr(start) == longer.substr(start + 1);
}

}  // namespace

Slip slip_between(std::string_view printed, std::string_view meant) {
    if (printed == meant || printed.empty() || meant.empty()) return Slip::other;
    if (without_final_zeros(printed) == without_final_zeros(meant)) return Slip::scale;
    if (printed.size() < 2 || meant.size() < 2) return Slip::other;
    if (lacks_one(printed, meant) || lacks_one(meant, printed)) return Slip::dropped;
    if (printed.size() != meant.size()) return Slip::other;
    const std::size_t at = common_start(printed, meant);
    if (printed.substr(at + 1) == meant.substr(at + 1)) return Slip::digit;
    const bool swapped = at + 1 < printed.size() && printed[at] == meant[at + 1] && printed[at + 1] == meant[at] &&
                         printed.substr(at + 2) == meant.substr(at + 2);
    return swapped ? Slip::swapped : Slip::other;
}

}  // namespace mingcha
