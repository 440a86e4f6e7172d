#include "cli/reflow.hpp"

#include <gtest/gtest.h>

namespace mingcha::cli {
namespace {

TEST(Reflow, WhatFitsStaysAsItIs) {
    EXPECT_EQ(reflow("", 10), "");
    EXPECT_EQ(reflow("一二三四五\n\n  a  b\n", 10), "一二三四五\n\n  a  b\n");
}

TEST(Reflow, BreaksBetweenChineseCharactersButNotBeforeClosingMarks) {
    EXPECT_EQ(reflow("一二三四五六", 10), "一二三四五\n六");
    EXPECT_EQ(reflow("一二三四五。六", 10), "一二三四\n五。六");
    EXPECT_EQ(reflow("一二三四（五）", 10), "一二三四\n（五）");
}

TEST(Reflow, BreaksBetweenWordsAndDropsTheSpacesThere) {
    EXPECT_EQ(reflow("one two three four", 10), "one two\nthree four");
    EXPECT_EQ(reflow("one two   three", 9), "one two\nthree");
    EXPECT_EQ(reflow("一二三 numeric", 10), "一二三\nnumeric");
}

TEST(Reflow, GoesOnBelowTheStartOfTheLine) { EXPECT_EQ(reflow("  一二三四五六", 10), "  一二三四\n  五六"); }

TEST(Reflow, GoesOnBelowTheLastColumnOfATable) {
    EXPECT_EQ(reflow("  -o FILE   一二三四五六七八", 24), "  -o FILE   一二三四五六\n            七八");
    EXPECT_EQ(reflow("a  b  一二三四五六七八", 16), "a  b  一二三四五\n      六七八");
}

TEST(Reflow, ANarrowLastColumnIsGivenUp) { EXPECT_EQ(reflow("abcdefgh  一二三四", 12), "abcdefgh  一\n二三四"); }

TEST(Reflow, WhatCannotBeBrokenSticksOut) { EXPECT_EQ(reflow("ab abcdefghijklmn", 10), "ab\nabcdefghijklmn"); }

TEST(Reflow, NamesStayInOnePiece) {
    EXPECT_EQ(reflow("  numeric/part-whole 一二三四五", 10), "  numeric/part-whole\n  一二三四\n  五");
    EXPECT_EQ(reflow("达到--fail-on text|json级别", 13), "达到--fail-on\ntext|json级别");
}

TEST(Reflow, CombiningMarksTakeNoColumn) { EXPECT_EQ(reflow("e\u0301e\u0301e\u0301", 3), "e\u0301e\u0301e\u0301"); }

}  // namespace
}  // namespace mingcha::cli
