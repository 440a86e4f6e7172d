#include "language/unlikely_character.hpp"

#include <algorithm>
#include <functional>
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

const UnlikelyCharacters& search() {
    static const UnlikelyCharacters built_in(CharacterModel::built_in(), DecisionTrees::built_in());
    return built_in;
}

std::vector<Suspicion> find(std::string_view text, float least = 2) { return search().find(tokens_of(text), least); }

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
    EXPECT_EQ(found[0].change.removed, 1U);
    EXPECT_EQ(found[0].change.text(), U"府");
    EXPECT_EQ(found[0].change.place, 6U);  // behind the break
}

TEST(UnlikelyCharacters, FindsAWordOfTheSameSound) {
    const auto found = find("为巩固拓展脱贫共建成果提供保障。");
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].change.slip, Slip::word);
    EXPECT_EQ(found[0].change.text(), U"攻坚");
}

TEST(UnlikelyCharacters, FindsCharactersThatChangedPlaces) {
    const auto found = find("推动经济社会可持续展发，改善生态环境质量。");
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].change.slip, Slip::swapped);
    EXPECT_EQ(found[0].change.text(), U"发展");
}

TEST(UnlikelyCharacters, FindsACharacterTooFewOrTooMany) {
    const auto few = find("完善公共文化务体系，坚持绿色发展理念。");
    ASSERT_EQ(few.size(), 1U);
    EXPECT_EQ(few[0].change.slip, Slip::missing);
    EXPECT_EQ(few[0].change.text(), U"服");
    const auto many = find("依法追究刑事责责任。");
    ASSERT_EQ(many.size(), 1U);
    EXPECT_EQ(many[0].change.slip, Slip::doubled);
}

TEST(UnlikelyCharacters, FindsADoubledCharacterInAFixedPhrase) {
    const auto found = find("坚持绿色发展展理念，推动节能减排。", 0);
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].change.slip, Slip::doubled);
    EXPECT_EQ(found[0].change.place, 7U);  // behind the break
    EXPECT_TRUE(find("各国国家元首出席；节假日前前往其中中国馆参观。", -1).empty());
}

TEST(UnlikelyCharacters, LeavesUsualTextAlone) {
    EXPECT_TRUE(find("各级人民政府应当加强对这项工作的组织领导。").empty());
    EXPECT_TRUE(find("").empty());
    EXPECT_TRUE(find("甲").empty());
    EXPECT_TRUE(find("， 。 123 abc").empty());
}

// The search without its short cuts: of all candidates, the best ones that are not near one another.
std::vector<Suspicion> find_naively(std::string_view text, float least) {
    std::vector<Suspicion> all;
    search().for_each_candidate(tokens_of(text), [&](const Change& change, const Features& features) {
        all.push_back({change, DecisionTrees::built_in().sum(features), -100});
    });
    std::ranges::stable_sort(all, std::ranges::greater{}, &Suspicion::score);
    std::vector<Suspicion> best;
    for (const Suspicion& one : all) {
        if (one.score < least) break;
        const bool is_near = std::ranges::any_of(best, [&](const Suspicion& other) {
            const auto end = [](const Suspicion& of) { return std::max(of.end(), of.change.place + 1); };
            return one.change.place < end(other) + 2 && other.change.place < end(one) + 2;
        });
        if (!is_near) best.push_back(one);
    }
    std::ranges::sort(best, {}, [](const Suspicion& one) { return one.change.place; });
    return best;
}

TEST(UnlikelyCharacters, IsTheSameAsANaiveSearch) {
    for (const std::string_view text :
         {"单位法定代表人依法履行只责。", "健全社会保脏体系，扩大养老保险覆盖面。", "鼓历社会资本参与基础设施建设。",
          "企业应当为职工缴纳基本养老保现费。", "推动经济社会可持续展发。", "各级人民民政府应当加强领导。"}) {
        const auto fast = find(text, 1);
        const auto naive = find_naively(text, 1);
        ASSERT_EQ(fast.size(), naive.size()) << text;
        for (std::size_t i = 0; i < fast.size(); ++i) {
            EXPECT_EQ(fast[i].change.place, naive[i].change.place) << text;
            EXPECT_EQ(fast[i].change.right, naive[i].change.right) << text;
        }
    }
}

// What is known of a passage is what asking the model for every string tells.
TEST(Passage, KnowsWhatTheModelKnows) {
    const std::vector<Token> tokens = tokens_of("各级人民政付应当2023年加强，领导。");
    const Passage passage(CharacterModel::built_in(), tokens);
    for (std::size_t place = 0; place < tokens.size(); ++place) {
        for (std::size_t length = 2; length <= kLongestOrdinary; ++length) {
            if (place + length > tokens.size()) {
                EXPECT_EQ(passage.level(length, place), 0U);
                continue;
            }
            bool known = true;  // and so are all its pieces
            for (std::size_t piece = 2; piece <= length; ++piece) {
                for (std::size_t at = place; at + piece <= place + length; ++at) {
                    std::uint64_t key = kEmptyKey;
                    for (std::size_t i = at; i < at + piece; ++i) {
                        key = extend_key(key, tokens[i].value);
                        known &= i == at || i + 1 == at + piece || tokens[i].value != kBreakToken;
                    }
                    known &= CharacterModel::built_in().level(key) > 0;
                }
            }
            EXPECT_EQ(passage.level(length, place) > 0, known) << place << ' ' << length;
        }
    }
}

}  // namespace
}  // namespace mingcha::language
