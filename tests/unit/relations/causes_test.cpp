#include <algorithm>

#include <gtest/gtest.h>

#include "unit/relations/relation_fixture.hpp"

namespace mingcha {
namespace {

std::vector<Relation> contradictions(std::string_view text) {
    const Document document = testing::document_of(text);
    const Facts facts = extract_facts(document, testing::vocabulary());
    std::vector<Relation> relations = find_relations(document, facts, testing::vocabulary());
    std::erase_if(relations, [](const Relation& relation) { return relation.verdict != Verdict::contradicted; });
    return relations;
}

TEST(FindCauses, NamesTheNumberWhoseDigitsAreSwapped) {
    const auto relations = contradictions("公司共有员工132人，其中男员工80人，女员工43人。");
    ASSERT_EQ(relations.size(), 1U);
    ASSERT_TRUE(relations[0].repair);
    EXPECT_EQ(relations[0].repair->printed, "123人");
    EXPECT_EQ(relations[0].repair->slip, Slip::swapped);
}

TEST(FindCauses, NamesTheMagnitudeThatIsOff) {
    const auto relations = contradictions("用电量从625万千瓦时降到121万千瓦时，减少5040万千瓦时。");
    ASSERT_EQ(relations.size(), 1U);
    ASSERT_TRUE(relations[0].repair);
    EXPECT_EQ(relations[0].repair->printed, "504万千瓦时");
    EXPECT_EQ(relations[0].repair->slip, Slip::scale);
}

TEST(FindCauses, StaysSilentWhereAnyNumberMayBeWrong) {
    const auto relations = contradictions("公司共有员工131人，其中男员工80人，女员工43人。");
    ASSERT_EQ(relations.size(), 1U);
    EXPECT_FALSE(relations[0].repair);
}

TEST(FindCauses, GivesContradictionsOfTheSameNumbersOneCause) {
    const auto relations = contradictions("学生由200人增加到250人，增加60人，增长20%。");
    ASSERT_EQ(relations.size(), 2U);
    EXPECT_NE(relations[0].cause, 0U);
    EXPECT_EQ(relations[0].cause, relations[1].cause);
}

TEST(FindCauses, KeepsContradictionsOfOtherNumbersApart) {
    const auto relations = contradictions("学生由200人增加到250人，增加60人。教师由20人增加到25人，增加6人。");
    ASSERT_EQ(relations.size(), 2U);
    EXPECT_NE(relations[0].cause, relations[1].cause);
}

TEST(Standings, TellTiedFromContradictedAndUnbound) {
    const Document document = testing::document_of(
        "公司共有员工130人，其中男员工80人，女员工50人。学生由200人增加到250人，增加60人。走访企业46家。");
    const Facts facts = extract_facts(document, testing::vocabulary());
    const std::vector<Standing> all = standings(facts, find_relations(document, facts, testing::vocabulary()));
    EXPECT_EQ(std::ranges::count(all, Standing::tied), 3);
    EXPECT_EQ(std::ranges::count(all, Standing::contradicted), 3);
    EXPECT_EQ(std::ranges::count(all, Standing::unbound), 1);
}

}  // namespace
}  // namespace mingcha
