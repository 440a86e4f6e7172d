#include "language/literal_set.hpp"

#include <random>
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

TEST(LiteralSet, RefusesAnEmptyLiteral) { EXPECT_FALSE(LiteralSet::create({""}).has_value()); }

TEST(LiteralSet, FindsLiteralsOfAnyLengthAtTheEndOfTheText) {
    const LiteralSet set = make({"A", "A股", "股", "股市", "股市场", "B", "场", "\n", "AB"});
    for (const std::string_view text : {"A", "AB", "A股", "A股市场", "股市\nAB", "买A股市场B股市"}) {
        EXPECT_EQ(hits_in(set, text), naive_hits(set, text)) << text;
    }
}

TEST(LiteralSet, AgreesWithTheNaiveSearchOnRandomText) {
    std::mt19937 random(20231204);  // the same texts at every run
    const std::vector<std::string> letters{"a", "1", "é", "年", "月", "日", "𠮷", "，"};
    const auto any_text = [&](std::size_t length) {
        std::string text;
        for (std::size_t at = 0; at < length; ++at) text += letters[random() % letters.size()];
        return text;
    };
    for (int round = 0; round < 50; ++round) {
        std::vector<std::string> literals;
        for (int number = 0; number < 40; ++number) literals.push_back(any_text(1 + random() % 4));
        const LiteralSet set = make(std::move(literals));
        const std::string text = any_text(200);
        EXPECT_EQ(hits_in(set, text), naive_hits(set, text)) << text;
    }
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
