#include "kinds/support/numeral.hpp"

#include <array>
#include <optional>

#include "language/characters.hpp"

namespace mingcha::kinds {
namespace {

constexpr std::string_view kChineseDigits = "零一二三四五六七八九";
constexpr std::size_t kBytesOfHan = 3;
constexpr char32_t kCircledOne = U'①';
constexpr std::uint32_t kMostCircled = 20;
constexpr char32_t kFullWidthZero = U'０';

enum class Script : unsigned char { arabic, full_width, chinese, circled };

std::optional<Script> script_of(char32_t c) {
    if (language::is_ascii_digit(c)) return Script::arabic;
    if (c >= kFullWidthZero && c <= U'９') return Script::full_width;
    if (c >= kCircledOne && c < kCircledOne + kMostCircled) return Script::circled;
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

std::string in_circle(std::uint32_t value) {
    static constexpr std::string_view kCircled = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳";
    return std::string(kCircled.substr((value - 1) * kBytesOfHan, kBytesOfHan));
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
    if (script == Script::circled && value > 0 && value <= kMostCircled) return in_circle(value);
    if (script == Script::full_width) return in_full_width(value);
    return std::to_string(value);
}

std::optional<NumeralValue> numeral_at(std::string_view text, std::size_t at) {
    constexpr std::uint32_t kMost = 999;
    const auto script = script_of(language::character_at(text, at));
    if (!script || *script == Script::circled) return std::nullopt;
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
