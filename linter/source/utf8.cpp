#include "source/utf8.hpp"

#include <cstdint>
#include <cstring>

namespace mingcha {
namespace {

constexpr std::uint64_t kHighBits = 0x8080808080808080U;

std::uint64_t load8(const unsigned char* at) {
    std::uint64_t word = 0;
    std::memcpy(&word, at, sizeof word);
    return word;
}

bool is_continuation(unsigned char byte) { return (byte & 0xC0U) == 0x80U; }

/// The length of the well-formed sequence at `at`, which has `left` bytes; 0 if there is none.
std::size_t sequence_length(const unsigned char* at, std::size_t left) {
    const unsigned char lead = at[0];
    if (lead < 0x80) return 1;
    if (lead < 0xC2 || lead > 0xF4 || left < 2) return 0;
    if (lead < 0xE0) return is_continuation(at[1]) ? 2 : 0;
    // The second byte excludes overlong forms, surrogates and what lies above U+10FFFF.
    const unsigned char lowest = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
    const unsigned char highest = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
    if (left < 3 || at[1] < lowest || at[1] > highest || !is_continuation(at[2])) return 0;
    if (lead < 0xF0) return 3;
    return left >= 4 && is_continuation(at[3]) ? 4 : 0;
}

/// Two code points between U+1000 and U+CFFF, which nearly all Chinese text consists of, in six bytes of `word`.
bool holds_two_ideographs(std::uint64_t word) {
    constexpr std::uint64_t kMask = 0x0000C0C0F0C0C0F0U;
    constexpr std::uint64_t kForm = 0x00008080E08080E0U;
    if ((word & kMask) != kForm) return false;
    const auto first = static_cast<unsigned>(word & 0xFFU);
    const auto second = static_cast<unsigned>((word >> 24U) & 0xFFU);
    return first != 0xE0 && first != 0xED && second != 0xE0 && second != 0xED;
}

}  // namespace

std::size_t first_invalid_utf8(std::string_view bytes) {
    const auto* const begin = reinterpret_cast<const unsigned char*>(bytes.data());
    const std::size_t size = bytes.size();
    std::size_t i = 0;
    while (i + 8 <= size) {
        const std::uint64_t word = load8(begin + i);
        if (holds_two_ideographs(word)) {
            i += 6;
        } else if ((word & kHighBits) == 0) {
            i += 8;
        } else {
            const std::size_t length = sequence_length(begin + i, size - i);
            if (length == 0) return i;
            i += length;
        }
    }
    while (i < size) {
        const std::size_t length = sequence_length(begin + i, size - i);
        if (length == 0) return i;
        i += length;
    }
    return size;
}

}  // namespace mingcha
