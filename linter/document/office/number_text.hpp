// The numbers of lists as word processors write them.
#pragma once

#include <cstdint>
#include <string>

namespace mingcha {

/// How a number is written, by the formats of ECMA-376-1, 17.18.59 that occur in reports.
enum class NumberFormat : std::uint8_t {
    decimal,
    decimal_full_width,  ///< １２
    decimal_zero,        ///< 01
    upper_letter,        ///< A, B, …, Z, AA, BB
    lower_letter,
    upper_roman,
    lower_roman,
    chinese,                ///< 一, 十, 十一, 二十, 一百零一
    chinese_digits,         ///< 一, 一〇, 一一
    chinese_legal,          ///< 壹, 壹拾, 壹拾壹
    circled,                ///< ①, ㊿; from 51 on 51
    parenthesised,          ///< ⑴, ⒇
    full_stop,              ///< ⒈, ⒛
    circled_chinese,        ///< ㊀, ㊉
    parenthesised_chinese,  ///< ㈠, ㈩
    heavenly_stems,         ///< 甲, 乙
    earthly_branches,       ///< 子, 丑
    none,                   ///< nothing is written
};

/// A number that its format cannot write is written as `decimal`, and so is 0.
[[nodiscard]] std::string number_text(NumberFormat format, std::uint32_t value);

}  // namespace mingcha
