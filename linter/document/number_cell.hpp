// What a cell of a table that holds a number looks like.
#pragma once

#include <string_view>

#include "document/characters.hpp"

namespace mingcha {

/// Digits with the marks of numbers, or a dash that stands for none: 1,204.5, 12%, （3.4）, —.
[[nodiscard]] inline bool is_number_cell(std::string_view cell) {
    constexpr std::u32string_view kMarks = U".．,，%％‰+＋-—–－−/／()（）";
    bool any = false;
    while (!cell.empty()) {
        const char32_t c = take_code_point(cell);
        if (!is_decimal_digit(c) && kMarks.find(c) == std::u32string_view::npos) return false;
        any = any || is_decimal_digit(c) || c == U'—' || c == U'-' || c == U'/' || c == U'／';
    }
    return any;
}

}  // namespace mingcha
