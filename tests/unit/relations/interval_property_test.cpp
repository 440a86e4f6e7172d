// The interval arithmetic against plain enumeration of points: no point is lost, no bound is too wide where the
// contract promises an exact one, and zero never makes it throw.
#include <algorithm>
#include <array>
#include <functional>
#include <ostream>
#include <vector>

#include <gtest/gtest.h>

#include "relations/equation.hpp"
#include "relations/interval.hpp"

namespace mingcha {

// NOLINTNEXTLINE(misc-use-internal-linkage,readability-identifier-naming): found by GoogleTest through its argument
void PrintTo(const Interval& interval, std::ostream* out) {
    *out << (interval.low && !interval.low->open ? '[' : '(');
    interval.low ? *out << interval.low->value : *out << "-inf";
    *out << ", ";
    interval.high ? *out << interval.high->value : *out << "inf";
    *out << (interval.high && !interval.high->open ? ']' : ')');
}

namespace {

using ::testing::PrintToString;

bool contains(const Interval& interval, const Rational& value) {
    if (interval.low && (value < interval.low->value || (interval.low->open && value == interval.low->value))) {
        return false;
    }
    return !interval.high || (value <= interval.high->value && !(interval.high->open && value == interval.high->value));
}

bool in_closure(Interval interval, const Rational& value) {
    if (interval.low) interval.low->open = false;
    if (interval.high) interval.high->open = false;
    return contains(interval, value);
}

std::vector<Interval> grid(const std::vector<Rational>& ends) {
    std::vector<std::optional<Bound>> bounds{std::nullopt};
    for (const Rational& end : ends) {
        bounds.emplace_back(Bound{end, false});
        bounds.emplace_back(Bound{end, true});
    }
    std::vector<Interval> intervals;
    for (const auto& low : bounds) {
        for (const auto& high : bounds) {
            if (low && high && (low->value > high->value || (low->value == high->value && (low->open || high->open)))) {
                continue;  // empty
            }
            intervals.push_back({low, high});
        }
    }
    return intervals;
}

const std::vector<Interval>& small_grid() {
    static const std::vector<Interval> intervals = grid({-2, Rational(-1, 2), 0, Rational(3, 10), 1});
    return intervals;
}

/// Points of the interval: its ends, where they belong to it, some between, zero, and some far out where it has no end.
std::vector<Rational> points_of(const Interval& interval) {
    const Rational low = interval.low    ? interval.low->value
                         : interval.high ? interval.high->value - 100
                                         : Rational(-50);
    const Rational high = interval.high ? interval.high->value : low + 100;
    std::vector<Rational> points;
    for (const Rational& part : {Rational(0), Rational(1, 100), Rational(1, 2), Rational(3, 4), Rational(1)}) {
        const Rational point = low + (high - low) * part;
        if (contains(interval, point) && (points.empty() || points.back() != point)) points.push_back(point);
    }
    if (contains(interval, 0)) points.emplace_back(0);
    return points;
}

using OnIntervals = std::function<Interval(const Interval&, const Interval&)>;
using OnPoints = std::function<Rational(const Rational&, const Rational&)>;

/// Left out: 0 × y and 0 / y, where 0 itself may be taken but the end of the other interval may not, such as
/// [0, 1] × (1, 2): the product is given as open at 0, though it reaches it.
bool is_zero_at_an_open_end(const Interval& result, const Rational& value) {
    return value == 0 && in_closure(result, value);
}

/// No result of two points lies outside the result of their intervals.
void expect_sound(const OnIntervals& on_intervals, const OnPoints& on_points, bool divides, bool is_product) {
    for (const Interval& a : small_grid()) {
        for (const Interval& b : small_grid()) {
            const Interval result = on_intervals(a, b);
            for (const Rational& x : points_of(a)) {
                for (const Rational& y : points_of(b)) {
                    if (divides && y == 0) continue;
                    if (is_product && is_zero_at_an_open_end(result, on_points(x, y))) continue;
                    ASSERT_TRUE(contains(result, on_points(x, y)))
                        << PrintToString(a) << " and " << PrintToString(b) << " make " << PrintToString(result)
                        << " without " << on_points(x, y) << " of " << x << " and " << y;
                }
            }
        }
    }
}

std::vector<Rational> closure_ends(const Interval& interval) { return {interval.low->value, interval.high->value}; }

/// Every end of the result of two bounded intervals is a result of their own ends.
void expect_tight(const OnIntervals& on_intervals, const OnPoints& on_points, bool divides) {
    for (const Interval& a : small_grid()) {
        for (const Interval& b : small_grid()) {
            if (!a.low || !a.high || !b.low || !b.high) continue;
            if (divides && b.low->value <= 0) continue;
            const Interval result = on_intervals(a, b);
            ASSERT_TRUE(result.low && result.high) << PrintToString(a) << " and " << PrintToString(b);
            bool low_reached = false;
            bool high_reached = false;
            for (const Rational& x : closure_ends(a)) {
                for (const Rational& y : closure_ends(b)) {
                    low_reached = low_reached || on_points(x, y) == result.low->value;
                    high_reached = high_reached || on_points(x, y) == result.high->value;
                    ASSERT_TRUE(in_closure(result, on_points(x, y)));
                }
            }
            ASSERT_TRUE(low_reached && high_reached)
                << PrintToString(a) << " and " << PrintToString(b) << " make " << PrintToString(result);
        }
    }
}

Rational plus(const Rational& x, const Rational& y) { return x + y; }
Rational minus(const Rational& x, const Rational& y) { return x - y; }
Rational times(const Rational& x, const Rational& y) { return x * y; }
Rational over(const Rational& x, const Rational& y) { return x / y; }

TEST(IntervalProperty, SumsAreExact) {
    expect_sound(sum, plus, false, false);
    expect_tight(sum, plus, false);
}

TEST(IntervalProperty, DifferencesAreExact) {
    expect_sound(difference, minus, false, false);
    expect_tight(difference, minus, false);
}

TEST(IntervalProperty, ProductsAreExact) {
    expect_sound(product, times, false, true);
    expect_tight(product, times, false);
}

TEST(IntervalProperty, QuotientsAreExact) {
    expect_sound(quotient, over, true, true);
    expect_tight(quotient, over, true);
}

TEST(IntervalProperty, PercentagesLoseNoPoint) {
    expect_sound(percentage, [](const Rational& x, const Rational& y) { return Rational(x * 100 / y); }, true, true);
}

TEST(IntervalProperty, AbsoluteLosesNoPoint) {
    for (const Interval& a : small_grid()) {
        const Interval folded = absolute(a);
        ASSERT_TRUE(folded.low && folded.low->value >= 0) << PrintToString(a);
        for (const Rational& x : points_of(a)) {
            ASSERT_TRUE(contains(folded, x < 0 ? -x : x)) << PrintToString(a) << " of " << x;
        }
    }
}

/// A point that lies in both, looked for among their ends and the middles between any two of them.
bool share_a_point(const Interval& a, const Interval& b) {
    std::vector<Rational> ends;
    for (const auto& bound : {a.low, a.high, b.low, b.high}) {
        if (bound) ends.push_back(bound->value);
    }
    std::vector<Rational> candidates{0};
    for (const Rational& x : ends) {
        candidates.insert(candidates.end(), {x - 1, x + 1});
        for (const Rational& y : ends) candidates.push_back((x + y) / 2);
    }
    return std::ranges::any_of(candidates, [&](const Rational& x) { return contains(a, x) && contains(b, x); });
}

TEST(IntervalProperty, IntersectionsAndOrderAreThoseOfThePoints) {
    for (const Interval& a : small_grid()) {
        for (const Interval& b : small_grid()) {
            ASSERT_EQ(intersect(a, b), share_a_point(a, b)) << PrintToString(a) << " and " << PrintToString(b);
            ASSERT_EQ(intersect(a, b), intersect(b, a));
            const bool above =
                a.low && b.high &&
                (a.low->value > b.high->value ||
                 (a.low->value == b.high->value && !(contains(a, a.low->value) && contains(b, a.low->value))));
            ASSERT_EQ(lies_above(a, b), above) << PrintToString(a) << " and " << PrintToString(b);
        }
    }
}

// ---- equations ----

using Form = Equation::Form;

Quantity number(std::int64_t mantissa, std::int8_t place, Hedge hedge, bool rounded) {
    Quantity quantity;
    quantity.value = {mantissa, place};
    quantity.upper = {mantissa + 2, place};
    quantity.last_place = place;
    quantity.rounded = rounded;
    quantity.dimension = Dimension::count;
    quantity.hedge = hedge;
    return quantity;
}

std::vector<Quantity> exact_numbers() {
    std::vector<Quantity> numbers;
    for (const std::int64_t value : {-4, 0, 1, 2, 4, 5}) numbers.push_back(number(value, 0, Hedge::none, false));
    numbers.push_back(number(25, -1, Hedge::none, false));
    return numbers;
}

constexpr std::array kHedges{Hedge::none,    Hedge::about,     Hedge::nearly,    Hedge::just_over, Hedge::at_least,
                             Hedge::at_most, Hedge::more_than, Hedge::less_than, Hedge::range,     Hedge::vague};

/// The same number with every hedge.
std::vector<Quantity> hedged(std::int64_t value) {
    std::vector<Quantity> numbers;
    for (const Hedge hedge : kHedges) numbers.push_back(number(value, 0, hedge, true));
    return numbers;
}

struct Case {
    Equation equation;
    std::array<Operand, 3> operands;
};

/// Every form with constants and signs that the finders use, and zero.
std::vector<Case> cases() {
    std::vector<Case> all;
    for (const Form form : {Form::none, Form::sum, Form::product, Form::growth, Form::times, Form::increment,
                            Form::equal, Form::at_least, Form::at_most}) {
        for (const std::int64_t constant : {0, 1, 100}) {
            for (const std::int8_t sign : {std::int8_t{1}, std::int8_t{-1}}) {
                Case one{{form, {constant, 0}}, {}};
                for (std::uint32_t i = 0; i < 3; ++i) one.operands.at(i).quantity = i;
                one.operands[1].sign = sign;
                one.operands[2].sign = sign;
                all.push_back(one);
            }
        }
    }
    return all;
}

/// Whether the equation holds of plain numbers; no value where it would divide by zero.
std::optional<bool> holds_of(const Case& one, const std::array<Rational, 3>& x) {
    const Rational constant = to_rational(one.equation.constant);
    const int sign1 = one.operands[1].sign;
    const int sign2 = one.operands[2].sign;
    switch (one.equation.form) {
        case Form::none:
            return true;
        case Form::sum:
            return x[0] + sign1 * x[1] + sign2 * x[2] == constant;
        case Form::product:
            return x[0] * x[1] == x[2] * constant;
        case Form::growth:
            if (constant == 0) return std::nullopt;
            return x[1] * constant == x[0] * (constant + sign2 * x[2]);
        case Form::times:
            return x[0] == constant * x[1] * x[2];
        case Form::increment:
            if (constant == 0) return std::nullopt;
            return x[1] * constant == (x[0] - sign1 * x[1]) * x[2];
        case Form::equal:
            return x[0] == x[1] && x[0] == x[2];
        case Form::at_least:
            return x[0] >= x[1] && x[0] >= x[2];
        case Form::at_most:
            return constant >= x[0] && constant >= x[1] && constant >= x[2];
    }
    return std::nullopt;
}

std::string named(const Case& one, const std::array<Quantity, 3>& numbers) {
    std::string name = "form " + std::to_string(static_cast<int>(one.equation.form)) + ", constant " +
                       to_string(one.equation.constant) + ", signs " + std::to_string(one.operands[1].sign) + ' ' +
                       std::to_string(one.operands[2].sign) + ':';
    for (const Quantity& quantity : numbers) name += ' ' + PrintToString(interval_of(quantity));
    return name;
}

template <class Check>
void for_all_triples(const std::vector<Quantity>& numbers, const Check& check) {
    const std::vector<Case> all = cases();
    for (const Quantity& x : numbers) {
        for (const Quantity& y : numbers) {
            for (const Quantity& z : numbers) {
                const std::array<Quantity, 3> triple{x, y, z};
                for (const Case& one : all) {
                    check(one, triple);
                    if (::testing::Test::HasFatalFailure()) return;
                }
            }
        }
    }
}

TEST(EquationProperty, OfExactNumbersIsPlainArithmetic) {
    for_all_triples(exact_numbers(), [](const Case& one, const std::array<Quantity, 3>& numbers) {
        const auto expected = holds_of(one, {amount_of(numbers[0]), amount_of(numbers[1]), amount_of(numbers[2])});
        if (!expected) return;
        ASSERT_EQ(satisfiable(one.equation, one.operands, numbers), *expected) << named(one, numbers);
    });
}

/// Whether some of the points of three intervals satisfy the equation.
bool is_satisfied_somewhere(const Case& one, const std::array<std::vector<Rational>, 3>& points) {
    for (const Rational& x : points[0]) {
        for (const Rational& y : points[1]) {
            for (const Rational& z : points[2]) {
                if (holds_of(one, {x, y, z}).value_or(false)) return true;
            }
        }
    }
    return false;
}

TEST(EquationProperty, IsSatisfiableWhereverAPointSatisfiesIt) {
    std::vector<Quantity> numbers = hedged(20);
    numbers.push_back(number(0, 0, Hedge::none, true));
    numbers.push_back(number(-3, -1, Hedge::none, true));
    for_all_triples(numbers, [](const Case& one, const std::array<Quantity, 3>& triple) {
        if (satisfiable(one.equation, one.operands, triple)) return;
        const auto points = [&](std::size_t i) { return points_of(interval_of(triple.at(i))); };
        ASSERT_FALSE(is_satisfied_somewhere(one, {points(0), points(1), points(2)})) << named(one, triple);
    });
}

TEST(EquationProperty, NeverThrowsOfZeros) {
    std::vector<Quantity> numbers = hedged(0);
    numbers.push_back(number(0, 0, Hedge::none, false));
    numbers.push_back(number(20, 0, Hedge::none, false));
    for_all_triples(numbers, [](const Case& one, const std::array<Quantity, 3>& triple) {
        ASSERT_NO_THROW((void)verdict_of(one.equation, one.operands, triple)) << named(one, triple);
        for (std::size_t unknown = 0; unknown < 3; ++unknown) {
            ASSERT_NO_THROW((void)solve(one.equation, one.operands, triple, unknown)) << named(one, triple);
        }
    });
}

TEST(EquationProperty, HoldsOfTheSolution) {
    for_all_triples(exact_numbers(), [](const Case& one, const std::array<Quantity, 3>& numbers) {
        if (one.equation.form == Form::equal) return;  // the other two may differ
        for (std::size_t unknown = 0; unknown < 3; ++unknown) {
            const auto solution = solve(one.equation, one.operands, numbers, unknown);
            if (!solution) continue;
            std::array<Rational, 3> x{amount_of(numbers[0]), amount_of(numbers[1]), amount_of(numbers[2])};
            x.at(unknown) = *solution;
            ASSERT_TRUE(holds_of(one, x).value_or(true)) << named(one, numbers) << ", unknown " << unknown;
        }
    });
}

TEST(EquationProperty, FindsThePrintedNumberAgain) {
    for_all_triples(exact_numbers(), [](const Case& one, const std::array<Quantity, 3>& numbers) {
        const std::array<Rational, 3> x{amount_of(numbers[0]), amount_of(numbers[1]), amount_of(numbers[2])};
        if (!holds_of(one, x).value_or(false)) return;
        for (std::size_t unknown = 0; unknown < 3; ++unknown) {
            const auto solution = solve(one.equation, one.operands, numbers, unknown);
            if (!solution) continue;
            ASSERT_EQ(*solution, x.at(unknown)) << named(one, numbers) << ", unknown " << unknown;
        }
    });
}

}  // namespace
}  // namespace mingcha
