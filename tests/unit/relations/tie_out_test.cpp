#include "mingcha/tie_out.hpp"

#include <gtest/gtest.h>

namespace mingcha {
namespace {

using Kind = TieOut::Step::Kind;

/// The steps in postfix order: names and numbers as written, operators as their signs.
std::string postfix(const std::vector<TieOut::Step>& steps) {
    std::string text;
    for (const TieOut::Step& step : steps) {
        if (!text.empty()) text += ' ';
        switch (step.kind) {
            case Kind::name:
                text += step.name;
                break;
            case Kind::number:
                text += to_string(step.number);
                break;
            case Kind::add:
                text += '+';
                break;
            case Kind::subtract:
                text += '-';
                break;
            case Kind::multiply:
                text += '*';
                break;
            case Kind::divide:
                text += '/';
                break;
        }
    }
    return text;
}

std::string message(std::string_view text) {
    const auto tie_out = parse_tie_out(text);
    return tie_out ? "" : tie_out.error().message.en;
}

TEST(ParseTieOut, KeepsTheOrderOfOperations) {
    const auto tie_out = parse_tie_out("总额 - 结余 - 利息 * 2 = (收入 + 补助) / 人数");
    ASSERT_TRUE(tie_out);
    EXPECT_EQ(postfix(tie_out->left), "总额 结余 - 利息 2 * -");
    EXPECT_EQ(postfix(tie_out->right), "收入 补助 + 人数 /");
    EXPECT_EQ(tie_out->sign, TieOut::Sign::equal);
}

TEST(ParseTieOut, ReadsFullWidthSignsAndNamesWithDigitsAndSpaces) {
    const auto tie_out = parse_tie_out("BU 收入×１.５＋5G用户 ≤ （全年收入）");
    ASSERT_TRUE(tie_out) << tie_out.error().message.en;
    EXPECT_EQ(postfix(tie_out->left), "BU 收入 1.5 * 5G用户 +");
    EXPECT_EQ(tie_out->sign, TieOut::Sign::at_most);
    EXPECT_EQ(parse_tie_out("甲>=乙")->sign, TieOut::Sign::at_least);
}

TEST(ParseTieOut, PutsACaretUnderTheMistake) {
    EXPECT_EQ(message("在岗职工 = + 派遣制"),
              "a name, a number or an opening bracket is expected here\n"
              "    在岗职工 = + 派遣制\n"
              "               ^");
    EXPECT_EQ(message("在岗职工"),
              "an operator or a sign (=, <=, >=) is expected here\n"
              "    在岗职工\n"
              "            ^");
    EXPECT_EQ(message("甲 = (乙 + 丙"),
              "an operator or a closing bracket is expected here\n"
              "    甲 = (乙 + 丙\n"
              "                 ^");
    EXPECT_EQ(message("甲 = 乙 = 丙"),
              "the equation should end here\n"
              "    甲 = 乙 = 丙\n"
              "            ^");
}

TEST(ParseTieOut, RefusesWhatIsEmptyOrTooLong) {
    EXPECT_NE(message(""), "");
    EXPECT_NE(message("="), "");
    EXPECT_NE(message(std::string(1000, '(')), "");
    EXPECT_EQ(message("甲 = " + std::string(150, '(') + "乙" + std::string(150, ')')), "");
}

}  // namespace
}  // namespace mingcha
