#include <algorithm>

#include <gtest/gtest.h>

#include "mingcha/engine.hpp"
#include "unit/engine/house_pack.hpp"
#include "unit/engine/rule_text.hpp"

namespace mingcha {
namespace {

TEST(RuleBook, WorksTheSameWithoutItsDocumentation) {
    const RuleBook complete = RuleBook::built_in().value();
    const RuleBook working = RuleBook::built_in(Documentation::left_out).value();
    ASSERT_EQ(working.rules().size(), complete.rules().size());
    for (const RuleSpec& rule : complete.rules()) {
        const RuleSpec* const same = working.find(rule.id);
        ASSERT_NE(same, nullptr) << rule.id;
        EXPECT_EQ(same->kind, rule.kind) << rule.id;
        EXPECT_EQ(same->severity, rule.severity) << rule.id;
        EXPECT_EQ(same->status, rule.status) << rule.id;
        EXPECT_EQ(same->yields_to, rule.yields_to) << rule.id;
        EXPECT_EQ(same->options.all(), rule.options.all()) << rule.id;
        EXPECT_EQ(same->tables.size(), rule.tables.size()) << rule.id;
        ASSERT_EQ(same->messages.size(), rule.messages.size()) << rule.id;
        for (const auto& [key, message] : rule.messages) {
            EXPECT_EQ(same->messages.at(key).text.zh, message.text.zh) << rule.id;
            EXPECT_EQ(same->messages.at(key).text.en, message.text.en) << rule.id;
            EXPECT_EQ(same->messages.at(key).severity, message.severity) << rule.id;
        }
        EXPECT_TRUE(same->title.zh.empty() && same->what.zh.empty() && same->examples.empty()) << rule.id;
    }
}

RuleBook built_in() {
    Result<RuleBook> book = RuleBook::built_in();
    if (!book) throw std::runtime_error(to_string(book.error(), Language::english));
    return *std::move(book);
}

TEST(RuleBook, HoldsTheBuiltInRulesById) {
    const RuleBook book = built_in();
    ASSERT_NE(book.find("numeric/part-whole"), nullptr);
    EXPECT_EQ(book.find("numeric/part-whole")->kind, "part-whole");
    EXPECT_EQ(book.find("numeric/none"), nullptr);
    EXPECT_TRUE(std::ranges::is_sorted(book.rules(), {}, &RuleSpec::id));
    EXPECT_EQ(book.facts_as_of().size(), std::string_view("2025-01-31").size());
}

TEST(RuleBook, KnowsWhichIdWasMeant) {
    const RuleBook book = built_in();
    EXPECT_EQ(book.nearest_id("numeric/part-hole"), "numeric/part-whole");
    EXPECT_EQ(book.nearest_id("part-whole"), "numeric/part-whole");
    EXPECT_EQ(book.nearest_id("numbers/part-whole"), "numeric/part-whole");
    EXPECT_EQ(book.nearest_id("something-else-altogether"), "");
}

TEST(RuleBook, TakesPacks) {
    const HousePack pack;
    pack.write("house/marks.toml", std::string(kRuleText) + "tables.words = \"data/words.tsv\"\n");
    pack.write("data/words.tsv", "word\n一\n");
    RuleBook book = built_in();
    const Result<void> added = book.add_pack(pack.folder());
    ASSERT_TRUE(added) << to_string(added.error(), Language::english);
    ASSERT_NE(book.find("house/marks"), nullptr);
    EXPECT_EQ(book.find("house/marks")->table("words").row_count(), 1U);
}

TEST(RuleBook, RefusesBrokenPacks) {
    const auto failure_of = [](const HousePack& pack) {
        RuleBook book = built_in();
        const Result<void> added = book.add_pack(pack.folder());
        return added ? "accepted" : to_string(added.error(), Language::chinese);
    };
    const HousePack pack;
    pack.write("punctuation/repeated.toml", kRuleText);
    EXPECT_NE(failure_of(pack).find("已经有规则 “punctuation/repeated”"), std::string::npos);
    pack.write("punctuation/repeated.toml", "kind = 1");
    pack.write("Loose.toml", kRuleText);
    EXPECT_NE(failure_of(pack).find("Loose.toml: 规则文件应为"), std::string::npos);
}

TEST(RuleBook, NamesTheTableThatIsMissing) {
    const HousePack pack;
    pack.write("house/marks.toml", std::string(kRuleText) + "tables.words = \"data/words.tsv\"\n");
    RuleBook book = built_in();
    const Result<void> added = book.add_pack(pack.folder());
    ASSERT_FALSE(added);
    EXPECT_EQ(added.error().line, 13U);
    EXPECT_NE(added.error().message.zh.find("words.tsv"), std::string::npos);
}

TEST(RuleBook, AnAbsentPackIsAFailure) { EXPECT_FALSE(built_in().add_pack("/nowhere")); }

}  // namespace
}  // namespace mingcha
