#include "mingcha/fix.hpp"

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "unit/engine/house_pack.hpp"

namespace mingcha {
namespace {

Document read(std::string_view text) { return read_text_document(decode_source(text, "report.txt").value()); }

Checker checker() {
    static const auto kBook = std::make_shared<const RuleBook>(RuleBook::built_in().value());
    return Checker::create(kBook, {}, Language::chinese).value();
}

/// A finding whose fixes replace the first occurrence of each of `words`.
Diagnostic finding(const Document& document, std::vector<Edit> edits, bool safe = true) {
    Diagnostic diagnostic;
    diagnostic.rule = "house/rule";
    diagnostic.span = edits.front().span;
    diagnostic.fixes.push_back({"", std::move(edits), safe});
    EXPECT_LE(diagnostic.span.end, document.text().size());
    return diagnostic;
}

TextSpan span_of(const Document& document, std::string_view text) {
    const auto begin = static_cast<std::uint32_t>(document.text().find(text));
    return {begin, begin + static_cast<std::uint32_t>(text.size())};
}

std::string fixed(const Document& document, const std::vector<Diagnostic>& diagnostics,
                  FixScope scope = FixScope::safe) {
    return apply_edits(document.source().text(), plan_fixes(document, diagnostics, scope).edits);
}

class PlanFixes : public testing::Test {
protected:
    Document document_ = read("甲乙丙丁戊己庚辛。\n");

