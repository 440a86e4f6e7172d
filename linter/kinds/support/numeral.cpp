#include "kinds/support/numeral.hpp"

#include <array>
#include <optional>

#include "language/characters.hpp"

namespace mingcha::kinds {
namespace {

constexpr std::string_view kChineseDigits = "零一二三四五六七八九";
constexpr std::size_t kBytesOfHan = 3;
constexpr char32_t kCircledOne = U'①';
constexpr char32_t kBracketedOne = U'⑴';
constexpr char32_t kDottedOne = U'⒈';
constexpr std::uint32_t kMostEnclosed = 20;
constexpr char32_t kFullWidthZero = U'０';

enum class Script : unsigned char { arabic, full_width, chinese, circled, bracketed, dotted };

bool is_enclosed(char32_t c, char32_t one) { return c >= one && c < one + kMostEnclosed; }

std::optional<Script> script_of(char32_t c) {
    if (language::is_ascii_digit(c)) return Script::arabic;
    if (c >= kFullWidthZero && c <= U'９') return Script::full_width;
    if (is_enclosed(c, kCircledOne)) return Script::circled;
    if (is_enclosed(c, kBracketedOne)) return Script::bracketed;
    if (is_enclosed(c, kDottedOne)) return Script::dotted;
    static constexpr std::u32string_view kNumerals = U"零〇一二三四五六七八九十百千";
    if (kNumerals.find(c) != std::u32string_view::npos) return Script::chinese;
    return std::nullopt;
}

/// 十, 百, 千 as powers of ten; 1 for every other character.
std::uint32_t place_of(char32_t c) {
    if (c == U'十') return 10;
    if (c == U'百') return 100;
    return c == U'千' ? 1000 : 1;
}

std::uint32_t figure_of(char32_t c) {
    static constexpr std::u32string_view kFigures = U"零一二三四五六七八九";
    if (language::is_ascii_digit(c)) return c - U'0';
    if (c >= kFullWidthZero && c <= U'９') return c - kFullWidthZero;
    const std::size_t found = kFigures.find(c);
    return found == std::u32string_view::npos ? 0 : static_cast<std::uint32_t>(found);
}

std::string digit(std::uint32_t value) { return std::string(kChineseDigits.substr(value * kBytesOfHan, kBytesOfHan)); }

std::string in_chinese(std::uint32_t value) {
    static constexpr std::array<std::string_view, 4> kPlaces = {"千", "百", "十", ""};
    std::string result;
    std::uint32_t divisor = 1000;
    bool gap = false;
    for (const std::string_view place : kPlaces) {
        const std::uint32_t figure = value / divisor % 10;
        divisor /= 10;
        if (figure == 0) {
            gap = !result.empty();
            continue;
        }
        if (gap) result += digit(0);
        gap = false;
        const bool bare_ten = figure == 1 && place == "十" && result.empty();
        if (!bare_ten) result += digit(figure);
        result += place;
    }
    return result;
}

std::string in_full_width(std::uint32_t value) {
    static constexpr std::string_view kDigits = "０１２３４５６７８９";
    std::string result;
    for (const char figure : std::to_string(value)) {
        result += kDigits.substr(static_cast<std::size_t>(figure - '0') * kBytesOfHan, kBytesOfHan);
    }
    return result;
}

/// ①, ⑴ or ⒈ with another number; all three are characters of three bytes that follow one another.
std::string enclosed(char32_t one, std::uint32_t value) {
    const char32_t c = one + value - 1;
    return {static_cast<char>(0xE0 | (c >> 12U)), static_cast<char>(0x80 | ((c >> 6U) & 0x3F)),
            static_cast<char>(0x80 | (c & 0x3F))};
}

}  // namespace

NumeralPlace last_numeral(std::string_view text) {
    NumeralPlace place{text.size(), text.size()};
    std::optional<Script> script;
    for (std::size_t at = text.size(); at > 0; at = language::previous_offset(text, at)) {
        const auto here = script_of(language::character_before(text, at));
        if (!here || (script && *here != *script)) {
            if (script) break;
            continue;
        }
        if (!script) place.end = at;
        script = here;
        place.begin = language::previous_offset(text, at);
    }
    return place;
}

std::string numeral_like(std::string_view model, std::uint32_t value) {
    constexpr std::uint32_t kMostChinese = 9999;
    const auto script = script_of(language::character_at(model, 0));
    if (script == Script::chinese && value > 0 && value <= kMostChinese) return in_chinese(value);
    const bool has_enclosed = value > 0 && value <= kMostEnclosed;
    if (script == Script::circled && has_enclosed) return enclosed(kCircledOne, value);
    if (script == Script::bracketed && has_enclosed) return enclosed(kBracketedOne, value);
    if (script == Script::dotted && has_enclosed) return enclosed(kDottedOne, value);
    if (script == Script::full_width) return in_full_width(value);
    return std::to_string(value);
}

std::optional<NumeralValue> numeral_at(std::string_view text, std::size_t at) {
    constexpr std::uint32_t kMost = 999;
    const auto script = script_of(language::character_at(text, at));
    if (!script || *script > Script::chinese) return std::nullopt;  // enclosed ones mark items
    std::uint32_t value = 0;
    std::uint32_t figure = 0;
    bool any = false;
    while (script_of(language::character_at(text, at)) == script) {
        const char32_t c = language::character_at(text, at);
        at += language::length_in_utf8(c);
        if (const std::uint32_t place = place_of(c); place > 1) {
            value += (figure == 0 ? 1 : figure) * place;
            figure = 0;
        } else if (*script == Script::chinese) {
            if (any && figure != 0) return std::nullopt;  // 二三: two numbers, or a year
            figure = figure_of(c);
        } else {
            figure = figure * 10 + figure_of(c);
        }
        any = true;
        if (value + figure > kMost) return std::nullopt;
    }
    if (value + figure == 0) return std::nullopt;
    return NumeralValue{value + figure, at};
}

}  // namespace mingcha::kinds
