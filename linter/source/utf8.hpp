// UTF-8 at the level of bytes.
#pragma once

#include <cstddef>
#include <cstdint>
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

/// How many bytes fulfil `predicate`. The sum of a block fits into one byte, so that the compiler can use vector
/// instructions on sixteen bytes at a time or more.
template <typename Predicate>
[[nodiscard]] std::size_t count_bytes(std::string_view bytes, Predicate predicate) {
    constexpr std::size_t kBlock = 240;
    std::size_t total = 0;
    while (!bytes.empty()) {
        std::uint8_t count = 0;
        const std::string_view block = bytes.substr(0, kBlock);
        for (const char byte : block) count = static_cast<std::uint8_t>(count + (predicate(byte) ? 1 : 0));
        total += count;
        bytes.remove_prefix(block.size());
    }
    return total;
}

}  // namespace mingcha
