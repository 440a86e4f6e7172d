#include <algorithm>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "unit/relations/relation_fixture.hpp"

namespace mingcha::testing {
namespace {

/// Only the relations of one fact.
std::vector<std::string> facts_of(std::string_view text) {
    std::vector<std::string> lines = relations(text);
    std::erase_if(lines, [](const std::string& line) { return !line.starts_with("same-fact"); });
    return lines;
}

using Lines = std::vector<std::string>;

TEST(SameFact, IsTiedAcrossWordingAndMagnitude) {
    EXPECT_EQ(facts_of("全年走访企业146家。\n\n党员干部先后走访146家企业，听取意见。"),
              (Lines{"same-fact holds holds: 146家 | 146家"}));
    EXPECT_EQ(facts_of("宽带新增5.12万线。\n\n全年新增宽带51200线。"),
              (Lines{"same-fact holds holds: 5.12万线 | 51200线"}));
    EXPECT_EQ(facts_of("在岗职工129人，平均年龄40岁。\n\n年末有员工129名。"),
              (Lines{"same-fact holds holds: 129人 | 129名"}));
}

TEST(SameFact, WithTwoValuesIsContradicted) {
    EXPECT_EQ(facts_of("居民综合满意度91.7分，位居前列。\n\n居民综合满意度91.6分，仍有提升空间。"),
              (Lines{"same-fact contradicted two-values: 91.7分 | 91.6分"}));
    EXPECT_EQ(facts_of("全年走访企业46家。\n\n先后走访64家企业，听取意见。"),
              (Lines{"same-fact contradicted two-values: 46家 | 64家"}));
    EXPECT_EQ(facts_of("捐赠物资总价值38.5万元。\n\n捐赠物资总价值385万元。"),
              (Lines{"same-fact contradicted two-values: 38.5万元 | 385万元"}));
}

TEST(SameFact, OfDifferentYearsMayDiffer) {
    EXPECT_EQ(facts_of("2022年居民综合满意度91.7分。\n\n2023年居民综合满意度91.6分。"), Lines{});
}

TEST(SameFact, OfThreeValuesIsASeries) {
    EXPECT_EQ(facts_of("消防演练参加人数135人。\n\n消防演练参加人数136人。\n\n消防演练参加人数138人。"), Lines{});
}

TEST(SameFact, InParallelPassagesIsOfTwoThings) {
    EXPECT_EQ(facts_of("东区门诊服务满意度96.1分，住院服务满意度95.2分，投诉处理及时率98.1%。\n\n"
                       "西区门诊服务满意度96.3分，住院服务满意度95.8分，投诉处理及时率98.3%。"),
              Lines{});
}

TEST(SameFact, IsNoOtherManner) {
    EXPECT_EQ(facts_of("计划新建标准化厂房215间。\n\n新建标准化厂房251间。"), Lines{});
    EXPECT_EQ(facts_of("人均培训学时为125学时。\n\n培训学时为152学时。"), Lines{});
    EXPECT_EQ(facts_of("其中营业场所改造215处。\n\n营业场所改造251处。"), Lines{});
}

TEST(SameFact, NeedsMoreThanACommonNumber) {
    EXPECT_EQ(facts_of("召开会议3次。\n\n开展检查3次。"), Lines{});
    EXPECT_EQ(facts_of("合格率100%。\n\n及时率100%。"), Lines{});
    EXPECT_EQ(facts_of("劳动合同签订率100%。\n\n职工劳动合同签订率达100%。").size(), 0U);
    EXPECT_EQ(facts_of("员工劳动合同签订率100%。\n\n职工劳动合同签订率达100%。").size(), 1U);
}

TEST(SameFact, StandsInATextAndItsTable) {
    constexpr std::string_view kTable =
        "指标      单位      2022年      2023年\n"
        "营业收入      亿元      63.9      68.4\n"
        "员工总数      人      5186      5303\n";
    const auto with_text = [&](std::string_view sentence) {
        return facts_of(std::string(sentence) + "\n\n" + std::string(kTable));
    };
    EXPECT_EQ(with_text("2023年，公司实现营业收入68.4亿元。"), (Lines{"same-fact holds holds: 68.4亿元 | 68.4"}));
    EXPECT_EQ(with_text("2023年，公司实现营业收入64.8亿元。"),
              (Lines{"same-fact contradicted two-values: 64.8亿元 | 68.4"}));
    EXPECT_EQ(with_text("2021年，公司实现营业收入64.8亿元。"), Lines{});
}

}  // namespace
}  // namespace mingcha::testing