    [[nodiscard]] TextSpan span(std::string_view text) const { return span_of(document_, text); }
    [[nodiscard]] TextSpan before(std::string_view text) const { return {span(text).begin, span(text).begin}; }
};

TEST_F(PlanFixes, MakesThoseThatDoNotMeet) {
    EXPECT_EQ(fixed(document_, {finding(document_, {{span("丁"), "4"}}), finding(document_, {{span("甲"), "1"}})}),
              "1乙丙4戊己庚辛。\n");
}

TEST_F(PlanFixes, MakesNeighbours) {
    EXPECT_EQ(fixed(document_, {finding(document_, {{span("甲乙"), "1"}}), finding(document_, {{span("丙"), "3"}})}),
              "13丁戊己庚辛。\n");
}

TEST_F(PlanFixes, OfTwoThatMeetTakesTheFirst) {
    const std::vector<Diagnostic> found{finding(document_, {{span("甲乙"), "1"}}),
                                        finding(document_, {{span("乙丙"), "2"}})};
    EXPECT_EQ(fixed(document_, found), "1丙丁戊己庚辛。\n");
    EXPECT_EQ(plan_fixes(document_, found, FixScope::safe).findings.size(), 1U);
}

TEST_F(PlanFixes, MakesAFixWholeOrNotAtAll) {
    EXPECT_EQ(fixed(document_, {finding(document_, {{span("丙丁"), "3"}}),
                                finding(document_, {{span("甲"), "1"}, {span("丁戊"), "4"}, {span("辛"), "8"}})}),
              "甲乙3戊己庚辛。\n");
}

TEST_F(PlanFixes, AnInsertionMeetsWhatItTouches) {
    EXPECT_EQ(fixed(document_, {finding(document_, {{span("甲"), "1"}}), finding(document_, {{before("乙"), "，"}})}),
              "1乙丙丁戊己庚辛。\n");
    EXPECT_EQ(
        fixed(document_, {finding(document_, {{before("乙"), "，"}}), finding(document_, {{before("乙"), "、"}})}),
        "甲，乙丙丁戊己庚辛。\n");
}

TEST_F(PlanFixes, LeavesToTheAuthorWhatMayChangeTheMeaning) {
    const std::vector<Diagnostic> found{finding(document_, {{span("甲"), "1"}}, false)};
    EXPECT_EQ(fixed(document_, found), document_.source().text());
    EXPECT_EQ(fixed(document_, found, FixScope::unsafe), "1乙丙丁戊己庚辛。\n");
}

TEST_F(PlanFixes, NeverChoosesAmongSeveral) {
    Diagnostic twofold = finding(document_, {{span("甲"), "1"}}, false);
    twofold.fixes.push_back(twofold.fixes.front());
    EXPECT_EQ(fixed(document_, {twofold}, FixScope::unsafe), document_.source().text());
    twofold.fixes.back().safe = true;
    EXPECT_EQ(fixed(document_, {twofold}), "1乙丙丁戊己庚辛。\n");
}

TEST_F(PlanFixes, LeavesSuppressedFindingsAlone) {
    Diagnostic suppressed = finding(document_, {{span("甲"), "1"}});
    suppressed.suppression = Suppression{Suppression::Place::comment, "原文如此"};
    EXPECT_EQ(fixed(document_, {suppressed}), document_.source().text());
}

TEST_F(PlanFixes, LeavesOutRules) {
    EXPECT_TRUE(plan_fixes(document_, {{finding(document_, {{span("甲"), "1"}})}}, FixScope::safe, {"house/rule"})
                    .edits.empty());
}

TEST(FixDocument, KeepsWhatIsNotFixed) {
    const Document document = read("\xEF\xBB\xBF  本年完成改造12公里，，\r\n解决积水点8处,效果良好。\r\n");
    const FixedDocument fixed = fix_document(document, checker(), FixScope::safe, Passes::left_out);
    ASSERT_TRUE(fixed.document);
    EXPECT_EQ(fixed.document->source().text(), "  本年完成改造12公里，\r\n解决积水点8处，效果良好。\r\n");
    EXPECT_TRUE(fixed.document->source().has_bom());
    EXPECT_EQ(fixed.fixes, 2U);
    EXPECT_TRUE(fixed.result.diagnostics.empty());
    EXPECT_TRUE(fixed.unsettled_rules.empty());
}

TEST(FixDocument, SaysWhereThereIsNothingToFix) {
    const Document document = read("本年工作完成。\n");
    const FixedDocument fixed = fix_document(document, checker(), FixScope::unsafe, Passes::left_out);
    EXPECT_FALSE(fixed.document);
    EXPECT_EQ(fixed.fixes, 0U);
}

/// A rule for one name of an organisation.
std::string rule_on_names(std::string_view table) {
    return fmt::format(R"(kind = "official-phrase"
severity = "warning"
status = "stable"
title = {{ zh = "题", en = "title" }}
what = {{ zh = "何事", en = "what" }}
why = {{ zh = "为何", en = "why" }}
remedy = {{ zh = "如何", en = "remedy" }}
tables.names = "{}"
messages.wrong = {{ zh = "{{wrong}}{{official}}", en = "{{wrong}}{{official}}" }}
messages.near = {{ zh = "{{wrong}}{{official}}", en = "{{wrong}}{{official}}" }}
messages.hint = {{ zh = "{{wrong}}{{official}}", en = "{{wrong}}{{official}}" }}
messages.replace = {{ zh = "{{official}}", en = "{{official}}" }}
)",
                       table);
}

TEST(FixDocument, LeavesOutRulesThatNeverComeToAnEnd) {
    const HousePack pack;
    pack.write("wording/first-name.toml", rule_on_names("first.tsv"));
    pack.write("wording/second-name.toml", rule_on_names("second.tsv"));
    pack.write("first.tsv", "official\twrong\n青山市公共交通集团\t青山市公交集团公司\n");
    pack.write("second.tsv", "official\twrong\n青山市公交集团公司\t青山市公共交通集团\n");
    const auto book = std::make_shared<RuleBook>(RuleBook::built_in().value());
    ASSERT_TRUE(book->add_pack(pack.folder()));
    const Checker restless = Checker::create(book, {}, Language::chinese).value();

    const Document document = read("青山市公共交通集团完成改造12公里，，解决积水点8处。\n");
    const FixedDocument fixed = fix_document(document, restless, FixScope::unsafe, Passes::left_out);
    ASSERT_TRUE(fixed.document);
    EXPECT_EQ(fixed.document->source().text(), "青山市公共交通集团完成改造12公里，解决积水点8处。\n");
    EXPECT_THAT(fixed.unsettled_rules, testing::Contains("wording/second-name"));
}

}  // namespace
}  // namespace mingcha
