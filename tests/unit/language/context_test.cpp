#include "language/context.hpp"

#include <string>
#include <string_view>

#include <gtest/gtest.h>

#include "language/clause.hpp"

namespace mingcha::language {
namespace {

TextSpan place_of(std::string_view text, std::string_view part) {
    const auto begin = static_cast<std::uint32_t>(text.find(part));
    return {begin, begin + static_cast<std::uint32_t>(part.size())};
}

std::string_view clause_of(std::string_view text, std::string_view part, ClauseExtent extent = ClauseExtent::clause) {
    return slice(text, clause_around(text, place_of(text, part), extent));
}

TEST(Clause, EndsAtMarksOfItsExtent) {
    const std::string_view text = "甲一，乙、丙：丁；戊";
    EXPECT_EQ(clause_of(text, "乙"), "乙、丙");
    EXPECT_EQ(clause_of(text, "乙", ClauseExtent::item), "乙");
    EXPECT_EQ(clause_of(text, "乙", ClauseExtent::sentence), "甲一，乙、丙：丁");
}

TEST(Clause, EndsAtBlocksAndCells) {
    EXPECT_EQ(clause_of("上一块\n这一块\n下一块", "一块\n下").substr(0, 6), "这一");
    EXPECT_EQ(clause_of("左格\t中格\v右格", "中"), "中格");
}

TEST(Clause, TakesAHalfWidthCommaForAnEndOnlyInChinese) {
    EXPECT_EQ(clause_of("甲乙,丙丁", "丙"), "丙丁");
    EXPECT_EQ(clause_of("共1,234人", "人"), "共1,234人");
}

TEST(Clause, NeverSplitsACharacterAndNeverGoesFar) {
    std::string text;
    for (int i = 0; i < 1000; ++i) text += "字";
    const TextSpan clause = clause_around(text, {1500, 1503});
    EXPECT_EQ(clause.begin % 3, 0U);
    EXPECT_EQ(clause.end % 3, 0U);
    EXPECT_LE(clause.size(), 2 * kClauseReach + 6);
    EXPECT_EQ(clause_around(text, {0, 3}).begin, 0U);
    EXPECT_EQ(clause_around(text, {2997, 3000}).end, 3000U);
}

TEST(Context, AsksForNothingWhenEmpty) {
    EXPECT_TRUE(Context{}.allows("时间", {0, 6}));
    EXPECT_TRUE(Context{}.empty());
}

TEST(Context, AsksForOneNeighbourOnEitherSide) {
    const Context context{.beside_before = {"依法"}, .beside_after = {"职权", "权利"}};
    const auto allows = [&](std::string_view text) { return context.allows(text, place_of(text, "行驶")); };
    EXPECT_TRUE(allows("依法行驶"));
    EXPECT_TRUE(allows("行驶职权"));
    EXPECT_FALSE(allows("依法上路行驶三公里"));
    EXPECT_FALSE(context.empty());
}

TEST(Context, RefusesWhatTouches) {
    const Context context{.unless_before = {"企"}, .unless_after = {"馆"}};
    const auto allows = [&](std::string_view text) { return context.allows(text, place_of(text, "图书")); };
    EXPECT_FALSE(allows("企图书写"));
    EXPECT_FALSE(allows("在图书馆"));
    EXPECT_TRUE(allows("在图书城"));
    EXPECT_TRUE(allows("企业图书"));
}

TEST(Context, WantsCompanyInTheSameClause) {
    const Context before{.near_before = {"歧视", "违法"}};
    const auto allows = [](const Context& context, std::string_view text) {
        return context.allows(text, place_of(text, "时间"));
    };
    EXPECT_TRUE(allows(before, "没有发生性别歧视的时间"));
    EXPECT_FALSE(allows(before, "反对歧视，工作时间合规"));
    EXPECT_FALSE(allows(before, "工作时间没有歧视"));

    const Context either{.near_before = {"歧视"}, .near_after = {"发生"}};
    EXPECT_TRUE(allows(either, "时间未发生"));
    EXPECT_TRUE(allows(either, "歧视时间"));
    EXPECT_FALSE(allows(either, "工作时间"));
}

}  // namespace
}  // namespace mingcha::language
