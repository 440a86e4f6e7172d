// The words before and after a number that say how exactly it is meant.
#pragma once

#include "mingcha/facts.hpp"

namespace mingcha {

struct HedgeWord {
    Hedge hedge = Hedge::none;
    const char32_t* edge = nullptr;  ///< where the word begins (before a number) or ends (behind it)
};

/// The hedge that ends at `number`, in text that begins at `first`: 约, 不低于, 超过了.
[[nodiscard]] HedgeWord hedge_before(const char32_t* first, const char32_t* number);

/// The hedge that begins at `end`, behind a number and its unit: 左右, 以上, （含）以上.
[[nodiscard]] HedgeWord hedge_after(const char32_t* end, const char32_t* last);

/// A comparison around a number: 比170低.
struct HedgeAround {
    Hedge hedge = Hedge::none;
    const char32_t* begin = nullptr;
    const char32_t* end = nullptr;
};

[[nodiscard]] HedgeAround hedge_around(const char32_t* first, const char32_t* number, const char32_t* end,
                                       const char32_t* last);

/// True if 余, 多 or 来 between a number and its unit begins at `end`: 500余人, 20多个, 十来天.
[[nodiscard]] HedgeWord hedge_inside(const char32_t* end, const char32_t* last);

}  // namespace mingcha
