#include <memory>
#include <string>
#include <utility>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "report/html_parts.hpp"
#include "report/marked_text.hpp"
#include "report/markup.hpp"
#include "unit/report/hand_made.hpp"

namespace mingcha {
namespace {

using testing::finding;
using ::testing::HasSubstr;
using ::testing::Not;
using testing::report_of;

constexpr std::uint32_t kBytes = 3;  // of a Chinese character

/// Characters [begin, end) of a Chinese text.
TextSpan characters(std::uint32_t begin, std::uint32_t end) { return {begin * kBytes, end * kBytes}; }

class HtmlReportTest : public ::testing::Test {
protected:
    static void SetUpTestSuite() {
        Result<RuleBook> built_in = RuleBook::built_in();
        ASSERT_TRUE(built_in) << built_in.error().message.en;
        book = std::make_shared<const RuleBook>(std::move(*built_in));
    }
    static void TearDownTestSuite() { book.reset(); }

    void read(std::string_view text) {
        document_ = std::make_unique<Document>(read_text_document(decode_source(text, "a.txt").value()));
    }

    void add(Severity severity, TextSpan span, std::vector<TextSpan> related = {}) {
        diagnostics_.push_back(finding("a/b", severity, "不对", {}));
        spans_.push_back({span, std::move(related)});
    }

    void add_number(TextSpan span) {
        Quantity quantity;
        quantity.span = span;
        reading_.facts.quantities.push_back(quantity);
    }

    FileReport file() {
        FileReport report = report_of("a.txt", diagnostics_);
        report.view = std::make_shared<const ReportView>(ReportView{std::move(*document_), reading_, spans_});
        return report;
    }

    std::string text() {
        const FileReport report = file();
        return html_text(HtmlReport(report, 0, *book, Language::chinese));
    }

