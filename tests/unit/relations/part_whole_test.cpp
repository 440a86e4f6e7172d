#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "unit/relations/relation_fixture.hpp"

namespace mingcha {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using testing::relations;

/// The relations of `text` between a whole and its parts.
std::vector<std::string> sums(std::string_view text) {
    std::vector<std::string> lines = relations(text);
    std::erase_if(lines, [](const std::string& line) { return !line.starts_with("part-whole"); });
    return lines;
}

TEST(PartWhole, TellsPartsThatMakeTheWholeFromPartsThatDoNot) {
    EXPECT_THAT(sums("公司共有员工130人，其中合同制员工120人，派遣制员工10人。"),
                ElementsAre("part-whole holds holds: 130人 | 120人 | 10人"));
    EXPECT_THAT(sums("公司共有员工130人，其中合同制员工120人，派遣制员工15人。"),
                ElementsAre("part-whole contradicted parts-exceed: 130人 | 120人 | 15人"));
}

TEST(PartWhole, FindsTheWholeInTheSentenceBefore) {
    EXPECT_THAT(sums("在岗职工842人，比年初减少24人。其中驾驶员513人、维修人员264人、管理及其他人员65人。"),
                Contains("part-whole holds holds: 842人 | 513人 | 264人 | 65人"));
}

TEST(PartWhole, TakesListsBehindAColonAndInBrackets) {
    EXPECT_THAT(sums("开展活动36次：宣讲12次、培训14次、竞赛10次。"),
                ElementsAre("part-whole holds holds: 36次 | 12次 | 14次 | 10次"));
    EXPECT_THAT(sums("开展活动36次：宣讲12次、培训14次、竞赛11次。"),
                ElementsAre("part-whole contradicted parts-exceed-slightly: 36次 | 12次 | 14次 | 11次"));
    EXPECT_THAT(sums("拥有34个基地（北区9个、南区11个、西区14个），员工512名。"),
                ElementsAre("part-whole holds holds: 34个 | 9个 | 11个 | 14个"));
}

TEST(PartWhole, TakesListsByAPropertyAndDividesTheSameWholeTwice) {
    const auto found = sums("员工总数542名，男员工320名，女员工222名。按年龄分，青年124名，中年331名，老年87名。");
    EXPECT_THAT(found, Contains("part-whole holds holds: 542名 | 320名 | 222名"));
    EXPECT_THAT(found, Contains("part-whole holds holds: 542名 | 124名 | 331名 | 87名"));
    EXPECT_THAT(sums("全年受理投诉176件，按原因分，时效类53件、破损类38件、态度类84件。"),
                ElementsAre("part-whole contradicted parts-fall-short: 176件 | 53件 | 38件 | 84件"));
}

TEST(PartWhole, TakesATotalBehindItsParts) {
    EXPECT_THAT(sums("办理建议86件、提案112件，合计198件。"),
                ElementsAre("part-whole holds holds: 198件 | 86件 | 112件"));
    EXPECT_THAT(sums("办理建议86件、提案112件，合计189件。"),
                ElementsAre("part-whole contradicted parts-exceed-slightly: 189件 | 86件 | 112件"));
    EXPECT_THAT(sums("满意和比较满意的分别为3876人和1728人，两项合计5604人。"),
                ElementsAre("part-whole holds holds: 5604人 | 3876人 | 1728人"));
    EXPECT_THAT(sums("设监测站6座、监测井24口、监测点35个，共计65个点位。"),
                ElementsAre("part-whole holds holds: 65个 | 6座 | 24口 | 35个"));
}

TEST(PartWhole, TotalsOfSomePartsOnlyAreNotContradicted) {
    EXPECT_THAT(sums("第一季度298吨、第二季度341吨、第三季度372吨；上半年合计639吨。"),
                ElementsAre("part-whole holds holds: 639吨 | 298吨 | 341吨"));
    EXPECT_THAT(sums("修路12公里、修渠8公里，三年合计修路45公里。"), Not(Contains(HasSubstr("contradicted"))));
}

TEST(PartWhole, TheRestMakesAListComplete) {
    EXPECT_THAT(sums("发现问题347个，完成整改329个，其余18个继续跟踪。"),
                ElementsAre("part-whole holds holds: 347个 | 329个 | 18个"));
    EXPECT_THAT(sums("发现问题347个，完成整改329个，其余19个继续跟踪。"),
                ElementsAre("part-whole contradicted parts-exceed-slightly: 347个 | 329个 | 19个"));
}

TEST(PartWhole, FindsTheWholeByItsName) {
    EXPECT_THAT(sums("公司有驾驶员213人、维修人员64人。驾驶员中女性27人。"),
                ElementsAre("part-whole holds part-of-whole: 213人 | 27人"));
}

TEST(PartWhole, NumbersThatAgreeToTheDigitAreTied) {
    EXPECT_THAT(sums("查出隐患1876处，当场处理1433处，交办443处。"),
                ElementsAre("part-whole holds holds: 1876处 | 1433处 | 443处"));
    EXPECT_THAT(sums("查出隐患1876处，当场处理1433处，交办434处。"), IsEmpty());
}

TEST(PartWhole, ASlipExplainsAListThatWordsLeaveOpen) {
    EXPECT_THAT(sums("公交线路241条，其中常规线路168条、快速线路12条、社区线路34条。"),
                ElementsAre("part-whole contradicted parts-differ: 241条 | 168条 | 12条 | 34条"));
    EXPECT_THAT(sums("公交线路263条，其中常规线路168条、快速线路12条、社区线路34条。"),
                ElementsAre("part-whole holds part-of-whole: 263条 | 168条 | 12条 | 34条"));
}

TEST(PartWhole, CountedPartsAreAllOfThem) {
    EXPECT_THAT(sums("全年采样926份，四个季度分别采样211份、233份、240份、242份。"),
                ElementsAre("part-whole holds holds: 926份 | 211份 | 233份 | 240份 | 242份"));
    EXPECT_THAT(sums("全年采样926份，四个季度分别采样211份、323份、240份、242份。"),
                ElementsAre("part-whole contradicted parts-exceed-slightly: 926份 | 211份 | 323份 | 240份 | 242份"));
    EXPECT_THAT(sums("全年采样926份，两个季度分别采样211份、233份、240份。"), IsEmpty());
}

TEST(PartWhole, ChangesAveragesAndOtherTimesAreNoTerms) {
    EXPECT_THAT(sums("救助患儿418名，比上年增加52名，上年为366名；其中心脏病203名、血液病127名、其他88名。"),
                ElementsAre("part-whole holds holds: 418名 | 203名 | 127名 | 88名"));
}

TEST(PartWhole, ATimeLimitHasNoParts) {
    EXPECT_THAT(sums("参加七天的学习。其中，货车驾驶人参加三十天的学习。"), IsEmpty());
}

TEST(PartWhole, WhatIsContainedElsewhereOpensNoList) {
    EXPECT_THAT(sums("网络筹款863万元，已包含在个人捐赠之中。当年总支出4063万元。"), IsEmpty());
}

}  // namespace
}  // namespace mingcha
