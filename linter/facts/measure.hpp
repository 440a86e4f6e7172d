// A number with the unit behind it and what belongs to both: 2.5吨, 五元三毛, 三斤半, 3个多月, 48.6元/人.
#pragma once

#include "facts/number_grammar.hpp"
#include "facts/unit_table.hpp"

namespace mingcha {

/// A stretch of a block. Empty if `begin` equals `end`.
struct Stretch {
    const char32_t* begin = nullptr;
    const char32_t* end = nullptr;

    [[nodiscard]] bool empty() const { return begin == end; }
};

/// A number with what stands right behind it.
struct Measured {
    NumberForm form;
    Stretch number;
    Stretch unit;
    Stretch per;
    Hedge hedge = Hedge::none;
    const Unit* entry = nullptr;
    const char32_t* end = nullptr;
    bool is_between = false;  ///< a range written as A和B之间
};

[[nodiscard]] Dimension dimension_of(const NumberForm& form, const Unit* unit);

/// What is measured by `form`, which was read at `begin`. Without a unit, `end` is that of the number.
[[nodiscard]] Measured measure(const char32_t* begin, const NumberForm& form, const char32_t* last,
                               const UnitTable& units);

}  // namespace mingcha
