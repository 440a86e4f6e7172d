#include "engine/precedence.hpp"

#include <string>
#include <utility>
#include <vector>

#include <gtest/gtest.h>

namespace mingcha {
namespace {

// wording/unlikely-character yields to the categories wording, legal and punctuation.
constexpr std::string_view kModel = "wording/unlikely-character";

const RuleBook& book() {
    static const RuleBook built_in = RuleBook::built_in().value();
    return built_in;
}

Diagnostic diagnostic(std::string_view rule, TextSpan span, bool pass = false) {
    Diagnostic result;
    result.rule = rule;
    result.span = span;
    result.pass = pass;
    return result;
}

std::vector<std::string> left_of(std::vector<Diagnostic> diagnostics) {
    leave_to_others(diagnostics, book());
    std::vector<std::string> rules;
    for (const Diagnostic& each : diagnostics) rules.push_back(each.rule);
    return rules;
}

TEST(Precedence, LeavesOutWhatAnotherRuleKnowsBetter) {
    EXPECT_EQ(left_of({diagnostic("wording/confusable", {30, 42}), diagnostic(kModel, {33, 36})}),
              (std::vector<std::string>{"wording/confusable"}));
    EXPECT_EQ(left_of({diagnostic(kModel, {30, 33}), diagnostic("legal/law-title", {30, 60})}),
              (std::vector<std::string>{"legal/law-title"}));
}

TEST(Precedence, KeepsWhatStandsBesideTheOther) {
    EXPECT_EQ(left_of({diagnostic("wording/confusable", {30, 36}), diagnostic(kModel, {36, 39})}).size(), 2U);
    EXPECT_EQ(left_of({diagnostic(kModel, {30, 33}), diagnostic(kModel, {30, 36})}).size(), 2U);
}

TEST(Precedence, KeepsWhatAFindingAboutAPassageCovers) {
    EXPECT_EQ(left_of({diagnostic("wording/repeated-clause", {0, 300}), diagnostic(kModel, {33, 36})}).size(), 2U);
}

TEST(Precedence, KeepsWhatOtherCategoriesAndPassesCover) {
    EXPECT_EQ(left_of({diagnostic("numeric/change", {30, 42}), diagnostic(kModel, {33, 36})}).size(), 2U);
    EXPECT_EQ(left_of({diagnostic("wording/confusable", {30, 42}, true), diagnostic(kModel, {33, 36})}).size(), 2U);
}

TEST(Precedence, IsNotMutual) {
    EXPECT_EQ(left_of({diagnostic("wording/confusable", {30, 42}), diagnostic("wording/one-name", {30, 42})}).size(),
              2U);
}

}  // namespace
}  // namespace mingcha
