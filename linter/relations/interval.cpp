#include "relations/interval.hpp"

#include <algorithm>
#include <cstdlib>
#include <utility>

namespace mingcha {
namespace {

/// The place of the last digit that is not zero: 5200 → 100.
Rational last_significant_place(Decimal value) {
    if (value.mantissa == 0) return power_of_ten(value.exponent);
    int exponent = value.exponent;
    for (std::int64_t rest = value.mantissa; rest % 10 == 0; rest /= 10) ++exponent;
    return power_of_ten(exponent);
}

Interval closed(const Rational& low, const Rational& high) { return {Bound{low}, Bound{high}}; }

Interval printed(const Quantity& quantity, const Rational& value, Rounding rounding) {
    if (quantity.dimension == Dimension::count && !quantity.rounded) return exactly(value);
    const Rational unit = power_of_ten(quantity.last_place);
    if (rounding == Rounding::cut_off) return {Bound{value}, Bound{value + unit, true}};
    return closed(value - unit / 2, value + unit / 2);
}

bool lies_below(const std::optional<Bound>& low, const std::optional<Bound>& high) {
    if (!low || !high) return false;
    return high->value < low->value || (high->value == low->value && (high->open || low->open));
}

bool nowhere_negative(const Interval& interval) { return interval.low && interval.low->value >= 0; }

bool is_bounded(const Interval& interval) { return interval.low && interval.high; }

/// The values of an operation that is monotonic in each operand: its extremes lie at the ends of both.
template <class Operation>
Interval corners(const Interval& a, const Interval& b, Operation operation) {
    Interval result;
    for (const Bound& x : {*a.low, *a.high}) {
        for (const Bound& y : {*b.low, *b.high}) {
            Bound corner{operation(x.value, y.value), x.open || y.open};
            // Nought times anything is nought, whether the other end is reached or not.
            if (corner.value == 0 && ((x.value == 0 && !x.open) || (y.value == 0 && !y.open))) corner.open = false;
            const auto reaches = [&](const Bound& bound) { return corner.value == bound.value && !corner.open; };
            if (!result.low || corner.value < result.low->value || reaches(*result.low)) result.low = corner;
            if (!result.high || corner.value > result.high->value || reaches(*result.high)) result.high = corner;
        }
    }
    return result;
}

std::optional<Bound> add(const std::optional<Bound>& a, const std::optional<Bound>& b) {
    if (!a || !b) return std::nullopt;
    return Bound{a->value + b->value, a->open || b->open};
}

std::optional<Bound> negate(const std::optional<Bound>& bound) {
    if (!bound) return std::nullopt;
    return Bound{-bound->value, bound->open};
}

Interval in_printed_unit(const Quantity& quantity, Rounding rounding) {
    const Rational value = to_rational(quantity.value);
    if (quantity.hedge == Hedge::none) return printed(quantity, value, rounding);
    const Rational place = last_significant_place(quantity.value);
    const Rational doubt = rounding == Rounding::to_nearest ? place / 2 : place;
    switch (quantity.hedge) {
        case Hedge::none:
            break;
        case Hedge::about:
            return closed(value - doubt, value + doubt);
        case Hedge::nearly:
            return {Bound{value - place}, Bound{value, true}};
        case Hedge::just_over:
            return {Bound{value, true}, Bound{value + place, true}};
        case Hedge::at_least:
            return {Bound{value}, std::nullopt};
        case Hedge::at_most:
            return {std::nullopt, Bound{value}};
        case Hedge::more_than:
            return {Bound{value, true}, std::nullopt};
        case Hedge::less_than:
            return {std::nullopt, Bound{value, true}};
        case Hedge::range:
        case Hedge::vague:
            return closed(value, to_rational(quantity.upper));
    }
    return exactly(value);
}

bool is_base_unit(const Quantity& quantity) { return quantity.unit_factor == Decimal{1, 0}; }

/// Requires factor > 0.
Interval scaled(Interval interval, const Rational& factor) {
    if (interval.low) interval.low->value *= factor;
    if (interval.high) interval.high->value *= factor;
    return interval;
}

}  // namespace

Rational power_of_ten(int exponent) {
    const Integer magnitude = multiprecision::pow(Integer(10), static_cast<unsigned>(std::abs(exponent)));
    return exponent >= 0 ? Rational(magnitude) : Rational(Integer(1), magnitude);
}

Rational rounded_to(const Rational& value, int places) {
    const Rational shifted = value * power_of_ten(places) + Rational(1, 2);
    return Rational(Integer(numerator(shifted) / denominator(shifted))) * power_of_ten(-places);
}

Rational to_rational(Decimal value) {
    if (value.exponent == 0) return value.mantissa;  // no common factor to look for
    return Rational(value.mantissa) * power_of_ten(value.exponent);
}

Interval exactly(const Rational& value) { return closed(value, value); }

Rational amount_of(const Quantity& quantity) {
    const Rational value = to_rational(quantity.value);
    return is_base_unit(quantity) ? value : value * to_rational(quantity.unit_factor);
}

Interval interval_of(const Quantity& quantity, Rounding rounding) {
    Interval printed = in_printed_unit(quantity, rounding);
    if (is_base_unit(quantity)) return printed;
    return scaled(std::move(printed), to_rational(quantity.unit_factor));
}

Interval sum(const Interval& a, const Interval& b) { return {add(a.low, b.low), add(a.high, b.high)}; }

Interval difference(const Interval& a, const Interval& b) {
    return {add(a.low, negate(b.high)), add(a.high, negate(b.low))};
}

Interval product(const Interval& a, const Interval& b) {
    if (is_bounded(a) && is_bounded(b)) return corners(a, b, [](const auto& x, const auto& y) { return x * y; });
    if (!nowhere_negative(a) || !nowhere_negative(b)) return {};
    const bool reaches_zero = (a.low->value == 0 && !a.low->open) || (b.low->value == 0 && !b.low->open);
    Interval result{Bound{a.low->value * b.low->value, !reaches_zero && (a.low->open || b.low->open)}, std::nullopt};
    if (a.high && b.high) result.high = Bound{a.high->value * b.high->value, a.high->open || b.high->open};
    return result;
}

Interval quotient(const Interval& a, const Interval& b) {
    if (is_bounded(a) && is_bounded(b) && b.low->value > 0) {
        return corners(a, b, [](const auto& x, const auto& y) { return Rational(x / y); });
    }
    if (!nowhere_negative(a) || !b.low || b.low->value <= 0) return {};
    const bool reaches_zero = a.low->value == 0 && !a.low->open;
    Interval result{Bound{0, !reaches_zero}, std::nullopt};
    if (b.high) result.low = Bound{a.low->value / b.high->value, !reaches_zero && (a.low->open || b.high->open)};
    if (a.high) result.high = Bound{a.high->value / b.low->value, a.high->open || b.low->open};
    return result;
}

Interval percentage(const Interval& a, const Interval& b) { return quotient(product(a, exactly(100)), b); }

Interval absolute(const Interval& a) {
    if (a.low && a.low->value >= 0) return a;
    if (a.high && a.high->value <= 0) return {negate(a.high), negate(a.low)};
    if (!a.low || !a.high) return {Bound{0}, std::nullopt};
    return {Bound{0}, -a.low->value > a.high->value ? negate(a.low) : a.high};
}

bool intersect(const Interval& a, const Interval& b) { return !lies_above(a, b) && !lies_above(b, a); }

bool lies_above(const Interval& a, const Interval& b) { return lies_below(a.low, b.high); }

}  // namespace mingcha
