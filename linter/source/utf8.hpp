// UTF-8 at the level of bytes.
#pragma once

#include <cstddef>
#include <string_view>

namespace mingcha {

/// The offset of the first byte that does not begin a well-formed sequence (Unicode, table 3-7), or `bytes.size()` if
/// there is none. O(size).
[[nodiscard]] std::size_t first_invalid_utf8(std::string_view bytes);

/// True for every byte but the continuations 10xxxxxx: for each code point exactly once.
[[nodiscard]] constexpr bool begins_code_point(char byte) {
    return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U;
}

/// True for the first byte of a code point outside the BMP, which takes two UTF-16 code units.
[[nodiscard]] constexpr bool begins_surrogate_pair(char byte) { return static_cast<unsigned char>(byte) >= 0xF0U; }

}  // namespace mingcha
