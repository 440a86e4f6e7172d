#include <string>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>

#include "mingcha/document.hpp"

namespace mingcha {
namespace {

TextSpan find(const Document& document, std::string_view words) {
    const std::size_t begin = document.text().find(words);
    EXPECT_NE(begin, std::string_view::npos) << words;
    return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(begin + words.size())};
}

Block paragraph(TextSpan span) {
    Block block;
    block.span = span;
    return block;
}

/// Two words a line: 甲乙丙 and 丁戊 on page 1, 己庚 on page 2.
Document anchored_document() {
    const std::string_view text = "甲乙丙丁戊\n己庚";
    std::vector<Anchor> anchors = {
        {.source_begin = 0, .page = 1, .line = 1, .box = {100, 100, 130, 120}},
        {.source_begin = 9, .page = 1, .line = 1, .box = {130, 100, 150, 122}},
        {.source_begin = 16, .page = 2, .line = 1, .box = {10, 10, 30, 30}},
    };
    Source source("报告.pdf", {text.begin(), text.end()}, Encoding::utf8, false);
    return {std::move(source), {text.begin(), text.end()}, {{0, 0}}, {paragraph({0, 15}), paragraph({16, 22})}, {}, 2,
            FileFormat::pdf,   std::move(anchors)};
}

TEST(FilePlaces, AreThoseOfTheAnchorBefore) {
    const Document document = anchored_document();
    const FilePlace place = document.place(find(document, "丙"));
    EXPECT_EQ(place.anchor.page, 1U);
    EXPECT_EQ(place.character, 3U);
    EXPECT_EQ(place.anchor.box, (PageBox{100, 100, 130, 120}));
    EXPECT_EQ(document.place(find(document, "庚")).anchor.page, 2U);
    EXPECT_EQ(document.place(find(document, "庚")).character, 2U);
}

TEST(FilePlaces, CoverTheSpanOnThePageWhereItBegins) {
    const Document document = anchored_document();
    EXPECT_EQ(document.place(find(document, "丙丁")).anchor.box, (PageBox{100, 100, 150, 122}));
    EXPECT_EQ(document.place(find(document, "丁戊\n己")).anchor.box, (PageBox{130, 100, 150, 122}));
}

TEST(FilePlaces, KnowTheCellInAnyFormat) {
    const std::string_view text = "| 项目 | 数量 |\n|---|---|\n| 培训 | 12次 |\n| 演练 | 3次 |\n\n全年如此。\n";
    const Document document =
        read_markdown_document(Source("报告.md", {text.begin(), text.end()}, Encoding::utf8, false));
    EXPECT_EQ(document.place(find(document, "项目")).cell, (CellPlace{1, 1, 1}));
    EXPECT_EQ(document.place(find(document, "3次")).cell, (CellPlace{1, 3, 2}));
    EXPECT_EQ(document.place(find(document, "全年")).cell, CellPlace());
    EXPECT_EQ(document.place(find(document, "全年")).character, 0U);
}

TEST(Outline, NamesTheHeadingsAboveAPlace) {
    const std::string_view text = "# 甲\n\n序言。\n\n## 乙\n\n### 丙\n\n一段。\n\n## 丁\n\n二段。\n";
    const Document document =
        read_markdown_document(Source("报告.md", {text.begin(), text.end()}, Encoding::utf8, false));
    const auto outline = [&](std::string_view words) {
        std::string path;
        for (const TextSpan heading : document.outline(find(document, words).begin)) {
            path += document.text(heading);
        }
        return path;
    };
    EXPECT_EQ(outline("序言"), "甲");
    EXPECT_EQ(outline("一段"), "甲乙丙");
    EXPECT_EQ(outline("丙"), "甲乙丙");
    EXPECT_EQ(outline("二段"), "甲丁");
}

TEST(Outline, OfATextWithoutHeadingsIsEmpty) {
    const std::string_view text = "全年培训12次。\n";
    const Document document = read_document(Source("报告.txt", {text.begin(), text.end()}, Encoding::utf8, false));
    EXPECT_TRUE(document.outline(0).empty());
}

}  // namespace
}  // namespace mingcha
