// Fixing comes to an end, and does no harm, on every report and every golden case.
#include <algorithm>
#include <cstddef>
#include <map>
#include <string>

#include <gtest/gtest.h>

#include "engine/read_small_file.hpp"
#include "golden/golden_file.hpp"
#include "golden/run_text.hpp"
#include "mingcha/fix.hpp"

namespace mingcha::golden {

namespace {

/// How many errors each rule finds.
std::map<std::string, std::size_t> errors_in(const CheckResult& result) {
    std::map<std::string, std::size_t> errors;
    for (const Diagnostic& diagnostic : result.diagnostics) {
        if (diagnostic.severity == Severity::error) ++errors[diagnostic.rule];
    }
    return errors;
}

void expect_no_new_errors(const CheckResult& before, const CheckResult& after, const std::string& name) {
    std::map<std::string, std::size_t> known = errors_in(before);
    for (const auto& [rule, count] : errors_in(after)) EXPECT_LE(count, known[rule]) << name << ": " << rule;
}

/// The number of fixes made.
std::size_t expect_good_fixes(std::string_view text, const Settings& settings, FixScope scope,
                              const std::string& name) {
    const Checker checker = Checker::create(rule_book(), settings, Language::chinese).value();
    const Document document = read(text);
    const FixedDocument fixed = fix_document(document, checker, scope, Passes::left_out);
    EXPECT_EQ(fixed.unsettled_rules, RuleIds()) << name;
    if (!fixed.document) return 0;
    EXPECT_FALSE(fix_document(*fixed.document, checker, scope, Passes::left_out).document) << name;
    if (scope == FixScope::safe) expect_no_new_errors(checker.check(document), fixed.result, name);
    return fixed.fixes;
}

TEST(Fixes, ComeToAnEndInEveryGoldenCase) {
    std::size_t fixes = 0;
    for (const std::string& rule : rules_with_cases()) {
        const Result<GoldenFile> file = read_golden_file(rule);
        ASSERT_TRUE(file) << rule;
        for (const GoldenCase& golden : file->cases) {
            for (const FixScope scope : {FixScope::safe, FixScope::unsafe}) {
                fixes += expect_good_fixes(golden.text, golden.settings, scope, rule + ": " + golden.name);
            }
        }
    }
    EXPECT_GT(fixes, 500U);
}

TEST(Fixes, ComeToAnEndInEveryReport) {
    std::size_t fixes = 0;
    for (const std::filesystem::path& name : files_below("fixtures/reports", ".txt")) {
        if (name.string().ends_with(".expected.txt")) continue;
        const Result<std::string> text = read_small_file(source_folder() / "fixtures/reports" / name);
        ASSERT_TRUE(text) << name;
        for (const FixScope scope : {FixScope::safe, FixScope::unsafe}) {
            fixes += expect_good_fixes(*text, {}, scope, name.string());
        }
    }
    EXPECT_GT(fixes, 20U);
}

}  // namespace

}  // namespace mingcha::golden
