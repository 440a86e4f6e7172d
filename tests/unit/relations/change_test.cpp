#include <gtest/gtest.h>

#include "relations/change_words.hpp"
#include "unit/relations/relation_fixture.hpp"

namespace mingcha {
namespace {

using Lines = std::vector<std::string>;
using testing::relations;

TEST(Change, BindsTheEndsToEveryNumberThatStatesTheChange) {
    EXPECT_EQ(relations("事故由46起降为38起，减少8起，下降17.4%。"),
              (Lines{"change holds holds: 46起 | 38起 | 8起", "change holds holds: 46起 | 38起 | 17.4%"}));
}

TEST(Change, BindsALevelToTheBaseThatItIsComparedWith) {
    EXPECT_EQ(relations("客运量2.168亿人次，比上年的1.794亿人次增长20.8%。"),
              (Lines{"change holds holds: 1.794亿人次 | 2.168亿人次 | 20.8%"}));
}

TEST(Change, FindsTheBaseBehindTheChange) {
    EXPECT_EQ(relations("受理投诉1176件，同比下降11.2%，上年为1324件。"),
              (Lines{"change holds holds: 1324件 | 1176件 | 11.2%"}));
}

TEST(Change, TakesTheLevelOfTheSubjectThatTheClauseNames) {
    EXPECT_EQ(relations("咨询31296件，投诉5216件。投诉量比上年的5796件减少580件。"),
              (Lines{"change holds holds: 5796件 | 5216件 | 580件"}));
}

TEST(Change, BindsTheIncrementToItsRate) {
    EXPECT_EQ(relations("资产总额1286.4亿元，比上年末增加113.6亿元，增长9.7%。"),
              (Lines{"change holds increment-holds: 1286.4亿元 | 113.6亿元 | 9.7%"}));
}

TEST(Change, KeepsSilentWhereTheBaseIsNotPrinted) {
    EXPECT_EQ(relations("客运量2.168亿人次，同比增长20.8%。"), Lines{});
    EXPECT_EQ(relations("床位由20张增加到30张，同比增长12%。"), Lines{});
}

TEST(ChangeWords, TellTheTimesThatAreCompared) {
    EXPECT_EQ(past_time_at("上年同期为").key, "上年");
    EXPECT_EQ(past_time_at("去年的").key, "上年");
    EXPECT_EQ(past_time_at("2021年末").key, "2021末");
    EXPECT_EQ(past_time_at("２０２１年的").key, "2021");
    EXPECT_EQ(past_time_at("2023年初").key, "年初");
    EXPECT_EQ(past_time_at("员工").length, 0U);
}

TEST(ChangeWords, CompareByWordsThatDo) {
    EXPECT_EQ(comparison_in("投诉量比2023年的")->subject, "投诉量");
    EXPECT_EQ(comparison_in("同比")->key, "上年");
    EXPECT_FALSE(comparison_in("占比"));
    EXPECT_FALSE(comparison_in("比例"));
    EXPECT_FALSE(comparison_in("比较多"));
}

TEST(ChangeWords, LetShortNamesStandForLongOnes) {
    EXPECT_TRUE(may_name_the_same("投诉量", "投诉"));
    EXPECT_TRUE(may_name_the_same("隐患总数", "发现隐患"));
    EXPECT_FALSE(may_name_the_same("利润", "收入"));
    EXPECT_FALSE(may_name_the_same("", "收入"));
}

}  // namespace
}  // namespace mingcha
