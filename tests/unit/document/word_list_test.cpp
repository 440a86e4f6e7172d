// The numbers that Word computes.
#include <gtest/gtest.h>

#include "unit/document/word_documents.hpp"

namespace mingcha {
namespace {

using testing::extracted;
using testing::Lines;
using testing::outline;
using testing::style;
using testing::WordFile;
using testing::words;

std::string listed(std::string_view text, int list, int level = 0) {
    return words(text, "<w:numPr><w:ilvl w:val=\"" + std::to_string(level) + "\"/><w:numId w:val=\"" +
                           std::to_string(list) + "\"/></w:numPr>");
}

std::string level(int index, std::string_view format, std::string_view text, std::string_view more = {}) {
    return "<w:lvl w:ilvl=\"" + std::to_string(index) + "\"><w:start w:val=\"1\"/><w:numFmt w:val=\"" +
           std::string(format) + "\"/><w:lvlText w:val=\"" + std::string(text) + "\"/>" + std::string(more) +
           "</w:lvl>";
}

std::string definition(int id, std::string_view inside) {
    return "<w:abstractNum w:abstractNumId=\"" + std::to_string(id) + "\">" + std::string(inside) + "</w:abstractNum>";
}

std::string list(int id, int definition_id, std::string_view changes = {}) {
    return "<w:num w:numId=\"" + std::to_string(id) + "\"><w:abstractNumId w:val=\"" + std::to_string(definition_id) +
           "\"/>" + std::string(changes) + "</w:num>";
}

const std::string kNothing = "<w:suff w:val=\"nothing\"/>";

std::string lines_of(const std::string& body, const std::string& numbering, const std::string& styles = {}) {
    WordFile file;
    file.body = body;
    file.numbering = numbering;
    file.styles = styles;
    return extracted(testing::read_word(file));
}

TEST(WordList, NumbersOfOfficialDocuments) {
    const std::string numbering =
        definition(0, level(0, "chineseCountingThousand", "%1、", kNothing) +
                          level(1, "chineseCounting", "（%2）", kNothing) + level(2, "decimal", "%3.")) +
        list(1, 0);
    WordFile file;
    file.body = listed("总体要求", 1) + listed("指导思想", 1, 1) + listed("坚持质量第一。", 1, 2) +
                listed("坚持系统观念。", 1, 2) + listed("基本原则", 1, 1) + listed("稳中求进。", 1, 2) +
                listed("主要任务", 1);
    file.numbering = numbering;
    const Document document = testing::read_word(file);
    EXPECT_EQ(extracted(document),
              "一、总体要求\n（一）指导思想\n1. 坚持质量第一。\n2. 坚持系统观念。\n（二）基本原则\n1. "
              "稳中求进。\n二、主要任务\n");
    EXPECT_EQ(outline(document), (Lines{"heading1 一、总体要求", "heading2 （一）指导思想",
                                        "list-item 1.坚持质量第一。", "list-item 2.坚持系统观念。",
                                        "heading2 （二）基本原则", "list-item 1.稳中求进。", "heading1 二、主要任务"}));
    const auto& numbering_of_second = document.blocks()[4].numbering;
    ASSERT_TRUE(numbering_of_second);
    EXPECT_EQ(numbering_of_second->value, 2U);
    EXPECT_EQ(numbering_of_second->style, NumberStyle::chinese_parenthesised);
}

TEST(WordList, NumbersOfSeveralLevels) {
    EXPECT_EQ(lines_of(listed("甲", 1) + listed("乙", 1, 1) + listed("丙", 1, 1) + listed("丁", 1) + listed("戊", 1, 1),
                       definition(0, level(0, "decimal", "%1") + level(1, "decimal", "%1.%2")) + list(1, 0)),
              "1 甲\n1.1 乙\n1.2 丙\n2 丁\n2.1 戊\n");
}

TEST(WordList, ALegalLevelWritesDecimals) {
    EXPECT_EQ(
        lines_of(listed("甲", 1) + listed("乙", 1, 1),
                 definition(0, level(0, "chineseCounting", "第%1章") + level(1, "decimal", "%1.%2", "<w:isLgl/>")) +
                     list(1, 0)),
        "第一章 甲\n1.1 乙\n");
}

TEST(WordList, ListsOfOneDefinitionCountTogetherUnlessTheyStartAnew) {
    const std::string numbering =
        definition(0, level(0, "decimal", "%1、", kNothing)) + list(1, 0) + list(2, 0) +
        list(3, 0, "<w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"5\"/></w:lvlOverride>");
    EXPECT_EQ(lines_of(listed("甲", 1) + listed("乙", 2) + listed("丙", 3) + listed("丁", 3), numbering),
              "1、甲\n2、乙\n5、丙\n6、丁\n");
}

TEST(WordList, AListMayChangeALevel) {
    EXPECT_EQ(lines_of(listed("甲", 1), definition(0, level(0, "decimal", "%1.")) +
                                            list(1, 0,
                                                 "<w:lvlOverride w:ilvl=\"0\">" +
                                                     level(0, "upperLetter", "%1)", kNothing) + "</w:lvlOverride>")),
              "A)甲\n");
}

TEST(WordList, ALevelRestartsAsItSays) {
    const auto numbering = [](std::string_view restart) {
        return definition(0, level(0, "decimal", "%1.", kNothing) +
                                 level(1, "decimal", "(%2)", kNothing + std::string(restart))) +
               list(1, 0);
    };
    const std::string body = listed("甲", 1) + listed("乙", 1, 1) + listed("丙", 1) + listed("丁", 1, 1);
    EXPECT_EQ(lines_of(body, numbering("")), "1.甲\n(1)乙\n2.丙\n(1)丁\n");
    EXPECT_EQ(lines_of(body, numbering("<w:lvlRestart w:val=\"0\"/>")), "1.甲\n(1)乙\n2.丙\n(2)丁\n");
}

TEST(WordList, ALevelThatWasLeftOutCountsAsBegun) {
    EXPECT_EQ(lines_of(listed("甲", 1, 1) + listed("乙", 1, 0),
                       definition(0, level(0, "decimal", "%1") + level(1, "decimal", "%1.%2")) + list(1, 0)),
              "1.1 甲\n2 乙\n");
}

TEST(WordList, StylesMayNumber) {
    const std::string styles =
        "<w:style w:type=\"paragraph\" w:styleId=\"1\"><w:name w:val=\"heading 1\"/><w:pPr><w:numPr><w:numId "
        "w:val=\"1\"/></w:numPr><w:outlineLvl w:val=\"0\"/></w:pPr></w:style>"
        "<w:style w:type=\"paragraph\" w:styleId=\"2\"><w:name w:val=\"heading 2\"/><w:basedOn "
        "w:val=\"1\"/><w:pPr><w:numPr><w:ilvl w:val=\"1\"/></w:numPr><w:outlineLvl w:val=\"1\"/></w:pPr></w:style>";
    const std::string numbering = definition(0, level(0, "chineseCounting", "第%1章", "<w:pStyle w:val=\"1\"/>") +
                                                    level(1, "chineseCounting", "第%2节", "<w:pStyle w:val=\"2\"/>")) +
                                  list(1, 0);
    WordFile file;
    file.body = words("总则", style("1")) + words("目的", style("2")) +
                words("附录", style("1") + "<w:numPr><w:numId w:val=\"0\"/></w:numPr>") + words("附则", style("1"));
    file.styles = styles;
    file.numbering = numbering;
    const Document document = testing::read_word(file);
    EXPECT_EQ(outline(document),
              (Lines{"heading1 第一章总则", "heading2 第一节目的", "heading1 附录", "heading1 第二章附则"}));
    EXPECT_EQ(document.blocks()[3].numbering->value, 2U);
}

TEST(WordList, AListMayBeThatOfAStyle) {
    const std::string styles =
        "<w:style w:type=\"numbering\" w:styleId=\"s\"><w:pPr><w:numPr><w:numId "
        "w:val=\"2\"/></w:numPr></w:pPr></w:style>";
    EXPECT_EQ(
        lines_of(listed("甲", 1),
                 definition(0, "<w:numStyleLink w:val=\"s\"/>") +
                     definition(1, "<w:styleLink w:val=\"s\"/>" + level(0, "decimalEnclosedCircle", "%1", kNothing)) +
                     list(1, 0) + list(2, 1),
                 styles),
        "①甲\n");
}

TEST(WordList, BulletsAreNoNumbers) {
    WordFile file;
    file.body = words("本年工作如下：") + listed("植树", 1) + listed("节水", 1) + words("以上工作全部完成。");
    file.numbering = definition(0, level(0, "bullet", "\xEF\x82\xB7")) + list(1, 0);
    EXPECT_EQ(outline(testing::read_word(file)),
              (Lines{"paragraph 本年工作如下：", "list-item 植树", "list-item 节水", "paragraph 以上工作全部完成。"}));
}

TEST(WordList, ANumberThatIsKnownIsNoQuantity) {
    WordFile file;
    file.body = listed("总则", 1) + listed("2023年计划", 1, 1);
    file.numbering = definition(0, level(0, "decimal", "%1.") + level(1, "decimal", "%1.%2")) + list(1, 0);
    const Document document = testing::read_word(file);
    ASSERT_TRUE(document.blocks()[1].numbering);
    EXPECT_EQ(document.blocks()[1].numbering->style, NumberStyle::decimal);
    EXPECT_EQ(document.text(document.blocks()[1].span), "1.1 2023年计划");
}

TEST(WordList, NumbersTypedByHandAreRecognised) {
    WordFile file;
    file.body = words("一、总体情况") + words("全年平稳。") + words("二、存在问题") + words("基础薄弱。");
    EXPECT_EQ(outline(testing::read_word(file)), (Lines{"heading1 一、总体情况", "paragraph 全年平稳。",
                                                        "heading1 二、存在问题", "paragraph 基础薄弱。"}));
}

TEST(WordList, UnknownListsNumberNothing) { EXPECT_EQ(lines_of(listed("甲", 7), list(7, 9)), "甲\n"); }

TEST(WordList, StylesBasedOnEachOtherInACircleEnd) {
    EXPECT_EQ(lines_of(words("甲", style("a")), "",
                       "<w:style w:styleId=\"a\"><w:basedOn w:val=\"b\"/></w:style><w:style w:styleId=\"b\"><w:basedOn "
                       "w:val=\"a\"/></w:style><w:style w:styleId=\"c\"><w:basedOn w:val=\"c\"/></w:style>"),
              "甲\n");
}

}  // namespace
}  // namespace mingcha
