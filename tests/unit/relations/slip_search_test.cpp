#include "relations/slip_search.hpp"

#include <vector>

#include <gtest/gtest.h>

namespace mingcha {
namespace {

std::vector<Quantity> counts(std::initializer_list<std::int64_t> values) {
    std::vector<Quantity> quantities;
    for (const std::int64_t value : values) {
        Quantity quantity;
        quantity.value = quantity.upper = {value, 0};
        quantity.dimension = Dimension::count;
        quantities.push_back(quantity);
    }
    return quantities;
}

/// The first number against the sum of the others.
bool mends(std::initializer_list<std::int64_t> values, std::int64_t odds) {
    const std::vector<Quantity> quantities = counts(values);
    std::vector<std::size_t> parts;
    for (std::size_t part = 1; part < quantities.size(); ++part) parts.push_back(part);
    return one_slip_mends_sum(quantities, 0, parts, odds);
}

TEST(OneSlipMendsSum, KnowsEveryKindOfSlip) {
    EXPECT_TRUE(mends({4683, 1234, 3249}, SlipOdds::kNearBy)) << "4483: one digit";
    EXPECT_TRUE(mends({4843, 1234, 3249}, SlipOdds::kNearBy)) << "4483: changed places";
    EXPECT_TRUE(mends({44830, 1234, 3249}, SlipOdds::kNearBy)) << "4483: a zero too many";
    EXPECT_TRUE(mends({4483, 1234, 329}, SlipOdds::kBound)) << "3249: a digit left out";
    EXPECT_TRUE(mends({12344483, 12340000, 44830000}, SlipOdds::kNearBy)) << "4483: 亿 for 万";
}

TEST(OneSlipMendsSum, KnowsNoneWhereNoneIs) {
    EXPECT_FALSE(mends({4483, 1234, 3249}, 1)) << "holds as it is; nothing is to be mended by another number";
    EXPECT_FALSE(mends({9999, 1234, 3249}, 1));
}

TEST(OneSlipMendsSum, AsksForDigits) {
    EXPECT_FALSE(mends({48, 12, 32}, SlipOdds::kBound)) << "44: two digits are one slip away from half of all numbers";
    EXPECT_TRUE(mends({486, 123, 323}, SlipOdds::kBound)) << "446";
    EXPECT_FALSE(mends({486, 123, 323}, SlipOdds::kNearBy));
    EXPECT_TRUE(mends({464, 123, 323}, SlipOdds::kNearBy)) << "446: so few pairs can change places";
    EXPECT_FALSE(mends({4683, 1234, 3249}, SlipOdds::kUnbound));
    EXPECT_TRUE(mends({46835, 12341, 32494}, SlipOdds::kUnbound)) << "44835";
}

TEST(OneSlipMends, LeavesRoundedNumbersTheirRoom) {
    std::vector<Quantity> quantities = counts({1000, 0, 437});
    quantities[1].dimension = Dimension::percent;
    quantities[1].value = quantities[1].upper = {34, 0};  // 44 %, but 1 % of the whole is room for ten other parts
    const std::vector<Operand> operands = {{"whole", 0, {}}, {"share", 1, {}}, {"part", 2, {}}};
    EXPECT_FALSE(one_slip_mends({Equation::Form::product, {100, 0}}, operands, quantities, SlipOdds::kBound));
    quantities[1].value = quantities[1].upper = {337, -1};  // 43.7 %
    quantities[1].last_place = -1;
    quantities[1].rounded = true;
    EXPECT_TRUE(one_slip_mends({Equation::Form::product, {100, 0}}, operands, quantities, SlipOdds::kBound));
}

}  // namespace
}  // namespace mingcha
