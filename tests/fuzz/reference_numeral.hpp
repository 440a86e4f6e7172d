// A slow reading of Chinese numerals that is easy to see to be right: every number below ten thousand is written down
// once, and a longer numeral is looked up section by section. The grammars are checked against it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace mingcha::reference {

/// 2050 is 二千零五十.
inline std::u32string written(int number) {
    constexpr std::u32string_view kDigits = U"零一二三四五六七八九";
    constexpr std::u32string_view kPlaces[] = {U"", U"十", U"百", U"千"};
    std::u32string text;
    bool gap = false;
    for (int place = 3, unit = 1000; place >= 0; --place, unit /= 10) {
        const int digit = number / unit % 10;
        if (digit == 0) {
            gap = !text.empty();
            continue;
        }
        if (gap) text += U'零';
        gap = false;
        text += kDigits[static_cast<std::size_t>(digit)];
        text += kPlaces[place];
    }
    return text;
}

/// Every way to write a number below ten thousand.
inline const std::map<std::u32string, std::int64_t>& sections() {
    static const std::map<std::u32string, std::int64_t> table = [] {
        std::map<std::u32string, std::int64_t> entries;
        for (int number = 1; number < 10000; ++number) {
            const std::u32string text = written(number);
            entries[text] = number;
            if (text.starts_with(U"一十")) entries[text.substr(1)] = number;  // 十五
            const bool places_touch = number % 10 == 0 && text.size() > 3 && text[text.size() - 3] != U'零';
            if (places_touch) entries[text.substr(0, text.size() - 1)] = number;  // 四百五
        }
        return entries;
    }();
    return table;
}

/// A section behind a large magnitude: 零五百 and 五百 are the same, 五 alone counts in the next lower place.
inline std::optional<std::int64_t> section_behind(std::u32string_view text, std::int64_t magnitude) {
    if (text.empty()) return 0;
    if (magnitude > 1 && text.size() == 1) {
        const auto digit = sections().find(std::u32string(text));
        return digit == sections().end() || digit->second > 9 ? std::nullopt
                                                              : std::optional(digit->second * magnitude / 10);
    }
    if (magnitude > 1 && text.front() == U'零') text.remove_prefix(1);
    const auto found = sections().find(std::u32string(text));
    return found == sections().end() ? std::nullopt : std::optional(found->second);
}

/// The value of a well-formed numeral below 10^12; no value for anything else.
inline std::optional<std::int64_t> value_of(std::u32string_view text) {
    std::int64_t total = 0;
    std::int64_t above = 1;
    struct Large {
        char32_t sign;
        std::int64_t magnitude;
    };
    for (const auto& [sign, magnitude] : {Large{U'亿', 100'000'000}, Large{U'万', 10'000}}) {
        const std::size_t at = text.find(sign);
        if (at == std::u32string_view::npos) continue;
        std::u32string_view head = text.substr(0, at);
        if (above > 1 && head.starts_with(U'零')) head.remove_prefix(1);
        const auto section = sections().find(std::u32string(head));
        if (section == sections().end()) return std::nullopt;
        total += section->second * magnitude;
        above = magnitude;
        text.remove_prefix(at + 1);
    }
    const auto rest = section_behind(text, above);
    if (!rest || (above == 1 && text.empty())) return std::nullopt;
    return total + *rest;
}

}  // namespace mingcha::reference
