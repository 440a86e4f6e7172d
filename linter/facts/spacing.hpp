// Spaces that say nothing: those that typesetting puts around numbers (共 129 人, 投入 500 万元, 2023 年 5 月) and
// those that a converter leaves inside them (一百 五 十 二, 三 分 之 一).
#pragma once

#include <string_view>

namespace mingcha {

/// True if the run of `count` spaces between `before` and `after` may be left out without joining what stands apart,
/// such as the cells of two columns. Looks no farther than a few characters to either side.
[[nodiscard]] bool is_insignificant_space(std::u32string_view before, int count, std::u32string_view after);

}  // namespace mingcha
