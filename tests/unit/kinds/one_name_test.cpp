// When two names are one: what sounds alike, what is exchanged, what is meant.
#include <string_view>

#include <gtest/gtest.h>

#include "kinds/support/near_names.hpp"
#include "kinds/support/parallel_lists.hpp"
#include "kinds/support/quoted_brands.hpp"
#include "kinds/support/readings.hpp"

namespace mingcha::kinds {
namespace {

const Readings& readings() {
    static const Table table = Table::parse(
                                   "reading\tcharacters\n"
                                   "fa\t法发\n"
                                   "feng\t锋峰\n"
                                   "min\t民\n"
                                   "ming\t明\n"
                                   "si\t四\n"
                                   "shi\t十市\n"
                                   "zhang\t长章\n"
                                   "chang\t长常\n"
                                   "he\t和\n"
                                   "yu\t与由\n",
                                   "readings.tsv")
                                   .value();
    static const Readings instance(table);
    return instance;
}

bool one(std::u32string_view a, std::u32string_view b) { return are_one_name(a, b, {.readings = readings()}); }

TEST(Readings, FoldInitialsAndNasals) {
    EXPECT_TRUE(readings().alike(U'民', U'明'));
    EXPECT_TRUE(readings().alike(U'四', U'十'));
    EXPECT_FALSE(readings().alike(U'法', U'锋'));
    EXPECT_FALSE(readings().alike(U'无', U'无'));  // not known
}

TEST(Readings, ACharacterMayHaveSeveral) {
    EXPECT_TRUE(readings().alike(U'长', U'章'));
    EXPECT_TRUE(readings().alike(U'长', U'常'));
    EXPECT_FALSE(readings().alike(U'章', U'常'));
}

TEST(OneName, OfACharacterThatSoundsAlike) {
    EXPECT_TRUE(one(U"合同管理办法", U"合同管理办发"));
    EXPECT_FALSE(one(U"合同管理办法", U"合同管理办锋"));
    EXPECT_FALSE(one(U"合同管理办法", U"合同管理办法"));
    EXPECT_FALSE(one(U"先锋", U"先峰"));  // too short
}

TEST(OneName, DiffersOnPurposeInNumeralsAndLevels) {
    EXPECT_FALSE(one(U"四级规程", U"十级规程"));
    EXPECT_FALSE(one(U"十级规程", U"市级规程"));
}

TEST(OneName, OfTwoCharactersExchanged) {
    EXPECT_TRUE(one(U"禾心相伴", U"禾相心伴"));
    EXPECT_FALSE(one(U"上下联动", U"下上联动"));
}

TEST(OneName, OfACharacterTwice) {
    EXPECT_TRUE(one(U"合同管理办法", U"合同管理理办法"));
    EXPECT_FALSE(one(U"合同管理办法", U"合同的管理办法"));
    EXPECT_TRUE(are_one_name(U"合同管理办法", U"合同的管理办法", {.readings = readings(), .is_title = true}));
    EXPECT_TRUE(are_one_name(U"预防和处理条例", U"预防与处理条例", {.readings = readings(), .is_title = true}));
}

TEST(OneName, OfPeopleMayHoldAnyCharacter) {
    EXPECT_TRUE(are_one_name(U"王四民", U"王十民", {.readings = readings(), .is_person = true}));
    EXPECT_FALSE(are_one_name(U"章伟民", U"长伟民", {.readings = readings(), .fixed_begin = 1, .is_person = true}));
}

TEST(OneName, HasNoWordsOfTheSentence) {
    EXPECT_FALSE(are_one_name(U"会议与委员会", U"会议由委员会", {.readings = readings(), .is_running_text = true}));
}

TEST(TwoLists, BeginAlikeItemByItem) {
    EXPECT_EQ(find_two_lists("安全责任、质量责任、服务责任和环境责任。安全责任、质量责任、服务责任和环保责任。").size(),
              1U);
    EXPECT_EQ(find_two_lists("安全责任、质量责任、服务责任和环境责任。安全责任、质量责任、服务责任和领导责任。").size(),
              0U);
    EXPECT_EQ(find_two_lists("质量责任、服务责任和环境责任。质量责任、服务责任和环保责任。").size(), 0U);
    EXPECT_EQ(find_two_lists("、、、责任、责任、和").size(), 0U);
}

TEST(TurnedNames, HaveTheSameWordsOnBothSides) {
    constexpr std::string_view kText = "全国阅读活动“兰台书声”组织奖；“兰台书声”全国阅读活动组织奖";
    const auto pairs = find_turned_names(kText, read_quotations(kText));
    ASSERT_EQ(pairs.size(), 1U);
    EXPECT_EQ(slice(kText, pairs[0].odd[0]), "全国阅读活动“兰台书声”");
    EXPECT_EQ(slice(kText, pairs[0].usual[0]), "“兰台书声”全国阅读活动");
}

}  // namespace
}  // namespace mingcha::kinds
