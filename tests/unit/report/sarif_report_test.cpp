#include <memory>
#include <string>
#include <utility>
#include <vector>

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "report/sarif_results.hpp"
#include "unit/report/hand_made.hpp"

namespace mingcha {
namespace {

using nlohmann::json;
using testing::finding;
using testing::on_line;
using testing::report_of;

class SarifReport : public ::testing::Test {
protected:
    static void SetUpTestSuite() {
        Result<RuleBook> built_in = RuleBook::built_in();
        ASSERT_TRUE(built_in) << built_in.error().message.en;
        book = std::make_shared<const RuleBook>(std::move(*built_in));
    }
    static void TearDownTestSuite() { book.reset(); }

    static json run_of(const std::vector<FileReport>& files, const ReportStyle& style = {}) {
        const json log = json::parse(sarif_report(files, *book, style));
        EXPECT_EQ(log["version"], "2.1.0");
        EXPECT_EQ(log["runs"].size(), 1);
        return log["runs"][0];
    }
    static json result_of(const PlacedDiagnostic& diagnostic) {
        return run_of({report_of("a.txt", {diagnostic})})["results"][0];
    }

    static inline std::shared_ptr<const RuleBook> book;
};

PlacedDiagnostic sample(std::string rule = "numeric/part-whole") {
    PlacedDiagnostic diagnostic = finding(std::move(rule), Severity::warning, "差6人", on_line(97, "共123人。", 2, 6));
    diagnostic.place.text = "123人";
    return diagnostic;
}

TEST_F(SarifReport, ARunWithoutFindingsIsComplete) {
    const json run = run_of({report_of("a.txt", {})});
    EXPECT_EQ(run["results"], json::array());
    EXPECT_EQ(run["tool"]["driver"]["name"], "mingcha");
    EXPECT_EQ(run["tool"]["driver"]["rules"], json::array());
    EXPECT_EQ(run["columnKind"], "utf16CodeUnits");
    EXPECT_EQ(run["invocations"], json::parse(R"([{"executionSuccessful": true}])"));
    EXPECT_EQ(run["artifacts"][0]["encoding"], "UTF-8");
}

TEST_F(SarifReport, AResultHasRulePlaceAndContext) {
    const json result = result_of(sample());
    EXPECT_EQ(result["ruleId"], "numeric/part-whole");
    EXPECT_EQ(result["kind"], "fail");
    EXPECT_EQ(result["level"], "warning");
    EXPECT_EQ(result["message"]["text"], "差6人");
    EXPECT_EQ(result["partialFingerprints"]["mingcha/v1"], "0123456789abcdef");
    const json expected = json::parse(R"([{"physicalLocation": {
        "artifactLocation": {"uri": "a.txt", "uriBaseId": "%SRCROOT%", "index": 0},
        "region": {"startLine": 97, "startColumn": 2, "endLine": 97, "endColumn": 6, "snippet": {"text": "123人"}},
        "contextRegion": {"startLine": 97, "startColumn": 1, "endLine": 97, "endColumn": 7,
                          "snippet": {"text": "共123人。"}}}}])");
    EXPECT_EQ(result["locations"], expected);
}

TEST_F(SarifReport, ColumnsAreUtf16CodeUnits) {
    PlacedDiagnostic diagnostic = sample();
    diagnostic.place = on_line(1, "𠮷x𠮷y", 102, 103);
    diagnostic.place.line_offset = 100;
    diagnostic.place.text = "x";
    diagnostic.place.begin.utf16_column = 153;
    diagnostic.place.end.utf16_column = 154;
    const json location = result_of(diagnostic)["locations"][0]["physicalLocation"];
    EXPECT_EQ(location["region"]["startColumn"], 153);
    EXPECT_EQ(location["region"]["endColumn"], 154);
    EXPECT_EQ(location["contextRegion"]["startColumn"], 151);
    EXPECT_EQ(location["contextRegion"]["endColumn"], 157);
}

TEST_F(SarifReport, AContextThatShowsNoMoreThanThePlaceIsLeftOut) {
    PlacedDiagnostic whole_line = sample();
    whole_line.place = on_line(1, "正文：", 1, 4);
    whole_line.place.text = "正文：";
    EXPECT_FALSE(result_of(whole_line)["locations"][0]["physicalLocation"].contains("contextRegion"));

    PlacedDiagnostic two_lines = sample();
    two_lines.place.end = {98, 2, 2};
    EXPECT_FALSE(result_of(two_lines)["locations"][0]["physicalLocation"].contains("contextRegion"));
}

