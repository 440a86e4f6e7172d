#include "kinds/support/near_name.hpp"

#include <algorithm>
#include <array>

#include "language/characters.hpp"

namespace mingcha::kinds {
namespace {

constexpr std::size_t kSureCharacters = 2;  // at either end

struct Slip {
    std::size_t of_name = 0;  ///< characters of the name that the slip takes
    std::size_t of_text = 0;  ///< what stands there instead
};

constexpr std::array kSlips = {Slip{1, 1}, Slip{1, 0}, Slip{2, 0}, Slip{0, 1}, Slip{2, 2}};

/// Lists are also written without 、, and with a space or a conjunction in its place.
bool is_usual(Slip slip, std::u32string_view name, std::u32string_view text) {
    if (slip.of_name != 1 || name[0] != U'、') return false;
    return slip.of_text == 0 || text.find_first_of(U"和与及 \u3000") == 0;
}

bool ends_block(char32_t c) { return c == U'\n' || c == U'\t' || c == U'\v'; }

}  // namespace

std::optional<std::size_t> length_of_near_name(std::u32string_view name, std::u32string_view text) {
    const auto [in_name, in_text] = std::ranges::mismatch(name, text);
    const auto same = static_cast<std::size_t>(in_name - name.begin());
    if (same < kSureCharacters || same == name.size()) return std::nullopt;
    const std::u32string_view rest_of_name = name.substr(same);
    const std::u32string_view rest_of_text = text.substr(same);
    for (const Slip slip : kSlips) {
        if (rest_of_name.size() < slip.of_name + kSureCharacters || rest_of_text.size() < slip.of_text) continue;
        const bool is_swap = slip.of_name == 2 && slip.of_text == 2;
        if (is_swap && (rest_of_name[0] != rest_of_text[1] || rest_of_name[1] != rest_of_text[0])) continue;
        if (is_usual(slip, rest_of_name, rest_of_text)) continue;
        if (rest_of_text.substr(slip.of_text).starts_with(rest_of_name.substr(slip.of_name)))
            return text.size() - rest_of_text.size() + slip.of_text + rest_of_name.size() - slip.of_name;
    }
    return std::nullopt;
}

std::u32string characters_from(std::string_view text, std::size_t offset, std::size_t count) {
    std::u32string characters;
    while (characters.size() < count && offset < text.size()) {
        const char32_t c = language::character_at(text, offset);
        if (ends_block(c)) break;
        characters.push_back(c);
        offset += language::length_in_utf8(c);
    }
    return characters;
}

std::u32string characters_before(std::string_view text, std::size_t offset, std::size_t count) {
    std::u32string characters;
    while (characters.size() < count && offset > 0) {
        offset = language::previous_offset(text, offset);
        const char32_t c = language::character_at(text, offset);
        if (ends_block(c)) break;
        characters.push_back(c);
    }
    return characters;
}

}  // namespace mingcha::kinds
