#include "relations/part_sum.hpp"

#include <algorithm>

namespace mingcha {
namespace {

constexpr int kPlaces = 4;
constexpr std::int64_t kLargest = 100'000'000'000'000'000;  // of which many can be added

std::optional<std::int64_t> scaled_up(std::int64_t value, int exponent) {
    if (exponent < 0) return std::nullopt;
    for (; exponent > 0; --exponent) {
        if (value > kLargest / 10 || value < -kLargest / 10) return std::nullopt;
        value *= 10;
    }
    return value;
}

bool same_factor(std::span<const Quantity> quantities, std::size_t whole, std::span<const std::size_t> parts) {
    return std::ranges::all_of(
        parts, [&](std::size_t part) { return quantities[part].unit_factor == quantities[whole].unit_factor; });
}

template <typename T, typename IntervalOf>
std::optional<T> total(std::span<const std::size_t> parts, IntervalOf interval_at, T result) {
    for (const std::size_t part : parts) {
        const auto next = interval_at(part);
        if (!next) return std::nullopt;
        result.add(*next);
    }
    return result;
}

/// Compares with machine integers; no value where that is not possible.
std::optional<SumVerdict> compare_fixed(std::span<const Quantity> quantities, std::size_t whole,
                                        std::span<const std::size_t> parts) {
    if (!same_factor(quantities, whole, parts)) return std::nullopt;
    bool above = false;
    for (const Rounding rounding : {Rounding::to_nearest, Rounding::cut_off}) {
        const auto at = [&](std::size_t index) { return fixed_interval(quantities[index], rounding); };
        const auto goal = at(whole);
        const auto sum = total(parts, at, FixedInterval{});
        if (!goal || !sum) return std::nullopt;
        if (intersect(*sum, *goal)) return rounding == Rounding::to_nearest ? SumVerdict::meets : SumVerdict::cut_off;
        above = lies_above(*sum, *goal);
    }
    return above ? SumVerdict::above : SumVerdict::below;
}

Interval exact_total(std::span<const Quantity> quantities, std::span<const std::size_t> parts, Rounding rounding) {
    Interval result = exactly(0);
    for (const std::size_t part : parts) result = sum(result, interval_of(quantities[part], rounding));
    return result;
}

}  // namespace

void FixedInterval::add(const FixedInterval& other) {
    low += other.low;
    high += other.high;
    open = open || other.open;
}

bool lies_above(const FixedInterval& a, const FixedInterval& b) {
    return a.low > b.high || (a.low == b.high && b.open);
}

bool intersect(const FixedInterval& a, const FixedInterval& b) { return !lies_above(a, b) && !lies_above(b, a); }

std::optional<std::int64_t> fixed_amount(const Quantity& quantity) {
    if (quantity.hedge != Hedge::none) return std::nullopt;
    return scaled_up(quantity.value.mantissa, quantity.value.exponent + kPlaces);
}

std::optional<FixedInterval> fixed_interval(const Quantity& quantity, Rounding rounding) {
    const auto value = fixed_amount(quantity);
    if (!value) return std::nullopt;
    if (quantity.dimension == Dimension::count && !quantity.rounded) return FixedInterval{*value, *value, false};
    if (rounding == Rounding::cut_off) {
        const auto place = scaled_up(1, quantity.last_place + kPlaces);
        return place ? std::optional(FixedInterval{*value, *value + *place, true}) : std::nullopt;
    }
    const auto half = scaled_up(5, quantity.last_place + kPlaces - 1);
    return half ? std::optional(FixedInterval{*value - *half, *value + *half, false}) : std::nullopt;
}

SumVerdict compare_sum(std::span<const Quantity> quantities, std::size_t whole, std::span<const std::size_t> parts) {
    if (const auto verdict = compare_fixed(quantities, whole, parts)) return *verdict;
    const Interval sum = exact_total(quantities, parts, Rounding::to_nearest);
    if (intersect(sum, interval_of(quantities[whole]))) return SumVerdict::meets;
    const Interval cut = exact_total(quantities, parts, Rounding::cut_off);
    const Interval goal = interval_of(quantities[whole], Rounding::cut_off);
    if (intersect(cut, goal)) return SumVerdict::cut_off;
    return lies_above(cut, goal) ? SumVerdict::above : SumVerdict::below;
}

bool adds_up_exactly(std::span<const Quantity> quantities, std::size_t whole, std::span<const std::size_t> parts) {
    const auto goal = fixed_amount(quantities[whole]);
    if (!goal || !same_factor(quantities, whole, parts)) return false;
    std::int64_t sum = 0;
    for (const std::size_t part : parts) {
        const auto amount = fixed_amount(quantities[part]);
        if (!amount) return false;
        sum += *amount;
    }
    return sum == *goal;
}

}  // namespace mingcha
