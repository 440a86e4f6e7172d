// The words that state a number for each one of something: 平均每条17公里, 人均2000元, 每月每个断面2份.
#pragma once

#include <string_view>
#include <vector>

#include "facts/unit_table.hpp"
#include "relations/sentence.hpp"

namespace mingcha {

/// What a number is divided by: 每个项目 has the counter 个 and the noun 项目, 人均 the counter 人.
struct Divisor {
    const Unit* counter = nullptr;  ///< null if no counter follows 每: 每队
    std::string_view symbol;        ///< the counter as written
    std::string_view noun;          ///< empty if none follows the counter

    /// How many of these a year has, if that is fixed: 12 for 每月. A day has none, since years differ.
    [[nodiscard]] int times_a_year() const;
    [[nodiscard]] bool is_day() const;
};

/// A number for each one of its divisors, outermost first.
struct PerUnit {
    std::vector<Divisor> divisors;
    bool mean = false;  ///< 平均, 人均: rounded, even if things are counted
};

/// Empty divisors if the words before the number at `index` do not divide it. O(words of its clause).
[[nodiscard]] PerUnit per_unit_of(const Sentence& sentence, std::size_t index);

/// 12个|村各新建文化广场|1个, 各镇各派|2人: the number is that of each of several things, unless it begins a list
/// of one for each: 五年各建成3间、4间….
[[nodiscard]] bool is_for_each_before(const Sentence& sentence, std::size_t index);

/// Whether any number of these words may be divided; cheap.
[[nodiscard]] bool may_divide(std::string_view words);

}  // namespace mingcha
