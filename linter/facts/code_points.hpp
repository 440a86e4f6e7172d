// Properties of single code points that the grammars share.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>

namespace mingcha {

[[nodiscard]] constexpr bool is_digit(char32_t c) { return c >= U'0' && c <= U'9'; }

[[nodiscard]] constexpr bool is_latin_letter(char32_t c) {
    return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z');
}

[[nodiscard]] constexpr bool is_one_of(char32_t c, std::u32string_view set) {
    return set.find(c) != std::u32string_view::npos;
}

[[nodiscard]] constexpr bool is_range_sign(char32_t c) { return is_one_of(c, U"-–—―~～－至到"); }

/// 0 to 9 for a Chinese digit in plain, financial or traditional form, otherwise -1.
[[nodiscard]] constexpr int chinese_digit(char32_t c) {
    switch (c) {
        case U'〇':
        case U'零':
        case U'○':
            return 0;
        case U'一':
        case U'壹':
            return 1;
        case U'二':
        case U'贰':
        case U'貳':
        case U'两':
        case U'兩':
        case U'俩':
        case U'倆':
            return 2;
        case U'三':
        case U'叁':
        case U'參':
            return 3;
        case U'四':
        case U'肆':
            return 4;
        case U'五':
        case U'伍':
            return 5;
        case U'六':
        case U'陆':
        case U'陸':
            return 6;
        case U'七':
        case U'柒':
            return 7;
        case U'八':
        case U'捌':
            return 8;
        case U'九':
        case U'玖':
            return 9;
        default:
            return -1;
    }
}

/// The power of ten of 十 百 千, otherwise 0.
[[nodiscard]] constexpr int small_magnitude(char32_t c) {
    switch (c) {
        case U'十':
        case U'拾':
            return 1;
        case U'百':
        case U'佰':
            return 2;
        case U'千':
        case U'仟':
            return 3;
        default:
            return 0;
    }
}

/// The power of ten of 万, 亿 and 兆, otherwise 0.
[[nodiscard]] constexpr int large_magnitude(char32_t c) {
    switch (c) {
        case U'万':
        case U'萬':
            return 4;
        case U'亿':
        case U'億':
            return 8;
        case U'兆':
            return 12;
        default:
            return 0;
    }
}

[[nodiscard]] constexpr bool is_chinese_numeral(char32_t c) {
    return chinese_digit(c) >= 0 || small_magnitude(c) != 0 || large_magnitude(c) != 0;
}

/// The code points of valid UTF-8 text.
[[nodiscard]] std::u32string decode(std::string_view text);

}  // namespace mingcha
