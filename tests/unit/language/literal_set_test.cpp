#include "language/literal_set.hpp"

#include <string>
#include <thread>
#include <utility>
#include <vector>

#include <gtest/gtest.h>

namespace mingcha::language {
namespace {

using Hits = std::vector<std::pair<std::size_t, TextSpan>>;

Hits hits_in(const LiteralSet& set, std::string_view text) {
    Hits hits;
    set.scan(text, [&](std::size_t index, TextSpan span) { hits.emplace_back(index, span); });
    return hits;
}

Hits naive_hits(const LiteralSet& set, std::string_view text) {
    Hits hits;
    for (std::size_t begin = 0; begin < text.size(); ++begin) {
        for (std::size_t length = 1; begin + length <= text.size(); ++length) {
            for (std::size_t index = 0; index < set.size(); ++index) {
                if (text.substr(begin, length) == set.literal(index)) {
                    hits.emplace_back(
                        index, TextSpan{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(begin + length)});
                }
            }
        }
    }
    return hits;
}

LiteralSet make(std::vector<std::string> literals) { return LiteralSet::create(std::move(literals)).value(); }

TEST(LiteralSet, FindsOverlappingLiteralsInOrder) {
    const LiteralSet set = make({"中国电", "中国", "国电", "中中国"});
    const std::string_view text = "其中中国电力";
    EXPECT_EQ(hits_in(set, text), (Hits{{3, {3, 12}}, {1, {6, 12}}, {0, {6, 15}}, {2, {9, 15}}}));
    EXPECT_EQ(hits_in(set, text), naive_hits(set, text));
}

TEST(LiteralSet, ReportsRepeatedLiteralsAndRepeatedTexts) {
    const LiteralSet set = make({"的的", "的的"});
    EXPECT_EQ(hits_in(set, "的的的"), (Hits{{0, {0, 6}}, {1, {0, 6}}, {0, {3, 9}}, {1, {3, 9}}}));
}

TEST(LiteralSet, FindsNothingWithoutLiteralsOrText) {
    EXPECT_TRUE(hits_in(make({}), "文字").empty());
    EXPECT_TRUE(hits_in(make({"文字"}), "").empty());
    EXPECT_TRUE(hits_in(make({"文字"}), "文 字").empty());
}

TEST(LiteralSet, RefusesLiteralsThatCannotBeFound) {
    EXPECT_FALSE(LiteralSet::create({""}).has_value());
    EXPECT_FALSE(LiteralSet::create({"上\n下"}).has_value());
}

TEST(LiteralSet, KeepsThePlaceBeyondTheFirstPiece) {
    const LiteralSet set = make({"错字"});
    std::string text;
    Hits expected;
    while (text.size() < (std::size_t{1} << 20)) {
        text += "这一行的末尾有一个错字\n";
        const auto end = static_cast<std::uint32_t>(text.size() - 1);
        expected.push_back({0, {end - 6, end}});
    }
    EXPECT_EQ(hits_in(set, text), expected);
}

TEST(LiteralSet, FindsWhatStandsInOneVeryLongLine) {
    const LiteralSet set = make({"错字"});
    std::string text(std::size_t{1} << 20, 'x');
    text += "错字";
    EXPECT_EQ(hits_in(set, text), (Hits{{0, {1U << 20, (1U << 20) + 6}}}));
}

TEST(LiteralSet, ServesManyThreads) {
    const LiteralSet set = make({"甲乙", "乙丙", "丙"});
    const std::string text = "甲乙丙甲乙丙";
    const Hits expected = naive_hits(set, text);
    std::vector<Hits> found(4);
    {
        std::vector<std::jthread> threads;
        for (Hits& hits : found) threads.emplace_back([&] { hits = hits_in(set, text); });
    }
    for (const Hits& hits : found) EXPECT_EQ(hits, expected);
}

}  // namespace
}  // namespace mingcha::language
