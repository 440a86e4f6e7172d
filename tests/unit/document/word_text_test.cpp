// What of a paragraph of a Word file is text.
#include <gtest/gtest.h>

#include "unit/document/word_documents.hpp"

namespace mingcha {
namespace {

using testing::extracted;
using testing::Lines;
using testing::outline;
using testing::paragraph;
using testing::read_body;
using testing::run;
using testing::words;

std::string text_of(std::string_view inside, TrackedChanges changes = TrackedChanges::accepted) {
    return std::string(read_body(paragraph(inside), changes).text());
}

std::string field_character(std::string_view type) {
    return "<w:r><w:fldChar w:fldCharType=\"" + std::string(type) + "\"/></w:r>";
}

std::string field(std::string_view instruction, std::string_view result) {
    return field_character("begin") + "<w:r><w:instrText> " + std::string(instruction) + " </w:instrText></w:r>" +
           field_character("separate") + run(result) + field_character("end");
}

TEST(WordText, RunsAreOneText) { EXPECT_EQ(text_of(run("全年") + run("12") + run("亿元")), "全年12亿元"); }

TEST(WordText, EntitiesAndCharacterReferencesAreDecoded) {
    EXPECT_EQ(text_of(run("A&amp;B&lt;5&#x4E2D;&#22269;")), "A&B<5中国");
}

TEST(WordText, WhiteSpaceInAnElementIsABlank) {
    const Document document = read_body(words("甲\n乙\t丙&#13;丁"));
    EXPECT_EQ(extracted(document), "甲 乙 丙 丁\n");
}

TEST(WordText, CommentsMayPartTheTextOfAnElement) {
    EXPECT_EQ(text_of("<w:r><w:t>合<!-- x -->计<![CDATA[<5]]></w:t></w:r>"), "合计<5");
}

TEST(WordText, BlankParagraphsLeaveNothing) {
    EXPECT_EQ(extracted(read_body(words("甲") + paragraph("") + words(" 　") + words("乙"))), "甲\n乙\n");
}

TEST(WordText, TabsAndHyphens) {
    EXPECT_EQ(extracted(read_body(paragraph(run("甲") + "<w:r><w:tab/></w:r>" + run("乙") +
                                            "<w:r><w:noBreakHyphen/><w:softHyphen/></w:r>" + run("丙")))),
              "甲 乙-丙\n");
}

TEST(WordText, SymbolsOfKnownFonts) {
    EXPECT_EQ(text_of(run("误差") + "<w:r><w:sym w:font=\"Symbol\" w:char=\"F0B1\"/></w:r>" + run("2")), "误差±2");
    EXPECT_EQ(text_of(run("甲") + "<w:r><w:sym w:font=\"Unknown\" w:char=\"F0B1\"/></w:r>" + run("乙")), "甲乙");
}

TEST(WordText, SoftBreaksJoinLikeWrappedLines) {
    EXPECT_EQ(text_of(run("公司坚持绿色") + "<w:r><w:br/></w:r>" + run("发展")), "公司坚持绿色发展");
    EXPECT_EQ(text_of(run("green") + "<w:r><w:cr/></w:r>" + run("growth")), "green growth");
}

TEST(WordText, SoftBreaksPartWhatReadsAsSeveralBlocks) {
    const Document document =
        read_body(paragraph(run("本年做了两件事。") + "<w:r><w:br/></w:r>" + run("其中一件，已完成") +
                            "<w:r><w:br/></w:r>" + run("（一）整改落实情况，按月报告。")));
    EXPECT_EQ(outline(document), (Lines{"paragraph 本年做了两件事。", "paragraph 其中一件，已完成",
                                        "list-item （一）整改落实情况，按月报告。"}));
}

TEST(WordText, PageBreaksPartParagraphs) {
    EXPECT_EQ(outline(read_body(paragraph(run("甲方承诺") + "<w:r><w:br w:type=\"page\"/></w:r>" + run("乙方承诺")))),
              (Lines{"paragraph 甲方承诺", "paragraph 乙方承诺"}));
}

TEST(WordText, HiddenTextIsLeftOut) {
    EXPECT_EQ(text_of(run("甲") + run("乙", "<w:vanish/>") + run("丙", "<w:vanish w:val=\"0\"/>")), "甲丙");
    EXPECT_EQ(text_of(run("甲") + run("3", "<w:webHidden/>")), "甲3");
}

TEST(WordText, StylesMayHideRuns) {
    const Document document = testing::read_word(
        {.body = paragraph(run("甲") + run("乙", "<w:rStyle w:val=\"h\"/>") +
                           run("丙", "<w:rStyle w:val=\"h\"/><w:vanish w:val=\"false\"/>")),
         .styles = "<w:style w:type=\"character\" w:styleId=\"g\"><w:rPr><w:vanish/></w:rPr></w:style>"
                   "<w:style w:type=\"character\" w:styleId=\"h\"><w:basedOn w:val=\"g\"/></w:style>",
         .numbering = {},
         .footnotes = {},
         .endnotes = {},
         .margins = {}});
    EXPECT_EQ(document.text(), "甲丙");
}

TEST(WordText, ContentControlsLinksAndTagsAreTransparent) {
    EXPECT_EQ(
        text_of("<w:sdt><w:sdtPr/><w:sdtContent>" + run("甲") + "</w:sdtContent></w:sdt><w:hyperlink r:id=\"x\">" +
                run("乙") + "</w:hyperlink><w:smartTag><w:smartTagPr/>" + run("丙") + "</w:smartTag>"),
        "甲乙丙");
    EXPECT_EQ(read_body("<w:sdt><w:sdtContent>" + words("丁") + "</w:sdtContent></w:sdt>").text(), "丁");
}

TEST(WordText, OneBranchOfAlternateContentIsRead) {
    EXPECT_EQ(text_of("<mc:AlternateContent><mc:Choice Requires=\"x\">" + run("新") + "</mc:Choice><mc:Fallback>" +
                      run("旧") + "</mc:Fallback></mc:AlternateContent>"),
              "新");
    EXPECT_EQ(text_of("<mc:AlternateContent><mc:Fallback>" + run("旧") + "</mc:Fallback></mc:AlternateContent>"), "旧");
}

TEST(WordText, TheResultOfAFieldIsTextAndItsInstructionIsNot) {
    EXPECT_EQ(text_of(run("见") + field("REF _Ref1 \\h", "表2") + run("所列")), "见表2所列");
    EXPECT_EQ(
        text_of(run("共") + "<w:fldSimple w:instr=\" DOCPROPERTY n \">" + run("8") + "</w:fldSimple>" + run("页")),
        "共8页");
}

TEST(WordText, NestedFieldsInAnInstructionAreNotShown) {
    EXPECT_EQ(text_of(field_character("begin") + "<w:r><w:instrText>IF </w:instrText></w:r>" + field("SEQ 表", "9") +
                      field_character("separate") + run("甲") + field_character("end") + run("乙")),
              "甲乙");
}

TEST(WordText, AFieldWithoutAnEndHidesNothingBehindItsParagraph) {
    const Document document = read_body(paragraph(run("甲") + field_character("begin") + run("藏")) + words("乙"));
    EXPECT_EQ(extracted(document), "甲\n乙\n");
}

TEST(WordText, PageNumbersAreLeftOut) { EXPECT_EQ(text_of(run("甲") + field("PAGE", "7") + run("乙")), "甲乙"); }

TEST(WordText, TrackedChangesAreReadAsAccepted) {
    const std::string inside = run("增长") + "<w:del><w:r><w:delText>5</w:delText></w:r></w:del><w:ins>" + run("8") +
                               "</w:ins>" + run("%") + "<w:moveFrom>" + run("一") + "</w:moveFrom><w:moveTo>" +
                               run("二") + "</w:moveTo>";
    EXPECT_EQ(text_of(inside), "增长8%二");
    EXPECT_EQ(text_of(inside, TrackedChanges::refused), "增长5%一");
}

TEST(WordText, ADeletedParagraphMarkJoinsParagraphs) {
    const std::string body = words("全年收入", "<w:rPr><w:del w:id=\"1\"/></w:rPr>") + words("八亿元") + words("完");
    EXPECT_EQ(extracted(read_body(body)), "全年收入八亿元\n完\n");
    EXPECT_EQ(extracted(read_body(body, TrackedChanges::refused)), "全年收入\n八亿元\n完\n");
}

TEST(WordText, AnInsertedParagraphMarkIsNoneIfRefused) {
    const std::string body = words("全年收入", "<w:rPr><w:ins w:id=\"1\"/></w:rPr>") + words("八亿元");
    EXPECT_EQ(extracted(read_body(body)), "全年收入\n八亿元\n");
    EXPECT_EQ(extracted(read_body(body, TrackedChanges::refused)), "全年收入八亿元\n");
}

TEST(WordText, OfRubyOnlyTheBaseIsRead) {
    EXPECT_EQ(text_of("<w:r><w:ruby><w:rt>" + run("míng") + "</w:rt><w:rubyBase>" + run("明") +
                      "</w:rubyBase></w:ruby></w:r>" + run("察")),
              "明察");
}

TEST(WordText, FormulasAreReadOnALine) {
    const std::string letter = "<m:r><m:t>";
    EXPECT_EQ(text_of(run("占") + "<m:oMath><m:f><m:num>" + letter + "1</m:t></m:r></m:num><m:den>" + letter +
                      "2</m:t></m:r></m:den></m:f></m:oMath>"),
              "占1/2");
    EXPECT_EQ(text_of("<m:oMathPara><m:oMath><m:sSup><m:e>" + letter + "10</m:t></m:r></m:e><m:sup>" + letter +
                      "3</m:t></m:r></m:sup></m:sSup></m:oMath></m:oMathPara>"),
              "10^3");
}

}  // namespace
}  // namespace mingcha
