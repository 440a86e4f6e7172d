#include "engine/cause_merging.hpp"

#include <gtest/gtest.h>

namespace mingcha {
namespace {

Diagnostic diagnostic(std::string rule, Severity severity, std::uint32_t cause) {
    Diagnostic result;
    result.message = "message of " + rule;
    result.rule = std::move(rule);
    result.severity = severity;
    result.cause = cause;
    return result;
}

TEST(MergeCauses, KeepsTheMostSevereAndRelatesTheOthersToIt) {
    std::vector<Diagnostic> diagnostics = {
        diagnostic("a", Severity::warning, 7),
        diagnostic("b", Severity::error, 7),
        diagnostic("c", Severity::error, 7),
    };
    merge_causes(diagnostics);
    ASSERT_EQ(diagnostics.size(), 1U);
    EXPECT_EQ(diagnostics[0].rule, "b");
    ASSERT_EQ(diagnostics[0].related.size(), 2U);
    EXPECT_EQ(diagnostics[0].related[0].message, "message of a");
    EXPECT_EQ(diagnostics[0].related[1].message, "message of c");
}

TEST(MergeCauses, LeavesWhatHasNoCommonCause) {
    std::vector<Diagnostic> diagnostics = {
        diagnostic("a", Severity::warning, 0),
        diagnostic("b", Severity::warning, 0),
        diagnostic("c", Severity::error, 3),
    };
    merge_causes(diagnostics);
    ASSERT_EQ(diagnostics.size(), 3U);
    EXPECT_TRUE(diagnostics[0].related.empty());
}

}  // namespace
}  // namespace mingcha
