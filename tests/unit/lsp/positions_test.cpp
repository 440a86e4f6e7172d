#include "lsp/positions.hpp"

#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "lsp/text_version.hpp"

namespace mingcha::lsp {
namespace {

using enum PositionEncoding;

// Of one, two, three and four bytes; the last takes two units of UTF-16.
const std::string kLine = "aé中𠮷b";

TEST(Positions, CountsInTheUnitsOfTheEncoding) {
    struct Place {
        std::size_t offset;
        std::uint32_t utf8, utf16, utf32;
    };
    for (const Place place :
         {Place{0, 0, 0, 0}, {1, 1, 1, 1}, {3, 3, 2, 2}, {6, 6, 3, 3}, {10, 10, 5, 4}, {11, 11, 6, 5}}) {
        const std::string text = "首\n" + kLine + "\n";
        EXPECT_EQ(offset_at(text, {1, place.utf8}, utf8), 4 + place.offset);
        EXPECT_EQ(offset_at(text, {1, place.utf16}, utf16), 4 + place.offset);
        EXPECT_EQ(offset_at(text, {1, place.utf32}, utf32), 4 + place.offset);
    }
}

TEST(Positions, TheMiddleOfACharacterIsItsBeginning) {
    EXPECT_EQ(offset_at(kLine, {0, 4}, utf16), 6);
    EXPECT_EQ(offset_at(kLine, {0, 8}, utf8), 6);
    EXPECT_EQ(offset_at(kLine, {0, 2}, utf8), 1);
}

TEST(Positions, WhatLiesBehindIsClamped) {
    const std::string text = "甲乙\r\n丙\n";
    EXPECT_EQ(offset_at(text, {0, 99}, utf16), 6);
    EXPECT_EQ(offset_at(text, {1, 0xFFFFFFFF}, utf16), 11);
    EXPECT_EQ(offset_at(text, {2, 5}, utf16), text.size());
    EXPECT_EQ(offset_at(text, {0xFFFFFFFF, 5}, utf16), text.size());
    EXPECT_EQ(offset_at("", {3, 3}, utf8), 0);
    EXPECT_EQ(offset_at("甲", {1, 0}, utf16), 3);
}

TEST(Positions, LinesEndAsInTheSource) {
    const std::string text = "a\rb\r\nc\nd";
    EXPECT_EQ(offset_at(text, {1, 0}, utf16), 2);
    EXPECT_EQ(offset_at(text, {2, 0}, utf16), 5);
    EXPECT_EQ(offset_at(text, {3, 0}, utf16), 7);
    EXPECT_EQ(offset_at(text, {3, 9}, utf16), 8);
}

/// Every character's place, there and back, in every encoding, with and without a byte order mark.
TEST(Positions, GoThereAndBack) {
    const std::string text = "甲" + kLine + "\r\n\n" + kLine + "乙";
    for (const bool has_mark : {false, true}) {
        const Source source("a.txt", {text.begin(), text.end()}, Encoding::utf8, has_mark);
        const std::string shown = (has_mark ? "\uFEFF" : "") + text;
        for (const PositionEncoding encoding : {utf8, utf16, utf32}) {
            const PositionMap map(source, encoding);
            for (std::uint32_t offset = 0; offset <= text.size(); ++offset) {
                if (offset < text.size() && (static_cast<unsigned char>(text[offset]) & 0xC0U) == 0x80U) continue;
                if (offset > 0 && text.compare(offset - 1, 2, "\r\n") == 0) continue;  // no place of an editor
                const Position position = map.range(SourceSpan{offset, offset}).start;
                EXPECT_EQ(map.offset(position), offset);
                EXPECT_EQ(offset_at(shown, position, encoding), offset + (has_mark ? 3 : 0));
            }
        }
    }
}

TEST(Positions, AreReadWithoutTrust) {
    EXPECT_EQ(read_position(Json::parse(R"({"line": 1, "character": 2})")), (Position{1, 2}));
    EXPECT_EQ(read_position(Json::parse(R"({"line": 99999999999, "character": 0})")), (Position{0xFFFFFFFF, 0}));
    for (const char* bad : {"null", "[]", "{}", R"({"line": 1})", R"({"line": -1, "character": 0})",
                            R"({"line": 1.5, "character": 0})", R"({"line": "1", "character": 0})"}) {
        EXPECT_EQ(read_position(Json::parse(bad)), std::nullopt) << bad;
    }
}

std::optional<std::string> changed(std::string text, const char* changes) {
    return with_changes(std::move(text), Json::parse(changes), utf16);
}

TEST(TextChanges, AreMadeInTheirOrder) {
    EXPECT_EQ(changed("甲𠮷乙", R"([
        {"range": {"start": {"line": 0, "character": 1}, "end": {"line": 0, "character": 3}}, "text": "丙\n"},
        {"range": {"start": {"line": 1, "character": 0}, "end": {"line": 1, "character": 1}}, "text": "丁"}])"),
              "甲丙\n丁");
    EXPECT_EQ(changed("甲", R"([{"text": "乙"}])"), "乙");
    EXPECT_EQ(changed("甲", "[]"), "甲");
}

TEST(TextChanges, AreClampedAndTurnedRound) {
    EXPECT_EQ(changed("甲乙", R"([{"range": {"start": {"line": 9, "character": 9}, "end": {"line": 9, "character": 9}},
                                 "text": "丙"}])"),
              "甲乙丙");
    EXPECT_EQ(
        changed("甲乙丙", R"([{"range": {"start": {"line": 0, "character": 2}, "end": {"line": 0, "character": 1}},
                                   "text": ""}])"),
        "甲丙");
}

TEST(TextChanges, MalformedOnesAreRefused) {
    for (const char* bad : {"null", "{}", "[1]", "[{}]", R"([{"text": 1}])", R"([{"range": 1, "text": ""}])",
                            R"([{"range": {"start": {"line": 0}}, "text": ""}])"}) {
        EXPECT_EQ(changed("甲", bad), std::nullopt) << bad;
    }
}

}  // namespace
}  // namespace mingcha::lsp
