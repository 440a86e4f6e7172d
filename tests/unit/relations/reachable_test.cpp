// Percentages of a small whole against the plain enumeration of all its parts.
#include <algorithm>
#include <set>
#include <string>

#include <gtest/gtest.h>

#include "unit/relations/relation_fixture.hpp"

namespace mingcha {
namespace {

std::string verdict_on(std::string_view text) {
    for (const std::string& line : testing::relations(text)) {
        for (const std::string_view outcome : {"unreachable", "reachable"}) {
            if (line.find(' ' + std::string(outcome) + ':') != std::string::npos) return std::string(outcome);
        }
    }
    return {};
}

TEST(ReachablePercentage, AgreesWithEnumeration) {
    for (int whole = 2; whole < 100; whole += 7) {
        std::set<int> reached;  // per cent, rounded to nearest or cut off
        for (int part = 0; part <= whole; ++part) {
            reached.insert((200 * part + whole) / (2 * whole));
            reached.insert(100 * part / whole);
            if (200 * part % (2 * whole) == whole) reached.insert(100 * part / whole);  // a half may go down
        }
        for (int percent = 1; percent < 100; ++percent) {
            const std::string text =
                "中心有技师" + std::to_string(whole) + "人，其中女性占" + std::to_string(percent) + "%。";
            EXPECT_EQ(verdict_on(text), reached.contains(percent) ? "reachable" : "unreachable") << text;
        }
    }
}

TEST(ReachablePercentage, LooksBehindOtherShares) {
    EXPECT_EQ(verdict_on("评选先进12家，其中国有企业占25%，民营企业占40%。"), "reachable");
    const auto lines = testing::relations("评选先进12家，其中国有企业占25%，民营企业占40%。");
    EXPECT_TRUE(std::ranges::any_of(
        lines, [](const std::string& line) { return line.find("unreachable: 12家 | 40%") != std::string::npos; }));
}

TEST(ReachablePercentage, ProvesNothingWhereTheWholeIsNotSure) {
    for (const std::string_view text : {
             "中心有技师1200人，其中女性占40%。",
             "中心有技师12人，女性占40%。",
             "中心有技师12人，其中女性占全部女职工的41%。",
             "中心有技师约12人，其中女性占41%。",
             "技师12人。其中女性占41%。",
             "技师12人，其中女性占四成。",
             "技师12人，其中女性5人，占41%。",
         }) {
        EXPECT_EQ(verdict_on(text), "") << text;
    }
}

}  // namespace
}  // namespace mingcha
