// The words of PDF pages: what poppler tells of them, and the characters that producers left in the place of others.
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "document/pdf/glyph_repair.hpp"
#include "document/pdf/words_on_page.hpp"

namespace mingcha {
namespace {

using ::testing::ElementsAre;

std::string repaired(std::string_view word) {
    std::string text;
    append_repaired(word, text);
    return text;
}

TEST(GlyphRepair, RadicalsAndCompatibilityIdeographsBecomeTheCharactersThatTheyLookLike) {
    EXPECT_EQ(repaired("⼀是⻓江⽔质"), "一是长江水质");
    EXPECT_EQ(repaired("⺠⽣⻋辆⻛险"), "民生车辆风险");
    EXPECT_EQ(repaired("\uF9E1"), "李");
}

TEST(GlyphRepair, LigaturesAreLettersAndFullWidthFormsStay) {
    EXPECT_EQ(repaired("e\uFB03cient"), "efficient");
    EXPECT_EQ(repaired("（１２％），ＡＢ"), "（１２％），ＡＢ");
    EXPECT_EQ(repaired("“引号”…—㎡①"), "“引号”…—㎡①");
}

TEST(GlyphRepair, WhatIsNotSeenIsLeftOut) {
    EXPECT_EQ(repaired("公\u200B司\u2060\uFEFF名\u00AD称"), "公司名称");
    EXPECT_EQ(repaired("develop\u00AD"), "develop-");
    EXPECT_EQ(repaired("\u00A0\u3000年\u00A0度\u3000"), "年 度");
    EXPECT_EQ(repaired("\u3000\u00A0"), "");
    EXPECT_EQ(repaired("a\x07"
                       "b"),
              "ab");
}

TEST(GlyphRepair, BulletsOfSymbolFontsAreBullets) { EXPECT_EQ(repaired("\uF0B7安全"), "•安全"); }

std::vector<std::string> words_of(std::string_view output, std::size_t piece_size) {
    std::vector<std::string> words;
    WordReader reader([&](WordsOnPage& page) {
        for (const PageWord& word : page.words) words.emplace_back(page.text_of(word));
        words.emplace_back("|");
        return true;
    });
    for (std::size_t at = 0; at < output.size(); at += piece_size) {
        EXPECT_TRUE(reader.read(output.substr(at, piece_size)));
    }
    return words;
}

constexpr std::string_view kOutput =
    "<doc>\n  <page width=\"595.2\" height=\"841.8\">\n    <flow>\n"
    "      <line xMin=\"1\" yMin=\"2\" xMax=\"3\" yMax=\"4\">\n"
    "          <word xMin=\"68.25\" yMin=\"128.5\" xMax=\"176.2\" yMax=\"175.3\">研发&amp;制造</word>\n"
    "          <word xMin=\"68.25\" yMin=\"128.5\" xMax=\"176.2\" yMax=\"175.3\">&lt;3%&gt;&quot;</word>\n"
    "          <word xMin=\"68.25\" yMin=\"nan\" xMax=\"176.2\" yMax=\"175.3\">没有框</word>\n"
    "          <word xMin=\"68.25\" yMin=\"200\" xMax=\"176.2\" yMax=\"175.3\">颠倒</word>\n"
    "          <word xMin=\"1e300\" yMin=\"2\" xMax=\"1e301\" yMax=\"3\">太远</word>\n"
    "  </page>\n  <page width=\"1\" height=\"1\">\n  </page>\n</doc>\n";

TEST(WordReader, ReadsWordsAndEntitiesHoweverTheOutputIsCut) {
    for (const std::size_t piece : {std::size_t{1}, std::size_t{7}, kOutput.size()}) {
        EXPECT_THAT(words_of(kOutput, piece), ElementsAre("研发&制造", "<3%>\"", "|", "|"));
    }
}

TEST(WordReader, TellsWhetherTheEndCame) {
    WordReader reader([](WordsOnPage&) { return true; });
    EXPECT_TRUE(reader.read(kOutput.substr(0, kOutput.size() - 7)));
    EXPECT_FALSE(reader.is_complete());
    EXPECT_TRUE(reader.read(kOutput.substr(kOutput.size() - 7)));
    EXPECT_TRUE(reader.is_complete());
}

TEST(WordReader, StopsWhenTheSinkWantsNoMore) {
    WordReader reader([](WordsOnPage&) { return false; });
    EXPECT_FALSE(reader.read(kOutput));
}

}  // namespace
}  // namespace mingcha
