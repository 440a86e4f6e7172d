// What code review reads: annotations of GitHub, rdjson, Checkstyle, JUnit.
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "unit/report/hand_made.hpp"

namespace mingcha {
namespace {

using nlohmann::json;
using testing::finding;
using ::testing::HasSubstr;
using ::testing::Not;
using testing::on_line;
using testing::report_of;

PlacedDiagnostic sample(Severity severity = Severity::warning) {
    PlacedDiagnostic diagnostic = finding("numeric/share", severity, "占50%，\n不是<60%>\"", on_line(7, "共5人", 2, 4));
    diagnostic.place.bytes = {4, 8};
    return diagnostic;
}

PlacedDiagnostic suppressed() {
    PlacedDiagnostic diagnostic = sample();
    diagnostic.suppression = Suppression{Suppression::Place::comment, "口径<不同>"};
    return diagnostic;
}

FileReport unreadable() {
    FileReport report;
    report.path = "缺.txt";
    report.failure = Failure{{"没有这个文件", "there is no such file"}, "缺.txt"};
    return report;
}

TEST(GithubReport, EscapesWhatTheRunnerTakesForItsOwn) {
    EXPECT_EQ(github_report(std::vector{report_of("a,b:100%.txt", {sample()})}, {}),
              "::warning file=a%2Cb%3A100%25.txt,line=7,endLine=7,col=2,endColumn=4,title=numeric/share::占50%25， "
              "不是<60%25>\" [numeric/share]\n");
}

TEST(GithubReport, HasNoColumnsForSeveralLines) {
    PlacedDiagnostic diagnostic = sample(Severity::note);
    diagnostic.place.end = {9, 1, 1};
    EXPECT_THAT(github_report(std::vector{report_of("a.txt", {diagnostic})}, {}),
                HasSubstr("::notice file=a.txt,line=7,endLine=9,title="));
}

TEST(GithubReport, NamesFilesThatCouldNotBeRead) {
    EXPECT_EQ(github_report(std::vector{unreadable()}, {}), "::error file=缺.txt::没有这个文件\n");
}

TEST(RdjsonReport, HasBytesAsColumnsAndSuggestions) {
    PlacedDiagnostic diagnostic = sample();
    diagnostic.fixes.push_back({"改", true, {{{7, 2, 2}, {7, 3, 3}, "6", {4, 5}}}});
    diagnostic.fixes.push_back(
        {"相接", true, {{{7, 1, 1}, {7, 2, 2}, "甲", {1, 4}}, {{7, 2, 2}, {7, 3, 3}, "", {4, 5}}}});
    diagnostic.fixes.push_back(
        {"两处", true, {{{7, 2, 2}, {7, 3, 3}, "6", {4, 5}}, {{8, 1, 1}, {8, 2, 2}, "", {1, 4}}}});
    diagnostic.related.push_back({on_line(9, "3人", 1, 3), "部分"});
    const json report = json::parse(rdjson_report(std::vector{report_of("a.txt", {diagnostic})}, {}));
    EXPECT_EQ(report["source"]["name"], "mingcha");
    ASSERT_EQ(report["diagnostics"].size(), 1);
    const json& written = report["diagnostics"][0];
    EXPECT_EQ(written["severity"], "WARNING");
    EXPECT_EQ(written["code"]["value"], "numeric/share");
    EXPECT_EQ(written["location"], json::parse(R"({"path": "a.txt", "range": {
        "start": {"line": 7, "column": 4}, "end": {"line": 7, "column": 8}}})"));
    EXPECT_EQ(written["suggestions"], json::parse(R"([{"text": "6", "range": {
        "start": {"line": 7, "column": 4}, "end": {"line": 7, "column": 5}}}, {"text": "甲", "range": {
        "start": {"line": 7, "column": 1}, "end": {"line": 7, "column": 5}}}])"));
    EXPECT_EQ(written["related_locations"][0]["message"], "部分");
}

TEST(CheckstyleReport, IsEscaped) {
    const std::string xml = checkstyle_report(std::vector{report_of("a&b.txt", {sample(Severity::note)})}, {});
    EXPECT_THAT(xml, HasSubstr(R"(<file name="a&amp;b.txt">)"));
    EXPECT_THAT(xml, HasSubstr(R"(<error line="7" column="2" severity="info" message="占50%， 不是&lt;60%&gt;&quot;" )"
                               R"(source="mingcha.numeric/share"/>)"));
}

TEST(JunitReport, CountsWhatFailedWasSkippedOrCouldNotBeDone) {
    const std::vector files{report_of("a.txt", {sample(), suppressed()}), report_of("b.txt", {}), unreadable()};
    const std::string xml = junit_report(files, {});
    EXPECT_THAT(xml, HasSubstr(R"(<testsuites name="mingcha" tests="4" failures="1" errors="1" skipped="1">)"));
    EXPECT_THAT(xml, HasSubstr(R"(<skipped message="口径&lt;不同&gt;"/>)"));
    EXPECT_THAT(xml, HasSubstr(R"(<testcase classname="b.txt" name="mingcha"/>)"));
    EXPECT_THAT(xml, HasSubstr(R"(<error message="没有这个文件"/>)"));
}

TEST(ReviewFormats, LeaveOutWhatSomeoneAcceptedAndWhatHolds) {
    PlacedDiagnostic known = sample();
    known.baseline = BaselineState::unchanged;
    PlacedDiagnostic pass = sample();
    pass.pass = true;
    const std::vector files{report_of("a.txt", {suppressed(), known, pass})};
    EXPECT_EQ(github_report(files, {}), "");
    EXPECT_EQ(json::parse(rdjson_report(files, {}))["diagnostics"], json::array());
    EXPECT_THAT(checkstyle_report(files, {}), Not(HasSubstr("<error")));
    EXPECT_THAT(junit_report(files, {}), HasSubstr(R"(tests="2" failures="0" errors="0" skipped="2")"));
}

}  // namespace
}  // namespace mingcha
