// What strings of characters official Chinese prose is made of, and which characters are taken for one another.
//
// The model holds no text: of every string of up to five tokens that at least two documents share it has an eight-bit
// fingerprint and how frequent it is, on a scale of 15 levels, in a binary fuse filter. A string that is not in it is
// taken for one that is in one of 256 cases; whoever asks for a long string asks for its pieces first, which makes that
// rare. It is made by tools/model and described in docs/models.md. Immutable, usable from any number of threads.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

#include "mingcha/failure.hpp"

namespace mingcha::language {

/// A token is a Chinese character, or one of these for what stands between them.
inline constexpr char32_t kBreakToken = U'，';  ///< a mark, a space, the edge of a block
inline constexpr char32_t kNumberToken = U'0';  ///< digits
inline constexpr char32_t kLetterToken = U'A';  ///< letters that are not Chinese

/// The longest strings of the model.
inline constexpr std::size_t kLongestString = 5;

/// The key of a string, token by token.
inline constexpr std::uint64_t kEmptyKey = 0x6A09E667F3BCC908;
/// The key of a word begins with another; its level is how probable it is in texts of any kind, half a power of ten
/// each.
inline constexpr std::uint64_t kEmptyWordKey = 0xBB67AE8584CAA73B;
/// So does that of two words that often stand together in texts of any kind; a space stands between them.
inline constexpr std::uint64_t kEmptyPairKey = 0x3C6EF372FE94F82B;
/// Words of two characters and more have a second key, since one alone is too often taken for a word by chance.
inline constexpr unsigned kWordCheck = 11;
[[nodiscard]] constexpr std::uint64_t word_check_key(std::uint64_t word_key) { return ~word_key; }
[[nodiscard]] constexpr std::uint64_t extend_key(std::uint64_t key, char32_t token) {
    key = (key ^ token) * 0x9E3779B97F4A7C15;
    return key ^ (key >> 29);
}

/// Why one character is taken for another.
enum class Likeness : std::uint8_t {
    same_sound,     ///< with the tone: 事 是
    same_spelling,  ///< without it: 时 事
    near_sound,     ///< zh and z, ing and in …
    look,           ///< 末 未
    none,           ///< any character that often stands there
};

struct LikeCharacter {
    char16_t character = 0;
    Likeness likeness = Likeness::none;
    std::uint8_t unused = 0;  ///< in place of padding, so that the file is the same each time
};

struct WordOfTwo {
    std::array<char16_t, 2> characters;
};

class CharacterModel {
public:
    /// The model in the program.
    [[nodiscard]] static const CharacterModel& built_in();
    /// Of the bytes of a model file, which must outlive it. Fails if they are none.
    [[nodiscard]] static Result<CharacterModel> read(std::span<const unsigned char> bytes);

    /// How frequent the string is: 0 if the model does not have it, each level about 2.2 times the one before. O(1).
    [[nodiscard]] unsigned level(std::uint64_t key) const;

    /// The level of one token; that of two tokens, by the key of both; and how probable a character is as a word.
    [[nodiscard]] unsigned level_of_token(char32_t token) const;
    [[nodiscard]] unsigned level_of_two(std::uint64_t key) const { return may_begin(key) ? level(key) : 0; }
    [[nodiscard]] unsigned level_of_character(char32_t character) const;
    /// False if two characters, by the key of both, are neither known together nor the beginning of a word.
    [[nodiscard]] bool may_begin(std::uint64_t key) const {
        const std::uint32_t bit = bit_of_two(key);
        return (twos_[bit / 8] >> (bit % 8) & 1) != 0;
    }

    /// The level of a word of two characters or more by its key; 0 if it is none.
    [[nodiscard]] unsigned level_of_word(std::uint64_t key) const {
        const unsigned found = level(key);
        return found > 0 && level(word_check_key(key)) == kWordCheck ? found : 0;
    }

    /// The characters that may be meant where `character` stands; the likest first.
    [[nodiscard]] std::span<const LikeCharacter> like(char32_t character) const;

    /// The characters that often stand behind `character`, or before it.
    [[nodiscard]] std::span<const char16_t> often_behind(char32_t character) const;
    [[nodiscard]] std::span<const char16_t> often_before(char32_t character) const;

