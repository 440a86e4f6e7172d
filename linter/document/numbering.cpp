#include "document/numbering.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

#include "document/characters.hpp"

namespace mingcha {
namespace {

/// A position in a line that rules of the grammar advance.
struct Cursor {
    std::string_view rest;

    [[nodiscard]] char32_t peek() const { return front_code_point(rest).value; }
    bool take(char32_t c) {
        if (rest.empty() || peek() != c) return false;
        take_code_point(rest);
        return true;
    }
    bool take_any(std::u32string_view set) {
        if (rest.empty() || set.find(peek()) == std::u32string_view::npos) return false;
        take_code_point(rest);
        return true;
    }
    void skip_spaces() {
        while (is_space(peek())) take_code_point(rest);
    }
};

/// 1 to 999 without a leading zero.
std::optional<std::uint32_t> take_arabic(Cursor& cursor, int most_digits = 3) {
    if (digit_value(cursor.peek()) == 0) return std::nullopt;
    std::uint32_t value = 0;
    int digits = 0;
    for (; is_decimal_digit(cursor.peek()); take_code_point(cursor.rest)) {
        if (++digits > most_digits) return std::nullopt;
        value = value * 10 + static_cast<std::uint32_t>(digit_value(cursor.peek()));
    }
    return digits == 0 ? std::nullopt : std::optional(value);
}

/// 一 to 九百九十九.
std::optional<std::uint32_t> take_chinese(Cursor& cursor) {
    std::uint32_t value = 0;
    std::uint32_t digit = 0;
    const std::string_view before = cursor.rest;
    for (int length = 0; length < 6; ++length) {
        const char32_t c = cursor.peek();
        if (const int d = plain_chinese_digit(c); d >= 0) {
            digit = static_cast<std::uint32_t>(d);
        } else if (c == U'十' || c == U'百') {
            value += (digit == 0 ? 1 : digit) * (c == U'十' ? 10 : 100);
            digit = 0;
        } else {
            break;
        }
        take_code_point(cursor.rest);
    }
    value += digit;
    if (cursor.rest.size() == before.size() || value == 0) return std::nullopt;
    return value;
}

/// Characters that turn the number before them into a quantity, a date or a name.
bool continues_number(char32_t c) {
    constexpr std::u32string_view kUnits =
        U"%％‰万亿千百元倍年月日个次人名家份件项种条款台套号楼层米克吨升度分时秒天岁届位点期至到-–—~～/、,，.．";
    return is_decimal_digit(c) || kUnits.find(c) != std::u32string_view::npos;
}

/// 11.4平方公里, 3.5公顷; but 1.1公司概况, 2.1平台建设 are headings.
bool continues_number_as_word(std::string_view rest) {
    constexpr std::array<std::string_view, 13> kUnits = {"平方", "立方", "公里", "公斤", "公顷", "千克", "毫米",
                                                         "厘米", "毫克", "兆瓦", "吉瓦", "亩",   "户"};
    return std::ranges::any_of(kUnits, [rest](std::string_view unit) { return rest.starts_with(unit); });
}

constexpr std::uint8_t kArticle = 3;

std::optional<std::uint8_t> take_rank(Cursor& cursor) {
    if (cursor.take_any(U"编篇") || (cursor.take(U'部') && cursor.take(U'分'))) return std::uint8_t{0};
    if (cursor.take(U'章')) return std::uint8_t{1};
    if (cursor.take(U'节')) return std::uint8_t{2};
    if (cursor.take(U'条')) return kArticle;
    return std::nullopt;
}

std::optional<Marker> chapter(Cursor cursor) {
    const std::size_t size = cursor.rest.size();
    if (!cursor.take(U'第')) return std::nullopt;
    cursor.skip_spaces();
    auto value = take_chinese(cursor);
    if (!value) value = take_arabic(cursor);
    cursor.skip_spaces();
    if (!value) return std::nullopt;
    const auto rank = take_rank(cursor);
    if (!rank) return std::nullopt;
    const auto marker_size = static_cast<std::uint32_t>(size - cursor.rest.size());
    const bool apart = cursor.rest.empty() || is_space(cursor.peek()) || cursor.peek() == U'：';
    if (*rank == kArticle && !apart) return std::nullopt;
    Marker marker{NumberStyle::chapter, *value, marker_size};
    marker.rank = *rank;
    marker.only_if_short = !apart;
    return marker;
}

std::optional<Marker> chinese(Cursor cursor) {
    const std::size_t size = cursor.rest.size();
    const auto value = take_chinese(cursor);
    if (!value) return std::nullopt;
    cursor.skip_spaces();
    if (!cursor.take_any(U"、．.")) return std::nullopt;
    // 一、二号机组 names two of them.
    Cursor ahead = cursor;
    if (take_chinese(ahead) == *value + 1) return std::nullopt;
    return Marker{NumberStyle::chinese, *value, static_cast<std::uint32_t>(size - cursor.rest.size())};
}

std::optional<Marker> parenthesised(Cursor cursor) {
    const std::size_t size = cursor.rest.size();
    if (!cursor.take_any(U"（(")) return std::nullopt;
    cursor.skip_spaces();
    const bool arabic = is_decimal_digit(cursor.peek());
    const auto value = arabic ? take_arabic(cursor, 2) : take_chinese(cursor);
    cursor.skip_spaces();
    if (!value || !cursor.take_any(U"）)")) return std::nullopt;
    return Marker{arabic ? NumberStyle::arabic_parenthesised : NumberStyle::chinese_parenthesised, *value,
                  static_cast<std::uint32_t>(size - cursor.rest.size())};
}

bool begins_with_year(Cursor cursor) {
    for (int digits = 0; digits < 4; ++digits) {
        if (!is_decimal_digit(cursor.peek())) return false;
        take_code_point(cursor.rest);
    }
    cursor.skip_spaces();
    return cursor.peek() == U'年';
}

/// A point between digits.
bool take_inner_point(Cursor& cursor) {
    Cursor ahead = cursor;
    if (!ahead.take_any(U".．") || !is_decimal_digit(ahead.peek())) return false;
    cursor = ahead;
    return true;
}

/// 1.2 and 1.2.3, the first component already read. A space or a heading's words must follow: 3.5亿 is a quantity.
std::optional<Marker> decimal(Cursor cursor, std::size_t size) {
    std::optional<std::uint32_t> value = take_arabic(cursor, 2);
    bool deep = false;
    while (value && take_inner_point(cursor)) {
        value = take_arabic(cursor, 2);
        deep = true;
    }
    if (!value) return std::nullopt;
    if (deep) cursor.take_any(U".．");
    const auto marker_size = static_cast<std::uint32_t>(size - cursor.rest.size());
    const bool apart = is_space(cursor.peek());
    cursor.skip_spaces();
    if (cursor.rest.empty() || continues_number(cursor.peek()) || continues_number_as_word(cursor.rest))
        return std::nullopt;
    if (!is_ideograph(cursor.peek())) return std::nullopt;
    Marker marker{NumberStyle::decimal, *value, marker_size};
    marker.only_if_short = !apart && !deep;
    return marker;
}

std::optional<Marker> arabic(Cursor cursor) {
    const std::size_t size = cursor.rest.size();
    const auto value = take_arabic(cursor);
    if (!value) return std::nullopt;
    if (take_inner_point(cursor)) {
        if (begins_with_year(cursor))
            return Marker{NumberStyle::arabic, *value, static_cast<std::uint32_t>(size - cursor.rest.size())};
        return decimal(cursor, size);
    }
    cursor.skip_spaces();
    NumberStyle style = NumberStyle::arabic;
    if (cursor.take_any(U"）)")) {
        style = NumberStyle::arabic_half_bracket;
    } else if (!cursor.take_any(U"、.．")) {
        return std::nullopt;
    }
    const auto marker_size = static_cast<std::uint32_t>(size - cursor.rest.size());
    // 3、4号楼 counts; 1、2023年…… is an item that begins with a year.
    Cursor ahead = cursor;
    if (is_decimal_digit(ahead.peek()) && take_arabic(ahead)) return std::nullopt;
    return Marker{style, *value, marker_size};
}

struct SymbolRange {
    char32_t first;
    char32_t last;
    NumberStyle style;
};

constexpr std::array<SymbolRange, 4> kSymbols = {{
    {U'①', U'⑳', NumberStyle::circled},
    {U'⑴', U'⒇', NumberStyle::arabic_parenthesised},
    {U'⒈', U'⒛', NumberStyle::arabic},
    {U'㈠', U'㈩', NumberStyle::chinese_parenthesised},
}};

std::optional<Marker> symbol(char32_t c) {
    for (const SymbolRange& range : kSymbols) {
        if (c >= range.first && c <= range.last) return Marker{range.style, c - range.first + 1, 3};
    }
    return std::nullopt;
}

}  // namespace

std::optional<Marker> parse_marker(std::string_view line) {
    const char32_t first = front_code_point(line).value;
    const Cursor cursor{line};
    if (is_decimal_digit(first)) return arabic(cursor);
    if (first == U'（' || first == U'(') return parenthesised(cursor);
    if (first == U'第') return chapter(cursor);
    if (plain_chinese_digit(first) > 0 || first == U'十') return chinese(cursor);
    return symbol(first);
}

}  // namespace mingcha
