#include "language/unlikely_character.hpp"

#include <string>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>

#include "language/characters.hpp"

namespace mingcha::language {
namespace {

std::vector<Token> tokens_of(std::string_view text) {
    std::vector<Token> tokens;
    append_tokens(text, 0, static_cast<std::uint32_t>(text.size()), tokens);
    return tokens;
}

std::vector<Suspicion> find(std::string_view text, float least = 2) {
    return UnlikelyCharacters(CharacterModel::built_in()).find(tokens_of(text), least);
}

TEST(Tokens, JoinWhatIsNoCharacter) {
    const std::vector<Token> tokens = tokens_of("在2023年，ABC。");
    std::u32string values;
    for (const Token& token : tokens) values.push_back(token.value);
    EXPECT_EQ(values, U"，在0年，A，");
    EXPECT_EQ(tokens[3].begin, std::string_view("在2023").size());
}

TEST(Tokens, StandBetweenBreaks) {
    EXPECT_EQ(tokens_of("").size(), 1U);
    EXPECT_EQ(tokens_of("甲").front().value, kBreakToken);
    EXPECT_EQ(tokens_of("甲").back().value, kBreakToken);
}

TEST(UnlikelyCharacters, FindsOneCharacter) {
    const auto found = find("各级人民政付应当加强对这项工作的组织领导。");
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].length, 1U);
    EXPECT_EQ(found[0].right[0], U'府');
    EXPECT_EQ(found[0].place, 6U);  // behind the break
}

TEST(UnlikelyCharacters, FindsTwoBesideOneAnother) {
    const auto found = find("为巩固拓展脱贫共建成果提供保障。");
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].length, 2U);
    EXPECT_EQ(std::u32string(found[0].right.begin(), found[0].right.end()), U"攻坚");
}

TEST(UnlikelyCharacters, LeavesUsualTextAlone) {
    EXPECT_TRUE(find("各级人民政府应当加强对这项工作的组织领导。").empty());
    EXPECT_TRUE(find("").empty());
    EXPECT_TRUE(find("甲").empty());
    EXPECT_TRUE(find("， 。 123 abc").empty());
}

// The search without its short cuts: every place, every candidate.
std::vector<Suspicion> find_naively(std::string_view text, float least) {
    const std::vector<Token> tokens = tokens_of(text);
    const UnlikelyCharacters search(CharacterModel::built_in());
    std::vector<Suspicion> best;
    search.for_each_candidate(tokens,
                              [&](std::size_t place, char32_t right, Likeness likeness, const Features& features) {
                                  const float score = score_of(features, likeness);
                                  if (score < least) return;
                                  if (best.empty() || best.back().place != place)
                                      best.push_back({place, 1, {right, 0}, -100, -100});
                                  if (score > best.back().score)
                                      best.back() = {place, 1, {right, 0}, score, best.back().score};
                              });
    return best;
}

TEST(UnlikelyCharacters, IsTheSameAsANaiveSearchForOneCharacter) {
    for (const std::string_view text : {"单位法定代表人依法履行只责。", "健全社会保脏体系，扩大养老保险覆盖面。",
                                        "鼓历社会资本参与基础设施建设。", "企业应当为职工缴纳基本养老保现费。"}) {
        const auto fast = find(text, 1);
        const auto naive = find_naively(text, 1);
        ASSERT_EQ(fast.size(), naive.size()) << text;
        for (std::size_t i = 0; i < fast.size(); ++i) {
            EXPECT_EQ(fast[i].place, naive[i].place) << text;
            EXPECT_EQ(fast[i].right, naive[i].right) << text;
        }
    }
}

}  // namespace
}  // namespace mingcha::language
