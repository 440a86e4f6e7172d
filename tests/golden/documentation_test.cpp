// What must hold of every rule, whatever it finds.
#include <algorithm>
#include <set>

#include <gtest/gtest.h>

#include "engine/placeholders.hpp"
#include "engine/rule_file.hpp"
#include "golden/golden_file.hpp"
#include "golden/run_text.hpp"
#include "kinds/registry.hpp"

namespace mingcha::golden {

namespace {

TEST(Documentation, EveryRuleHasGoldenCasesAndTheReverse) {
    std::vector<std::string> files;
    for (std::filesystem::path file : files_below("rules", ".toml")) {
        files.push_back(file.replace_extension().generic_string());
    }
    EXPECT_EQ(files, rules_with_cases());
}

TEST(Documentation, TheNameOfTheFileIsTheId) {
    std::vector<std::string> ids;
    for (const RuleSpec& rule : rule_book()->rules()) ids.push_back(rule.id);
    EXPECT_EQ(ids, rules_with_cases());
    for (const std::string& id : ids) EXPECT_TRUE(is_rule_id(id)) << id;
}

TEST(Documentation, CategoriesAreTheSix) {
    const std::set<std::string_view> six{"numeric", "temporal", "legal", "structure", "wording", "punctuation"};
    for (const RuleSpec& rule : rule_book()->rules()) EXPECT_TRUE(six.contains(rule.category())) << rule.id;
}

TEST(Documentation, IsCompleteInBothLanguages) {
    for (const RuleSpec& rule : rule_book()->rules()) {
        for (const Bilingual& text : {rule.title, rule.what, rule.why, rule.remedy}) {
            EXPECT_FALSE(text.zh.empty()) << rule.id;
            EXPECT_FALSE(text.en.empty()) << rule.id;
        }
        EXPECT_EQ(rule.title.zh.find('\n'), std::string::npos) << rule.id;
        EXPECT_FALSE(rule.messages.empty()) << rule.id;
    }
}

TEST(Documentation, MessagesHaveTheSamePlaceholdersInBothLanguages) {
    for (const RuleSpec& rule : rule_book()->rules()) {
        for (const auto& [key, message] : rule.messages) {
            EXPECT_EQ(placeholders(message.text.zh), placeholders(message.text.en)) << rule.id << " " << key;
        }
    }
}

TEST(Documentation, ExamplesRun) {
    for (const RuleSpec& rule : rule_book()->rules()) {
        for (const RuleExample& example : rule.examples) {
            Settings settings;
            settings.select = {rule.id};
            if (example.report_year != 0) settings.report_year = example.report_year;
            if (!example.tie_out.empty()) settings.tie_outs = {parse_tie_out(example.tie_out).value()};
            EXPECT_EQ(!findings(example.text, settings).empty(), example.fires) << rule.id << ": " << example.text;
        }
    }
}

TEST(Documentation, ExamplesShowBothSides) {
    for (const RuleSpec& rule : rule_book()->rules()) {
        EXPECT_TRUE(std::ranges::any_of(rule.examples, &RuleExample::fires)) << rule.id;
        EXPECT_FALSE(std::ranges::all_of(rule.examples, &RuleExample::fires)) << rule.id;
    }
}

TEST(Documentation, RulesYieldToRulesThatExist) {
    for (const RuleSpec& rule : rule_book()->rules()) {
        for (const std::string& other : rule.yields_to) {
            const bool exists = std::ranges::any_of(rule_book()->rules(), [&](const RuleSpec& each) {
                return each.id != rule.id && (each.id == other || each.category() == other);
            });
            EXPECT_TRUE(exists) << rule.id << " yields to " << other;
        }
    }
}

TEST(Documentation, EveryKindIsUsed) {
    for (const KindInfo& kind : kinds::all_kinds()) {
        const auto uses_it = [&](const RuleSpec& rule) { return rule.kind == kind.name; };
        EXPECT_TRUE(std::ranges::any_of(rule_book()->rules(), uses_it)) << kind.name;
    }
}

TEST(Documentation, FindingsLeaveNoPlaceholderUnfilled) {
    for (const std::string& id : rules_with_cases()) {
        const Result<GoldenFile> file = read_golden_file(id);
        ASSERT_TRUE(file) << to_string(file.error(), Language::english);
        for (const GoldenCase& golden : file->cases) {
            for (const std::string& line : golden.expect) {
                EXPECT_TRUE(placeholders(line).empty()) << id << ": " << line;
            }
        }
    }
}

}  // namespace

}  // namespace mingcha::golden
