#include "relations/sum_slip.hpp"

#include <algorithm>
#include <cstdint>
#include <string>

#include "relations/digit_slip.hpp"
#include "relations/part_sum.hpp"

namespace mingcha {
namespace {

constexpr int kPlaces = 4;  // of fixed_amount

/// One in the last place that is printed.
std::int64_t unit_of(const Quantity& quantity) {
    std::int64_t unit = 1;
    for (int place = quantity.last_place + kPlaces; place > 0; --place) unit *= 10;
    return unit;
}

/// The fewer digits a number has, the more of the other numbers are one slip away.
bool is_telling(Slip slip, std::size_t digits) {
    switch (slip) {
        case Slip::swapped:
        case Slip::scale:
        case Slip::dropped:
            return digits >= 3;
        case Slip::digit:
            return digits >= 5;
        case Slip::other:
            break;
    }
    return false;
}

/// 亿 for 万, or 万 for 亿.
bool is_wrong_magnitude(std::int64_t printed, std::int64_t meant) {
    constexpr std::int64_t kMagnitude = 10'000;
    if (printed <= 0 || meant <= 0) return false;
    const std::int64_t larger = std::max(printed, meant);
    return larger % kMagnitude == 0 && larger / kMagnitude == std::min(printed, meant);
}

/// The printed number comes from what it would have to be by a slip. `excess` is by how much it is too large.
bool is_slip(const Quantity& quantity, std::int64_t excess) {
    const std::int64_t amount = fixed_amount(quantity).value_or(0);
    if (is_wrong_magnitude(amount, amount - excess)) return true;
    const std::int64_t unit = unit_of(quantity);
    const std::int64_t printed = amount / unit;
    const std::int64_t meant = printed - excess / unit;
    if (excess % unit != 0 || meant <= 0 || printed <= 0) return false;
    const std::string digits = std::to_string(printed);
    const std::string meant_digits = std::to_string(meant);
    return is_telling(slip_between(digits, meant_digits), std::min(digits.size(), meant_digits.size()));
}

}  // namespace

bool slip_explains_sum(std::span<const Quantity> quantities, std::size_t whole, std::span<const std::size_t> parts) {
    const auto total = fixed_amount(quantities[whole]);
    if (!total || parts.size() < 2) return false;
    std::int64_t excess = -*total;
    for (const std::size_t part : parts) {
        const auto amount = fixed_amount(quantities[part]);
        if (!amount || quantities[part].unit_factor != quantities[whole].unit_factor) return false;
        excess += *amount;
    }
    if (is_slip(quantities[whole], -excess)) return true;
    return std::ranges::any_of(parts, [&](std::size_t part) { return is_slip(quantities[part], excess); });
}

}  // namespace mingcha
