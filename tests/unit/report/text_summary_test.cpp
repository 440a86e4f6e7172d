#include <vector>

#include <gtest/gtest.h>

#include "unit/report/hand_made.hpp"

namespace mingcha {
namespace {

using testing::finding;
using testing::on_line;
using testing::report_of;

const ReportStyle kEnglish{.language = Language::english};

PlacedDiagnostic of(std::string rule, Severity severity) {
    return finding(std::move(rule), severity, "m", on_line(1, "x", 1, 2));
}

FileReport read_report(std::vector<PlacedDiagnostic> diagnostics) {
    FileReport report = report_of("a.txt", std::move(diagnostics));
    report.statistics = {.lines = 120,
                         .pages = 3,
                         .tables = 2,
                         .numbers = 45,
                         .numbers_checked = 45,
                         .numbers_tied = 18,
                         .numbers_contradicted = 3};
    return report;
}

FileReport unreadable_report() {
    FileReport report;
    report.path = "b.txt";
    report.failure = Failure{{"没有这个文件。", "There is no such file."}, "b.txt"};
    return report;
}

TEST(TextSummary, SaysWhatWasFoundAndHowMuchWasRead) {
    const std::vector files{read_report({of("a/b", Severity::error), of("a/b", Severity::note)})};
    EXPECT_EQ(text_summary(files, {}),
              "已检查1个文件（3页，120行，表格2个，数字45个）：错误1处，警告0处，提示1处；45个数字中，核对相符18个，矛"
              "盾3个。\n");
    EXPECT_EQ(text_summary(files, kEnglish),
              "1 file checked (3 pages, 120 lines, 2 tables, 45 numbers): 1 error, 0 warnings, 1 note; "
              "of 45 numbers, 18 tied and 3 contradicted.\n");
}

TEST(TextSummary, SilenceStillSaysHowMuchWasRead) {
    EXPECT_EQ(text_summary(std::vector{read_report({})}, {}),
              "已检查1个文件（3页，120行，表格2个，数字45个）：未发现问题；45个数字中，核对相符18个，矛盾3个。\n");
}

FileReport report_with_a_past() {
    FileReport report =
        read_report({of("a/b", Severity::error), of("a/b", Severity::error), of("a/b", Severity::error)});
    report.statistics.numbers_checked = 0;
    report.diagnostics[1].suppression = Suppression{Suppression::Place::comment, "照录"};
    report.diagnostics[2].baseline = BaselineState::unchanged;
    report.paid_off = {{"a.txt", "c/d", "1", "m"}, {"a.txt", "c/d", "2", "m"}};
    report.fixes = 4;
    return report;
}

TEST(TextSummary, CountsApartWhatIsSuppressedOrInTheBaseline) {
    EXPECT_EQ(text_summary(std::vector{report_with_a_past()}, {}),
              "已检查1个文件（3页，120行，表格2个，数字45个）：错误1处，警告0处，提示0处；已修正4处；豁免1处；"
              "基线中已有1处；比基线减少2处。\n");
    EXPECT_EQ(text_summary(std::vector{report_with_a_past()}, kEnglish),
              "1 file checked (3 pages, 120 lines, 2 tables, 45 numbers): 1 error, 0 warnings, 0 notes; 4 fixed; "
              "1 suppressed; 1 in the baseline; 2 of the baseline paid off.\n");
}

TEST(TextSummary, ListsByRuleWhatWasPaidOff) {
    EXPECT_EQ(text_summary(std::vector{report_with_a_past()},
                           {.language = Language::english, .quiet = true, .statistics = true}),
              "       2  c/d (paid off)\n       1  a/b\n");
}

TEST(TextSummary, SaysNothingOfNumbersThatNoRuleCompared) {
    FileReport report = read_report({});
    report.statistics.numbers_checked = 0;
    EXPECT_EQ(text_summary(std::vector{report}, {}), "已检查1个文件（3页，120行，表格2个，数字45个）：未发现问题。\n");
    EXPECT_EQ(text_summary(std::vector{report}, kEnglish).find("tied"), std::string::npos);
}

TEST(TextSummary, ChecksThatHoldAreNoFindings) {
    PlacedDiagnostic pass = of("a/b", Severity::error);
    pass.pass = true;
    EXPECT_NE(text_summary(std::vector{read_report({pass})}, kEnglish).find("nothing found"), std::string::npos);
}

TEST(TextSummary, CountsFilesThatCouldNotBeRead) {
    const std::vector files{read_report({}), unreadable_report()};
    EXPECT_NE(text_summary(files, {}).find("；另有1个文件未能读取。"), std::string::npos);
    EXPECT_NE(text_summary(files, kEnglish).find("1 file checked"), std::string::npos);
    EXPECT_NE(text_summary(files, kEnglish).find("; 1 file could not be read."), std::string::npos);
}

TEST(TextSummary, NamesTheOptionWhenNoYearIsKnown) {
    FileReport report = read_report({});
    EXPECT_EQ(text_summary(std::vector{report}, {}).find("--report-year"), std::string::npos);
    report.period.year = 0;
    EXPECT_NE(text_summary(std::vector{report}, {}).find("--report-year"), std::string::npos);
    EXPECT_NE(text_summary(std::vector{report}, kEnglish).find("not known for 1 file,"), std::string::npos);
    EXPECT_EQ(text_summary(std::vector{unreadable_report()}, {}).find("--report-year"), std::string::npos);
}

TEST(TextSummary, StatisticsCountResultsByRuleMostFrequentFirst) {
    PlacedDiagnostic pass = of("a/one", Severity::error);
    pass.pass = true;
    const std::vector files{read_report({of("a/one", Severity::error), of("b/two", Severity::note), pass}),
                            read_report({of("b/two", Severity::error)})};
    EXPECT_EQ(text_summary(files, {.quiet = true, .statistics = true}), "       2  b/two\n       1  a/one\n");
    EXPECT_EQ(text_summary(files, {.quiet = true, .statistics = true, .passes = true}),
              "       2  b/two\n       1  a/one\n       1  a/one（相符）\n");
}

TEST(TextSummary, QuietLeavesTheLineOut) { EXPECT_EQ(text_summary(std::vector{read_report({})}, {.quiet = true}), ""); }

}  // namespace
}  // namespace mingcha
