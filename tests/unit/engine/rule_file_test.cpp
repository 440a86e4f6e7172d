#include "engine/rule_file.hpp"

#include <gtest/gtest.h>

#include "unit/engine/rule_text.hpp"

namespace mingcha {
namespace {

Result<RuleSpec> parse(std::string_view toml) {
    return parse_rule(toml, "house/rule", "rule.toml",
                      [](std::string_view name) -> Result<std::shared_ptr<const Table>> {
                          return Table::parse("word\n一\n", std::string(name)).map([](Table&& table) {
                              return std::make_shared<const Table>(std::move(table));
                          });
                      });
}

std::string mistake(std::string_view toml) {
    const Result<RuleSpec> rule = parse(toml);
    return rule ? "accepted" : to_string(rule.error(), Language::chinese);
}

TEST(RuleFile, IsReadWhole) {
    const Result<RuleSpec> rule = parse(std::string(kRuleText) + "tables.words = \"words.tsv\"\n" +
                                        "[[examples]]\ntext = \"。。\"\nfires = true\nreport_year = 2023\n");
    ASSERT_TRUE(rule) << to_string(rule.error(), Language::english);
    EXPECT_EQ(rule->id, "house/rule");
    EXPECT_EQ(rule->category(), "house");
    EXPECT_EQ(rule->status, RuleStatus::stable);
    EXPECT_EQ(rule->title.en, "title");
    EXPECT_EQ(rule->messages.find("ellipsis")->second.severity, Severity::note);
    EXPECT_FALSE(rule->options.flag("emphasis"));
    EXPECT_EQ(rule->table("words").row_count(), 1U);
    EXPECT_EQ(rule->table("absent").row_count(), 0U);
    EXPECT_EQ(rule->examples.at(0).report_year, 2023);
}

TEST(RuleFile, MistakesHaveAPlace) {
    EXPECT_EQ(mistake(rule_text_with("kind", "kidn")), "rule.toml:1:1: 不认识的键 “kidn”，是不是 “kind”？");
    EXPECT_EQ(mistake(rule_text_with("repeated-mark", "repeated-marks")),
              "rule.toml:1:8: 不认识的规则种类 “repeated-marks”，是不是 “repeated-mark”？");
    EXPECT_EQ(mistake(rule_text_with("\"warning\"", "\"high\"")),
              "rule.toml:2:12: 不认识的级别 “high”，可用 note、warning、error");
    EXPECT_EQ(mistake(rule_text_with("\"stable\"", "\"beta\"")),
              "rule.toml:3:10: 不认识的状态 “beta”，可用 preview、stable");
    EXPECT_EQ(mistake(rule_text_with("options.emphasis = false", "options.emphasis = 1.5")),
              "rule.toml:12:20: “emphasis” 应为布尔值、整数、字符串或字符串列表");
}

TEST(RuleFile, BothLanguagesAreRequired) {
    EXPECT_EQ(mistake(rule_text_with(", en = \"title\"", "")), "rule.toml:4:9: 缺少 “en”");
    EXPECT_EQ(mistake(rule_text_with("en = \"why\"", "en = \"\"")), "rule.toml:6:25: “en” 不能为空");
    EXPECT_EQ(mistake(rule_text_with("remedy = {", "messages.remedy = {")), "rule.toml:1:1: 缺少 [remedy]");
}

TEST(RuleFile, LanguagesMustHaveTheSamePlaceholders) {
    EXPECT_EQ(mistake(rule_text_with("use “{right}”", "use “{write}”")), "rule.toml:11:42: 中英文消息的占位符不同");
}

TEST(RuleFile, IdsAreTwoWords) {
    EXPECT_TRUE(is_rule_id("house/rule-2"));
    for (const std::string_view id : {"rule", "a/b/c", "House/rule", "house/", "/rule", "house/ru le"}) {
        EXPECT_FALSE(is_rule_id(id)) << id;
    }
}

}  // namespace
}  // namespace mingcha
