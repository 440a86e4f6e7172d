// Looking for the words of a list. Lists are template arguments, so that a filter of their first characters is made
// when the program is built and most characters of a text cost one look. Text and words are valid UTF-8.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include "facts/character_filter.hpp"

namespace mingcha {

/// The bytes of the character that begins with `lead`.
[[nodiscard]] constexpr std::size_t character_length(char lead) {
    const auto byte = static_cast<unsigned char>(lead);
    return byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4;
}

[[nodiscard]] constexpr bool begins_character(char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U; }

/// Where `word` first stands in `text` from `from` on, as std::string_view::find. Steps by characters: nearly every
/// Chinese character begins with one of the same few bytes, at which a search by bytes would stop.
[[nodiscard]] inline std::size_t find_word(std::string_view text, std::string_view word, std::size_t from = 0) {
    for (std::size_t at = from; at + word.size() <= text.size(); at += character_length(text[at])) {
        // The last byte tells more characters apart than the first one.
        if (text[at + word.size() - 1] == word.back() && text.substr(at).starts_with(word)) return at;
    }
    return std::string_view::npos;
}

/// Where `word` last stands in `text`, as std::string_view::rfind.
[[nodiscard]] inline std::size_t find_last_word(std::string_view text, std::string_view word) {
    if (word.size() > text.size()) return std::string_view::npos;
    for (std::size_t at = text.size() - word.size() + 1; at-- > 0;) {
        if (text[at + word.size() - 1] == word.back() && text.substr(at).starts_with(word)) return at;
    }
    return std::string_view::npos;
}

template <const auto& kWords>
inline constexpr CharacterFilter kFirstCharacters = [] {
    CharacterFilter filter;
    for (const std::string_view word : kWords) filter.add(word.substr(0, character_length(word.front())));
    return filter;
}();

template <const auto& kWords>
inline constexpr CharacterFilter kLastCharacters = [] {
    CharacterFilter filter;
    for (const std::string_view word : kWords) {
        std::size_t at = word.size() - 1;
        while (!begins_character(word[at])) --at;
        filter.add(word.substr(at));
    }
    return filter;
}();

/// A word of a list in a stretch of text.
struct FoundWord {
    std::size_t begin = 0;
    std::size_t end = 0;
};

/// The word of the list that ends last in `text`; of several that end together the longest.
template <const auto& kWords>
[[nodiscard]] std::optional<FoundWord> last_word_in(std::string_view text) {
    for (std::size_t end = text.size(); end > 0;) {
        std::size_t at = end - 1;
        while (at > 0 && !begins_character(text[at])) --at;
        if (kLastCharacters<kWords>.may_hold(text.substr(at, end - at))) {
            std::size_t longest = 0;
            for (const std::string_view word : kWords) {
                if (word.size() > longest && text.substr(0, end).ends_with(word)) longest = word.size();
            }
            if (longest > 0) return FoundWord{end - longest, end};
        }
        end = at;
    }
    return std::nullopt;
}

/// How often words of the list begin in `text`.
template <const auto& kWords>
[[nodiscard]] std::size_t count_of(std::string_view text) {
    std::size_t count = 0;
    for (std::size_t at = 0; at < text.size(); at += character_length(text[at])) {
        if (!kFirstCharacters<kWords>.may_hold(text.substr(at, character_length(text[at])))) continue;
        for (const std::string_view word : kWords) count += text.substr(at).starts_with(word) ? 1 : 0;
    }
    return count;
}

/// True if any word of the list occurs in `text`.
template <const auto& kWords>
[[nodiscard]] bool contains_any(std::string_view text) {
    for (std::size_t at = 0; at < text.size(); at += character_length(text[at])) {
        if (!kFirstCharacters<kWords>.may_hold(text.substr(at, character_length(text[at])))) continue;
        const std::string_view rest = text.substr(at);
        if (std::ranges::any_of(kWords, [&](std::string_view word) { return rest.starts_with(word); })) return true;
    }
    return false;
}

template <const auto& kWords>
[[nodiscard]] bool ends_with_any(std::string_view text) {
    return std::ranges::any_of(kWords, [&](std::string_view word) { return text.ends_with(word); });
}

/// The words behind the last of `kMarks`, which are one character each.
template <const auto& kMarks>
[[nodiscard]] std::string_view behind_last(std::string_view text) {
    for (std::size_t at = text.size(); at-- > 0;) {
        if (!begins_character(text[at])) continue;
        const std::string_view character = text.substr(at, character_length(text[at]));
        if (kFirstCharacters<kMarks>.may_hold(character) && std::ranges::find(kMarks, character) != kMarks.end()) {
            return text.substr(at + character.size());
        }
    }
    return text;
}

}  // namespace mingcha
