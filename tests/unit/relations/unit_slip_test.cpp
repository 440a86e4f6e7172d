// Units that do not fit: a number that fits its neighbours in their unit only, points for per cent, per cent for
// points.
#include <gtest/gtest.h>

#include "unit/relations/relation_fixture.hpp"

namespace mingcha {
namespace {

/// The outcome of the first relation that finds fault with a unit; empty if none does.
std::string outcome_of_slip(std::string_view text) {
    for (const std::string& line : testing::relations(text)) {
        for (const std::string_view kind : {"same-unit contradicted ", "point-or-percent contradicted "}) {
            if (line.starts_with(kind)) return line.substr(kind.size(), line.find(':') - kind.size());
        }
    }
    return {};
}

TEST(FindForeignUnits, NamesTheNumberThatFitsInTheUnitOfItsNeighbours) {
    for (const std::string_view text : {
             "全院在编职工938人，其中医师497台、护士441人。",
             "资产总额1286.4亿元，比上年末的1172.8亿吨增加113.6亿元，增长9.7%。",
             "发放问卷1500份，收回有效问卷1380小时，回收率92.0%。",
             "年初结余612户，本年新增88吨，退出45户，年末655户。",
         }) {
        EXPECT_EQ(outcome_of_slip(text), "foreign-unit") << text;
    }
}

TEST(FindForeignUnits, LeavesNumbersAloneThatCountOtherThings) {
    for (const std::string_view text : {
             "全院在编职工938人，其中医师497人、护士441人，设病床497张。",
             "发放物资150件，其中棉被100床、棉衣50套。",
             "全年排放总量41.6万吨二氧化碳当量，其中范围一17.2万吨、范围二24.4万吨。",
             "工期由186天减至121天，减少65个工作日。",
             "公司贷款492.6亿元、个人贷款337.9亿元，两项合计830.5亿元。",
             "走访企业46家，参加的有23人，解决问题23个。",
         }) {
        EXPECT_EQ(outcome_of_slip(text), "") << text;
    }
}

TEST(FindPointsForPercent, TellsLevelsFromDifferences) {
    for (const std::string_view text : {
             "合格率97个百分点。",
             "女职工占全体职工的42.5个百分点。",
             "覆盖率由78.5%扩大到84个百分点。",
             "覆盖率84%，比上年的78.5个百分点高。",
             "三类投诉占比分别为57.2%、39.2%和3.6个百分点。",
         }) {
        EXPECT_EQ(outcome_of_slip(text), "level-in-points") << text;
    }
    for (const std::string_view text : {
             "合格率提高2个百分点。",
             "两县合格率相差3.5个百分点。",
             "女职工占比较上年高1.2个百分点。",
             "差距由5%缩小到3个百分点。",
             "优良率比上年提高1.4个百分点，上年提高2.1个百分点。",
         }) {
        EXPECT_EQ(outcome_of_slip(text), "") << text;
    }
}

TEST(FindPointsForPercent, KnowsThatAmountsGrowByPerCent) {
    EXPECT_EQ(outcome_of_slip("营业收入3.2亿元，同比增长5个百分点。"), "growth-in-points");
    EXPECT_EQ(outcome_of_slip("营业收入3.2亿元，毛利率同比提高5个百分点。"), "");
    EXPECT_EQ(outcome_of_slip("完成预算的95%，同比提高2个百分点。"), "");
    EXPECT_EQ(outcome_of_slip("电耗由80千瓦时降到76千瓦时，下降5个百分点。"), "percent-as-points");
    EXPECT_EQ(outcome_of_slip("员工总数3268人，比上年末增加77人，增长2.4个百分点。"), "increase-in-points");
}

TEST(FindFromTo, KnowsPointsWrittenAsPerCent) {
    EXPECT_EQ(outcome_of_slip("准点率由80.0%提高到85.0%，提高5.0%。"), "points-as-percent");
    EXPECT_EQ(outcome_of_slip("准点率由80.0%提高到85.0%，提高6.25%。"), "");
}

}  // namespace
}  // namespace mingcha
