#include "word_list.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdio>
#include <cstdlib>
#include <map>
#include <string_view>

#include "language/character_model.hpp"
#include "language/characters.hpp"

namespace mingcha::language {
namespace {

std::u32string characters(std::string_view text) {
    std::u32string all;
    for (std::size_t at = 0; at < text.size();) {
        const char32_t c = character_at(text, at);
        at += c == 0 ? 1 : length_in_utf8(c);
        all.push_back(c);
    }
    return all;
}

}  // namespace

WordList read_words(const std::string& content) {
    WordList list;
    std::size_t pairs = 0;
    for (std::size_t begin = 0; begin < content.size();) {
        const std::size_t end = std::min(content.find('\n', begin), content.size());
        const std::string_view line = std::string_view(content).substr(begin, end - begin);
        begin = end + 1;
        const std::size_t tab = line.find('\t');
        if (tab == std::string_view::npos) continue;
        const auto level = static_cast<unsigned>(std::atoi(line.data() + tab + 1));
        const std::u32string word = characters(line.substr(0, tab));
        const bool is_pair = word.find(U' ') != std::u32string::npos;
        std::uint64_t key = is_pair ? kEmptyPairKey : kEmptyWordKey;
        for (const char32_t c : word) key = extend_key(key, c);
        if (is_pair) {
            list.keys.emplace_back(key, level);
            ++pairs;
        } else if (word.size() <= kLongestString) {
            list.words.emplace_back(word, level);
            if (word.size() == 1) continue;  // has a place of its own in the file
            list.keys.emplace_back(key, level);
            list.keys.emplace_back(word_check_key(key), kWordCheck);
        }
    }
    std::printf("%zu keys of words and %zu pairs\n", list.keys.size() - pairs, pairs);
    return list;
}

Homophones words_by_sound(const std::vector<std::u32string>& words,
                          const std::vector<std::vector<std::uint16_t>>& sounds) {
    std::map<std::uint32_t, std::vector<std::pair<char16_t, char16_t>>> by_sound;
    const auto sounds_of = [&](char32_t c) {
        const bool known = c >= CharacterModel::kFirstCharacter && c - CharacterModel::kFirstCharacter < sounds.size();
        return known ? sounds[c - CharacterModel::kFirstCharacter] : std::vector<std::uint16_t>{};
    };
    for (const std::u32string& word : words)
        for (const std::uint16_t first : sounds_of(word[0]))
            for (const std::uint16_t second : sounds_of(word[1]))
                by_sound[CharacterModel::key_of_sounds(first, second)].emplace_back(static_cast<char16_t>(word[0]),
                                                                                    static_cast<char16_t>(word[1]));
    Homophones table;
    for (auto& [key, list] : by_sound) {
        if (list.size() < 2) continue;
        std::ranges::sort(list);
        table.keys.push_back(key);
        table.begin.push_back(static_cast<std::uint32_t>(table.words.size()));
        table.words.insert(table.words.end(), list.begin(), list.end());
    }
    table.begin.push_back(static_cast<std::uint32_t>(table.words.size()));
    return table;
}

}  // namespace mingcha::language