TEST_F(SarifReport, RulesAreDescribedOnceAndInOrder) {
    const json run = run_of({report_of("a.txt", {sample(), sample("numeric/change"), sample()})});
    const json& rules = run["tool"]["driver"]["rules"];
    ASSERT_EQ(rules.size(), 2);
    EXPECT_EQ(rules[0]["id"], "numeric/change");
    EXPECT_EQ(rules[1]["id"], "numeric/part-whole");
    EXPECT_EQ(rules[1]["name"], "PartWhole");
    EXPECT_EQ(rules[1]["defaultConfiguration"]["level"], "warning");
    EXPECT_EQ(rules[1]["properties"]["tags"], json::array({"numeric"}));
    EXPECT_EQ(rules[1]["shortDescription"]["text"], book->find("numeric/part-whole")->title.zh);
    EXPECT_EQ(run["results"][0]["ruleIndex"], 1);
    EXPECT_EQ(run["results"][1]["ruleIndex"], 0);
    EXPECT_EQ(run["results"][2]["ruleIndex"], 1);
}

TEST_F(SarifReport, RulesSpeakTheChosenLanguage) {
    const json run = run_of({report_of("a.txt", {sample()})}, {.language = Language::english});
    const RuleSpec& rule = *book->find("numeric/part-whole");
    EXPECT_EQ(run["language"], "en-US");
    EXPECT_EQ(run["tool"]["driver"]["rules"][0]["fullDescription"]["text"], rule.what.en);
    EXPECT_NE(run["tool"]["driver"]["rules"][0]["help"]["markdown"].get<std::string>().find("**What to do:**"),
              std::string::npos);
}

TEST_F(SarifReport, ChecksThatHoldArePassesWithoutALevelOnDemand) {
    PlacedDiagnostic pass = sample();
    pass.pass = true;
    const std::vector files{report_of("a.txt", {pass})};
    EXPECT_EQ(run_of(files)["results"], json::array());
    EXPECT_EQ(run_of(files)["tool"]["driver"]["rules"], json::array());
    const json result = run_of(files, {.passes = true})["results"][0];
    EXPECT_EQ(result["kind"], "pass");
    EXPECT_EQ(result["level"], "none");
}

TEST_F(SarifReport, RelatedPlacesAreNumbered) {
    PlacedDiagnostic diagnostic = sample();
    diagnostic.related.push_back({on_line(9, "3人", 1, 3), "部分"});
    diagnostic.related.push_back({on_line(10, "4人", 1, 3), "其余"});
    const json related = result_of(diagnostic)["relatedLocations"];
    ASSERT_EQ(related.size(), 2);
    EXPECT_EQ(related[0]["id"], 1);
    EXPECT_EQ(related[1]["id"], 2);
    EXPECT_EQ(related[1]["message"]["text"], "其余");
    EXPECT_EQ(related[1]["physicalLocation"]["region"]["startLine"], 10);
}

TEST_F(SarifReport, FixesReplaceRegions) {
    PlacedDiagnostic diagnostic = sample();
    diagnostic.fixes.push_back({"改为“117”", true, {{{97, 2, 3}, {97, 5, 6}, "117"}}});
    const json expected = json::parse(R"([{
        "description": {"text": "改为“117”"},
        "artifactChanges": [{"artifactLocation": {"uri": "a.txt", "uriBaseId": "%SRCROOT%", "index": 0}, "replacements": [{
            "deletedRegion": {"startLine": 97, "startColumn": 3, "endLine": 97, "endColumn": 6},
            "insertedContent": {"text": "117"}}]}],
        "properties": {"safe": true}}])");
    EXPECT_EQ(result_of(diagnostic)["fixes"], expected);
}

TEST_F(SarifReport, AFileThatCouldNotBeReadIsANotificationAndNoSuccess) {
    FileReport report;
    report.path = "缺.txt";
    report.failure = Failure{{"没有这个文件。", "There is no such file."}, "缺.txt"};
    const json run = run_of({report_of("a.txt", {}), report});
    EXPECT_EQ(run["invocations"][0]["executionSuccessful"], false);
    const json& notification = run["invocations"][0]["toolExecutionNotifications"][0];
    EXPECT_EQ(notification["level"], "error");
    EXPECT_EQ(notification["message"]["text"], "没有这个文件。");
    const json artifact = json::parse(R"({"uri": "%E7%BC%BA.txt", "uriBaseId": "%SRCROOT%", "index": 1})");
    EXPECT_EQ(notification["locations"][0]["physicalLocation"]["artifactLocation"], artifact);
}

