#include <memory>
#include <string>
#include <string_view>

#include <gtest/gtest.h>

#include "kinds/support/brackets.hpp"
#include "kinds/support/mark_neighbours.hpp"
#include "unit/kinds/check_text.hpp"

namespace mingcha::kinds {

KindInfo half_width();
KindInfo repeated_mark();

namespace {

std::unique_ptr<const Rule> make(KindInfo kind, RuleSpec& spec, std::initializer_list<std::string_view> messages) {
    for (const std::string_view message : messages) spec.messages.emplace(message, RuleMessage{});
    return kind.create(spec).value();
}

class HalfWidthTest : public testing::Test {
protected:
    RuleSpec spec_;
    std::unique_ptr<const Rule> rule_ = make(
        half_width(), spec_,
        {"comma", "colon", "semicolon", "question", "exclamation", "full-stop", "bracket", "bracket-pair", "replace"});

    std::vector<Found> check(std::string_view text) const { return check_text(*rule_, text); }
};

TEST_F(HalfWidthTest, ReplacesTheMarkAlone) {
    EXPECT_EQ(check("春节期间, 公交加开夜班车。"), (std::vector<Found>{{"comma", ",", {}, {{",", "，"}}, true}}));
}

TEST_F(HalfWidthTest, AsksWhereTheMarkMayStandForSomethingElse) {
    const std::vector<Found> inner = check("工程竣工验收?资料齐全。");
    ASSERT_EQ(inner.size(), 1U);
    EXPECT_FALSE(inner[0].safe);
    const std::vector<Found> last = check("能不能再快一点?");
    ASSERT_EQ(last.size(), 1U);
    EXPECT_TRUE(last[0].safe);
}

TEST_F(HalfWidthTest, StaysLinearOnLongRuns) {
    std::string text = "警示";
    text.append(300'000, '!');
    EXPECT_FALSE(check(text).empty());
    EXPECT_TRUE(check(std::string(100'000, '(') + std::string(100'000, ')')).empty());
}

TEST(RepeatedMark, KeepsTheFirstPlaceAndTheStrongerMark) {
    RuleSpec spec;
    const auto rule = make(repeated_mark(), spec, {"doubled", "mixed", "ellipsis", "replace"});
    EXPECT_EQ(check_text(*rule, "甲乙，，丙丁。"),
              (std::vector<Found>{{"doubled", "，，", {}, {{"，", "，"}, {"，", ""}}, true}}));
    EXPECT_EQ(check_text(*rule, "甲乙、。丙丁。"),
              (std::vector<Found>{{"mixed", "、。", {}, {{"、", "。"}, {"。", ""}}, false}}));
    EXPECT_EQ(check_text(*rule, "甲乙,，丙丁。"),
              (std::vector<Found>{{"doubled", ",，", {}, {{",", "，"}, {"，", ""}}, true}}));
    EXPECT_EQ(check_text(*rule, "甲乙。。。丙丁。").at(0).message, "ellipsis");
    EXPECT_TRUE(check_text(*rule, "甲乙……丙——丁！！").empty());
}

TEST(MarkNeighbours, LooksThroughSpacesAndQuotationMarks) {
    const std::string_view text = "“绿色” , “低碳”";
    const MarkNeighbours neighbours = neighbours_of(text, text.find(','));
    EXPECT_EQ(neighbours.before, U'色');
    EXPECT_EQ(neighbours.after, U'低');
    EXPECT_TRUE(neighbours_of("完毕,\n下一块", 6).is_last());
    EXPECT_TRUE(neighbours_of("完毕,", 6).is_last());
}

TEST(Brackets, PairsWithinCells) {
    const std::string_view text = "（甲\t乙)（丙)";
    const auto found =
        half_width_brackets(text, {0, static_cast<std::uint32_t>(text.size())}, BracketChoice::mismatched);
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].offset, text.size() - 1);
    EXPECT_TRUE(found[0].mismatched);
}

}  // namespace
}  // namespace mingcha::kinds
