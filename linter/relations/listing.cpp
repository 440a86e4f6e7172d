#include "relations/listing.hpp"

#include <algorithm>
#include <array>

#include "relations/word_search.hpp"

namespace mingcha {
namespace {

constexpr auto kSentenceEnds = std::to_array<std::string_view>({"。", "！", "？", "\n"});

}  // namespace

std::string_view tail_of(std::string_view text, std::size_t size) {
    if (text.size() <= size) return text;
    std::size_t begin = text.size() - size;
    while (begin < text.size() && !begins_character(text[begin])) ++begin;
    return text.substr(begin);
}

std::string_view head_of(std::string_view text, std::size_t size) {
    if (text.size() <= size) return text;
    while (size > 0 && !begins_character(text[size])) --size;
    return text.substr(0, size);
}

std::string_view rest_of_sentence(std::string_view behind) {
    for (std::size_t at = 0; at < behind.size(); at += character_length(behind[at])) {
        const std::string_view character = behind.substr(at, character_length(behind[at]));
        if (kFirstCharacters<kSentenceEnds>.may_hold(character) &&
            std::ranges::find(kSentenceEnds, character) != kSentenceEnds.end()) {
            return behind.substr(0, at);
        }
    }
    return behind;
}

std::string_view start_of_sentence(std::string_view before) { return behind_last<kSentenceEnds>(before); }

}  // namespace mingcha
