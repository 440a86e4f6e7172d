#include "kinds/support/mark_neighbours.hpp"

namespace mingcha::kinds {
namespace {

using language::character_at;
using language::character_before;
using language::is_ascii_digit;
using language::is_ascii_letter;
using language::is_han;
using language::previous_offset;

constexpr std::size_t kLongestToken = 256;
constexpr int kMostLookedThrough = 16;

bool is_edge(char32_t c) { return c == 0 || c == U'\n' || c == U'\t' || c == U'\v'; }

bool is_looked_through(char32_t c, char mark) {
    if (c == U' ' || c == U'\u3000' || c == U'\u00A0') return true;
    if (c == U'“' || c == U'”' || c == U'‘' || c == U'’') return true;
    return (mark == '?' || mark == '!') && (c == U'?' || c == U'!');
}

char32_t neighbour_before(std::string_view text, std::size_t offset, char mark) {
    char32_t c = character_before(text, offset);
    for (int steps = 0; steps < kMostLookedThrough && is_looked_through(c, mark); ++steps) {
        offset = previous_offset(text, offset);
        c = character_before(text, offset);
    }
    return is_edge(c) ? 0 : c;
}

char32_t neighbour_after(std::string_view text, std::size_t offset, char mark) {
    char32_t c = character_at(text, offset);
    for (int steps = 0; steps < kMostLookedThrough && is_looked_through(c, mark); ++steps) {
        offset += language::length_in_utf8(c);
        c = character_at(text, offset);
    }
    return is_edge(c) ? 0 : c;
}

bool is_of_token(char c) { return c > ' ' && c <= '~'; }

/// The visible ASCII characters that end at `offset`.
std::string_view token_before(std::string_view text, std::size_t offset) {
    std::size_t begin = offset;
    while (begin > 0 && offset - begin < kLongestToken && is_of_token(text[begin - 1])) --begin;
    return text.substr(begin, offset - begin);
}

bool has(std::string_view text, std::string_view part) { return text.find(part) != std::string_view::npos; }

}  // namespace

bool MarkNeighbours::chinese_before() const {
    return is_han(before) || before == U'》' || before == U'〉' || before == U'）' || before == U'】' ||
           before == U'」' || before == U'』' || before == U'〕' || before == U'％';
}

bool MarkNeighbours::chinese_after() const {
    return is_han(after) || after == U'《' || after == U'〈' || after == U'（' || after == U'【' || after == U'「' ||
           after == U'『' || after == U'〔';
}

MarkNeighbours neighbours_of(std::string_view text, std::size_t offset) {
    const char mark = text[offset];
    return {neighbour_before(text, offset, mark), neighbour_after(text, offset + 1, mark)};
}

char32_t character_before_token(std::string_view text, std::size_t offset) {
    std::size_t begin = offset;
    char32_t c = character_before(text, begin);
    while (offset - begin < kLongestToken &&
           (is_ascii_letter(c) || is_ascii_digit(c) || c == U'%' || c == U' ' || c == U'.')) {
        begin = previous_offset(text, begin);
        c = character_before(text, begin);
    }
    return c;
}

bool is_part_of_token(std::string_view text, std::size_t offset) {
    const char mark = text[offset];
    if (mark == ',') return false;
    const std::string_view token = token_before(text, offset);
    if (token.empty()) return false;
    if (mark == ';') return has(token, "&");
    const bool is_drive = mark == ':' && token.size() == 1 && offset + 1 < text.size() && text[offset + 1] == '\\';
    return is_drive || has(token, "://") || has(token, "www.");
}

std::size_t han_run_before(std::string_view text, std::size_t offset, std::size_t at_most) {
    std::size_t count = 0;
    while (count < at_most && is_han(character_before(text, offset))) {
        offset = previous_offset(text, offset);
        ++count;
    }
    return count;
}

}  // namespace mingcha::kinds
