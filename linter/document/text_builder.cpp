#include "document/text_builder.hpp"

#include <array>
#include <utility>

#include "document/characters.hpp"

namespace mingcha {
namespace {

/// True if a space between the two separates words.
bool keeps_space(char32_t before, char32_t after) {
    if (is_ideograph(before) && is_ideograph(after)) return true;
    const auto wide = [](char32_t c) { return is_ideograph(c) || is_full_width_mark(c); };
    return !wide(before) && !wide(after);
}

/// True if a line end between the two stands for a space.
bool separates_words(char32_t before, char32_t after) {
    if (before == U',' || before == U';') return is_ascii_letter(after);
    const bool words =
        (is_ascii_letter(before) || is_decimal_digit(before)) && (is_ascii_letter(after) || is_decimal_digit(after));
    return words && !(is_decimal_digit(before) && is_decimal_digit(after));
}

/// Bytes that a space begins with: ASCII, no-break (C2 A0) and ideographic (E3 80 80).
constexpr std::array<bool, 256> kMayBeginSpace = [] {
    std::array<bool, 256> table{};
    for (const std::size_t byte : {0x20U, 0x09U, 0x0BU, 0x0CU}) table[byte] = true;
    table[0xC2] = true;
    table[0xE3] = true;
    return table;
}();

bool is_space_at(std::string_view text, std::uint32_t at) {
    const char byte = text[at];
    if (byte == '\xC2') return text.substr(at, 2) == "\xC2\xA0";
    if (byte == '\xE3') return text.substr(at, 3) == "\xE3\x80\x80";
    return true;
}

/// The first byte in [from, end) that begins a space, or `end`.
std::uint32_t find_space(std::string_view text, std::uint32_t from, std::uint32_t end) {
    for (std::uint32_t i = from; i < end; ++i) {
        if (kMayBeginSpace[static_cast<unsigned char>(text[i])] && is_space_at(text, i)) return i;
    }
    return end;
}

}  // namespace

TextBuilder::TextBuilder(std::string_view source, bool exact_lines) : source_(source), exact_lines_(exact_lines) {
    text_.reserve(source.size());
}

void TextBuilder::append_verbatim(std::uint32_t begin, std::uint32_t end) {
    if (begin == end) return;
    if (begin != source_end_ || segments_.empty()) segments_.push_back({size(), begin});
    text_.insert(text_.end(), source_.begin() + begin, source_.begin() + end);
    source_end_ = end;
}

void TextBuilder::append(std::uint32_t begin, std::uint32_t end, bool may_have_spaces) {
    while (may_have_spaces && begin < end) {
        const std::uint32_t space = find_space(source_, begin, end);
        append_verbatim(begin, space);
        if (space == end) return;
        begin = skip_spaces(source_, space, end);
        const char32_t before = back_code_point(source_.substr(0, space)).value;
        if (begin < end && keeps_space(before, front_code_point(source_.substr(begin)).value)) separate(' ');
    }
    append_verbatim(begin, end);
}

void TextBuilder::join(const PrintedLine& line) {
    const char32_t before = back_code_point({text_.data(), text_.size()}).value;
    const char32_t after = front_code_point(source_.substr(line.begin)).value;
    const bool spaced = source_[source_end_] == ' ' || line.indent > 0;
    if (exact_lines_ ? spaced && keeps_space(before, after) && !is_ideograph(before) : separates_words(before, after)) {
        separate(' ');
    }
    append(line.begin, line.end, line.inner_space);
}

void TextBuilder::separate(char separator) {
    const bool follows_separator = separated_at_ == size() && size() > 0;
    if (follows_separator) {
        segments_.push_back({size(), source_end_ - 1});  // all of them stand in the same place
    } else {
        ++source_end_;
    }
    text_.push_back(separator);
    separated_at_ = size();
}

std::vector<char> TextBuilder::take_text() { return std::move(text_); }

std::vector<Document::Segment> TextBuilder::take_segments() { return std::move(segments_); }

}  // namespace mingcha
