// The short cut with machine integers against exact rationals, over every equation of a small grid.
#include "relations/fixed_equation.hpp"

#include <gtest/gtest.h>

#include "relations/equation.hpp"

namespace mingcha {
namespace {

Quantity number(std::int64_t mantissa, int exponent, Dimension dimension, Decimal factor = {1, 0}) {
    Quantity quantity;
    quantity.value = quantity.upper = {mantissa, static_cast<std::int8_t>(exponent)};
    quantity.last_place = static_cast<std::int8_t>(exponent);
    quantity.rounded = exponent != 0;
    quantity.dimension = dimension;
    quantity.unit_factor = factor;
    return quantity;
}

std::vector<Quantity> numbers() {
    std::vector<Quantity> all;
    for (const std::int64_t mantissa : {0, 1, 2, 5, 10, 25, 99, 100, 150}) {
        all.push_back(number(mantissa, 0, Dimension::count));
        all.push_back(number(mantissa, -1, Dimension::money));
        all.push_back(number(mantissa, 1, Dimension::money));
        all.push_back(number(mantissa, 0, Dimension::percent));
        all.push_back(number(mantissa, 0, Dimension::share, {1, -1}));
        all.push_back(number(mantissa, 0, Dimension::mass, {1000, 0}));
    }
    return all;
}

/// Compares both ways for one equation of three numbers. Returns how many times integers answered.
std::size_t compare(const Equation& equation, std::span<const Operand> operands, std::span<const Quantity> all) {
    std::size_t answered = 0;
    for (const Rounding rounding : {Rounding::to_nearest, Rounding::cut_off}) {
        const auto fixed = satisfiable_with_integers(equation, operands, all, rounding);
        if (!fixed) continue;
        ++answered;
        EXPECT_EQ(*fixed, satisfiable_with_rationals(equation, operands, all, rounding))
            << static_cast<int>(equation.form) << ' ' << operands[0].quantity << ' ' << operands[1].quantity << ' '
            << operands[2].quantity << ' ' << static_cast<int>(operands[2].sign);
    }
    return answered;
}

std::size_t compare_all(const Equation& equation, std::span<const Quantity> all) {
    const auto size = static_cast<std::uint32_t>(all.size());
    std::size_t answered = 0;
    for (std::uint32_t choice = 0; choice < size * size * size; ++choice) {
        std::vector<Operand> operands = {
            {"a", choice % size, {}, 1}, {"b", choice / size % size, {}, -1}, {"c", choice / size / size, {}, 1}};
        answered += compare(equation, operands, all);
        operands[2].sign = -1;
        answered += compare(equation, operands, all);
    }
    return answered;
}

// A test for each equation, so that they can run side by side.
class FixedEquationDifference : public testing::TestWithParam<Equation> {};

TEST_P(FixedEquationDifference, AgreesWithRationalsWhereverItAnswers) {
    EXPECT_GT(compare_all(GetParam(), numbers()), 20'000U);
}

INSTANTIATE_TEST_SUITE_P(Equations, FixedEquationDifference,
                         testing::Values(Equation{Equation::Form::sum, {}}, Equation{Equation::Form::sum, {100, 0}},
                                         Equation{Equation::Form::product, {100, 0}},
                                         Equation{Equation::Form::product, {1, 0}},
                                         Equation{Equation::Form::growth, {100, 0}}));

TEST(FixedEquation, LeavesHedgesAndLongNumbersToRationals) {
    std::vector<Quantity> some = {number(100, 0, Dimension::count), number(60, 0, Dimension::count),
                                  number(40, 0, Dimension::count)};
    const std::vector<Operand> operands = {{"whole", 0, {}, -1}, {"part", 1, {}}, {"part", 2, {}}};
    const Equation sum{Equation::Form::sum, {}};
    EXPECT_EQ(satisfiable_with_integers(sum, operands, some, Rounding::to_nearest), true);
    some[1].hedge = Hedge::about;
    EXPECT_EQ(satisfiable_with_integers(sum, operands, some, Rounding::to_nearest), std::nullopt);
    some[1] = number(60, -5, Dimension::money);
    EXPECT_EQ(satisfiable_with_integers(sum, operands, some, Rounding::to_nearest), std::nullopt);
    some[1] = number(60, 15, Dimension::money);
    EXPECT_EQ(satisfiable_with_integers(sum, operands, some, Rounding::to_nearest), std::nullopt);
}

}  // namespace
}  // namespace mingcha
