// The words and pairs of words of a language model of words, as dump_word_pairs prints them.
#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace mingcha::language {

struct WordList {
    std::vector<std::pair<std::uint64_t, unsigned>> keys;    ///< of the filter, with their levels
    std::vector<std::pair<std::u32string, unsigned>> words;  ///< up to five characters, with their levels
};

/// A line is a word, or two with a space between, then a tab and a level.
[[nodiscard]] WordList read_words(const std::string& content);

/// Words of two characters by the sounds of both: the keys in order, where the words of each begin, the words.
struct Homophones {
    std::vector<std::uint32_t> keys;
    std::vector<std::uint32_t> begin;
    std::vector<std::pair<char16_t, char16_t>> words;
};

[[nodiscard]] Homophones words_by_sound(const std::vector<std::u32string>& words,
                                        const std::vector<std::vector<std::uint16_t>>& sounds);

}  // namespace mingcha::language
