#include <string>
#include <string_view>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "unit/relations/relation_fixture.hpp"

namespace mingcha {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using testing::relations;

/// The relations of `text` of the kind that is called `kind`.
std::vector<std::string> relations_of(std::string_view kind, std::string_view text) {
    std::vector<std::string> lines = relations(text);
    std::erase_if(lines, [&](const std::string& line) { return !line.starts_with(std::string(kind) + " "); });
    return lines;
}

std::vector<std::string> shares(std::string_view text) { return relations_of("share", text); }

TEST(Share, TakesTheNumberBeforeDeAsTheWhole) {
    EXPECT_THAT(shares("女职工114人，占一线职工240人的47.5%。"),
                ElementsAre("share holds holds: 240人 | 47.5% | 114人"));
    EXPECT_THAT(shares("女职工114人，占一线职工240人的45.7%。"),
                ElementsAre("share contradicted share-wrong: 240人 | 45.7% | 114人"));
}

TEST(Share, FindsThePartOfARateByWhatHappened) {
    EXPECT_THAT(shares("发现隐患742处，年内整改735处，整改率99.1%。"),
                ElementsAre("share holds holds: 742处 | 99.1% | 735处"));
    EXPECT_THAT(shares("发现隐患742处，年内整改735处，整改率91.9%。"),
                ElementsAre("share contradicted share-doubtful: 742处 | 91.9% | 735处"));
}

TEST(Share, BindsAListToItsWhole) {
    EXPECT_THAT(shares("参评300人，优秀90人、良好150人、合格60人，三项分别占30%、50%和20%。"),
                ElementsAre("share holds holds: 300人 | 30% | 90人", "share holds holds: 300人 | 50% | 150人",
                            "share holds holds: 300人 | 20% | 60人"));
}

TEST(Share, LooksForANamedWholeInTheWholeReport) {
    EXPECT_THAT(shares("年末员工总数4402人。\n\n注册志愿者936人，占员工总数的21.3%。"),
                ElementsAre("share holds holds: 4402人 | 21.3% | 936人"));
    EXPECT_THAT(shares("年末员工总数4402人。\n\n注册志愿者936人，占员工总数的31.2%。"),
                ElementsAre("share contradicted share-doubtful: 4402人 | 31.2% | 936人"));
}

TEST(Share, IsSilentWhereOtherNumbersMayBeMeant) {
    EXPECT_THAT(shares("员工300人，其中女性126人，占全市同行业女职工的45%。"), IsEmpty());
    EXPECT_THAT(shares("应到代表200人，缺席14人，出席率93%。"), IsEmpty());
    EXPECT_THAT(shares("本科生落实3998人，硕士生落实1229人，落实率94.68%。"), IsEmpty());
    EXPECT_THAT(shares("女员工742人。研发人员451人，占员工总数的13.8%。"), IsEmpty());
}

TEST(SharesTotal, MayMissTheWholeByRoundingOnly) {
    EXPECT_THAT(relations_of("shares-total", "电梯占33.3%，锅炉占33.3%，其他占33.3%。"),
                ElementsAre("shares-total holds holds: 33.3% | 33.3% | 33.3%"));
    EXPECT_THAT(relations_of("shares-total", "电梯占33.3%，锅炉占33.3%，其他占35.3%。"),
                ElementsAre("shares-total contradicted above: 33.3% | 33.3% | 35.3%"));
    EXPECT_THAT(relations_of("shares-total", "电梯占33.3%，锅炉占33.3%，管道占23.3%。"), IsEmpty());
}

TEST(Bounds, AreThoseOfRatesThatCannotExceedTheirBase) {
    EXPECT_THAT(relations_of("bounds", "劳动合同签约率100%。"), ElementsAre("bounds holds within-bounds: 100%"));
    EXPECT_THAT(relations_of("bounds", "抽检合格率103%。"), ElementsAre("bounds contradicted above-hundred: 103%"));
    EXPECT_THAT(relations_of("bounds", "计划完成率103%，拨备覆盖率274.5%。"), IsEmpty());
}

}  // namespace
}  // namespace mingcha
