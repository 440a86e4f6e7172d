#include "language/tokens.hpp"

namespace mingcha::language {

void append_tokens(std::string_view text, std::uint32_t begin, std::uint32_t end, std::vector<Token>& tokens) {
    const std::string_view piece = text.substr(0, end);
    tokens.push_back({kBreakToken, begin});
    for (std::size_t at = begin; at < piece.size();) {
        const char32_t c = character_at(piece, at);
        const char32_t value = token_of(c);
        const auto place = static_cast<std::uint32_t>(at);
        if (is_han(value) || tokens.back().value != value) tokens.push_back({value, place});
        at += c == 0 ? 1 : length_in_utf8(c);
    }
    if (tokens.back().value != kBreakToken) tokens.push_back({kBreakToken, end});
}

}  // namespace mingcha::language
