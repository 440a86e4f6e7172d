#include "language/clause.hpp"

#include <algorithm>
#include <cstddef>

#include "language/characters.hpp"

namespace mingcha::language {
namespace {

bool ends_block_or_cell(char32_t c) { return c == U'\n' || c == U'\t' || c == U'\v'; }

bool ends_clause(char32_t c, ClauseExtent extent) {
    switch (c) {
        case U'\n':
        case U'\t':
        case U'\v':
        case U'。':
        case U'！':
        case U'？':
        case U'；':
        case U'!':
        case U'?':
        case U';':
            return true;
        case U'，':
        case U'：':
        case U',':
            return extent != ClauseExtent::sentence;
        case U'、':
            return extent == ClauseExtent::item;
        default:
            return false;
    }
}

// A half-width mark counts only in Chinese text: 1,234 and A;B are no ends.
bool ends_clause_at(std::string_view text, std::size_t offset, char32_t c, ClauseExtent extent) {
    if (!ends_clause(c, extent)) return false;
    if (c >= 0x80 || ends_block_or_cell(c)) return true;
    return is_han(character_before(text, offset)) || is_han(character_at(text, offset + 1));
}

std::size_t clause_begin(std::string_view text, std::size_t from, ClauseExtent extent) {
    const std::size_t limit = from > kClauseReach ? from - kClauseReach : 0;
    while (from > limit) {
        const std::size_t previous = previous_offset(text, from);
        if (ends_clause_at(text, previous, character_at(text, previous), extent)) break;
        from = previous;
    }
    return from;
}

std::size_t clause_end(std::string_view text, std::size_t from, ClauseExtent extent) {
    const std::size_t limit = std::min(text.size(), from + kClauseReach);
    while (from < limit) {
        const char32_t c = character_at(text, from);
        if (ends_clause_at(text, from, c, extent)) break;
        from += length_in_utf8(c);
    }
    return std::min(from, text.size());
}

}  // namespace

TextSpan clause_around(std::string_view text, TextSpan span, ClauseExtent extent) {
    return {static_cast<std::uint32_t>(clause_begin(text, span.begin, extent)),
            static_cast<std::uint32_t>(clause_end(text, span.end, extent))};
}

}  // namespace mingcha::language
