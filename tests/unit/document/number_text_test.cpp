// The numbers of lists as word processors write them.
#include "document/office/number_text.hpp"

#include <gtest/gtest.h>

namespace mingcha {
namespace {

TEST(NumberText, Chinese) {
    const auto text = [](std::uint32_t value) { return number_text(NumberFormat::chinese, value); };
    EXPECT_EQ(text(1), "一");
    EXPECT_EQ(text(10), "十");
    EXPECT_EQ(text(11), "十一");
    EXPECT_EQ(text(20), "二十");
    EXPECT_EQ(text(101), "一百零一");
    EXPECT_EQ(text(110), "一百一十");
    EXPECT_EQ(text(1010), "一千零一十");
    EXPECT_EQ(text(10000), "10000");
}

TEST(NumberText, ChineseForAccounts) {
    EXPECT_EQ(number_text(NumberFormat::chinese_legal, 10), "壹拾");
    EXPECT_EQ(number_text(NumberFormat::chinese_legal, 25), "贰拾伍");
}

TEST(NumberText, Digits) {
    EXPECT_EQ(number_text(NumberFormat::chinese_digits, 105), "一〇五");
    EXPECT_EQ(number_text(NumberFormat::decimal_full_width, 102), "１０２");
    EXPECT_EQ(number_text(NumberFormat::decimal_zero, 7), "07");
    EXPECT_EQ(number_text(NumberFormat::decimal_zero, 12), "12");
}

TEST(NumberText, Letters) {
    EXPECT_EQ(number_text(NumberFormat::upper_letter, 26), "Z");
    EXPECT_EQ(number_text(NumberFormat::lower_letter, 28), "bb");
    EXPECT_EQ(number_text(NumberFormat::lower_letter, 4'000'000'000), "4000000000");
}

TEST(NumberText, Roman) {
    EXPECT_EQ(number_text(NumberFormat::upper_roman, 1994), "MCMXCIV");
    EXPECT_EQ(number_text(NumberFormat::lower_roman, 4), "iv");
    EXPECT_EQ(number_text(NumberFormat::lower_roman, 4000), "4000");
}

TEST(NumberText, Signs) {
    const auto circled = [](std::uint32_t value) { return number_text(NumberFormat::circled, value); };
    EXPECT_EQ(circled(1), "①");
    EXPECT_EQ(circled(20), "⑳");
    EXPECT_EQ(circled(21), "㉑");
    EXPECT_EQ(circled(36), "㊱");
    EXPECT_EQ(circled(50), "㊿");
    EXPECT_EQ(circled(51), "51");
    EXPECT_EQ(number_text(NumberFormat::parenthesised, 3), "⑶");
    EXPECT_EQ(number_text(NumberFormat::full_stop, 2), "⒉");
    EXPECT_EQ(number_text(NumberFormat::circled_chinese, 10), "㊉");
    EXPECT_EQ(number_text(NumberFormat::parenthesised_chinese, 1), "㈠");
    EXPECT_EQ(number_text(NumberFormat::heavenly_stems, 10), "癸");
    EXPECT_EQ(number_text(NumberFormat::earthly_branches, 13), "13");
}

TEST(NumberText, NoneAndZero) {
    EXPECT_EQ(number_text(NumberFormat::none, 3), "");
    EXPECT_EQ(number_text(NumberFormat::chinese, 0), "0");
}

}  // namespace
}  // namespace mingcha
