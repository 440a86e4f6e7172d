#include <gtest/gtest.h>

#include "unit/report/hand_made.hpp"

namespace mingcha {
namespace {

using testing::finding;
using testing::on_line;
using testing::report_of;

const ReportStyle kEnglish{.language = Language::english};

std::string text_of(PlacedDiagnostic diagnostic, const ReportStyle& style = {}) {
    return text_report(report_of("report.txt", {std::move(diagnostic)}), style);
}

/// The caret line under `line` for a span of its columns.
std::string marks_under(std::string line, std::uint32_t begin, std::uint32_t end) {
    const std::string text = text_of(finding("a/b", Severity::note, "m", on_line(1, std::move(line), begin, end)));
    return text.substr(text.find("      | ") + 8);
}

TEST(TextReport, WritesPlaceSeverityMessageAndRuleAsCompilersDo) {
    EXPECT_EQ(text_of(finding("numeric/part-whole", Severity::warning, "差6人", on_line(97, "共123人", 2, 6))),
              "report.txt:97:2: warning: 差6人 [numeric/part-whole]\n"
              "   97 | 共123人\n"
              "      |   ^~~~~\n");
}

TEST(TextReport, NamesEverySeverityInEnglish) {
    EXPECT_NE(text_of(finding("a/b", Severity::error, "m", on_line(1, "x", 1, 2))).find(": error: "),
              std::string::npos);
    EXPECT_NE(text_of(finding("a/b", Severity::note, "m", on_line(1, "x", 1, 2))).find(": note: "), std::string::npos);
}

TEST(TextReport, WideCharactersTakeTwoColumns) {
    EXPECT_EQ(marks_under("员工，ab", 1, 3), "^~~~\n");
    EXPECT_EQ(marks_under("员工，ab", 3, 4), "    ^~\n");
    EXPECT_EQ(marks_under("员工，ab", 4, 6), "      ^~\n");
    EXPECT_EQ(marks_under("𠮷野a", 3, 4), "    ^\n");
}

TEST(TextReport, CombiningMarksTakeNoColumn) {
    EXPECT_EQ(marks_under("e\u0301a", 3, 4), " ^\n");
    EXPECT_EQ(marks_under("ae\u0301", 2, 4), " ^\n");
    EXPECT_EQ(marks_under("e\u0301", 2, 3), " ^\n");
}

TEST(TextReport, TabsStayTabsInTheCaretLine) { EXPECT_EQ(marks_under("\t表\t1", 4, 5), "\t  \t^\n"); }

TEST(TextReport, AnEmptySpanHasACaret) {
    EXPECT_EQ(marks_under("abc", 2, 2), " ^\n");
    EXPECT_EQ(marks_under("abc", 4, 4), "   ^\n");
    EXPECT_EQ(marks_under("", 1, 1), "^\n");
}

TEST(TextReport, ASpanOverSeveralLinesIsUnderlinedToTheEndOfTheFirst) {
    PlacedSpan place = on_line(3, "上海分", 2, 2);
    place.end = {4, 3, 3};
    EXPECT_EQ(text_of(finding("a/b", Severity::note, "m", place)),
              "report.txt:3:2: note: m [a/b]\n"
              "    3 | 上海分\n"
              "      |   ^~~~\n");
}

TEST(TextReport, MarksWhereALineWasCut) {
    PlacedSpan place = on_line(1, "中文", 101, 102);
    place.line_offset = 99;
    place.line_continues = true;
    EXPECT_EQ(text_of(finding("a/b", Severity::note, "m", place)),
              "report.txt:1:101: note: m [a/b]\n"
              "    1 | …中文…\n"
              "      |    ^~\n");
}

TEST(TextReport, RelatedPlacesAreNotesWithTheirOwnExcerpt) {
    PlacedDiagnostic diagnostic = finding("a/b", Severity::error, "不符", on_line(1, "共5人", 2, 4));
    diagnostic.related.push_back({on_line(12, "3人", 1, 3), "部分：3人"});
    EXPECT_EQ(text_of(diagnostic),
              "report.txt:1:2: error: 不符 [a/b]\n"
              "    1 | 共5人\n"
              "      |   ^~~\n"
              "report.txt:12:1: note: 部分：3人\n"
              "   12 | 3人\n"
              "      | ^~~\n");
}

TEST(TextReport, SaysWhatAFixWouldDo) {
    PlacedDiagnostic diagnostic = finding("a/b", Severity::error, "m", on_line(1, "x", 1, 2));
    diagnostic.fixes.push_back({"改为“事件”", true, {}});
    diagnostic.fixes.push_back({"删去“x”", false, {}});
    EXPECT_NE(text_of(diagnostic).find("      | ^\n      = 修正：改为“事件”\n      = 修正（须核对）：删去“x”\n"),
              std::string::npos);
    EXPECT_NE(text_of(diagnostic, kEnglish).find("= fix: 改为“事件”\n      = fix (to be checked): "),
              std::string::npos);
}

TEST(TextReport, ChecksThatHoldAreWrittenOnDemandInOneLine) {
    PlacedDiagnostic diagnostic = finding("a/b", Severity::error, "相符", on_line(1, "x", 1, 2));
    diagnostic.pass = true;
    EXPECT_EQ(text_of(diagnostic), "");
    EXPECT_EQ(text_of(diagnostic, {.passes = true}), "report.txt:1:1: pass: 相符 [a/b]\n");
}

TEST(TextReport, LeavesOutWhatDoesNotCount) {
    FileReport report = report_of("a.txt", {finding("a/b", Severity::error, "m", on_line(1, "x", 1, 2)),
                                            finding("a/b", Severity::error, "m", on_line(2, "x", 1, 2))});
    report.diagnostics[0].suppression = Suppression{Suppression::Place::comment, "照录"};
    report.diagnostics[1].baseline = BaselineState::unchanged;
    EXPECT_EQ(text_report(report, {}), "");
}

TEST(TextReport, ControlCharactersNeverReachTheTerminal) {
    PlacedSpan place = on_line(1, "a\x1b[31m\u202E中\u0007b", 1, 2);
    const std::string text = text_report(
        report_of("x\x1b[0m.txt", {finding("a/b", Severity::note, "写作“\x1b]0;t\u0007”\n下一行\t完", place)}), {});
    EXPECT_EQ(text,
              "x<U+001B>[0m.txt:1:1: note: 写作“<U+001B>]0;t<U+0007>” 下一行 完 [a/b]\n"
              "    1 | a<U+001B>[31m<U+202E>中<U+0007>b\n"
              "      | ^\n");
}

TEST(TextReport, TheCaretStandsUnderTheVisibleNameOfAControlCharacter) {
    EXPECT_EQ(marks_under("a\u200Bb", 2, 3), " ^~~~~~~~\n");
    EXPECT_EQ(marks_under("\u200Bb", 2, 3), "        ^\n");
}

TEST(TextReport, ColoursAreOnOnlyWhenAskedFor) {
    const PlacedDiagnostic diagnostic = finding("a/b", Severity::error, "m", on_line(1, "x", 1, 2));
    EXPECT_EQ(text_of(diagnostic).find('\x1b'), std::string::npos);
    EXPECT_EQ(text_of(diagnostic, {.color = true}),
              "\x1b[1mreport.txt:1:1: \x1b[0;1;31merror: \x1b[0;1mm [a/b]\x1b[0m\n"
              "    1 | x\n"
              "      | \x1b[0;1;32m^\x1b[0m\n");
}

}  // namespace
}  // namespace mingcha