    static inline std::shared_ptr<const RuleBook> book;
    std::unique_ptr<Document> document_;
    Reading reading_;
    std::vector<PlacedDiagnostic> diagnostics_;
    std::vector<ReportView::Spans> spans_;
};

std::string reference(std::string_view severity, int number, std::string_view word, std::string_view shape) {
    const std::string n = std::to_string(number);
    return std::string(R"(<a class="ref )").append(severity).append(R"(" id="d0-r)").append(n) + R"(" href="#d0-f)" +
           n + R"(" data-finding=")" + n + R"(" aria-label=")" + n + " " + std::string(word) + "\">" +
           std::string(shape) + n + "</a>";
}

TEST(Markup, EscapesAndShowsWhatHides) {
    EXPECT_EQ(markup("<b a=\"1\">&'\n\x1b\u202E"), "&lt;b a=&quot;1&quot;&gt;&amp;&#39; &lt;U+001B&gt;&lt;U+202E&gt;");
    EXPECT_EQ(markup("a\xFF"), "a\uFFFD");
}

TEST_F(HtmlReportTest, AFindingIsMarkedAndReferredTo) {
    read("甲乙丙丁戊。");
    add(Severity::warning, characters(1, 3));
    EXPECT_EQ(text(), "<p>甲<mark class=\"warning\" data-f=\"1\">乙丙</mark>" + reference("warning", 1, "警告", "▲") +
                          "丁戊。</p>\n");
}

TEST_F(HtmlReportTest, FindingsThatOverlapShareAMark) {
    read("甲乙丙丁戊。");
    add(Severity::error, characters(0, 3));
    add(Severity::note, characters(2, 4));
    EXPECT_EQ(text(),
              "<p><mark class=\"error\" data-f=\"1\">甲乙</mark>"
              "<mark class=\"error\" data-f=\"1 2\">丙</mark>" +
                  reference("error", 1, "错误", "■") + "<mark class=\"note\" data-f=\"2\">丁</mark>" +
                  reference("note", 2, "提示", "●") + "戊。</p>\n");
}

TEST_F(HtmlReportTest, NumbersStandInsideMarks) {
    read("甲乙丙丁戊。");
    add(Severity::error, characters(0, 2));
    add_number(characters(1, 3));
    EXPECT_EQ(text(),
              "<p><mark class=\"error\" data-f=\"1\">甲"
              R"(<span class="n unbound" data-n="0" id="d0-n0" role="button" tabindex="-1">乙</span></mark>)" +
                  reference("error", 1, "错误", "■") + "<span class=\"n unbound\" data-n=\"0\">丙</span>丁戊。</p>\n");
}

TEST_F(HtmlReportTest, RelatedPlacesAreNamed) {
    read("甲乙丙丁戊。");
    add(Severity::error, characters(0, 1), {characters(3, 4)});
    EXPECT_THAT(text(), HasSubstr("乙丙<span data-r=\"1\">丁</span>戊"));
}

TEST_F(HtmlReportTest, AFindingWithoutCharactersIsReferredTo) {
    read("甲乙丙丁戊。");
    add(Severity::warning, characters(6, 6));
    EXPECT_EQ(text(), "<p>甲乙丙丁戊。" + reference("warning", 1, "警告", "▲") + "</p>\n");
}

TEST_F(HtmlReportTest, AFindingOverTwoParagraphsIsReferredToOnce) {
    read("　　甲乙丙丁。\n　　戊己庚辛。\n");
    const auto size = static_cast<std::uint32_t>(document_->text().size());
    add(Severity::warning, {kBytes, size - kBytes});
    const std::string html = text();
    EXPECT_EQ(html.find("id=\"d0-r1\""), html.rfind("id=\"d0-r1\""));
    EXPECT_THAT(html, HasSubstr("▲1</a></p>\n<p"));
    EXPECT_NE(html.find("<mark"), html.rfind("<mark"));
}

TEST_F(HtmlReportTest, ChecksThatHoldAreNoFindings) {
    read("甲乙丙丁戊。");
    add(Severity::warning, characters(0, 1));
    diagnostics_[0].pass = true;
    EXPECT_EQ(text(), "<p>甲乙丙丁戊。</p>\n");
}

TEST_F(HtmlReportTest, WhatSomeoneAcceptedIsQuiet) {
    read("甲乙丙丁戊。");
    add(Severity::warning, characters(0, 1));
    diagnostics_[0].suppression = Suppression{Suppression::Place::comment, "照<原文>"};
    const std::string page = html_report(std::vector{file()}, *book, {});
    EXPECT_THAT(page, HasSubstr("<mark class=\"warning quiet\""));
    EXPECT_THAT(page, HasSubstr("已豁免：照&lt;原文&gt;"));
    EXPECT_THAT(page, HasSubstr("id=\"show-quiet\""));
}

TEST_F(HtmlReportTest, HeadingsNeverSkipALevel) {
    read("第一章 总则\n\n1.1.1 范围\n\n甲乙丙丁，戊己庚辛。\n\n第二章 附则\n");
    const std::vector<std::uint8_t> depths = heading_depths(*document_);
    std::uint8_t before = 0;
    for (const std::uint8_t depth : depths) {
        if (depth == 0) continue;
        EXPECT_LE(depth, before + 1);
        before = depth;
    }
    EXPECT_THAT(text(), HasSubstr(R"(<h2 id="d0-b0">第一章 总则</h2>)"));
}

TEST_F(HtmlReportTest, ThePageIsCompleteAndFillsEveryPlaceholder) {
    read("甲乙丙丁戊。");
    for (const Language language : {Language::chinese, Language::english}) {
        const std::string page = html_report({}, *book, {.language = language});
        const std::string frame = page.substr(0, page.find("<style>")) + page.substr(page.find("</style>"));
        EXPECT_THAT(frame.substr(0, frame.find("<script>")), Not(HasSubstr("{")));
        EXPECT_THAT(page, HasSubstr("script-src 'sha256-"));
        EXPECT_THAT(page, HasSubstr(language == Language::chinese ? "<html lang=\"zh-CN\">" : "<html lang=\"en\">"));
    }
}

TEST_F(HtmlReportTest, AFileThatCouldNotBeReadSaysWhy) {
    FileReport report;
    report.path = "缺.txt";
    report.failure = Failure{{"没有这个文件", "there is no such file"}, "缺.txt"};
    EXPECT_THAT(html_report(std::vector{report}, *book, {}), HasSubstr("未能读取：没有这个文件"));
}

}  // namespace
}  // namespace mingcha
