#include "kinds/support/quoted_brands.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <utility>

#include "language/characters.hpp"

namespace mingcha::kinds {
namespace {

constexpr std::size_t kMostPlaces = 8;  // of a name
constexpr std::size_t kCharacter = 3;   // bytes
/// So many characters in the same order beside a name are no chance.
constexpr std::size_t kTurned = 6;
constexpr std::size_t kShortestName = 3 * kCharacter;  // “书香”
constexpr std::size_t kSharedBegin = 2;                // characters of two descriptions
constexpr std::size_t kLongestDescription = 8;         // characters
constexpr std::string_view kBrand = "品牌";

/// Han characters from `at` on, at most `count`.
TextSpan han_behind(std::string_view text, std::size_t at, std::size_t count) {
    std::size_t end = at;
    for (std::size_t i = 0; i < count && language::is_han(language::character_at(text, end)); ++i)
        end += language::length_in_utf8(language::character_at(text, end));
    return {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)};
}

TextSpan han_before(std::string_view text, std::size_t at, std::size_t count) {
    std::size_t begin = at;
    for (std::size_t i = 0; i < count && language::is_han(language::character_before(text, begin)); ++i)
        begin = language::previous_offset(text, begin);
    return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(at)};
}

using ByName = std::map<std::string_view, std::vector<TextSpan>>;

ByName by_name(std::string_view text, const std::vector<QuotationFact>& quotations) {
    ByName places;
    for (const QuotationFact& quotation : quotations) {
        std::vector<TextSpan>& of_name = places[slice(text, quotation.name)];
        if (quotation.name.size() >= kShortestName && of_name.size() < kMostPlaces) of_name.push_back(quotation.span);
    }
    return places;
}

/// From the name to the word 品牌; empty if that does not follow.
TextSpan description_behind(std::string_view text, TextSpan name) {
    const TextSpan words = han_behind(text, name.end, kLongestDescription + kBrand.size() / kCharacter);
    const std::size_t at = slice(text, words).find(kBrand);
    if (at == std::string_view::npos) return {};
    return {words.begin, words.begin + static_cast<std::uint32_t>(at)};
}

bool are_two_descriptions(std::string_view one, std::string_view other) {
    if (one == other || one.size() != other.size() || one.size() < 2 * kSharedBegin * kCharacter) return false;
    return one.substr(0, kSharedBegin * kCharacter) == other.substr(0, kSharedBegin * kCharacter);
}

template <typename TwoOf>
std::vector<TwoNames> pairs_of(const ByName& names, const TwoOf& two_of) {
    std::vector<TwoNames> found;
    for (const auto& [name, places] : names) {
        for (std::size_t i = 0; i < places.size(); ++i) {
            for (std::size_t j = 0; j < places.size(); ++j) {
                if (const auto pair = i == j ? std::nullopt : two_of(places[i], places[j])) found.push_back(*pair);
            }
        }
    }
    return found;
}

}  // namespace

std::vector<TwoNames> find_turned_names(std::string_view text, const std::vector<QuotationFact>& quotations) {
    return pairs_of(by_name(text, quotations), [&](TextSpan one, TextSpan other) -> std::optional<TwoNames> {
        const TextSpan before = han_before(text, one.begin, kTurned);
        const TextSpan behind = han_behind(text, other.end, 3 * kTurned);
        const std::size_t at = slice(text, behind).find(slice(text, before));
        if (before.size() != kTurned * kCharacter || at == std::string_view::npos) return std::nullopt;
        const auto end = static_cast<std::uint32_t>(behind.begin + at + before.size());
        // As many more characters as are the same: 全国女职工.
        std::size_t first = before.begin;
        std::size_t same = behind.begin + at;
        while (same > behind.begin &&
               language::character_before(text, first) == language::character_before(text, same)) {
            first = language::previous_offset(text, first);
            same = language::previous_offset(text, same);
        }
        return TwoNames{{{other.begin, end}}, {{static_cast<std::uint32_t>(first), one.end}}};
    });
}

std::vector<TwoNames> find_two_descriptions(std::string_view text, const std::vector<QuotationFact>& quotations) {
    return pairs_of(by_name(text, quotations), [&](TextSpan one, TextSpan other) -> std::optional<TwoNames> {
        const TextSpan first = description_behind(text, one);
        const TextSpan second = description_behind(text, other);
        if (one.begin > other.begin || !are_two_descriptions(slice(text, first), slice(text, second)))
            return std::nullopt;
        const auto brand = static_cast<std::uint32_t>(kBrand.size());
        return TwoNames{{{other.begin, second.end + brand}}, {{one.begin, first.end + brand}}};
    });
}

}  // namespace mingcha::kinds
