#include "kinds/support/brackets.hpp"

#include <algorithm>
#include <utility>

#include "language/characters.hpp"

namespace mingcha::kinds {
namespace {

using language::character_at;
using language::character_before;
using language::is_ascii_digit;
using language::is_ascii_letter;
using language::is_han;

struct OpenBracket {
    std::uint32_t offset = 0;
    std::uint32_t inside = 0;  // behind the bracket
    bool is_half = false;
    bool holds_chinese = false;
};

constexpr std::size_t kLongestBracket = 240;  // bytes to either side

bool opens(char32_t c) { return c == U'（' || c == U'(' || c == U'【' || c == U'[' || c == U'［' || c == U'〔'; }
bool closes(char32_t c) { return c == U'）' || c == U')' || c == U'】' || c == U']' || c == U'］' || c == U'〕'; }
bool ends_cell(char32_t c) { return c == U'\n' || c == U'\t' || c == U'\v'; }

std::optional<std::size_t> opening_before(std::string_view text, std::size_t offset) {
    const std::size_t limit = offset > kLongestBracket ? offset - kLongestBracket : 0;
    std::size_t closed = 0;
    while (offset > limit) {
        offset = language::previous_offset(text, offset);
        const char32_t c = character_at(text, offset);
        if (ends_cell(c)) return std::nullopt;
        if (closes(c)) ++closed;
        if (opens(c) && closed-- == 0) return offset;
    }
    return std::nullopt;
}

std::optional<std::size_t> behind_closing(std::string_view text, std::size_t offset) {
    const std::size_t limit = std::min(text.size(), offset + kLongestBracket);
    std::size_t opened = 0;
    while (offset < limit) {
        const char32_t c = character_at(text, offset);
        if (ends_cell(c)) return std::nullopt;
        offset += language::length_in_utf8(c);
        if (opens(c)) ++opened;
        if (closes(c) && opened-- == 0) return offset;
    }
    return std::nullopt;
}

class Pairing {
public:
    Pairing(std::string_view text, BracketChoice choice) : text_(text), choice_(choice) {}

    void visit(std::uint32_t offset, char32_t c) {
        const bool is_half = c < 0x80;
        if (c == U'(' || c == U'（') {
            open_.push_back({offset, offset + (is_half ? 1U : 3U), is_half, false});
        } else if (c == U')' || c == U'）') {
            close(offset, is_half);
        } else if (c == U'\t' || c == U'\v') {
            open_.clear();
        } else if (!open_.empty() && is_han(c)) {
            open_.back().holds_chinese = true;
        }
    }

    [[nodiscard]] std::vector<HalfWidthBracket> half_width() && {
        std::ranges::sort(half_width_);
        return std::move(half_width_);
    }

private:
    void close(std::uint32_t offset, bool is_half) {
        if (open_.empty() || (is_half && is_label(offset))) return;
        const OpenBracket open = open_.back();
        open_.pop_back();
        if (!open_.empty() && open.holds_chinese) open_.back().holds_chinese = true;
        const bool all = choice_ == BracketChoice::all && open.holds_chinese;
        const bool mismatched = open.is_half != is_half;
        if (open.is_half && (mismatched || all)) half_width_.push_back({open.offset, mismatched});
        if (is_half && (mismatched || all)) half_width_.push_back({offset, mismatched});
    }

    /// `b)` or `12)` behind a mark or a space: a label, unless it is all that the bracket holds.
    [[nodiscard]] bool is_label(std::uint32_t offset) const {
        std::uint32_t begin = offset;
        while (begin > open_.back().inside && offset - begin < 2 && is_alphanumeric(text_[begin - 1])) --begin;
        if (begin == offset || begin == open_.back().inside) return false;
        const char32_t before = character_before(text_, begin);
        return before == U' ' || before == U'；' || before == U'，' || before == U'、' || before == U'。' ||
               before == U';' || before == U',' || before == U'：';
    }

    static bool is_alphanumeric(char c) {
        const auto byte = static_cast<unsigned char>(c);
        return is_ascii_digit(byte) || is_ascii_letter(byte);
    }

    std::string_view text_;
    BracketChoice choice_;
    std::vector<OpenBracket> open_;
    std::vector<HalfWidthBracket> half_width_;
};

}  // namespace

std::optional<TextSpan> bracket_around(std::string_view text, TextSpan span) {
    const std::optional<std::size_t> begin = opening_before(text, span.begin);
    if (!begin) return std::nullopt;
    const std::optional<std::size_t> end = behind_closing(text, span.end);
    if (!end) return std::nullopt;
    return TextSpan{static_cast<std::uint32_t>(*begin), static_cast<std::uint32_t>(*end)};
}

BracketChoice bracket_choice(std::string_view word) {
    if (word == "none") return BracketChoice::none;
    return word == "all" ? BracketChoice::all : BracketChoice::mismatched;
}

std::vector<HalfWidthBracket> half_width_brackets(std::string_view text, TextSpan block, BracketChoice choice) {
    Pairing pairing(text, choice);
    for (std::uint32_t offset = block.begin; offset < block.end; ++offset) {
        const bool begins_character = (static_cast<unsigned char>(text[offset]) & 0xC0) != 0x80;
        if (begins_character) pairing.visit(offset, character_at(text, offset));
    }
    return std::move(pairing).half_width();
}

}  // namespace mingcha::kinds
