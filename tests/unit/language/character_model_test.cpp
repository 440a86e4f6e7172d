#include "language/character_model.hpp"

#include <array>
#include <cstddef>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>

#include "language/characters.hpp"

namespace mingcha::language {
namespace {

std::uint64_t key_of(std::u32string_view string, std::uint64_t key = kEmptyKey) {
    for (const char32_t token : string) key = extend_key(key, token);
    return key;
}

TEST(CharacterModel, KnowsWhatOfficialProseIsMadeOf) {
    const CharacterModel& model = CharacterModel::built_in();
    EXPECT_GT(model.level(key_of(U"人民政府")), model.level(key_of(U"环境污染")));
    EXPECT_GT(model.level(key_of(U"环境污染")), 0U);
    EXPECT_EQ(model.level(key_of(U"人民政付")), 0U);
    EXPECT_GT(model.level_of_token(U'的'), model.level_of_token(U'锚'));
    EXPECT_GT(model.level_of_token(kBreakToken), 0U);
    EXPECT_EQ(model.level_of_token(U'\U00020000'), 0U);
    EXPECT_EQ(model.level_of_two(key_of(U"政付")), 0U);
    EXPECT_GT(model.level_of_character(U'的'), model.level_of_character(U'锚'));
}

TEST(CharacterModel, KnowsWords) {
    const CharacterModel& model = CharacterModel::built_in();
    EXPECT_GT(model.level_of_word(key_of(U"倚重", kEmptyWordKey)), 0U);
    EXPECT_GT(model.level_of_word(key_of(U"形势", kEmptyWordKey)), model.level_of_word(key_of(U"倚重", kEmptyWordKey)));
    EXPECT_EQ(model.level_of_word(key_of(U"人民政付", kEmptyWordKey)), 0U);
}

TEST(CharacterModel, KnowsWordsThatSoundAlike) {
    const CharacterModel& model = CharacterModel::built_in();
    ASSERT_FALSE(model.sounds(U'行').empty());
    bool found = false;
    for (const std::uint16_t first : model.sounds(U'行'))
        for (const std::uint16_t second : model.sounds(U'驶'))
            for (const WordOfTwo& word : model.words_that_sound(first, second))
                found |= word.characters == std::array<char16_t, 2>{u'形', u'势'};
    EXPECT_TRUE(found);
    EXPECT_TRUE(model.sounds(U'a').empty());
    EXPECT_TRUE(model.words_that_sound(0xFFFF, 0xFFFF).empty());
}

TEST(CharacterModel, TakesFewStringsForKnownOnes) {
    const CharacterModel& model = CharacterModel::built_in();
    int known = 0;
    for (char32_t c = 0; c < 10'000; ++c) known += model.level(extend_key(key_of(U"囗囗囗"), c)) > 0 ? 1 : 0;
    EXPECT_LT(known, 80);
}

TEST(CharacterModel, NamesLikeCharacters) {
    const CharacterModel& model = CharacterModel::built_in();
    const auto likeness = [&](char32_t one, char32_t other) {
        for (const LikeCharacter& like : model.like(one))
            if (like.character == other) return like.likeness;
        return Likeness::none;
    };
    EXPECT_EQ(likeness(U'势', U'事'), Likeness::same_sound);
    EXPECT_EQ(likeness(U'时', U'事'), Likeness::same_spelling);
    EXPECT_EQ(likeness(U'末', U'未'), Likeness::look);
    EXPECT_EQ(likeness(U'山', U'水'), Likeness::none);
    EXPECT_TRUE(model.like(U'a').empty());
    EXPECT_TRUE(model.like(U'\U00020000').empty());
}

TEST(CharacterModel, RefusesWhatIsNoModel) {
    EXPECT_FALSE(CharacterModel::read({}));
    const std::array<unsigned char, 64> zeros{};
    EXPECT_FALSE(CharacterModel::read(zeros));
    std::array<unsigned char, 64> cut{'m', 'c', 'c', 'h', 'a', 'r', '0', '2', 4, 0, 0, 0, 1, 0, 0, 0, 12};
    EXPECT_FALSE(CharacterModel::read(cut));
}

}  // namespace
}  // namespace mingcha::language
