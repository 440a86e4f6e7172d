// Text as the model of characters sees it: Chinese characters, and classes of what stands between them.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "language/character_model.hpp"
#include "language/characters.hpp"

namespace mingcha::language {

struct Token {
    char32_t value = kBreakToken;
    std::uint32_t begin = 0;  ///< offset in the text
};

/// The class of a character.
[[nodiscard]] constexpr char32_t token_of(char32_t c) {
    if (is_han(c)) return c;
    if (is_ascii_digit(c) || (c >= U'０' && c <= U'９')) return kNumberToken;
    if (is_ascii_letter(c) || (c >= 0xC0 && c < 0x2000)) return kLetterToken;
    return kBreakToken;
}

/// Appends the tokens of a piece of text; what is of one class and not Chinese makes one token. A break is put before
/// and behind it.
void append_tokens(std::string_view text, std::uint32_t begin, std::uint32_t end, std::vector<Token>& tokens);

}  // namespace mingcha::language
