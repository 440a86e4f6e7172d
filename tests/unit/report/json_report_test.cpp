#include <vector>

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "unit/report/hand_made.hpp"

namespace mingcha {
namespace {

using nlohmann::json;
using testing::finding;
using testing::on_line;
using testing::report_of;

PlacedDiagnostic sample() {
    PlacedDiagnostic diagnostic = finding("a/b", Severity::error, "不符“x\"\n”", on_line(7, "共5人", 2, 4));
    diagnostic.place.text = "5人";
    diagnostic.related.push_back({on_line(9, "3人", 1, 3), "部分"});
    diagnostic.outline = {"三、员工", "（一）培训"};
    diagnostic.fixes.push_back({"改为“6”", true, {{{7, 2, 2}, {7, 3, 3}, "6"}}});
    return diagnostic;
}

json parsed(const std::vector<FileReport>& files, const ReportStyle& style = {}) {
    return json::parse(json_report(files, style));
}

TEST(JsonReport, StatesItsVersion) {
    EXPECT_EQ(parsed({})["version"], 1);
    EXPECT_EQ(parsed({})["files"], json::array());
}

TEST(JsonReport, HoldsEverythingOfAFinding) {
    const json report = parsed({report_of("报告.txt", {sample()})});
    const json& file = report["files"][0];
    EXPECT_EQ(file["path"], "报告.txt");
    EXPECT_EQ(file["format"], "text");
    EXPECT_EQ(file["encoding"], "UTF-8");
    EXPECT_EQ(file["report_year"], 2023);
    const json expected = json::parse(R"({
        "rule": "a/b", "kind": "fail", "severity": "error", "message": "不符“x\"\n”",
        "place": {"begin": {"line": 7, "column": 2, "utf16_column": 2},
                  "end": {"line": 7, "column": 4, "utf16_column": 4},
                  "text": "5人", "excerpt": {"text": "共5人", "column": 1}},
        "outline": ["三、员工", "（一）培训"],
        "related": [{"message": "部分",
                     "place": {"begin": {"line": 9, "column": 1, "utf16_column": 1},
                               "end": {"line": 9, "column": 3, "utf16_column": 3},
                               "excerpt": {"text": "3人", "column": 1}}}],
        "fixes": [{"title": "改为“6”", "safe": true,
                   "edits": [{"begin": {"line": 7, "column": 2, "utf16_column": 2},
                              "end": {"line": 7, "column": 3, "utf16_column": 3}, "replacement": "6"}]}],
        "fingerprint": "0123456789abcdef"})");
    EXPECT_EQ(file["diagnostics"], json::array({expected}));
}

TEST(JsonReport, KeepsWhatDoesNotCountAndSaysWhy) {
    FileReport file = report_of("a.txt", {sample(), sample()});
    file.diagnostics[0].suppression = Suppression{Suppression::Place::companion_file, "照录"};
    file.diagnostics[1].baseline = BaselineState::unchanged;
    file.paid_off = {{"a.txt", "c/d", "1", "m"}};
    file.remarks = {{Severity::warning, {"无理由", "no reason"}, {"a.txt.mingcha.toml", 3, 1}}};
    const json report = parsed({file});
    const json& found = report["files"][0];
    EXPECT_EQ(found["diagnostics"][0]["suppression"], json::parse(R"({"place": "companion_file", "reason": "照录"})"));
    EXPECT_EQ(found["diagnostics"][1]["baseline"], "unchanged");
    EXPECT_EQ(found["paid_off"], json::parse(R"([{"rule": "c/d", "fingerprint": "1", "message": "m"}])"));
    EXPECT_EQ(found["remarks"], json::parse(R"([{"severity": "warning", "message": "无理由",
                                                 "file": "a.txt.mingcha.toml", "line": 3, "column": 1}])"));
    const json& summary = report["summary"];
    EXPECT_EQ(summary["errors"], 0);
    EXPECT_EQ(summary["suppressed"], 1);
    EXPECT_EQ(summary["in_baseline"], 1);
    EXPECT_EQ(summary["paid_off"], 1);
    EXPECT_EQ(summary["fixed"], 0);
}

TEST(JsonReport, ChecksThatHoldAreWrittenOnDemand) {
    PlacedDiagnostic pass = sample();
    pass.pass = true;
    const std::vector files{report_of("a.txt", {pass, sample()})};
    EXPECT_EQ(parsed(files)["files"][0]["diagnostics"].size(), 1);
    const json all = parsed(files, {.passes = true})["files"][0]["diagnostics"];
    ASSERT_EQ(all.size(), 2);
    EXPECT_EQ(all[0]["kind"], "pass");
}

TEST(JsonReport, AFileThatCouldNotBeReadSaysWhy) {
    FileReport report;
    report.path = "b.txt";
    report.failure = Failure{{"无效的字节。", "Invalid byte."}, "b.txt", 3, 4};
    const json json_report = parsed({report}, {.language = Language::english});
    EXPECT_EQ(json_report["files"][0]["failure"],
              json::parse(R"({"message": "Invalid byte.", "line": 3, "column": 4})"));
    EXPECT_EQ(json_report["summary"]["unreadable_files"], 1);
    EXPECT_EQ(json_report["summary"]["files"], 0);
}

TEST(JsonReport, AnUnknownYearIsNull) {
    FileReport report = report_of("a.txt", {});
    report.period = {};
    EXPECT_TRUE(parsed({report})["files"][0]["report_year"].is_null());
    EXPECT_EQ(parsed({report})["summary"]["files_without_report_year"], 1);
}

TEST(JsonReport, ANameThatIsNoUtf8StillGivesValidJson) {
    EXPECT_EQ(parsed({report_of("\xB1.txt", {})})["files"][0]["path"], "\uFFFD.txt");
}

}  // namespace
}  // namespace mingcha
