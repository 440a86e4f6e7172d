#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "document/office/package.hpp"
#include "mingcha/annotation.hpp"
#include "support/office_file.hpp"

namespace mingcha {
namespace {

using mingcha::testing::Parts;
using mingcha::testing::WordFile;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::SizeIs;

constexpr std::string_view kTransitional = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
constexpr std::string_view kStrict = "http://purl.oclc.org/ooxml/wordprocessingml/main";

Document read(std::string_view docx) { return read_word_document(docx, "report.docx").value(); }

std::string part(std::string_view docx, std::string_view name) {
    Package package = Package::open(docx, {}).value();
    const std::vector<char> bytes = package.read(name).value();
    return {bytes.begin(), bytes.end()};
}

/// A finding on the first `words`; with `replacement`, a safe fix.
Diagnostic finding(const Document& document, std::string_view words, const char* replacement = nullptr) {
    const auto begin = static_cast<std::uint32_t>(document.text().find(words));
    EXPECT_LE(begin, document.text().size()) << words;
    Diagnostic found;
    found.rule = "house/rule";
    found.message = "请核对";
    found.span = {begin, begin + static_cast<std::uint32_t>(words.size())};
    if (replacement != nullptr) found.fixes.push_back({"改正", {{found.span, replacement}}, true});
    return found;
}

AnnotatedCopy annotated(std::string_view docx, const Document& document, std::vector<Diagnostic> findings) {
    const AnnotationStyle style{Language::chinese,
                                std::chrono::local_days{std::chrono::year(2024) / 5 / 6} + std::chrono::seconds(25689)};
    return annotate(docx, document, findings, {}, style).value();
}

std::string paragraph(std::string_view text) { return "<w:p><w:r><w:t>" + std::string(text) + "</w:t></w:r></w:p>"; }

WordFile with_body(std::string body) {
    WordFile file;
    file.body = std::move(body);
    return file;
}

class Annotate : public ::testing::Test {
protected:
    std::string docx_ = with_body(paragraph("员工共130人。") + paragraph("全年培训，，覆盖全员。")).bytes();
    Document document_ = read(docx_);
};

TEST_F(Annotate, AddsCommentsAndChanges) {
    const AnnotatedCopy copy =
        annotated(docx_, document_, {finding(document_, "130人"), finding(document_, "，，", "，")});
    EXPECT_EQ(copy.comments, 2U);
    EXPECT_EQ(copy.tracked_fixes, 1U);
    EXPECT_THAT(copy.remarks, IsEmpty());
    EXPECT_THAT(part(copy.bytes, "word/comments.xml"), HasSubstr("w:date=\"2024-05-06T07:08:09Z\""));
    EXPECT_THAT(part(copy.bytes, "word/comments.xml"), HasSubstr("已作修订：改正"));
    EXPECT_THAT(part(copy.bytes, "word/document.xml"),
                HasSubstr("<w:r><w:t>，</w:t></w:r><w:del w:id=\"2\" w:author=\"mingcha\""));
    EXPECT_EQ(read(copy.bytes).text(), "员工共130人。\n全年培训，覆盖全员。");
}

TEST_F(Annotate, EntersThePartOfComments) {
    const AnnotatedCopy copy = annotated(docx_, document_, {finding(document_, "130人")});
    EXPECT_THAT(part(copy.bytes, "[Content_Types].xml"),
                HasSubstr("<Override PartName=\"/word/comments.xml\" ContentType=\"application/"
                          "vnd.openxmlformats-officedocument.wordprocessingml.comments+xml\"/>"));
    EXPECT_THAT(part(copy.bytes, "word/_rels/document.xml.rels"),
                HasSubstr("officeDocument/2006/relationships/comments\" Target=\"comments.xml\"/>"));
}

TEST_F(Annotate, IsUndone) {
    const AnnotatedCopy copy =
        annotated(docx_, document_, {finding(document_, "130人"), finding(document_, "，，", "，")});
    const std::string undone = without_annotations(copy.bytes, {}).value();
    EXPECT_EQ(read(undone).text(), document_.text());
    EXPECT_THAT(part(undone, "word/document.xml"), Not(HasSubstr("mingcha")));
    EXPECT_THAT(part(undone, "word/document.xml"), Not(HasSubstr("comment")));
    const Document again = read(undone);
    EXPECT_EQ(annotated(undone, again, {finding(again, "130人"), finding(again, "，，", "，")}).bytes, copy.bytes);
}

TEST_F(Annotate, LeavesAFileWithoutFindingsAsItIs) {
    EXPECT_EQ(annotated(docx_, document_, {}).bytes, docx_);
    EXPECT_EQ(without_annotations(docx_, {}).value(), docx_);
}

TEST_F(Annotate, IsForTheDocumentThatWasRead) {
    const std::string other = with_body(paragraph("别的报告。")).bytes();
    EXPECT_FALSE(annotate(other, document_, {}, {}, {}).has_value());
    EXPECT_FALSE(annotate("no package", document_, {}, {}, {}).has_value());
    EXPECT_FALSE(without_annotations("no package", {}).has_value());
}

TEST_F(Annotate, OfTwoFixesThatMeetMakesOne) {
    const AnnotatedCopy copy =
        annotated(docx_, document_, {finding(document_, "，，", "，"), finding(document_, "，，覆盖", "；覆盖")});
    EXPECT_EQ(copy.comments, 2U);
    EXPECT_EQ(copy.tracked_fixes, 1U);
    const std::string comments = part(copy.bytes, "word/comments.xml");
    EXPECT_THAT(comments, HasSubstr("已作修订：改正"));
    EXPECT_THAT(comments, HasSubstr("\">修正：改正"));
}

TEST_F(Annotate, NamesFixesThatHaveToBeChecked) {
    Diagnostic found = finding(document_, "130人", "135人");
    found.fixes.front().safe = false;
    const AnnotatedCopy copy = annotated(docx_, document_, {found});
    EXPECT_EQ(copy.tracked_fixes, 0U);
    EXPECT_THAT(part(copy.bytes, "word/comments.xml"), HasSubstr("修正（须核对）：改正"));
}

TEST_F(Annotate, QuotesRelatedPlaces) {
    Diagnostic found = finding(document_, "130人");
    found.related = {{finding(document_, "全员").span, "此处为全员"}, {{0, 3}, ""}};
    const std::string comments = part(annotated(docx_, document_, {found}).bytes, "word/comments.xml");
    EXPECT_THAT(comments, HasSubstr("“全员”：此处为全员"));
    EXPECT_THAT(comments, Not(HasSubstr("“员”")));
}

TEST(AnnotateParts, SaysWhereItIsIfThatIsNotTheBody) {
    WordFile file{.body = paragraph("正文。") +
                          "<w:p><w:r><w:t>有注</w:t></w:r><w:r><w:footnoteReference w:id=\"2\"/>"
                          "</w:r></w:p><w:sectPr><w:headerReference r:id=\"header1.xml\"/></w:sectPr>",
                  .styles = {},
                  .numbering = {},
                  .footnotes = "<w:footnote w:id=\"2\">" + paragraph("脚注，，文字") + "</w:footnote>",
                  .endnotes = {},
                  .margins = {{"header1.xml", paragraph("页眉，，文字")}}};
    const std::string docx = file.bytes();
    const Document document = read(docx);
    const AnnotatedCopy copy =
        annotated(docx, document, {finding(document, "脚注，，", "脚注，"), finding(document, "页眉，，", "页眉，")});
    EXPECT_EQ(copy.tracked_fixes, 0U);
    const std::string comments = part(copy.bytes, "word/comments.xml");
    EXPECT_THAT(comments, HasSubstr("脚注1"));
    EXPECT_THAT(comments, HasSubstr("：“脚注，，”"));
    EXPECT_THAT(comments, HasSubstr("页眉1"));
    const std::string body = part(copy.bytes, "word/document.xml");
    EXPECT_THAT(body, HasSubstr("<w:commentRangeStart w:id=\"1\"/><w:r><w:t>正文。"));
    EXPECT_THAT(body, HasSubstr("<w:footnoteReference w:id=\"2\"/></w:r><w:commentRangeEnd w:id=\"0\"/>"));
    EXPECT_EQ(part(copy.bytes, "word/footnotes.xml"), part(docx, "word/footnotes.xml"));
    EXPECT_EQ(part(copy.bytes, "word/header1.xml"), part(docx, "word/header1.xml"));
}

TEST(AnnotateParts, KeepsTheNamespaceOfStrictFiles) {
    Parts parts = with_body(paragraph("员工共130人。")).parts();
    for (auto& [name, bytes] : parts) {
        if (const std::size_t at = bytes.find(kTransitional); at != std::string::npos) {
            bytes.replace(at, kTransitional.size(), kStrict);
        }
    }
    const std::string docx = mingcha::testing::pack(parts);
    const Document document = read(docx);
    const AnnotatedCopy copy = annotated(docx, document, {finding(document, "130人")});
    EXPECT_THAT(part(copy.bytes, "word/comments.xml"), HasSubstr("<w:comments xmlns:w=\"" + std::string(kStrict)));
    EXPECT_THAT(part(copy.bytes, "word/_rels/document.xml.rels"),
                HasSubstr("http://purl.oclc.org/ooxml/officeDocument/relationships/comments"));
}

TEST(AnnotateParts, RemarksOnSignatures) {
    Parts parts = with_body(paragraph("员工共130人。")).parts();
    for (auto& [name, bytes] : parts) {
        if (name != "_rels/.rels") continue;
        bytes.insert(bytes.find("</Relationships>"),
                     "<Relationship Id=\"s\" Type=\"http://schemas.openxmlformats.org/package/2006/relationships/"
                     "digital-signature/origin\" Target=\"_xmlsignatures/origin.sigs\"/>");
    }
    const std::string docx = mingcha::testing::pack(parts);
    const Document document = read(docx);
    EXPECT_THAT(annotated(docx, document, {finding(document, "130人")}).remarks, SizeIs(1));
}

}  // namespace
}  // namespace mingcha
