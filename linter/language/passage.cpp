#include "language/passage.hpp"

#include <algorithm>

namespace mingcha::language {

Passage::Passage(const CharacterModel& model, std::span<const Token> tokens)
    : model_(model), tokens_(tokens), levels_(tokens.size()) {
    // The keys of the strings of two to four that begin at a token.
    std::uint64_t key = 0;
    for (std::size_t at = 0; at + 1 < tokens.size(); ++at) {
        key = extend_key(extend_key(kEmptyKey, tokens[at].value), tokens[at + 1].value);
        levels_[at][0] = static_cast<std::uint8_t>(model.level_of_two(key));
    }
    // A break stands only at the ends of a string.
    for (std::size_t length = 3; length <= kLongestOrdinary; ++length) {
        for (std::size_t at = 0; at + length <= tokens.size(); ++at) {
            if (levels_[at][length - 3] == 0 || levels_[at + 1][length - 3] == 0) continue;
            bool broken = false;
            key = kEmptyKey;
            for (std::size_t i = at; i < at + length; ++i) {
                broken |= i > at && i + 1 < at + length && tokens[i].value == kBreakToken;
                key = extend_key(key, tokens[i].value);
            }
            if (!broken) levels_[at][length - 2] = static_cast<std::uint8_t>(model.level(key));
        }
    }
}

std::size_t Passage::longest_from(std::size_t place, std::size_t latest) const {
    for (std::size_t length = kLongestOrdinary; length >= 2; --length)
        for (std::size_t at = place - std::min(place, length - 1); at <= latest; ++at)
            if (level(length, at) > 0) return length;
    return 0;
}

}  // namespace mingcha::language
