// Notes, text boxes, headers and footers of Word files, and places in them.
#include <gtest/gtest.h>

#include "document/word/word_text.hpp"
#include "unit/document/word_documents.hpp"

namespace mingcha {
namespace {

using testing::extracted;
using testing::paragraph;
using testing::read_body;
using testing::read_word;
using testing::run;
using testing::WordFile;
using testing::words;

std::string note_reference(int id, std::string_view kind = "footnote") {
    return "<w:r><w:" + std::string(kind) + "Reference w:id=\"" + std::to_string(id) + "\"/></w:r>";
}

std::string note(int id, std::string_view text, std::string_view kind = "footnote") {
    return "<w:" + std::string(kind) + " w:id=\"" + std::to_string(id) + "\">" +
           paragraph("<w:r><w:footnoteRef/></w:r>" + run(text)) + "</w:" + std::string(kind) + ">";
}

std::string box(std::string_view inside) {
    return "<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wp:inline><wps:txbx><w:txbxContent>" +
           std::string(inside) +
           "</w:txbxContent></wps:txbx></wp:inline></w:drawing></mc:Choice><mc:Fallback><w:pict>"
           "<v:textbox><w:txbxContent>" +
           std::string(inside) + "</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>";
}

/// Where `text`, which occurs once, stands.
FilePlace place_of(const Document& document, std::string_view text) {
    const std::size_t at = document.text().find(text);
    EXPECT_NE(at, std::string_view::npos) << text;
    const auto begin = static_cast<std::uint32_t>(at);
    return document.place({begin, begin + static_cast<std::uint32_t>(text.size())});
}

TEST(WordParts, NotesStandBehindTheBodyInTheOrderOfTheirReferences) {
    WordFile file;
    file.body = paragraph(run("总额") + note_reference(2) + run("和均值") + note_reference(1)) +
                paragraph(run("另见") + note_reference(1, "endnote"));
    file.footnotes = "<w:footnote w:type=\"separator\" w:id=\"0\">" + paragraph("<w:r><w:separator/></w:r>") +
                     "</w:footnote>" + note(1, "按人平均。") + note(2, "含税。") + note(3, "无人引用。");
    file.endnotes = note(1, "见统计年鉴。", "endnote");
    const Document document = read_word(file);
    EXPECT_EQ(extracted(document), "总额和均值\n另见\n含税。\n按人平均。\n见统计年鉴。\n");
    EXPECT_EQ(place_of(document, "按人").anchor.part, DocumentPart::footnote);
    EXPECT_EQ(place_of(document, "按人").anchor.part_number, 2U);
    EXPECT_EQ(place_of(document, "统计").anchor.part, DocumentPart::endnote);
}

TEST(WordParts, PiecesOfANoteKnowItsReference) {
    WordFile file;
    file.body = paragraph(run("总额") + note_reference(1));
    file.footnotes = note(1, "含税。");
    const std::string bytes = file.bytes();
    const auto text = extract_word_text(bytes, {});
    ASSERT_TRUE(text);
    ASSERT_EQ(text->pieces.size(), 2U);
    EXPECT_FALSE(text->pieces[0].reference);
    EXPECT_STREQ(text->pieces[0].element.text().get(), "总额");
    EXPECT_STREQ(text->pieces[1].reference.name(), "w:footnoteReference");
    EXPECT_STREQ(text->pieces[1].element.text().get(), "含税。");
    EXPECT_EQ(text->main_part, "word/document.xml");
}

TEST(WordParts, ATextBoxIsReadOnceBehindItsParagraph) {
    const Document document =
        read_body(paragraph(run("甲") + box(words("框中文字") + words("第二段")) + run("乙")) + words("丙"));
    EXPECT_EQ(extracted(document), "甲乙\n框中文字\n第二段\n丙\n");
    const FilePlace place = place_of(document, "第二段");
    EXPECT_EQ(place.anchor.part, DocumentPart::text_box);
    EXPECT_EQ(place.anchor.part_number, 1U);
    EXPECT_EQ(place.anchor.paragraph, 2U);
    EXPECT_EQ(place_of(document, "丙").anchor.part, DocumentPart::body);
    EXPECT_EQ(place_of(document, "丙").anchor.paragraph, 2U);
}

TEST(WordParts, BoxesOfATableStandBehindIt) {
    const auto row = [](std::string_view a) { return testing::row(testing::cell(a) + testing::cell(words("1"))); };
    EXPECT_EQ(extracted(read_body(testing::table(row(paragraph(run("甲") + box(words("框")))) + row(words("乙"))) +
                                  words("后"))),
              "甲\t1\n乙\t1\n框\n后\n");
}

TEST(WordParts, BoxesMayHoldBoxes) {
    EXPECT_EQ(extracted(read_body(paragraph(run("甲") + box(paragraph(run("外") + box(words("内"))))))),
              "甲\n外\n内\n");
}

TEST(WordParts, HeadersAndFootersAreReadOnceEach) {
    const auto section = [](std::string_view references) {
        return "<w:sectPr>" + std::string(references) + "</w:sectPr>";
    };
    const auto header = [](std::string_view id) { return "<w:headerReference r:id=\"" + std::string(id) + "\"/>"; };
    WordFile file;
    file.body = words("甲", section(header("header1.xml"))) + words("乙") +
                section(header("header1.xml") + header("header2.xml") + header("header3.xml") + header("gone.xml") +
                        "<w:footerReference r:id=\"footer1.xml\"/>");
    file.margins = {{"header1.xml", words("年度报告")},
                    {"header2.xml", words("年度报告")},
                    {"header3.xml", words("附录")},
                    {"footer1.xml", words("内部资料")}};
    const Document document = read_word(file);
    EXPECT_EQ(extracted(document), "甲\n乙\n年度报告\n附录\n内部资料\n");
    EXPECT_EQ(place_of(document, "附录").anchor.part, DocumentPart::header);
    EXPECT_EQ(place_of(document, "附录").anchor.part_number, 2U);
    EXPECT_EQ(place_of(document, "内部").anchor.part, DocumentPart::footer);
}

TEST(WordParts, AFooterThatOnlyNumbersThePagesIsNoText) {
    const std::string page = "<w:fldSimple w:instr=\"PAGE\">" + run("3") + "</w:fldSimple>";
    WordFile file;
    file.body = words("甲") + "<w:sectPr><w:footerReference r:id=\"footer1.xml\"/></w:sectPr>";
    file.margins = {{"footer1.xml", paragraph(run("第 ") + page + run(" 页 共 ") + page + run(" 页"))}};
    EXPECT_EQ(extracted(read_word(file)), "甲\n");
    file.margins = {{"footer1.xml", paragraph(run("内部资料 ") + page)}};
    EXPECT_EQ(extracted(read_word(file)), "甲\n内部资料 \n");
    file.margins = {{"footer1.xml", paragraph(run("第三页"))}};
    EXPECT_EQ(extracted(read_word(file)), "甲\n第三页\n");
}

TEST(WordParts, ParagraphsAndRunsAreCounted) {
    const Document document = read_body(words("甲") + paragraph("") + paragraph(run("乙") + run("丙丁")));
    const FilePlace place = place_of(document, "丁");
    EXPECT_EQ(place.anchor.paragraph, 2U);
    EXPECT_EQ(place.anchor.run, 2U);
    EXPECT_EQ(place.character, 2U);
    EXPECT_EQ(place.anchor.page, 0U);
    EXPECT_EQ(document.page_count(), 0U);
}

TEST(WordParts, PagesAreKnownWhereTheFileTellsThem) {
    const std::string turn = "<w:r><w:lastRenderedPageBreak/></w:r>";
    const Document document = read_body(words("甲") + paragraph(run("乙") + turn + run("丙")) + words("丁"));
    EXPECT_EQ(place_of(document, "甲").anchor.page, 1U);
    EXPECT_EQ(place_of(document, "乙").anchor.page, 1U);
    EXPECT_EQ(place_of(document, "丙").anchor.page, 2U);
    EXPECT_EQ(place_of(document, "丁").anchor.page, 2U);
    EXPECT_EQ(document.page_count(), 2U);
}

}  // namespace
}  // namespace mingcha
