#include <string>

#include "unit/document/documents.hpp"

namespace mingcha {
namespace {

using testing::Lines;
using testing::outline;
using testing::read;

/// Thirteen lines of one paragraph, of which the last does not end it.
std::string half_a_paragraph() {
    std::string text;
    for (int i = 0; i < 13; ++i) text += "公司在全市范围内组织开展安全生产检查并及时整改排查出的问题和\n";
    return text;
}

std::string other_half() { return "隐患，没有发生责任事故。\n"; }

class PageNumbers : public ::testing::TestWithParam<const char*> {};

TEST_P(PageNumbers, AmidAParagraphAreLeftOut) {
    const std::string page = GetParam();
    const Document document = read(half_a_paragraph() + "\n\n" + page + "\n\n\n" + other_half());
    ASSERT_EQ(document.blocks().size(), 1U);
    EXPECT_EQ(document.text().find(page), std::string_view::npos);
    EXPECT_EQ(document.page_count(), 1U);
}

INSTANTIATE_TEST_SUITE_P(Forms, PageNumbers,
                         ::testing::Values("8", " 12 ", "- 12 -", "— 3 —", "第 3 页 共 20 页", "第3页", "12 / 30",
                                           "3/22"));

TEST(Pages, NumbersBehindFormFeedsAreLeftOut) {
    const Document document = read("一、概况\n单位成立于2001年。\n1\n\f二、展望\n单位将继续努力。\n2\n\f");
    EXPECT_EQ(outline(document), (Lines{"heading1 一、概况", "paragraph 单位成立于2001年。", "heading1 二、展望",
                                        "paragraph 单位将继续努力。"}));
    EXPECT_EQ(document.page_count(), 2U);
}

TEST(Pages, ASequenceProvesNumbersThatNothingElseDoes) {
    std::string text;
    for (int page = 5; page < 9; ++page) {
        for (int i = 0; i < 14; ++i) text += "全年培训员工三百人次。\n";
        text += std::to_string(page) + "\n";
    }
    EXPECT_EQ(read(text).page_count(), 4U);
}

TEST(Pages, NumbersInATornTableStay) {
    const Lines lines = outline("本科\n12\n硕士\n35\n博士\n47\n合计\n94\n");
    EXPECT_EQ(lines.size(), 8U);
    EXPECT_EQ(read("本科\n12\n硕士\n35\n博士\n47\n合计\n94\n").page_count(), 0U);
}

TEST(Pages, AYearAloneIsNoPageNumber) { EXPECT_EQ(outline("单位成立。\n\n\n2023\n\n\n单位发展。\n").size(), 3U); }

TEST(Pages, RunningHeadsAreLeftOut) {
    std::string text;
    for (int page = 1; page < 5; ++page) {
        text += "\f沿江公司社会责任报告\n" + half_a_paragraph() + other_half() + "- " + std::to_string(page) + " -\n";
    }
    const Document document = read(text);
    EXPECT_EQ(document.text().find("沿江公司"), std::string_view::npos);
    EXPECT_EQ(document.blocks().size(), 4U);
}

TEST(Pages, AHeadingThatOccursTwiceIsNoRunningHead) {
    const std::string page = "主要成效\n" + half_a_paragraph() + other_half();
    EXPECT_NE(read("\f" + page + "\f" + page).text().find("主要成效"), std::string_view::npos);
}

TEST(Contents, LeaderDotsAndPageNumbersMakeEntries) {
    const Lines lines = outline("目  录\n一、概况 ........ 3\n二、展望………………12\n\n一、概况\n单位成立于2001年。\n");
    EXPECT_EQ(lines,
              (Lines{"heading1 目 录", "table-of-contents 一、概况........ 3", "table-of-contents 二、展望………………12",
                     "heading1 一、概况", "paragraph 单位成立于2001年。"}));
}

TEST(Contents, EntriesWithoutDotsAreKnownByTheHeading) {
    EXPECT_EQ(outline("目录\n关于我们 3\n未来展望 12\n单位成立于2001年，现有职工86人。\n"),
              (Lines{"heading1 目录", "table-of-contents 关于我们3", "table-of-contents 未来展望12",
                     "paragraph 单位成立于2001年，现有职工86人。"}));
}

TEST(Contents, AnEllipsisAmidTextIsNone) {
    EXPECT_EQ(outline("我们一直在努力……2023年还将继续。\n"), (Lines{"paragraph 我们一直在努力……2023年还将继续。"}));
}

}  // namespace
}  // namespace mingcha
