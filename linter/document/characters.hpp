// Code points of UTF-8 text and the classes of them that the layout of Chinese text turns on.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace mingcha {

struct CodePoint {
    char32_t value = 0;
    std::uint32_t size = 0;  ///< in bytes
};

/// The code point at the front. Requires well-formed UTF-8; of an empty text, {0, 0}.
[[nodiscard]] inline CodePoint front_code_point(std::string_view text) {
    if (text.empty()) return {};
    const auto byte = [text](std::size_t i) { return static_cast<char32_t>(static_cast<unsigned char>(text[i])); };
    const char32_t lead = byte(0);
    if (lead < 0x80) return {lead, 1};
    if (lead < 0xE0) return {(lead & 0x1FU) << 6U | (byte(1) & 0x3FU), 2};
    if (lead < 0xF0) return {(lead & 0x0FU) << 12U | (byte(1) & 0x3FU) << 6U | (byte(2) & 0x3FU), 3};
    return {(lead & 0x07U) << 18U | (byte(1) & 0x3FU) << 12U | (byte(2) & 0x3FU) << 6U | (byte(3) & 0x3FU), 4};
}

/// The code point at the end.
[[nodiscard]] inline CodePoint back_code_point(std::string_view text) {
    std::size_t begin = text.size();
    while (begin > 0) {
        --begin;
        if ((static_cast<unsigned char>(text[begin]) & 0xC0U) != 0x80U) break;
    }
    return front_code_point(text.substr(begin));
}

/// Takes the code point off the front.
inline char32_t take_code_point(std::string_view& text) {
    const CodePoint point = front_code_point(text);
    text.remove_prefix(point.size);
    return point.value;
}

/// The value of 0 to 9 in half or full width, or -1.
[[nodiscard]] constexpr int digit_value(char32_t c) {
    if (c >= U'0' && c <= U'9') return static_cast<int>(c - U'0');
    return c >= U'０' && c <= U'９' ? static_cast<int>(c - U'０') : -1;
}
[[nodiscard]] constexpr bool is_decimal_digit(char32_t c) { return digit_value(c) >= 0; }
[[nodiscard]] constexpr bool is_ascii_letter(char32_t c) {
    return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z');
}

[[nodiscard]] constexpr bool is_space(char32_t c) {
    const bool zero_width = (c >= 0x200B && c <= 0x200D) || c == 0xFEFF;
    return c == U' ' || c == U'\t' || c == U'\v' || c == U'\f' || c == 0xA0 || c == 0x3000 || zero_width;
}

/// The first offset in [from, end) that is no space, or `end`.
[[nodiscard]] inline std::uint32_t skip_spaces(std::string_view text, std::uint32_t from, std::uint32_t end) {
    while (from < end) {
        const CodePoint point = front_code_point(text.substr(from));
        if (!is_space(point.value)) break;
        from += point.size;
    }
    return from;
}

[[nodiscard]] constexpr bool is_ideograph(char32_t c) {
    return (c >= 0x4E00 && c <= 0x9FFF) || (c >= 0x3400 && c <= 0x4DBF) || c == U'〇' ||
           (c >= 0x20000 && c <= 0x3FFFF) || (c >= 0xF900 && c <= 0xFAFF);
}

/// Digits and Latin letters that take a whole square.
[[nodiscard]] constexpr bool is_full_width_alphanumeric(char32_t c) {
    return (c >= U'０' && c <= U'９') || (c >= U'Ａ' && c <= U'Ｚ') || (c >= U'ａ' && c <= U'ｚ');
}

/// Marks that take a whole square, so that a space beside them is none of the writer's.
[[nodiscard]] constexpr bool is_full_width_mark(char32_t c) {
    return (c >= 0x3001 && c <= 0x303F) || (c >= 0xFF01 && c <= 0xFFEF && !is_full_width_alphanumeric(c)) ||
           (c >= 0x2018 && c <= 0x201D) || c == U'…' || c == U'—' || c == U'·' || (c >= 0x2460 && c <= 0x24FF) ||
           (c >= 0x3200 && c <= 0x32FF);
}

/// Marks that close what was opened; they stand behind a sentence's end: 。”
[[nodiscard]] constexpr bool is_closing_mark(char32_t c) {
    constexpr std::u32string_view kClosing = U"”’）》〉】〕」』］)]}\"";
    return kClosing.find(c) != std::u32string_view::npos;
}

[[nodiscard]] constexpr bool is_opening_mark(char32_t c) {
    constexpr std::u32string_view kOpening = U"“‘（《〈【〔「『［([{";
    return kOpening.find(c) != std::u32string_view::npos;
}

[[nodiscard]] constexpr bool ends_sentence(char32_t c) {
    constexpr std::u32string_view kEnds = U"。！？；：!?;:…";
    return kEnds.find(c) != std::u32string_view::npos;
}

/// Marks after which the sentence goes on.
[[nodiscard]] constexpr bool is_pause(char32_t c) { return c == U'，' || c == U'、' || c == U','; }

/// Marks that no line begins with unless it continues the one before.
[[nodiscard]] constexpr bool cannot_begin_line(char32_t c) {
    constexpr std::u32string_view kMarks = U"，。、；：？！”’）》〉】〕」』］％‰%)]},;:?!．";
    return kMarks.find(c) != std::u32string_view::npos;
}

/// The value of 〇 to 九, or -1.
[[nodiscard]] constexpr int plain_chinese_digit(char32_t c) {
    constexpr std::u32string_view kDigits = U"〇一二三四五六七八九";
    if (c == U'零') return 0;
    const std::size_t index = kDigits.find(c);
    return index == std::u32string_view::npos ? -1 : static_cast<int>(index);
}

/// The last code point that is no closing mark: of 他说：“好。” it is 。
[[nodiscard]] inline char32_t last_inner_code_point(std::string_view text) {
    CodePoint last = back_code_point(text);
    while (is_closing_mark(last.value) && text.size() > last.size) {
        text.remove_suffix(last.size);
        last = back_code_point(text);
    }
    return last.value;
}

}  // namespace mingcha
