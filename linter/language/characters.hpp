// Looking at the characters of valid UTF-8 text around an offset.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace mingcha::language {

/// The character that begins at `offset`; 0 at the end of the text.
[[nodiscard]] constexpr char32_t character_at(std::string_view text, std::size_t offset) {
    if (offset >= text.size()) return 0;
    const auto byte = [&](std::size_t i) {
        return static_cast<char32_t>(static_cast<unsigned char>(text[offset + i]));
    };
    const std::size_t left = text.size() - offset;
    if (byte(0) < 0x80) return byte(0);
    if (byte(0) < 0xE0 && left >= 2) return (byte(0) & 0x1F) << 6 | (byte(1) & 0x3F);
    if (byte(0) < 0xF0 && left >= 3) return (byte(0) & 0x0F) << 12 | (byte(1) & 0x3F) << 6 | (byte(2) & 0x3F);
    if (left >= 4) return (byte(0) & 0x07) << 18 | (byte(1) & 0x3F) << 12 | (byte(2) & 0x3F) << 6 | (byte(3) & 0x3F);
    return 0;
}

/// Where the character that ends at `offset` begins; 0 at the start of the text.
[[nodiscard]] constexpr std::size_t previous_offset(std::string_view text, std::size_t offset) {
    if (offset == 0) return 0;
    do {
        --offset;
    } while (offset > 0 && (static_cast<unsigned char>(text[offset]) & 0xC0) == 0x80);
    return offset;
}

/// The character that ends at `offset`; 0 at the start of the text.
[[nodiscard]] constexpr char32_t character_before(std::string_view text, std::size_t offset) {
    return offset == 0 ? 0 : character_at(text, previous_offset(text, offset));
}

/// How many bytes the character takes.
[[nodiscard]] constexpr std::size_t length_in_utf8(char32_t c) {
    if (c < 0x80) return 1;
    if (c < 0x800) return 2;
    return c < 0x10000 ? 3 : 4;
}

/// A Chinese character: the unified ideographs with their extensions, 〇 and 々.
[[nodiscard]] constexpr bool is_han(char32_t c) {
    return (c >= 0x4E00 && c <= 0x9FFF) || (c >= 0x3400 && c <= 0x4DBF) || (c >= 0xF900 && c <= 0xFAFF) ||
           (c >= 0x20000 && c <= 0x3FFFF) || c == 0x3005 || c == 0x3007;
}

[[nodiscard]] constexpr bool is_ascii_digit(char32_t c) { return c >= U'0' && c <= U'9'; }

[[nodiscard]] constexpr bool is_ascii_letter(char32_t c) {
    return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z');
}

}  // namespace mingcha::language
