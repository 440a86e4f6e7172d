// Every written form of a number with its value, hedge and unit.
#include <gtest/gtest.h>

#include "facts/decimal.hpp"
#include "unit/facts/fact_fixture.hpp"

namespace mingcha {
namespace {

using testing::quantities;
using testing::scan;

struct Written {
    const char* text;
    const char* value;
    const char* number;
};

std::string words(const std::string& text, TextSpan span) { return std::string(slice(text, span)); }

class WrittenNumber : public ::testing::TestWithParam<Written> {};

TEST_P(WrittenNumber, HasValueAndSpan) {
    const std::string text = std::string("共计") + GetParam().text + "。";
    const Facts facts = scan(text);
    ASSERT_EQ(facts.quantities.size(), 1U) << text;
    const Quantity& quantity = facts.quantities.front();
    EXPECT_EQ(to_string(quantity.value), GetParam().value) << text;
    EXPECT_EQ(words(text, quantity.number), GetParam().number) << text;
    EXPECT_EQ(words(text, quantity.span), GetParam().text) << text;
}

INSTANTIATE_TEST_SUITE_P(Arabic, WrittenNumber,
                         ::testing::Values(Written{"129人", "129", "129"},                      //
                                           Written{"0人", "0", "0"},                            //
                                           Written{"1,234,567元", "1234567", "1,234,567"},      //
                                           Written{"501,321.52元", "501321.52", "501,321.52"},  //
                                           Written{"１２３人", "123", "１２３"},                //
                                           Written{"１，２３４元", "1234", "１，２３４"},       //
                                           Written{"84.70分", "84.7", "84.70"},                 //
                                           Written{"¥100", "100", "100"},                       //
                                           Written{"人民币50元", "50", "50"},                   //
                                           Written{"10 GB", "10", "10"},                        //
                                           Written{"5kg", "5", "5"},                            //
                                           Written{"12345678901人", "12345678901", "12345678901"}));

INSTANTIATE_TEST_SUITE_P(Mixed, WrittenNumber,
                         ::testing::Values(Written{"625万份", "6250000", "625万"},                  //
                                           Written{"1.2亿元", "120000000", "1.2亿"},                //
                                           Written{"4.78万亿元", "4780000000000", "4.78万亿"},      //
                                           Written{"3万5千人", "35000", "3万5千"},                  //
                                           Written{"3万4000人", "34000", "3万4000"},                //
                                           Written{"5亿1万4千6百元", "500014600", "5亿1万4千6百"},  //
                                           Written{"1千零20件", "1020", "1千零20"},                 //
                                           Written{"3百人", "300", "3百"},                          //
                                           Written{"1,100万元", "11000000", "1,100万"},             //
                                           Written{"10万万元", "1000000000", "10万万"}));

INSTANTIATE_TEST_SUITE_P(Special, WrittenNumber,
                         ::testing::Values(Written{"两千零二十三个", "2023", "两千零二十三"},  //
                                           Written{"二〇五人", "205", "二〇五"},               //
                                           Written{"一二〇万元", "1200000", "一二〇万"},       //
                                           Written{"半百人", "50", "半百"},                    //
                                           Written{"三打", "36", "三打"},                      //
                                           Written{"12k个", "12000", "12k"},                   //
                                           Written{"1.5e6元", "1500000", "1.5e6"},             //
                                           Written{"一半", "0.5", "一半"},                     //
                                           Written{"半成", "0.5", "半"},                       //
                                           Written{"五百分之2.2", "0.0044", "五百分之2.2"},    //
                                           Written{"五元三毛", "5.3", "五"},                   //
                                           Written{"50元6角三分", "50.63", "50"},              //
                                           Written{"两美元又三美分", "2.03", "两"},            //
                                           Written{"三块五", "3.5", "三"},                     //
                                           Written{"一米七五", "1.75", "一"},                  //
                                           Written{"零下20℃", "-20", "零下20"},                //
                                           Written{"三千两百两", "3200", "三千两百"},          //
                                           Written{"12个千分点", "12", "12"},                  //
                                           Written{"3500标准箱", "3500", "3500"}));

INSTANTIATE_TEST_SUITE_P(Chinese, WrittenNumber,
                         ::testing::Values(Written{"五个", "5", "五"},                              //
                                           Written{"两万户", "20000", "两万"},                      //
                                           Written{"一百二十三个", "123", "一百二十三"},            //
                                           Written{"一千零五人", "1005", "一千零五"},               //
                                           Written{"四百五十件", "450", "四百五十"},                //
                                           Written{"一万二百五十人", "10250", "一万二百五十"},      //
                                           Written{"四亿五千万元", "450000000", "四亿五千万"},      //
                                           Written{"一万五千亿元", "1500000000000", "一万五千亿"},  //
                                           Written{"十五点七米", "15.7", "十五点七"},               //
                                           Written{"一点五亿元", "150000000", "一点五亿"},          //
                                           Written{"壹佰伍拾元", "150", "壹佰伍拾"},                //
                                           Written{"贰仟万元", "20000000", "贰仟万"},               //
                                           Written{"拾万元", "100000", "拾万"}));

INSTANTIATE_TEST_SUITE_P(Fractions, WrittenNumber,
                         ::testing::Values(Written{"12.5%", "12.5", "12.5"},                        //
                                           Written{"１２．５％", "12.5", "１２．５"},               //
                                           Written{"百分之三十", "30", "百分之三十"},               //
                                           Written{"百分之2.4", "2.4", "百分之2.4"},                //
                                           Written{"千分之五", "5", "千分之五"},                    //
                                           Written{"5‰", "5", "5"},                                 //
                                           Written{"二分之一", "0.5", "二分之一"},                  //
                                           Written{"四分之三", "0.75", "四分之三"},                 //
                                           Written{"三分之一", "0.33333333333333333", "三分之一"},  //
                                           Written{"万分之三", "0.0003", "万分之三"},               //
                                           Written{"一又二分之一", "1.5", "一又二分之一"},          //
                                           Written{"三成", "3", "三"},                              //
                                           Written{"三成半", "3.5", "三"},                          //
                                           Written{"七成六", "7.6", "七"},                          //
                                           Written{"八折", "8", "八"},                              //
                                           Written{"九五折", "9.5", "九五"},                        //
                                           Written{"75折", "7.5", "75"},                            //
                                           Written{"两年半", "2.5", "两"},                          //
                                           Written{"-3.5%", "-3.5", "-3.5"},                        //
                                           Written{"负5度", "-5", "负5"}));

struct Hedged {
    const char* text;
    Hedge hedge;
    const char* value;
    const char* upper;
};

class HedgedNumber : public ::testing::TestWithParam<Hedged> {};

TEST_P(HedgedNumber, HasHedgeAndBounds) {
    const std::string text = std::string("共有") + GetParam().text + "，";
    const Facts facts = scan(text);
    ASSERT_EQ(facts.quantities.size(), 1U) << text;
    const Quantity& quantity = facts.quantities.front();
    EXPECT_EQ(to_string(quantity.hedge), to_string(GetParam().hedge)) << text;
    EXPECT_EQ(to_string(quantity.value), GetParam().value) << text;
    EXPECT_EQ(to_string(quantity.upper), GetParam().upper) << text;
    EXPECT_EQ(words(text, quantity.span), GetParam().text) << text;
}

INSTANTIATE_TEST_SUITE_P(Before, HedgedNumber,
                         ::testing::Values(Hedged{"约20家", Hedge::about, "20", "20"},                //
                                           Hedged{"大约20家", Hedge::about, "20", "20"},              //
                                           Hedged{"近100万元", Hedge::nearly, "1000000", "1000000"},  //
                                           Hedged{"将近30人", Hedge::nearly, "30", "30"},             //
                                           Hedged{"超14万分", Hedge::more_than, "140000", "140000"},  //
                                           Hedged{"超过了80%", Hedge::more_than, "80", "80"},         //
                                           Hedged{"逾百人", Hedge::more_than, "100", "100"},          //
                                           Hedged{"不超过5%", Hedge::at_most, "5", "5"},              //
                                           Hedged{"至多3次", Hedge::at_most, "3", "3"},               //
                                           Hedged{"不低于90%", Hedge::at_least, "90", "90"},          //
                                           Hedged{"至少两次", Hedge::at_least, "2", "2"},             //
                                           Hedged{"不足10人", Hedge::less_than, "10", "10"},          //
                                           Hedged{"低于5%", Hedge::less_than, "5", "5"},              //
                                           Hedged{"上百家", Hedge::at_least, "100", "100"}));

INSTANTIATE_TEST_SUITE_P(Behind, HedgedNumber,
                         ::testing::Values(Hedged{"500余人", Hedge::just_over, "500", "500"},            //
                                           Hedged{"300多家", Hedge::just_over, "300", "300"},            //
                                           Hedged{"500余万元", Hedge::just_over, "5000000", "5000000"},  //
                                           Hedged{"十多万元", Hedge::just_over, "100000", "100000"},     //
                                           Hedged{"3个多月", Hedge::just_over, "3", "3"},                //
                                           Hedged{"十来天", Hedge::about, "10", "10"},                   //
                                           Hedged{"20万元左右", Hedge::about, "200000", "200000"},       //
                                           Hedged{"18岁以上", Hedge::at_least, "18", "18"},              //
                                           Hedged{"5年及以上", Hedge::at_least, "5", "5"},               //
                                           Hedged{"10人（含）以上", Hedge::at_least, "10", "10"},        //
                                           Hedged{"65周岁(含)以上", Hedge::at_least, "65", "65"},        //
                                           Hedged{"40岁以下", Hedge::at_most, "40", "40"},               //
                                           Hedged{"3年以内", Hedge::at_most, "3", "3"},                  //
                                           Hedged{"5人或以上", Hedge::at_least, "5", "5"},               //
                                           Hedged{"比5人多", Hedge::more_than, "5", "5"}));

INSTANTIATE_TEST_SUITE_P(Ranges, HedgedNumber,
                         ::testing::Values(Hedged{"3—5个", Hedge::range, "3", "5"},                       //
                                           Hedged{"3-5个", Hedge::range, "3", "5"},                       //
                                           Hedged{"3~5%", Hedge::range, "3", "5"},                        //
                                           Hedged{"3至5天", Hedge::range, "3", "5"},                      //
                                           Hedged{"三到五天", Hedge::range, "3", "5"},                    //
                                           Hedged{"30%—50%", Hedge::range, "30", "50"},                   //
                                           Hedged{"3-5万元", Hedge::range, "30000", "50000"},             //
                                           Hedged{"3—5千万元", Hedge::range, "30000000", "50000000"},     //
                                           Hedged{"三百至五百万元", Hedge::range, "3000000", "5000000"},  //
                                           Hedged{"二十至三十万元", Hedge::range, "200000", "300000"},    //
                                           Hedged{"10至15人", Hedge::range, "10", "15"},                  //
                                           Hedged{"3 - 5人", Hedge::range, "3", "5"},                     //
                                           Hedged{"介于3和5之间", Hedge::range, "3", "5"}));

INSTANTIATE_TEST_SUITE_P(Vague, HedgedNumber,
                         ::testing::Values(Hedged{"十几天", Hedge::vague, "11", "19"},              //
                                           Hedged{"几十人", Hedge::vague, "20", "99"},              //
                                           Hedged{"数百家", Hedge::vague, "200", "999"},            //
                                           Hedged{"二十几万元", Hedge::vague, "210000", "290000"},  //
                                           Hedged{"一百几十人", Hedge::vague, "120", "199"},        //
                                           Hedged{"百分之十几", Hedge::vague, "11", "19"},          //
                                           Hedged{"一百零几人", Hedge::vague, "101", "109"},        //
                                           Hedged{"七八个", Hedge::vague, "7", "8"},                //
                                           Hedged{"三四十人", Hedge::vague, "30", "40"},            //
                                           Hedged{"十七八岁", Hedge::vague, "17", "18"},            //
                                           Hedged{"二三十万元", Hedge::vague, "200000", "300000"}));

TEST(Number, TellsWhereItMayHaveBeenRounded) {
    const auto quantity = [](std::string_view text) { return scan(text).quantities.at(0); };
    EXPECT_EQ(quantity("625万份").last_place, 4);
    EXPECT_TRUE(quantity("625万份").rounded);
    EXPECT_EQ(quantity("84.7分").last_place, -1);
    EXPECT_TRUE(quantity("84.7分").rounded);
    EXPECT_EQ(quantity("3万5千人").last_place, 3);
    EXPECT_EQ(quantity("1.20亿元").last_place, 6);
    EXPECT_EQ(quantity("129人").last_place, 0);
    EXPECT_FALSE(quantity("129人").rounded);
    EXPECT_FALSE(quantity("一百二十人").rounded);
}

TEST(Number, KeepsUnitAndDivisorApart) {
    const std::string text = "下降到121万份/月，人均48.6元/人，用时30秒/件";
    const Facts facts = scan(text);
    ASSERT_EQ(facts.quantities.size(), 3U);
    EXPECT_EQ(words(text, facts.quantities[0].unit), "份");
    EXPECT_EQ(words(text, facts.quantities[0].per), "/月");
    EXPECT_EQ(words(text, facts.quantities[1].per), "/人");
    EXPECT_EQ(words(text, facts.quantities[2].per), "/件");
    EXPECT_EQ(facts.quantities[2].dimension, Dimension::duration);
}

TEST(Number, HasTheDivisorOfARateInWords) {
    const std::string text = "补贴300元每人每月，单价12元/人·次，12家每家5万元";
    const Facts facts = scan(text);
    ASSERT_EQ(facts.quantities.size(), 4U);
    EXPECT_EQ(words(text, facts.quantities[0].per), "每人每月");
    EXPECT_EQ(words(text, facts.quantities[1].per), "/人·次");
    EXPECT_TRUE(facts.quantities[2].per.empty());
}

TEST(Number, TakesADegreeForATemperatureWhereOneIsSpokenOf) {
    EXPECT_EQ(scan("室内温度调到26度").quantities.at(0).dimension, Dimension::temperature);
    EXPECT_EQ(scan("华氏98.6度").quantities.at(0).dimension, Dimension::temperature);
    EXPECT_EQ(scan("节约用电26度").quantities.at(0).dimension, Dimension::energy);
}

TEST(Ordinal, IsNoQuantity) {
    const std::string text = "第六届大会，第3名";
    const Facts facts = scan(text);
    EXPECT_TRUE(facts.quantities.empty());
    ASSERT_EQ(facts.ordinals.size(), 2U);
    EXPECT_EQ(words(text, facts.ordinals[0].span), "第六");
    EXPECT_EQ(words(text, facts.ordinals[0].unit), "届");
    EXPECT_EQ(to_string(facts.ordinals[1].value), "3");
}

TEST(EveryNumber, IsReadWhereItIsAskedFor) {
    Facts facts;
    const std::string text = "一个企业，第3名，“五个中心”，2023年";
    FactScanner(testing::vocabulary().words().units, Scope::numbers).scan(text, 0, facts);
    std::vector<std::string> numbers;
    for (const Quantity& quantity : facts.quantities) numbers.push_back(words(text, quantity.number));
    EXPECT_EQ(numbers, (std::vector<std::string>{"一", "3", "五", "2023"}));
}

TEST(Number, KnowsWhichUnitsMeanTheSame) {
    const Facts facts = scan("3人、4名、5位；6份、7封；8万元、9元；10人次");
    const auto group = [&](std::size_t i) { return facts.quantities.at(i).unit_group; };
    EXPECT_EQ(group(0), group(1));
    EXPECT_EQ(group(0), group(2));
    EXPECT_NE(group(3), group(4));
    EXPECT_EQ(group(5), group(6));
    EXPECT_NE(group(0), group(7));
}

TEST(Number, HasTheDimensionOfItsUnit) {
    const auto dimension = [](std::string_view text) { return scan(text).quantities.at(0).dimension; };
    EXPECT_EQ(dimension("3人"), Dimension::count);
    EXPECT_EQ(dimension("3万元"), Dimension::money);
    EXPECT_EQ(dimension("$20"), Dimension::money);
    EXPECT_EQ(dimension("3%"), Dimension::percent);
    EXPECT_EQ(dimension("百分之三"), Dimension::percent);
    EXPECT_EQ(dimension("3个百分点"), Dimension::percent_point);
    EXPECT_EQ(dimension("千分之三"), Dimension::per_mille);
    EXPECT_EQ(dimension("3倍"), Dimension::multiple);
    EXPECT_EQ(dimension("翻两番"), Dimension::multiple);
    EXPECT_EQ(dimension("三成"), Dimension::share);
    EXPECT_EQ(dimension("84.7分"), Dimension::score);
    EXPECT_EQ(dimension("3公里"), Dimension::length);
    EXPECT_EQ(dimension("3亩"), Dimension::area);
    EXPECT_EQ(dimension("3吨"), Dimension::mass);
    EXPECT_EQ(dimension("3千瓦时"), Dimension::energy);
    EXPECT_EQ(dimension("3个月"), Dimension::duration);
    EXPECT_EQ(dimension("3岁"), Dimension::age);
    EXPECT_EQ(dimension("3℃"), Dimension::temperature);
    EXPECT_EQ(dimension("4573万"), Dimension::none);
}

TEST(Number, FollowsTheOrderOfTheText) {
    EXPECT_EQ(quantities("在编教师147人（含外聘6人），硕士学历23人"),
              (std::vector<std::string>{"147人", "6人", "23人"}));
    EXPECT_EQ(quantities("从3个到5个"), (std::vector<std::string>{"3个", "5个"}));
    EXPECT_EQ(quantities("1，234元"), (std::vector<std::string>{"1", "234元"}));
}

TEST(Number, IsNotHedgedByTheEndOfAnotherWord) {
    for (const char* text : {"签约20家", "节约20家", "履约20家", "附近20家", "最近20家", "圆满20家"}) {
        EXPECT_EQ(scan(text).quantities.at(0).hedge, Hedge::none) << text;
    }
    EXPECT_EQ(scan("公积金300余额").quantities.at(0).hedge, Hedge::none);
}

}  // namespace
}  // namespace mingcha
