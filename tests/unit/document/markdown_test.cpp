#include <string>
#include <string_view>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "unit/document/documents.hpp"

namespace mingcha {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using testing::Lines;

Document read_markdown(std::string_view text) {
    return read_markdown_document(Source("t.md", {text.begin(), text.end()}, Encoding::utf8, false));
}

Lines outline_of(std::string_view text) { return testing::outline(read_markdown(text)); }

TEST(Markdown, HasTheHeadingsThatAreMarked) {
    EXPECT_THAT(outline_of("# 年度报告\n\n## 一、总体情况\n\n全年平稳。\n\n二、未作标记的一行\n"),
                ElementsAre("heading1 年度报告", "heading2 一、总体情况", "paragraph 全年平稳。",
                            "list-item 二、未作标记的一行"));
}

TEST(Markdown, NumbersWhatIsNumberedInWords) {
    const Document document = read_markdown("## 三、工作安排\n\n（二）保障供水。全年无停水。\n");
    ASSERT_EQ(document.blocks().size(), 2U);
    EXPECT_EQ(document.blocks()[0].numbering->value, 3U);
    EXPECT_EQ(document.text(document.blocks()[0].body()), "工作安排");
    EXPECT_EQ(document.blocks()[1].numbering->style, NumberStyle::chinese_parenthesised);
}

TEST(Markdown, CountsItemsAsReadersSeeThem) {
    const Document document = read_markdown("3. 第一项\n3. 第二项\n\n文字\n\n1) 另一列\n");
    ASSERT_EQ(document.blocks().size(), 4U);
    EXPECT_EQ(document.text(document.blocks()[1].span), "3.第二项");
    EXPECT_EQ(document.blocks()[0].numbering->value, 3U);
    EXPECT_EQ(document.blocks()[1].numbering->value, 4U);
    EXPECT_EQ(document.blocks()[3].numbering->style, NumberStyle::arabic_half_bracket);
}

TEST(Markdown, LeavesOutWhatIsNoProse) {
    EXPECT_THAT(
        outline_of(
            "```\n代码里的错字\n```\n\n<div>网页</div>\n\n<!-- 注释 -->\n\n正文`代码`，见[年报](https://a.cn/年报)、"
            "<https://a.cn>和![图片说明](a.png)。\n"),
        ElementsAre("paragraph 正文，见年报、和。"));
}

TEST(Markdown, ReadsFootnotes) {
    EXPECT_THAT(
        outline_of("全年审查合同1860份。[^1]另有[^注]两份。\n\n[^1]: 不含框架协议。\n[^注]:补充协议。\n"),
        ElementsAre("paragraph 全年审查合同1860份。另有两份。", "paragraph 不含框架协议。", "paragraph 补充协议。"));
    EXPECT_THAT(outline_of("- 第一项[^1]\n\n[^1]: 说明。\n"), ElementsAre("list-item 第一项", "paragraph 说明。"));
    EXPECT_THAT(outline_of("没有注释的[^9]记号。\n\n[年报]: https://a.cn\n"),
                ElementsAre("paragraph 没有注释的[^9]记号。"));
}

TEST(Markdown, LeavesOutAFrontMatter) {
    EXPECT_THAT(outline_of("---\ntitle: 报告\n---\n\n正文。\n"), ElementsAre("paragraph 正文。"));
    EXPECT_THAT(outline_of("---\r\ntitle: 报告\r\n--- \r\n正文。\r\n"), ElementsAre("paragraph 正文。"));
    EXPECT_THAT(outline_of("---\n\n没有结束的一段。\n"), ElementsAre("paragraph 没有结束的一段。"));
}

TEST(Markdown, JoinsLinesAndEmphasis) {
    EXPECT_THAT(outline_of("公司**各党支部**认真履职，\n全年培训*100*人次，use\nGB/T 19001 **and** ISO。\n"),
                ElementsAre("paragraph 公司各党支部认真履职，全年培训100人次，use GB/T 19001 and ISO。"));
}

TEST(Markdown, TakesIndentedParagraphsForText) {
    EXPECT_THAT(outline_of("    全年走访企业46家。\n\n　　另有64家。\n"),
                ElementsAre("paragraph 全年走访企业46家。", "paragraph 另有64家。"));
}

TEST(Markdown, ReadsTables) {
    const Document document = read_markdown("表1 员工\n\n| 项目 | 人数 |\n|---|--:|\n| **男** | 60 |\n| 女 | |\n");
    ASSERT_EQ(document.tables().size(), 1U);
    const DocumentTable& table = document.tables()[0];
    EXPECT_EQ(table.columns, 2U);
    Lines cells;
    for (const TextSpan cell : table.cells) cells.emplace_back(document.text(cell));
    EXPECT_THAT(cells, ElementsAre("项目", "人数", "男", "60", "女", ""));
    EXPECT_EQ(document.blocks()[0].kind, BlockKind::caption);
    EXPECT_EQ(document.blocks()[1].kind, BlockKind::table);
}

TEST(Markdown, TakesATableOfOneColumnForParagraphs) {
    const Document document = read_markdown("| 项目 |\n|---|\n| 男 |\n");
    EXPECT_THAT(document.tables(), IsEmpty());
    EXPECT_THAT(testing::outline(document), ElementsAre("paragraph 项目", "paragraph 男"));
}

TEST(Markdown, KnowsATableOfContents) {
    EXPECT_THAT(outline_of("- [一、总体情况](#a)\n- [二、员工](#b)\n- [外部](https://a.cn)\n- 见[员工](#b)\n"),
                ElementsAre("table-of-contents 一、总体情况", "table-of-contents 二、员工", "list-item 外部",
                            "list-item 见员工"));
}

TEST(Markdown, KnowsWhereEverythingStands) {
    const std::string text = "# 标题\n\n甲**乙丙**丁\n";
    const Document document = read_markdown(text);
    const std::string_view paragraph = "甲乙丙丁";
    const auto begin = static_cast<std::uint32_t>(document.text().find(paragraph));
    const TextSpan emphasised{begin + 3, begin + 9};
    EXPECT_EQ(document.origin(emphasised).begin, text.find("乙丙"));
    EXPECT_TRUE(document.is_verbatim(emphasised));
    EXPECT_FALSE(document.is_verbatim({begin, begin + 9}));  // a mark stands between
}

TEST(Markdown, ReadsAnAmpersandAndOtherEntities) {
    EXPECT_THAT(outline_of("R&amp;D投入&nbsp;100万元\n"), ElementsAre("paragraph R&D投入100万元"));
}

TEST(Markdown, OfNothingIsEmpty) {
    EXPECT_THAT(outline_of(""), IsEmpty());
    EXPECT_THAT(outline_of("---\n---\n"), IsEmpty());
    EXPECT_THAT(outline_of("![](a.png)\n\n***\n"), IsEmpty());
}

TEST(ReadDocument, ChoosesByTheName) {
    const auto first = [](std::string_view name) {
        const std::string_view text = "# 标题\n\n正文。\n";
        const Document document =
            read_document(Source(std::string(name), {text.begin(), text.end()}, Encoding::utf8, false));
        return std::string(document.text(document.blocks()[0].span));
    };
    EXPECT_EQ(first("a.md"), "标题");
    EXPECT_EQ(first("A.MARKDOWN"), "标题");
    EXPECT_EQ(first("a.txt"), "#标题");
    EXPECT_EQ(first(".md"), "#标题");
}

}  // namespace
}  // namespace mingcha
