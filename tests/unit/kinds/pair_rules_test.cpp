#include <memory>
#include <string>
#include <string_view>

#include <gtest/gtest.h>

#include "kinds/support/mark_pairs.hpp"
#include "kinds/support/mark_style.hpp"
#include "unit/kinds/check_text.hpp"

namespace mingcha::kinds {

KindInfo paired_marks();
KindInfo spacing();

namespace {

PairFaults faults_of(std::string_view text) {
    return find_pair_faults(text, {0, static_cast<std::uint32_t>(text.size())});
}

TEST(MarkPairs, TellsWhatLacksItsPartner) {
    EXPECT_TRUE(faults_of("甲“乙（丙）”丁《戊〈己〉》").empty());
    const PairFaults open = faults_of("甲“乙（丙”丁");
    ASSERT_EQ(open.unclosed.size(), 1U);
    EXPECT_EQ(open.unclosed[0].kind, PairKind::round);
    EXPECT_EQ(partner_of(open.unclosed[0]), "）");
    const PairFaults closed = faults_of("甲乙”丙");
    ASSERT_EQ(closed.unopened.size(), 1U);
    EXPECT_EQ(partner_of(closed.unopened[0]), "“");
}

TEST(MarkPairs, SeesNestingOnlyInPairsThatAreClosed) {
    EXPECT_EQ(faults_of("“甲“乙”丙”").nested.size(), 1U);
    const PairFaults open = faults_of("“甲，“乙”“丙”");
    EXPECT_TRUE(open.nested.empty());
    EXPECT_EQ(open.unclosed.size(), 1U);
}

TEST(MarkPairs, LeavesLabelsApostrophesAndIntervalsAlone) {
    EXPECT_TRUE(faults_of("1）甲；2）乙；a)丙").empty());
    EXPECT_TRUE(faults_of("（分两步：1）甲；2）乙）").empty());
    EXPECT_TRUE(faults_of("McDonald’s与’99世园会，15.6”屏").empty());
    EXPECT_TRUE(faults_of("(0，1]和[2，3)").empty());
    EXPECT_TRUE(faults_of("f(x :) A》B").empty());
}

TEST(MarkPairs, GivesUpWhereNothingIsClosed) {
    std::string text;
    for (int i = 0; i < 100'000; ++i) text += "（";
    EXPECT_TRUE(faults_of(text).empty());
}

TEST(PairedMarks, PairsOverNeighbouringBlocks) {
    RuleSpec spec;
    for (const std::string_view key : {"unclosed", "unopened", "mistaken", "nested", "nested-title", "outer",
                                       "outer-many", "double", "replace", "inner", "inner-title"}) {
        spec.messages.emplace(key, RuleMessage{});
    }
    const auto rule = paired_marks().create(spec).value();
    EXPECT_TRUE(check_text(*rule, "甲乙（丙丁。\n\n戊己）庚辛。\n\n壬癸。").empty());
    EXPECT_EQ(check_text(*rule, "甲乙（丙丁。\n\n戊己庚辛。\n\n壬癸。").size(), 1U);
    EXPECT_EQ(check_text(*rule, "甲”安全第一“乙。"),
              (std::vector<Found>{{"mistaken", "”安全第一“", {}, {{"”", "“"}, {"“", "”"}}, false}}));
}

TEST(Spacing, SeesSpacesThatTheDocumentDropped) {
    RuleSpec spec;
    for (const std::string_view key : {"between", "before-mark", "delete"}) spec.messages.emplace(key, RuleMessage{});
    const auto rule = spacing().create(spec).value();
    EXPECT_EQ(check_text(*rule, "全年接待群众9月21日 ，满意率 、办结率均有提高。"),
              (std::vector<Found>{{"before-mark", "，", {"、"}, {}, false}}));
    EXPECT_TRUE(check_text(*rule, "全年接待群众 900 人，采用 GB/T 1 标准。").empty());
}

class CountingSink final : public Sink {
public:
    void report(Finding finding) override { findings.push_back(std::move(finding)); }
    std::vector<Finding> findings;
};

TEST(MarkStyle, TellsAHabitOnce) {
    MarkStyle style;
    for (std::uint32_t at = 0; at < 8; at += 2) style.add("--", "——", {at, at + 1});
    for (std::uint32_t at = 20; at < 24; at += 2) style.add("...", "……", {at, at + 1});
    CountingSink sink;
    style.report(sink, true);
    ASSERT_EQ(sink.findings.size(), 3U);
    EXPECT_EQ(sink.findings[0].message, "forms");
    EXPECT_EQ(sink.findings[0].related.size(), 3U);
    EXPECT_EQ(sink.findings[0].fixes[0].edits.size(), 4U);
    EXPECT_EQ(sink.findings[1].message, "form");
    EXPECT_EQ(sink.findings[2].span, (TextSpan{22, 23}));
}

}  // namespace
}  // namespace mingcha::kinds
