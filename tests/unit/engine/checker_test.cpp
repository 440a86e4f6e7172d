#include <algorithm>
#include <set>

#include <gtest/gtest.h>

#include "mingcha/engine.hpp"
#include "unit/engine/house_pack.hpp"
#include "unit/engine/rule_text.hpp"

namespace mingcha {
namespace {

constexpr std::string_view kText =
    "本年完成改造12公里，，解决积水点8处，新建泵站3座，提前完工。\n本年完成改造,效果良好。\n";

std::shared_ptr<const RuleBook> book() {
    static const auto kBook = std::make_shared<const RuleBook>(RuleBook::built_in().value());
    return kBook;
}

Document read(std::string_view text) { return read_text_document(decode_source(text, "report.txt").value()); }

std::vector<Diagnostic> check(std::string_view text, const Settings& settings, Language language = Language::chinese) {
    const Result<Checker> checker = Checker::create(book(), settings, language);
    if (!checker) throw std::runtime_error(to_string(checker.error(), Language::english));
    return checker->check(read(text)).diagnostics;
}

Settings choice(std::vector<std::string> select, std::vector<std::string> ignore = {}) {
    Settings settings;
    settings.select = std::move(select);
    settings.ignore = std::move(ignore);
    return settings;
}

std::set<std::string> rules_that_fire(const Settings& settings) {
    std::set<std::string> rules;
    for (const Diagnostic& diagnostic : check(kText, settings)) rules.insert(diagnostic.rule);
    return rules;
}

using Rules = std::set<std::string>;

TEST(Selection, IsEveryStableRuleByDefault) {
    EXPECT_EQ(rules_that_fire({}), (Rules{"punctuation/half-width", "punctuation/repeated"}));
    EXPECT_EQ(rules_that_fire(choice({"all"})), rules_that_fire({}));
}

TEST(Selection, IsByRuleOrCategory) {
    EXPECT_EQ(rules_that_fire(choice({"punctuation/repeated"})), Rules{"punctuation/repeated"});
    EXPECT_EQ(rules_that_fire(choice({"punctuation"})).size(), 2U);
    EXPECT_EQ(rules_that_fire(choice({"numeric"})), Rules{});
}

TEST(Selection, IgnoringWins) {
    EXPECT_EQ(rules_that_fire(choice({"punctuation"}, {"punctuation/repeated"})), Rules{"punctuation/half-width"});
    EXPECT_EQ(rules_that_fire(choice({"punctuation/repeated"}, {"punctuation"})), Rules{});
    EXPECT_EQ(rules_that_fire(choice({}, {"all"})), Rules{});
}

TEST(Selection, APreviewRuleMustBeNamed) {
    const HousePack pack;
    std::string preview(kRuleText);
    preview.replace(preview.find("\"stable\""), 8, "\"preview\"");
    pack.write("house/marks.toml", preview);
    auto with_pack = std::make_shared<RuleBook>(*book());
    ASSERT_TRUE(with_pack->add_pack(pack.folder()));
    const auto fires = [&](const Settings& settings) {
        const auto found = Checker::create(with_pack, settings, Language::chinese)->check(read(kText)).diagnostics;
        return std::ranges::find(found, "house/marks", &Diagnostic::rule) != found.end();
    };
    EXPECT_FALSE(fires({}));
    EXPECT_FALSE(fires(choice({"all"})));
    EXPECT_FALSE(fires(choice({"house"})));
    EXPECT_TRUE(fires(choice({"house/marks"})));
}

TEST(SeverityOverride, ARuleOutranksItsCategory) {
    Settings settings;
    settings.severity = {{"punctuation", Severity::note}, {"punctuation/repeated", Severity::error}};
    for (const Diagnostic& diagnostic : check(kText, settings)) {
        const bool repeated = diagnostic.rule == "punctuation/repeated";
        EXPECT_EQ(diagnostic.severity, repeated ? Severity::error : Severity::note) << diagnostic.rule;
    }
}

std::string refusal(const Settings& settings) {
    const Result<Checker> checker = Checker::create(book(), settings, Language::chinese);
    return checker ? "accepted" : to_string(checker.error(), Language::chinese);
}

TEST(Validation, NamesWhatWasMeant) {
    EXPECT_EQ(refusal(choice({"numerc"})), "没有规则或类别 “numerc”，是不是 “numeric”？");
    EXPECT_EQ(refusal(choice({}, {"numeric/part-hole"})),
              "没有规则或类别 “numeric/part-hole”，是不是 “numeric/part-whole”？");
    Settings misspelt;
    misspelt.severity = {{"punctation", Severity::note}};
    EXPECT_EQ(refusal(misspelt), "没有规则或类别 “punctation”，是不是 “punctuation”？");
}

TEST(Validation, NamesThePlaceInTheConfiguration) {
    const auto refusal_of = [](std::string_view toml) {
        return refusal(parse_configuration(toml, "mingcha.toml")->general);
    };
    EXPECT_EQ(refusal_of("select = [\"numeric\",\n \"wrding\"]"),
              "mingcha.toml:2:2: 没有规则或类别 “wrding”，是不是 “wording”？");
    EXPECT_EQ(refusal_of("[rules.\"punctuation/repeatd\"]\n"),
              "mingcha.toml:1:8: 没有规则 “punctuation/repeatd”，是不是 “punctuation/repeated”？");
    EXPECT_EQ(refusal_of("[rules.\"punctuation/repeated\"]\nemphasys = true\n"),
              "mingcha.toml:2:1: 规则 punctuation/repeated 没有选项 “emphasys”，是不是 “emphasis”？");
    EXPECT_EQ(refusal_of("[rules.\"punctuation/repeated\"]\nemphasis = 1\n"),
              "mingcha.toml:2:1: 选项 “emphasis” 应为true 或 false");
}

TEST(Checker, GivesOptionsToTheRule) {
    Settings settings = choice({"punctuation/repeated"});
    EXPECT_TRUE(check("能否按期通水？！请各单位抓紧。\n", settings).empty());
    settings.rule_options["punctuation/repeated"].set("emphasis", true);
    EXPECT_EQ(check("能否按期通水？！请各单位抓紧。\n", settings).size(), 1U);
}

TEST(Checker, SpeaksBothLanguages) {
    const Settings settings = choice({"punctuation/repeated"});
    EXPECT_TRUE(check(kText, settings).at(0).message.starts_with("标点"));
    EXPECT_TRUE(check(kText, settings, Language::english).at(0).message.starts_with("the mark"));
}

TEST(Checker, CountsWhatWasRead) {
    const Checker checker = Checker::create(book(), {}, Language::chinese).value();
    EXPECT_EQ(checker.check(read(kText)).statistics.lines, 2U);
    EXPECT_EQ(checker.check(read("")).statistics.lines, 0U);
    EXPECT_EQ(checker.check(read("没有换行")).statistics.lines, 1U);
    EXPECT_EQ(checker.check(read(kText)).statistics.numbers, 3U);
}

std::vector<std::string> fingerprints(std::string_view text) {
    std::vector<std::string> found;
    for (const Diagnostic& diagnostic : check(text, choice({"punctuation/repeated"}))) {
        found.push_back(diagnostic.fingerprint);
    }
    return found;
}

TEST(Fingerprint, SurvivesOtherLinesAndLineBreaks) {
    const std::vector<std::string> original =
        fingerprints("本年完成改造12公里，，解决积水点8处，新建泵站3座，提前完工。\n");
    ASSERT_EQ(original.size(), 1U);
    EXPECT_EQ(original.at(0).size(), 16U);
    EXPECT_EQ(original.at(0).find_first_not_of("0123456789abcdef"), std::string::npos);
    EXPECT_EQ(fingerprints("一、概况\n\n本年完成改造12公里，，解决积水点8处，新建泵站3座，提前完工。\n"), original);
    EXPECT_EQ(fingerprints("本年完成改造12公里，，解决积水点8处，新建\n泵站3座，提前完工。\n"), original);
}

TEST(Fingerprint, ChangesWithTheTextAndCountsOccurrences) {
    const std::vector<std::string> original = fingerprints("本年完成改造，，提前完工。\n");
    EXPECT_NE(fingerprints("去年完成改造，，提前完工。\n"), original);
    const std::vector<std::string> twice = fingerprints("本年完成改造，，提前完工，，质量优良。\n");
    ASSERT_EQ(twice.size(), 2U);
    EXPECT_NE(twice.at(0), twice.at(1));
}

}  // namespace
}  // namespace mingcha
