// Which paragraphs of a Word file are headings, captions and entries of contents.
#include <gtest/gtest.h>

#include "unit/document/word_documents.hpp"

namespace mingcha {
namespace {

using testing::Lines;
using testing::outline;
using testing::paragraph;
using testing::read_body;
using testing::read_word;
using testing::run;
using testing::style;
using testing::WordFile;
using testing::words;

std::string named_style(std::string_view id, std::string_view name, std::string_view properties = {}) {
    return "<w:style w:type=\"paragraph\" w:styleId=\"" + std::string(id) + "\"><w:name w:val=\"" + std::string(name) +
           "\"/><w:pPr>" + std::string(properties) + "</w:pPr></w:style>";
}

const std::string kStyles = named_style("T", "Title") + named_style("1", "heading 1") +
                            named_style("2", "heading 2", "<w:outlineLvl w:val=\"1\"/>") + named_style("C", "caption") +
                            named_style("N", "TOC 1") + named_style("3", "标题 3");

std::vector<std::string> outline_of(const std::string& body, const std::string& styles = kStyles) {
    WordFile file;
    file.body = body;
    file.styles = styles;
    return outline(read_word(file));
}

TEST(WordHeading, ByStyle) {
    EXPECT_EQ(
        outline_of(words("年度报告", style("T")) + words("总体情况", style("1")) + words("经营", style("2")) +
                   words("主业", style("3")) + words("全年平稳。")),
        (Lines{"heading1 年度报告", "heading1 总体情况", "heading2 经营", "heading3 主业", "paragraph 全年平稳。"}));
}

TEST(WordHeading, ByOutlineLevel) {
    EXPECT_EQ(outline_of(words("总体情况", "<w:outlineLvl w:val=\"2\"/>") +
                         words("不是标题", style("1") + "<w:outlineLvl w:val=\"9\"/>")),
              (Lines{"heading3 总体情况", "paragraph 不是标题"}));
}

TEST(WordHeading, InADocumentWithoutStylesByTheirWords) {
    EXPECT_EQ(outline(read_body(words("2023年工作总结") + words("一、主要工作") + words("（一）抓好生产") +
                                words("全年生产平稳。"))),
              (Lines{"heading1 2023年工作总结", "heading1 一、主要工作", "heading2 （一）抓好生产",
                     "paragraph 全年生产平稳。"}));
}

TEST(WordHeading, ATitleAloneIsNoUseOfHeadingStyles) {
    EXPECT_EQ(outline_of(words("年度报告", style("T")) + words("一、概况") + words("（一）经营") + words("全年平稳。")),
              (Lines{"heading1 年度报告", "heading1 一、概况", "heading2 （一）经营", "paragraph 全年平稳。"}));
}

TEST(WordHeading, NumbersMakeHeadingsBelowThoseWithStyles) {
    EXPECT_EQ(
        outline_of(words("一、概况", style("1")) + words("（一）经营") + words("全年平稳。") + words("短行") +
                   words("以上属实。") + words("二、计划", style("1")) + words("（一）目标") + words("稳中求进。")),
        (Lines{"heading1 一、概况", "heading2 （一）经营", "paragraph 全年平稳。", "paragraph 短行",
               "paragraph 以上属实。", "heading1 二、计划", "heading2 （一）目标", "paragraph 稳中求进。"}));
}

TEST(WordHeading, OfOneNumberStyleWithAndWithoutWordStyleHaveOneLevel) {
    EXPECT_EQ(outline_of(words("概况", style("1")) + words("一、经营", style("2")) + words("全年平稳。") +
                         words("二、管理") + words("管理有序。")),
              (Lines{"heading1 概况", "heading2 一、经营", "paragraph 全年平稳。", "heading2 二、管理",
                     "paragraph 管理有序。"}));
}

TEST(WordHeading, Captions) {
    const std::string number = "<w:fldSimple w:instr=\" SEQ 表 \\* ARABIC \">" + run("2") + "</w:fldSimple>";
    EXPECT_EQ(outline_of(paragraph(run("表") + number + run(" 能源消耗"), style("C")) + words("图3 组织架构")),
              (Lines{"caption 表2能源消耗", "caption 图3组织架构"}));
}

TEST(WordHeading, ContentsByFieldAndByStyle) {
    const auto character = [](std::string_view type) {
        return "<w:r><w:fldChar w:fldCharType=\"" + std::string(type) + "\"/></w:r>";
    };
    const std::string tab = "<w:r><w:tab/></w:r>";
    EXPECT_EQ(outline_of(words("目录") +
                         paragraph(character("begin") + "<w:r><w:instrText> TOC \\o </w:instrText></w:r>" +
                                   character("separate") + run("回顾2022") + tab + run("3")) +
                         paragraph(run("展望") + tab + run("9")) + paragraph(character("end")) +
                         words("正文由此开始。") + paragraph(run("补遗") + tab + run("12"), style("N"))),
              (Lines{"heading1 目录", "table-of-contents 回顾2022 3", "table-of-contents 展望9",
                     "paragraph 正文由此开始。", "table-of-contents 补遗12"}));
}

TEST(WordHeading, ContentsTypedByHand) {
    EXPECT_EQ(outline(read_body(words("目  录") + words("一、概况………………1") + words("二、环境………………5") +
                                words("正文由此开始。"))),
              (Lines{"heading1 目 录", "table-of-contents 一、概况………………1", "table-of-contents 二、环境………………5",
                     "paragraph 正文由此开始。"}));
}

}  // namespace
}  // namespace mingcha
