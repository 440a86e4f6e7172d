#include "facts/decimal.hpp"

#include <gtest/gtest.h>

namespace mingcha {
namespace {

std::string printed(std::string_view text) { return to_string(parse_decimal(text).value()); }

TEST(Decimal, KeepsThePrintedPlaces) {
    EXPECT_EQ(parse_decimal("2.50"), (Decimal{250, -2}));
    EXPECT_EQ(parse_decimal("-0.5"), (Decimal{-5, -1}));
    EXPECT_EQ(parse_decimal("120"), (Decimal{120, 0}));
}

TEST(Decimal, IsPrintedPlainlyAndWithoutTrailingZeros) {
    EXPECT_EQ(printed("2.50"), "2.5");
    EXPECT_EQ(printed("0.045"), "0.045");
    EXPECT_EQ(printed("-3.20"), "-3.2");
    EXPECT_EQ(printed("0.00"), "0");
    EXPECT_EQ(to_string(Decimal{125, 5}), "12500000");
    EXPECT_EQ(to_string(Decimal{-1, -3}), "-0.001");
    EXPECT_EQ(to_string(Decimal{0, 7}), "0");
}

TEST(Decimal, RefusesWhatIsNoDecimal) {
    for (const std::string_view text :
         {"", "-", ".", "1.", ".5", "1.2.3", "1e5", "12a", "1 2", "1234567890123456789"}) {
        EXPECT_FALSE(parse_decimal(text)) << text;
    }
}

TEST(Decimal, IsComparedByValue) {
    EXPECT_EQ(compare({250, -2}, {25, -1}), std::strong_ordering::equal);
    EXPECT_EQ(compare({0, 5}, {0, -5}), std::strong_ordering::equal);
    EXPECT_EQ(compare({1, 18}, {999'999'999'999'999'999, 0}), std::strong_ordering::greater);
    EXPECT_EQ(compare({-1, 100}, {1, -100}), std::strong_ordering::less);
    EXPECT_EQ(compare({-2, 0}, {-1, 0}), std::strong_ordering::less);
    EXPECT_EQ(compare({-25, -1}, {-3, 0}), std::strong_ordering::greater);
    EXPECT_EQ(compare({1, 127}, {1, -128}), std::strong_ordering::greater);
}

TEST(Decimal, IsAddedExactly) {
    EXPECT_EQ(to_string(sum({15, -1}, {3, 4}).value()), "30001.5");
    EXPECT_EQ(to_string(sum({-5, 0}, {5, 0}).value()), "0");
    EXPECT_FALSE(sum({1, 100}, {1, 0}));
    EXPECT_FALSE(sum({999'999'999'999'999'999, 0}, {1, 0}));
}

TEST(Decimal, IsScaledByItsExponent) {
    EXPECT_EQ(scaled({625, 0}, 4), (Decimal{625, 4}));
    EXPECT_FALSE(scaled({1, 127}, 1));
    EXPECT_FALSE(scaled({1, -128}, -1));
}

}  // namespace
}  // namespace mingcha
