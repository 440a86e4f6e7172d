// Lengths of time, in one unit or in several.
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "unit/facts/fact_fixture.hpp"

namespace mingcha {
namespace {

struct Length {
    const char* words;
    const char* value;
    const char* unit;
    Hedge hedge = Hedge::none;
};

class Lengths : public ::testing::TestWithParam<Length> {};

TEST_P(Lengths, AreRead) {
    const std::string text = std::string("用了") + GetParam().words + "。";
    const Facts facts = testing::scan(text);
    ASSERT_EQ(facts.quantities.size(), 1U) << text;
    const Quantity& quantity = facts.quantities.front();
    EXPECT_EQ(slice(text, quantity.span), GetParam().words);
    EXPECT_EQ(to_string(quantity.value), GetParam().value) << text;
    EXPECT_EQ(slice(text, quantity.unit), GetParam().unit) << text;
    EXPECT_EQ(quantity.dimension, Dimension::duration) << text;
    EXPECT_EQ(quantity.hedge, GetParam().hedge) << text;
}

INSTANTIATE_TEST_SUITE_P(OneUnit, Lengths,
                         ::testing::Values(Length{"3天", "3", "天"}, Length{"两年半", "2.5", "年"},
                                           Length{"三个多小时", "3", "小时", Hedge::just_over},
                                           Length{"90分钟", "90", "分钟"}, Length{"5个工作日", "5", "个工作日"}));
INSTANTIATE_TEST_SUITE_P(Halves, Lengths,
                         ::testing::Values(Length{"半天", "0.5", "天"}, Length{"半年", "0.5", "年"},
                                           Length{"半小时", "0.5", "小时"}, Length{"半个月", "0.5", "个月"},
                                           Length{"半个多月", "0.5", "月", Hedge::just_over},
                                           Length{"一个半小时", "1.5", "小时"}, Length{"2个半月", "2.5", "月"}));
INSTANTIATE_TEST_SUITE_P(SeveralUnits, Lengths,
                         ::testing::Values(Length{"1年零3个月", "15", "个月"}, Length{"5年6个月", "66", "个月"},
                                           Length{"一小时三十分钟", "90", "分钟"}, Length{"1小时30分", "90", "分"},
                                           Length{"2小时15分30秒", "8130", "秒"}, Length{"8天20小时", "212", "小时"},
                                           Length{"8天又二十个小时", "212", "个小时"}, Length{"8天20时", "212", "时"},
                                           Length{"两周3天", "17", "天"}));

TEST(Length, IsNotMadeOfWhatSaysHowLongEachIs) {
    using Words = std::vector<std::string>;
    EXPECT_EQ(testing::quantities("7天24小时有人值守"), (Words{"7天", "24小时"}));
    EXPECT_EQ(testing::quantities("一天8小时"), (Words{"一天", "8小时"}));
    EXPECT_EQ(testing::quantities("一周5天"), (Words{"一周", "5天"}));
    EXPECT_EQ(testing::quantities("实行5天8小时工作制"), (Words{"5天", "8小时"}));
    EXPECT_EQ(testing::quantities("停了两个半天"), (Words{"两个", "半天"}));
}

TEST(Length, IsNotMadeOfMonthsAndDays) {
    using Words = std::vector<std::string>;
    EXPECT_EQ(testing::quantities("3个月15天"), (Words{"3个月", "15天"}));
    EXPECT_EQ(testing::quantities("3个工作日8小时"), (Words{"3个工作日", "8小时"}));
}

TEST(Length, OfHalfAYearIsNoPartOfTheYear) {
    EXPECT_TRUE(testing::quantities("上半年和下半年，前半年，半年报，半年度").empty());
    EXPECT_EQ(testing::quantities("不到半年"), (std::vector<std::string>{"不到半年"}));
}

}  // namespace
}  // namespace mingcha