TEST_F(SarifReport, SuppressedResultsAreMarkedAndTheOthersSaySo) {
    PlacedDiagnostic commented = sample();
    commented.suppression = Suppression{Suppression::Place::comment, "按口径统计"};
    PlacedDiagnostic configured = sample();
    configured.suppression = Suppression{Suppression::Place::configuration, "另有说明"};
    const json results = run_of({report_of("a.txt", {commented, configured, sample()})})["results"];
    ASSERT_EQ(results.size(), 3);
    EXPECT_EQ(results[0]["suppressions"],
              json::parse(R"([{"kind": "inSource", "status": "accepted", "justification": "按口径统计"}])"));
    EXPECT_EQ(results[1]["suppressions"][0]["kind"], "external");
    EXPECT_EQ(results[2]["suppressions"], json::array());
    EXPECT_FALSE(result_of(sample()).contains("suppressions"));
}

TEST_F(SarifReport, TheBaselineIsMarked) {
    PlacedDiagnostic known = sample();
    known.baseline = BaselineState::unchanged;
    PlacedDiagnostic fresh = sample();
    fresh.baseline = BaselineState::fresh;
    const json results = run_of({report_of("a.txt", {known, fresh})})["results"];
    EXPECT_EQ(results[0]["baselineState"], "unchanged");
    EXPECT_EQ(results[1]["baselineState"], "new");
    EXPECT_FALSE(result_of(sample()).contains("baselineState"));
}

TEST_F(SarifReport, OnlyRelativeAddressesHaveABase) {
    const json run = run_of({report_of("a.txt", {}), report_of("/b.txt", {})});
    EXPECT_TRUE(run["originalUriBaseIds"].contains("%SRCROOT%"));
    EXPECT_EQ(run["artifacts"][0]["location"], json::parse(R"({"uri": "a.txt", "uriBaseId": "%SRCROOT%"})"));
    EXPECT_EQ(run["artifacts"][1]["location"], json::parse(R"({"uri": "file:///b.txt"})"));
}

TEST_F(SarifReport, ARunBelongsToACategoryOnlyIfItIsNamed) {
    EXPECT_FALSE(run_of({}).contains("automationDetails"));
    EXPECT_EQ(run_of({}, {.category = "年报"})["automationDetails"]["id"], "年报/");
}

TEST_F(SarifReport, TheMostSevereResultsAreKept) {
    PlacedDiagnostic error = sample();
    error.severity = Severity::error;
    PlacedDiagnostic note = sample();
    note.severity = Severity::note;
    PlacedDiagnostic pass = sample();
    pass.pass = true;
    const std::vector files{report_of("a.txt", {pass, note, sample()}), report_of("b.txt", {note, error})};
    const SarifResults most = choose_results(files, true, 3);
    EXPECT_EQ(most.left_out, 2);
    ASSERT_EQ(most.chosen.size(), 3);
    EXPECT_EQ(most.chosen[0].diagnostic, &files[0].diagnostics[1]);
    EXPECT_EQ(most.chosen[1].diagnostic, &files[0].diagnostics[2]);
    EXPECT_EQ(most.chosen[2].diagnostic, &files[1].diagnostics[1]);
    EXPECT_EQ(most.chosen[2].file, 1);
    EXPECT_EQ(choose_results(files, false, 9).chosen.size(), 4);
    EXPECT_EQ(choose_results(files, false, 9).left_out, 0);
}

TEST_F(SarifReport, WhatIsLeftOutIsSaid) {
    const json run = run_of({report_of("a.txt", std::vector<PlacedDiagnostic>(kMostResults + 7, sample()))});
    EXPECT_EQ(run["results"].size(), kMostResults);
    EXPECT_EQ(run["invocations"][0]["executionSuccessful"], true);
    const json& notification = run["invocations"][0]["toolExecutionNotifications"][0];
    EXPECT_EQ(notification["level"], "warning");
    EXPECT_NE(notification["message"]["text"].get<std::string>().find("25007"), std::string::npos);
}

}  // namespace
}  // namespace mingcha
