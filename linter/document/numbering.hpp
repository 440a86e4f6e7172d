// Numbers of headings and list items at the beginning of a line.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "mingcha/document.hpp"

namespace mingcha {

struct Marker {
    NumberStyle style = NumberStyle::chinese;
    std::uint32_t value = 0;
    std::uint32_t size = 0;  ///< bytes with its punctuation, without a space behind it
    std::uint8_t rank = 0;   ///< of `chapter`: 第一编, 第一部分 0, 第一章 1, 第一节 2, 第一条 3
    bool only_if_short =
        false;  ///< a number only if the line turns out to be a heading: 第一节总则, but not 第一节课……
};

/// The marker that `line` begins with. Numbers that count, date or name something are none: 2023.12, 3.5亿元, 10000号,
/// 1 号楼, 第三条热线, 一是, 3、4号. O(1).
[[nodiscard]] std::optional<Marker> parse_marker(std::string_view line);

/// True for the styles that hardly ever stand at the beginning of a line by accident: 第一章, 一、, （一）.
[[nodiscard]] constexpr bool is_written_in_chinese(NumberStyle style) {
    return style == NumberStyle::chapter || style == NumberStyle::chinese ||
           style == NumberStyle::chinese_parenthesised;
}

}  // namespace mingcha
