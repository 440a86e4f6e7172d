#include "kinds/support/near_name.hpp"

#include <gtest/gtest.h>

namespace mingcha::kinds {
namespace {

constexpr std::u32string_view kFair = U"中国国际进口博览会";

TEST(NearName, IsTheNameWithOneSlip) {
    EXPECT_EQ(length_of_near_name(kFair, U"中国国际进品博览会开幕"), 9U);
    EXPECT_EQ(length_of_near_name(kFair, U"中国国进口博览会开幕"), 8U);
    EXPECT_EQ(length_of_near_name(kFair, U"中国进口博览会开幕"), 7U);
    EXPECT_EQ(length_of_near_name(kFair, U"中国国际的进口博览会"), 10U);
    EXPECT_EQ(length_of_near_name(kFair, U"中国国际口进博览会"), 9U);
}

TEST(NearName, IsNotTheNameItself) {
    EXPECT_EQ(length_of_near_name(kFair, kFair), std::nullopt);
    EXPECT_EQ(length_of_near_name(kFair, U"中国国际进口博览会开幕"), std::nullopt);
}

TEST(NearName, IsNoNameThatDiffersMoreOrAtAnEnd) {
    EXPECT_EQ(length_of_near_name(kFair, U"中国国际工业博览会"), std::nullopt);
    EXPECT_EQ(length_of_near_name(kFair, U"美国国际进口博览会"), std::nullopt);
    EXPECT_EQ(length_of_near_name(kFair, U"中国国际进口博览"), std::nullopt);
    EXPECT_EQ(length_of_near_name(kFair, U"中国国际进口博览厅"), std::nullopt);
    EXPECT_EQ(length_of_near_name(kFair, U""), std::nullopt);
}

TEST(NearName, AllowsOtherWaysToWriteAList) {
    constexpr std::u32string_view kSpirit = U"奉献、友爱、互助、进步";
    EXPECT_EQ(length_of_near_name(kSpirit, U"奉献、友爱、互助，进步"), 11U);
    EXPECT_EQ(length_of_near_name(kSpirit, U"奉献、友爱、互助和进步"), std::nullopt);
    EXPECT_EQ(length_of_near_name(kSpirit, U"奉献、友爱互助、进步"), std::nullopt);
}

TEST(NearName, ReadsCharactersWithinABlock) {
    constexpr std::string_view kText = "前文\n中国a国际";
    EXPECT_EQ(characters_from(kText, 7, 3), U"中国a");
    EXPECT_EQ(characters_from(kText, 7, 30), U"中国a国际");
    EXPECT_EQ(characters_before(kText, kText.size(), 30), U"际国a国中");
    EXPECT_EQ(characters_before(kText, kText.size(), 2), U"际国");
}

}  // namespace
}  // namespace mingcha::kinds
