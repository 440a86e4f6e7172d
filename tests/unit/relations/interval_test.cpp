#include "relations/interval.hpp"

#include <gtest/gtest.h>

namespace mingcha {
namespace {

Quantity count(std::int64_t value) {
    Quantity quantity;
    quantity.value = {value, 0};
    quantity.upper = quantity.value;
    quantity.dimension = Dimension::count;
    return quantity;
}

/// mantissa × 10^place of something that may be rounded.
Quantity measured(std::int64_t mantissa, std::int8_t place, Hedge hedge = Hedge::none) {
    Quantity quantity;
    quantity.value = {mantissa, place};
    quantity.upper = quantity.value;
    quantity.last_place = place;
    quantity.rounded = true;
    quantity.dimension = Dimension::count;
    quantity.hedge = hedge;
    return quantity;
}

bool holds(const Interval& interval, const Rational& value) { return intersect(interval, exactly(value)); }

TEST(Interval, ACountIsExact) {
    const Interval people = interval_of(count(123));
    EXPECT_TRUE(holds(people, 123));
    EXPECT_FALSE(holds(people, Rational(2461, 20)));
}

TEST(Interval, ARoundedNumberReachesHalfItsLastPlace) {
    const Interval copies = interval_of(measured(625, 4));
    EXPECT_TRUE(holds(copies, 6'245'000));
    EXPECT_TRUE(holds(copies, 6'255'000));
    EXPECT_FALSE(holds(copies, 6'255'001));
    EXPECT_FALSE(holds(copies, 6'244'999));
}

TEST(Interval, ACutOffNumberReachesUpOnly) {
    const Interval copies = interval_of(measured(625, 4), Rounding::cut_off);
    EXPECT_TRUE(holds(copies, 6'259'999));
    EXPECT_FALSE(holds(copies, 6'260'000));
    EXPECT_FALSE(holds(copies, 6'249'999));
}

TEST(Interval, HedgesFollowTheirMeaning) {
    const Interval about = interval_of(measured(5200, 0, Hedge::about));
    EXPECT_TRUE(holds(about, 5150));
    EXPECT_FALSE(holds(about, 5149));
    EXPECT_TRUE(holds(interval_of(measured(5200, 0, Hedge::about), Rounding::cut_off), 5101));
    const Interval nearly = interval_of(measured(100, 0, Hedge::nearly));
    EXPECT_TRUE(holds(nearly, 99));
    EXPECT_FALSE(holds(nearly, 100));
    const Interval just_over = interval_of(measured(30, 0, Hedge::just_over));
    EXPECT_FALSE(holds(just_over, 30));
    EXPECT_TRUE(holds(just_over, 39));
    EXPECT_FALSE(holds(just_over, 40));
}

TEST(Interval, InclusiveAndExclusiveBounds) {
    EXPECT_TRUE(holds(interval_of(measured(50, 0, Hedge::at_least)), 50));
    EXPECT_FALSE(holds(interval_of(measured(50, 0, Hedge::more_than)), 50));
    EXPECT_TRUE(holds(interval_of(measured(50, 0, Hedge::more_than)), 1'000'000'000));
    EXPECT_TRUE(holds(interval_of(measured(50, 0, Hedge::at_most)), 50));
    EXPECT_FALSE(holds(interval_of(measured(50, 0, Hedge::less_than)), 50));
}

TEST(Interval, SumsAndDifferencesAddTheirDoubts) {
    const Interval total = sum(interval_of(measured(75, -2)), interval_of(measured(46, -2)));
    EXPECT_TRUE(holds(total, Rational(122, 100)));
    EXPECT_FALSE(holds(total, Rational(1221, 1000)));
    const Interval gap = difference(interval_of(measured(625, 4)), interval_of(measured(121, 4)));
    EXPECT_TRUE(holds(gap, 5'030'000));
    EXPECT_FALSE(holds(gap, 5'029'999));
}

TEST(Interval, PercentagesAreExactQuotients) {
    const Interval third = percentage(interval_of(count(1)), interval_of(count(3)));
    EXPECT_TRUE(holds(third, Rational(100, 3)));
    EXPECT_FALSE(holds(third, Rational(33'333, 1000)));
    const Interval of_nothing = percentage(interval_of(count(1)), interval_of(count(0)));
    EXPECT_FALSE(of_nothing.low.has_value());
    EXPECT_FALSE(of_nothing.high.has_value());
}

TEST(Interval, AbsoluteFoldsAtZero) {
    const Interval folded = absolute(difference(interval_of(measured(121, 4)), interval_of(measured(625, 4))));
    EXPECT_TRUE(holds(folded, 5'040'000));
    EXPECT_FALSE(holds(folded, -5'040'000));
    const Interval around_zero = absolute(difference(interval_of(measured(10, 0)), interval_of(measured(10, 0))));
    EXPECT_TRUE(holds(around_zero, 0));
    EXPECT_TRUE(holds(around_zero, 1));
    EXPECT_FALSE(holds(around_zero, Rational(11, 10)));
}

TEST(Interval, OpenEndsThatTouchDoNotMeet) {
    const Interval below = interval_of(measured(100, 0, Hedge::nearly));
    const Interval above = interval_of(measured(100, 0, Hedge::more_than));
    EXPECT_FALSE(intersect(below, above));
    EXPECT_FALSE(intersect(above, below));
}

TEST(Rounding, HalvesGoUp) {
    EXPECT_EQ(rounded_to(Rational(2345, 1000), 2), Rational(235, 100));
    EXPECT_EQ(rounded_to(Rational(1, 3), 2), Rational(33, 100));
    EXPECT_EQ(rounded_to(0, 2), 0);
}

}  // namespace
}  // namespace mingcha
