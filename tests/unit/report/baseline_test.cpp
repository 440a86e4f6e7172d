#include "mingcha/baseline.hpp"

#include <gtest/gtest.h>

#include "unit/report/hand_made.hpp"

namespace mingcha {
namespace {

PlacedDiagnostic found(std::string rule, std::string fingerprint) {
    PlacedDiagnostic diagnostic =
        testing::finding(std::move(rule), Severity::warning, "说明", testing::on_line(1, "文", 1, 2));
    diagnostic.fingerprint = std::move(fingerprint);
    return diagnostic;
}

Baseline baseline_of(const std::vector<FileReport>& reports, const char* file = "/reports/base.json") {
    return Baseline::parse(baseline_text(reports, file), file).value();
}

TEST(Baseline, IsReadAsItWasWritten) {
    const std::vector<FileReport> reports{
        testing::report_of("/reports/b.txt", {found("wording/term", "2"), found("numeric/share", "1")}),
        testing::report_of("/reports/a.txt", {found("wording/term", "3")})};
    EXPECT_EQ(baseline_text(reports, "/reports/base.json"),
              "{\"mingcha_baseline\":1,\"findings\":[\n"
              "{\"file\":\"a.txt\",\"rule\":\"wording/term\",\"fingerprint\":\"3\",\"message\":\"说明\"},\n"
              "{\"file\":\"b.txt\",\"rule\":\"numeric/share\",\"fingerprint\":\"1\",\"message\":\"说明\"},\n"
              "{\"file\":\"b.txt\",\"rule\":\"wording/term\",\"fingerprint\":\"2\",\"message\":\"说明\"}\n]}\n");
    FileReport again = reports[0];
    baseline_of(reports).compare(again);
    for (const PlacedDiagnostic& diagnostic : again.diagnostics)
        EXPECT_EQ(diagnostic.baseline, BaselineState::unchanged);
    EXPECT_TRUE(again.paid_off.empty());
}

TEST(Baseline, KnowsWhatIsNewAndWhatIsGone) {
    const Baseline baseline =
        baseline_of({testing::report_of("/reports/a.txt", {found("wording/term", "1"), found("wording/term", "2")})});
    FileReport report = testing::report_of("/reports/a.txt", {found("wording/term", "2"), found("wording/term", "3")});
    baseline.compare(report);
    EXPECT_EQ(report.diagnostics[0].baseline, BaselineState::unchanged);
    EXPECT_EQ(report.diagnostics[1].baseline, BaselineState::fresh);
    ASSERT_EQ(report.paid_off.size(), 1U);
    EXPECT_EQ(report.paid_off[0].fingerprint, "1");
}

TEST(Baseline, KnowsAFindingByFileRuleAndFingerprint) {
    const Baseline baseline = baseline_of({testing::report_of("/reports/a.txt", {found("wording/term", "1")})});
    FileReport other_file = testing::report_of("/reports/b.txt", {found("wording/term", "1")});
    baseline.compare(other_file);
    EXPECT_EQ(other_file.diagnostics[0].baseline, BaselineState::fresh);
    EXPECT_TRUE(other_file.paid_off.empty());
    FileReport other_rule = testing::report_of("/reports/a.txt", {found("wording/doubled", "1")});
    baseline.compare(other_rule);
    EXPECT_EQ(other_rule.diagnostics[0].baseline, BaselineState::fresh);
}

TEST(Baseline, IsRelativeToItsOwnFolder) {
    const std::vector<FileReport> reports{testing::report_of("/reports/2023/a.txt", {found("wording/term", "1")})};
    EXPECT_NE(baseline_text(reports, "/reports/base.json").find("\"2023/a.txt\""), std::string::npos);
    EXPECT_NE(baseline_text(reports, "/reports/bases/base.json").find("\"../2023/a.txt\""), std::string::npos);
}

TEST(Baseline, LeavesOutWhatDoesNotCount) {
    PlacedDiagnostic pass = found("numeric/share", "1");
    pass.pass = true;
    PlacedDiagnostic suppressed = found("numeric/share", "2");
    suppressed.suppression = Suppression{Suppression::Place::comment, "照录"};
    EXPECT_EQ(baseline_text({{testing::report_of("/reports/a.txt", {pass, suppressed})}}, "/reports/base.json"),
              "{\"mingcha_baseline\":1,\"findings\":[\n]}\n");
}

}  // namespace
}  // namespace mingcha
