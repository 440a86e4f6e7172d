#include "report/unified_diff.hpp"

#include <algorithm>
#include <string>

#include <gtest/gtest.h>

namespace mingcha {
namespace {

TEST(UnifiedDiff, IsEmptyForTheSameText) { EXPECT_EQ(unified_diff("a.txt", "一\n", "一\n"), ""); }

TEST(UnifiedDiff, ShowsChangedLinesInTheirContext) {
    const std::string diff = unified_diff("a.txt", "1\n2\n3\n4\n五\n6\n7\n8\n9\n", "1\n2\n3\n4\n伍\n6\n7\n8\n9\n");
    EXPECT_TRUE(diff.starts_with("--- a.txt\n+++ a.txt\n@@ -2,")) << diff;
    EXPECT_NE(diff.find("\n 2\n 3\n 4\n-五\n+伍\n 6\n 7\n 8\n"), std::string::npos) << diff;
}

TEST(UnifiedDiff, KeepsApartWhatIsFarApart) {
    const std::string diff =
        unified_diff("a.txt", "a\n1\n2\n3\n4\n5\n6\n7\n8\n9\nb\n", "A\n1\n2\n3\n4\n5\n6\n7\n8\n9\nB\n");
    EXPECT_NE(diff.find("@@ -1,4 +1,4 @@\n-a\n+A\n"), std::string::npos) << diff;
    EXPECT_NE(diff.find("@@ -8,4 +8,4 @@\n"), std::string::npos) << diff;
}

TEST(UnifiedDiff, KeepsCarriageReturns) {
    EXPECT_EQ(unified_diff("a.txt", "一\r\n", "二\r\n"), "--- a.txt\n+++ a.txt\n@@ -1,1 +1,1 @@\n-一\r\n+二\r\n");
}

TEST(UnifiedDiff, SaysThatALineEndIsMissing) {
    EXPECT_EQ(unified_diff("a.txt", "一", "二"),
              "--- a.txt\n+++ a.txt\n@@ -1,1 +1,1 @@\n-一\n\\ No newline at end of file\n+二\n"
              "\\ No newline at end of file\n");
}

TEST(UnifiedDiff, ShowsLinesThatAreNewOrGone) {
    EXPECT_EQ(unified_diff("a", "1\n2\n3\n", "1\n3\n"), "--- a\n+++ a\n@@ -1,3 +1,2 @@\n 1\n-2\n 3\n");
    EXPECT_EQ(unified_diff("a", "", "1\n"), "--- a\n+++ a\n@@ -0,0 +1,1 @@\n+1\n");
    EXPECT_EQ(unified_diff("a", "1\n", ""), "--- a\n+++ a\n@@ -1,1 +0,0 @@\n-1\n");
}

TEST(UnifiedDiff, IsBoundedWhereEverythingDiffers) {
    std::string before;
    std::string after;
    for (int i = 0; i < 3000; ++i) {
        before += "alt " + std::to_string(i) + "\n";
        after += "neu " + std::to_string(i) + "\n";
    }
    const std::string diff = unified_diff("a", before, after);
    EXPECT_TRUE(diff.starts_with("--- a\n+++ a\n@@ -1,3000 +1,3000 @@\n-alt 0\n")) << diff.substr(0, 200);
    EXPECT_EQ(std::ranges::count(diff, '+'), 3000 + 4);
}

}  // namespace
}  // namespace mingcha
