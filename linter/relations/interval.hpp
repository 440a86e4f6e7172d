// Exact arithmetic on what a printed number may mean.
//
// A printed number stands for an interval of values (see docs/numbers.md); a relation is contradicted only if no value
// inside all the intervals satisfies it. Bounds are rationals, so nothing is lost in a quotient.
#pragma once

#include <optional>

#include <boost/multiprecision/cpp_int.hpp>

#include "mingcha/facts.hpp"

namespace mingcha {

namespace multiprecision = boost::multiprecision;
using Integer = multiprecision::number<multiprecision::cpp_int_backend<>, multiprecision::et_off>;
using Rational = multiprecision::number<multiprecision::cpp_rational_backend, multiprecision::et_off>;

[[nodiscard]] Rational to_rational(Decimal value);
[[nodiscard]] Rational power_of_ten(int exponent);
/// The nearest multiple of 10^-places; halves go up. Requires value >= 0.
[[nodiscard]] Rational rounded_to(const Rational& value, int places);

struct Bound {
    Rational value;
    bool open = false;  ///< the value itself is excluded
};

/// Absent bounds are infinite.
struct Interval {
    std::optional<Bound> low;
    std::optional<Bound> high;
};

/// How a number with last printed place u may have come about.
enum class Rounding : unsigned char {
    to_nearest,  ///< [v − u/2, v + u/2]
    cut_off,     ///< [v, v + u); with 约, a whole place to either side
};

/// The printed value in the base unit of the quantity's group, so that 克 and 千克 can be compared.
[[nodiscard]] Rational amount_of(const Quantity& quantity);

/// The values that `quantity` may stand for, in the base unit of its group. A count that is not printed in 万 or 亿 is
/// exact.
[[nodiscard]] Interval interval_of(const Quantity& quantity, Rounding rounding = Rounding::to_nearest);

[[nodiscard]] Interval exactly(const Rational& value);
[[nodiscard]] Interval sum(const Interval& a, const Interval& b);
[[nodiscard]] Interval difference(const Interval& a, const Interval& b);
/// Infinite on both sides unless both are bounded, or both are nowhere negative.
[[nodiscard]] Interval product(const Interval& a, const Interval& b);
/// Infinite on both sides unless `b` is positive throughout and `a` is bounded, as `b` then is, or nowhere negative.
[[nodiscard]] Interval quotient(const Interval& a, const Interval& b);
/// a / b in per cent. Infinite on both sides unless both are positive throughout.
[[nodiscard]] Interval percentage(const Interval& a, const Interval& b);
[[nodiscard]] Interval absolute(const Interval& a);
[[nodiscard]] bool intersect(const Interval& a, const Interval& b);
/// Every value of `a` is above every value of `b`.
[[nodiscard]] bool lies_above(const Interval& a, const Interval& b);

}  // namespace mingcha