    /// The sounds of a character, without tone, zh as z, ing as in; and the words of two characters that sound so.
    [[nodiscard]] std::span<const std::uint16_t> sounds(char32_t character) const;
    [[nodiscard]] std::span<const WordOfTwo> words_that_sound(std::uint16_t first, std::uint16_t second) const;
    [[nodiscard]] static constexpr std::uint32_t key_of_sounds(std::uint16_t first, std::uint16_t second) {
        return static_cast<std::uint32_t>(first) << 16 | second;
    }

    struct Layout {
        char magic[8];
        std::uint32_t segment_length;
        std::uint32_t segment_count;
        std::uint32_t slots;
        std::uint32_t like_count;
        std::uint32_t behind_count;
        std::uint32_t before_count;
        std::uint32_t sound_count;
        std::uint32_t homophone_keys;
        std::uint32_t homophone_words;
        std::uint32_t reserved;
    };
    static constexpr char kMagic[8] = {'m', 'c', 'c', 'h', 'a', 'r', '0', '2'};
    static constexpr char32_t kFirstCharacter = 0x4E00;
    static constexpr std::size_t kCharacters = 0x9FFF - 0x4E00 + 1;

    /// What the file holds of every character, then of the tokens that are none: a level as a string and one as a word.
    static constexpr std::size_t kTokens = kCharacters + 3;
    /// The number of a token among them; kTokens if it has none.
    [[nodiscard]] static constexpr std::size_t number_of(char32_t token) {
        if (token >= kFirstCharacter && token < kFirstCharacter + kCharacters) return token - kFirstCharacter;
        if (token == kBreakToken) return kCharacters;
        if (token == kNumberToken) return kCharacters + 1;
        return token == kLetterToken ? kCharacters + 2 : kTokens;
    }
    /// The bit of two tokens among those that stand together or begin a word.
    static constexpr std::uint32_t kBitsOfTwos = 1U << 21;
    [[nodiscard]] static std::uint32_t bit_of_two(std::uint64_t key) {
        return static_cast<std::uint32_t>(mix(key) >> 40) & (kBitsOfTwos - 1);
    }

    /// The three slots of a key, once it is mixed.
    struct Slots {
        std::uint32_t at[3];
    };
    [[nodiscard]] static Slots slots_of(std::uint64_t mixed, std::uint32_t segment_length, std::uint32_t segment_count);
    [[nodiscard]] static std::uint64_t mix(std::uint64_t key);
    [[nodiscard]] static unsigned fingerprint(std::uint64_t mixed) {
        return static_cast<unsigned>(mixed ^ (mixed >> 32)) & 0xFF;
    }

private:
    /// A list of each character.
    template <typename Item>
    struct Lists {
        const std::uint32_t* begin = nullptr;  // kCharacters + 1
        const Item* items = nullptr;
        std::uint32_t count = 0;

        [[nodiscard]] std::span<const Item> of(char32_t character) const {
            if (character < kFirstCharacter || character >= kFirstCharacter + kCharacters) return {};
            const std::uint32_t from = begin[character - kFirstCharacter];
            const std::uint32_t to = begin[character - kFirstCharacter + 1];
            if (from > to || to > count) return {};
            return {items + from, items + to};
        }
    };

    CharacterModel() = default;
    template <typename Item>
    static std::size_t place_lists(const unsigned char* data, std::size_t at, std::uint32_t count, Lists<Item>& lists);

    template <typename Item>
    static std::size_t place_array(const unsigned char* data, std::size_t at, std::size_t count,
                                   std::span<const Item>& items);

    Layout layout_{};
    const unsigned char* table_ = nullptr;   // 12 bits a slot
    const unsigned char* twos_ = nullptr;    // kBitsOfTwos bits
    const unsigned char* tokens_ = nullptr;  // kTokens: the level as a word, then that as a string, four bits each
    Lists<LikeCharacter> like_;
    Lists<char16_t> behind_;
    Lists<char16_t> before_;
    Lists<std::uint16_t> sounds_;
    std::span<const std::uint32_t> homophone_keys_;
    std::span<const std::uint32_t> homophone_begin_;
    std::span<const WordOfTwo> homophones_;
};

static_assert(sizeof(LikeCharacter) == 4 && sizeof(WordOfTwo) == 4);

}  // namespace mingcha::language
