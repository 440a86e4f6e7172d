// Files of OpenDocument.
#include <algorithm>

#include <gtest/gtest.h>

#include "support/office_file.hpp"
#include "unit/document/documents.hpp"

namespace mingcha {
namespace {

using testing::Lines;
using testing::OpenFile;
using testing::outline;

Document read_open(const OpenFile& file, TrackedChanges changes = TrackedChanges::accepted) {
    auto document = read_open_document(file.bytes(), "t.odt", {.limits = {}, .tracked_changes = changes});
    if (document) return *std::move(document);
    ADD_FAILURE() << document.error().message.en;
    return testing::read("");
}

Document read_body(const std::string& body, TrackedChanges changes = TrackedChanges::accepted) {
    OpenFile file;
    file.body = body;
    return read_open(file, changes);
}

std::string extracted(const Document& document) { return std::string(document.source().text()); }

std::string words(std::string_view text) { return "<text:p>" + std::string(text) + "</text:p>"; }

std::string heading(int level, std::string_view text) {
    return "<text:h text:outline-level=\"" + std::to_string(level) + "\">" + std::string(text) + "</text:h>";
}

std::string cell(std::string_view inside, std::string_view attributes = {}) {
    return "<table:table-cell " + std::string(attributes) + ">" + std::string(inside) + "</table:table-cell>";
}

std::string row(std::string_view cells) { return "<table:table-row>" + std::string(cells) + "</table:table-row>"; }

const std::string kCovered = "<table:covered-table-cell/>";

TEST(OpenDocument, HeadingsAndParagraphs) {
    EXPECT_EQ(outline(read_body(heading(1, "一、概况") + words("全年平稳。") + heading(2, "经营"))),
              (Lines{"heading1 一、概况", "paragraph 全年平稳。", "heading2 经营"}));
}

TEST(OpenDocument, InADocumentWithoutHeadingsByTheirWords) {
    EXPECT_EQ(outline(read_body(words("一、概况") + words("全年平稳。"))),
              (Lines{"heading1 一、概况", "paragraph 全年平稳。"}));
}

TEST(OpenDocument, WhiteSpaceIsOneBlank) {
    EXPECT_EQ(
        extracted(read_body(words("\n  green \n <text:span> growth</text:span><text:s text:c=\"2\"/>x<text:tab/>y\n"))),
        "green growth  x y \n");
}

TEST(OpenDocument, SoftBreaksJoinLikeWrappedLines) {
    EXPECT_EQ(read_body(words("公司坚持绿色<text:line-break/>发展")).text(), "公司坚持绿色发展");
}

TEST(OpenDocument, SpansLinksAndFieldsAreTransparent) {
    EXPECT_EQ(extracted(read_body(words("甲<text:span>乙</text:span><text:a>丙</text:a><text:sequence>3</text:sequence>"
                                        "<office:annotation><text:p>批注</text:p></office:annotation>"
                                        "<text:page-number>9</text:page-number><text:bookmark-start/>丁"))),
              "甲乙丙3丁\n");
}

TEST(OpenDocument, HiddenTextIsLeftOut) {
    OpenFile file;
    file.body = words(
        "甲<text:span text:style-name=\"T1\">乙</text:span><text:hidden-text "
        "text:is-hidden=\"true\">丙</text:hidden-text>丁");
    file.automatic_styles =
        "<style:style style:name=\"T1\"><style:text-properties text:display=\"none\"/></style:style>";
    EXPECT_EQ(extracted(read_open(file)), "甲丁\n");
}

TEST(OpenDocument, RolesComeFromTheParentsOfStyles) {
    OpenFile file;
    file.body = "<text:p text:style-name=\"P1\">年度报告</text:p><text:p text:style-name=\"Caption\">能耗</text:p>" +
                heading(1, "概况") + words("短行");
    file.automatic_styles = "<style:style style:name=\"P1\" style:parent-style-name=\"Title\"/>";
    file.styles =
        "<style:style style:name=\"Title\" style:parent-style-name=\"Caption_20_x\"/><style:style "
        "style:name=\"Caption\"/><style:style style:name=\"Caption_20_x\" style:parent-style-name=\"Title\"/>";
    EXPECT_EQ(outline(read_open(file)),
              (Lines{"heading1 年度报告", "caption 能耗", "heading1 概况", "paragraph 短行"}));
}

TEST(OpenDocument, TablesWithMergedCells) {
    const Document document =
        read_body("<table:table><table:table-header-rows>" +
                  row(cell(words("指标"), "table:number-rows-spanned=\"2\"") +
                      cell(words("年度"), "table:number-columns-spanned=\"2\"") + kCovered) +
                  "</table:table-header-rows>" + row(kCovered + cell(words("2022年")) + cell(words("2023年"))) +
                  row(cell(words("员工")) + cell("", "table:number-columns-repeated=\"1\"") + cell(words("123"))) +
                  "</table:table>");
    EXPECT_EQ(extracted(document), "指标\t年度\t\n\t2022年\t2023年\n员工\t\t123\n");
    ASSERT_EQ(document.tables().size(), 1U);
    EXPECT_EQ(document.tables()[0].columns, 3U);
}

TEST(OpenDocument, Contents) {
    EXPECT_EQ(
        outline(read_body("<text:table-of-content><text:table-of-content-source>模板</text:table-of-content-source>"
                          "<text:index-body><text:index-title><text:p>目录</text:p></text:index-title>"
                          "<text:p>回顾2022<text:tab/>3</text:p></text:index-body></text:table-of-content>" +
                          heading(1, "回顾2022"))),
        (Lines{"paragraph 目录", "table-of-contents 回顾2022 3", "heading1 回顾2022"}));
}

TEST(OpenDocument, NotesBoxesHeadersAndFooters) {
    const auto note = [](std::string_view kind, std::string_view text) {
        return "<text:note text:note-class=\"" + std::string(kind) +
               "\"><text:note-citation>1</text:note-citation><text:note-body>" + words(text) +
               "</text:note-body></text:note>";
    };
    OpenFile file;
    file.body = words("总额" + note("endnote", "见年鉴。") + note("footnote", "含税。") +
                      "<draw:frame><draw:text-box>" + words("框中") + "</draw:text-box></draw:frame>如下") +
                words("乙");
    file.master_pages = "<style:master-page><style:header>" + words("年度报告") + "</style:header><style:footer>" +
                        words("第<text:page-number>3</text:page-number>页") + "</style:footer></style:master-page>" +
                        "<style:master-page><style:header>" + words("年度报告") + "</style:header></style:master-page>";
    const Document document = read_open(file);
    EXPECT_EQ(extracted(document), "总额如下\n框中\n乙\n含税。\n见年鉴。\n年度报告\n");
    const auto part_at = [&](std::string_view text) {
        const auto begin = static_cast<std::uint32_t>(document.text().find(text));
        return document.place({begin, begin + 1}).anchor.part;
    };
    EXPECT_EQ(part_at("框中"), DocumentPart::text_box);
    EXPECT_EQ(part_at("乙"), DocumentPart::body);
    EXPECT_EQ(part_at("含税"), DocumentPart::footnote);
    EXPECT_EQ(part_at("见年鉴"), DocumentPart::endnote);
    EXPECT_EQ(part_at("年度报告"), DocumentPart::header);
}

TEST(OpenDocument, PagesAreKnownWhereTheFileTellsThem) {
    const Document document = read_body(words("甲") + "<text:soft-page-break/>" + words("乙"));
    EXPECT_EQ(document.page_count(), 2U);
    EXPECT_EQ(document.place({0, 3}).anchor.page, 1U);
    EXPECT_EQ(document.place({4, 7}).anchor.page, 2U);
}

// Lists -------------------------------------------------------------------------------------------------------------

std::string level(int number, std::string_view format, std::string_view attributes) {
    return "<text:list-level-style-number text:level=\"" + std::to_string(number) + "\" style:num-format=\"" +
           std::string(format) + "\" " + std::string(attributes) +
           "><style:list-level-properties><style:list-level-label-alignment text:label-followed-by=\"nothing\"/>"
           "</style:list-level-properties></text:list-level-style-number>";
}

std::string list(std::string_view items, std::string_view attributes = "text:style-name=\"L1\"") {
    return "<text:list " + std::string(attributes) + ">" + std::string(items) + "</text:list>";
}

std::string item(std::string_view inside) { return "<text:list-item>" + std::string(inside) + "</text:list-item>"; }

std::string lines_of(const std::string& body, const std::string& levels) {
    OpenFile file;
    file.body = body;
    file.automatic_styles = "<text:list-style style:name=\"L1\">" + levels + "</text:list-style>";
    return extracted(read_open(file));
}

TEST(OpenDocumentList, NumbersAreComputed) {
    EXPECT_EQ(lines_of(list(item(words("甲") + words("续") + list(item(words("子")) + item(words("丑")), "")) +
                            item(words("乙"))),
                       level(1, "一, 二, 三, ...", "style:num-suffix=\"、\"") +
                           level(2, "1", "style:num-prefix=\"（\" style:num-suffix=\"）\"")),
              "一、甲\n续\n（1）子\n（2）丑\n二、乙\n");
}

TEST(OpenDocumentList, SeveralLevelsAreShown) {
    const std::string body = list(item(words("甲") + list(item(words("子")), "")));
    EXPECT_EQ(lines_of(body, level(1, "1", "") + level(2, "1", "text:display-levels=\"2\"")), "1甲\n1.1子\n");
    EXPECT_EQ(lines_of(body, level(1, "1", "loext:num-list-format=\"第%1%章\"") +
                                 level(2, "1", "loext:num-list-format=\"%1%-%2%\"")),
              "第1章甲\n1-1子\n");
}

TEST(OpenDocumentList, ListsCountAnewUnlessTheyContinue) {
    const std::string levels = level(1, "1", "style:num-suffix=\".\"");
    EXPECT_EQ(lines_of(list(item(words("甲"))) + list(item(words("乙"))), levels), "1.甲\n1.乙\n");
    EXPECT_EQ(lines_of(list(item(words("甲"))) +
                           list(item(words("乙")), "text:style-name=\"L1\" text:continue-numbering=\"true\""),
                       levels),
              "1.甲\n2.乙\n");
    EXPECT_EQ(lines_of(list(item(words("甲")), "text:style-name=\"L1\" xml:id=\"a\"") + list(item(words("乙"))) +
                           list(item(words("丙")), "text:style-name=\"L1\" text:continue-list=\"a\""),
                       levels),
              "1.甲\n1.乙\n2.丙\n");
}

TEST(OpenDocumentList, BulletsHaveNoNumbers) {
    OpenFile file;
    file.body = heading(1, "概况") + list(item(words("植树")));
    file.automatic_styles =
        "<text:list-style style:name=\"L1\"><text:list-level-style-bullet text:level=\"1\"/>"
        "</text:list-style>";
    EXPECT_EQ(outline(read_open(file)), (Lines{"heading1 概况", "list-item 植树"}));
}

TEST(OpenDocumentList, HeadingsHaveTheirOwnNumbers) {
    OpenFile file;
    file.body = heading(1, "总则") + heading(2, "目的") + heading(2, "依据") + heading(1, "附则") +
                "<text:h text:outline-level=\"1\" text:is-list-header=\"true\">附录</text:h>";
    file.styles =
        "<text:outline-style><text:outline-level-style text:level=\"1\" style:num-format=\"一, 二, ...\" "
        "style:num-prefix=\"第\" style:num-suffix=\"章\"/><text:outline-level-style text:level=\"2\" "
        "style:num-format=\"\"/></text:outline-style>";
    EXPECT_EQ(outline(read_open(file)),
              (Lines{"heading1 第一章总则", "heading2 目的", "heading2 依据", "heading1 第二章附则", "heading1 附录"}));
}

// Tracked changes ---------------------------------------------------------------------------------------------------

std::string change(std::string_view id, std::string_view inside) {
    return "<text:changed-region text:id=\"" + std::string(id) + "\">" + std::string(inside) + "</text:changed-region>";
}

TEST(OpenDocumentChanges, AreReadAsAcceptedOrRefused) {
    const std::string body = "<text:tracked-changes>" + change("i", "<text:insertion/>") +
                             change("d", "<text:deletion><office:change-info/>" + words("5") + "</text:deletion>") +
                             "</text:tracked-changes>" +
                             words(
                                 "增长<text:change text:change-id=\"d\"/><text:change-start text:change-id=\"i\"/>8"
                                 "<text:change-end text:change-id=\"i\"/>%");
    EXPECT_EQ(extracted(read_body(body)), "增长8%\n");
    EXPECT_EQ(extracted(read_body(body, TrackedChanges::refused)), "增长5%\n");
}

TEST(OpenDocumentChanges, MayGoOverTheEndsOfParagraphs) {
    const std::string body = "<text:tracked-changes>" + change("i", "<text:insertion/>") +
                             change("d", "<text:deletion>" + words("尾") + words("首") + "</text:deletion>") +
                             "</text:tracked-changes>" + words("甲<text:change-start text:change-id=\"i\"/>乙") +
                             words("丙<text:change-end text:change-id=\"i\"/>丁") +
                             words("戊<text:change text:change-id=\"d\"/>己");
    EXPECT_EQ(extracted(read_body(body)), "甲乙\n丙丁\n戊己\n");
    EXPECT_EQ(extracted(read_body(body, TrackedChanges::refused)), "甲丁\n戊尾\n首己\n");
}

// What is no sound file -----------------------------------------------------------------------------------------------

std::string failure_of(std::string_view bytes) {
    const auto document = read_open_document(bytes, "报告.odt");
    if (document) return {};
    EXPECT_EQ(document.error().file, "报告.odt");
    return document.error().message.en;
}

TEST(OpenDocumentPackage, EncryptedFiles) {
    OpenFile file;
    file.body = words("甲");
    testing::Parts parts = file.parts();
    parts.emplace_back("META-INF/manifest.xml",
                       "<manifest:manifest><manifest:file-entry manifest:full-path=\"content.xml\">"
                       "<manifest:encryption-data/></manifest:file-entry></manifest:manifest>");
    EXPECT_NE(failure_of(testing::pack(parts)).find("password"), std::string::npos);
}

TEST(OpenDocumentPackage, OtherKindsOfDocuments) {
    EXPECT_NE(failure_of(testing::pack({{"content.xml",
                                         "<office:document-content><office:body><office:spreadsheet/>"
                                         "</office:body></office:document-content>"}}))
                  .find("no OpenDocument text"),
              std::string::npos);
    EXPECT_NE(failure_of(testing::pack({{"x", "y"}})), "");
    EXPECT_NE(failure_of("甲"), "");
}

TEST(OpenDocumentPackage, EveryTruncationIsAFailure) {
    OpenFile file;
    file.body = words("甲");
    const std::string bytes = file.bytes();
    for (std::size_t size = 0; size < bytes.size(); ++size) {
        EXPECT_NE(failure_of(std::string_view(bytes).substr(0, size)), "") << size;
    }
}

TEST(OpenDocumentPackage, DeepNesting) {
    constexpr int kDepth = 50'000;
    std::string sections;
    std::string boxes;
    for (int i = 0; i < kDepth; ++i) {
        sections += "<text:section>";
        boxes += "<text:p><draw:frame><draw:text-box>";
    }
    sections += words("甲");
    boxes += words("甲");
    for (int i = 0; i < kDepth; ++i) {
        sections += "</text:section>";
        boxes += "</draw:text-box></draw:frame></text:p>";
    }
    OpenFile file;
    file.body = sections;
    EXPECT_NE(failure_of(file.bytes()).find("nested"), std::string::npos);
    file.body = boxes;
    EXPECT_EQ(read_open(file).text(), "甲");
}

TEST(OpenDocumentPackage, BlanksByTheBillionAreBounded) {
    EXPECT_LT(extracted(read_body(words("甲<text:s text:c=\"1000000000\"/>乙"))).size(), 200U);
}

}  // namespace
}  // namespace mingcha
