#include "engine/glob.hpp"

#include <string>

#include <gtest/gtest.h>

namespace mingcha {
namespace {

TEST(Glob, AStarStaysWithinItsFolder) {
    EXPECT_TRUE(glob_matches("*.txt", "a.txt"));
    EXPECT_TRUE(glob_matches("archive/*.txt", "archive/年报.txt"));
    EXPECT_FALSE(glob_matches("*.txt", "archive/a.txt"));
    EXPECT_FALSE(glob_matches("*.txt", "a.md"));
}

TEST(Glob, TwoStarsCrossFolders) {
    EXPECT_TRUE(glob_matches("archive/**", "archive/2021/a.txt"));
    EXPECT_TRUE(glob_matches("**/a.txt", "a.txt"));
    EXPECT_TRUE(glob_matches("**/a.txt", "x/y/a.txt"));
    EXPECT_TRUE(glob_matches("x/**/a.txt", "x/a.txt"));
    EXPECT_TRUE(glob_matches("x/**/a.txt", "x/y/z/a.txt"));
    EXPECT_FALSE(glob_matches("**/a.txt", "x/ba.txt"));
    EXPECT_FALSE(glob_matches("archive/**", "archives/a.txt"));
}

TEST(Glob, AQuestionMarkIsOneCharacter) {
    EXPECT_TRUE(glob_matches("?.txt", "年.txt"));
    EXPECT_FALSE(glob_matches("?.txt", "年报.txt"));
    EXPECT_FALSE(glob_matches("a?b", "a/b"));
}

TEST(Glob, ClassesHaveRangesAndCanBeNegated) {
    EXPECT_TRUE(glob_matches("20[0-2]?.txt", "2021.txt"));
    EXPECT_FALSE(glob_matches("20[0-2]?.txt", "2031.txt"));
    EXPECT_TRUE(glob_matches("[!a-c]", "d"));
    EXPECT_FALSE(glob_matches("[!a-c]", "b"));
    EXPECT_FALSE(glob_matches("[!a]", "/"));
    EXPECT_TRUE(glob_matches("[]]", "]"));
    EXPECT_TRUE(glob_matches("a[", "a["));
}

TEST(Glob, ManyStarsStayQuick) {
    std::string glob;
    for (int i = 0; i < 200; ++i) glob += "a*";
    EXPECT_FALSE(glob_matches(glob + "b", std::string(5000, 'a')));
}

}  // namespace
}  // namespace mingcha
