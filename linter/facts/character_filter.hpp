// A quick test whether any word of a list can begin at a character, so that most characters of a text cost nothing.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace mingcha {

/// Tells at once for most characters that no word of a list begins, or ends, with them.
class CharacterFilter {
public:
    constexpr void add(std::string_view character) {
        seen_[slot(character) / kWord] |= std::uint64_t{1} << (slot(character) % kWord);
    }
    [[nodiscard]] constexpr bool may_hold(std::string_view character) const {
        return (seen_[slot(character) / kWord] >> (slot(character) % kWord) & 1) != 0;
    }

private:
    static constexpr std::size_t kWord = 64;
    static constexpr std::size_t kBits = 6;
    /// The last two bytes of a character tell Chinese ones well apart.
    static constexpr std::size_t slot(std::string_view character) {
        constexpr unsigned kMask = (1U << kBits) - 1;
        std::size_t result = 0;
        for (const char byte : character) result = (result << kBits) | (static_cast<unsigned char>(byte) & kMask);
        return result & ((1U << (2 * kBits)) - 1);
    }

    std::array<std::uint64_t, (std::size_t{1} << (2 * kBits)) / kWord> seen_{};
};

constexpr std::size_t kFilteredCharacter = 3;  // bytes of any character that lists of Chinese words hold

/// By the first characters of `words`.
template <typename Words>
constexpr CharacterFilter filter_of(const Words& words) {
    CharacterFilter filter;
    for (const std::string_view word : words) filter.add(word.substr(0, kFilteredCharacter));
    return filter;
}

}  // namespace mingcha
