// The written forms of numbers: 1,234.5, 625万, 3万5千, 一百二十三, 壹佰, 十几, 数百, 三分之一, 百分之三十, 半百, 一半,
// 三打.
//
// The grammar knows what a number looks like, not whether it stands for a quantity; see look_alikes.hpp for that.
#pragma once

#include <cstdint>
#include <optional>

#include "mingcha/facts.hpp"

namespace mingcha {

struct NumberForm {
    enum class Kind : std::uint8_t { plain, percent, per_mille, fraction };

    const char32_t* end = nullptr;
    Kind kind = Kind::plain;
    Hedge hedge = Hedge::none;  ///< just_over for 500余万, vague for 十几, otherwise none
    bool rounded = false;       ///< printed with 万 or 亿, or with decimals
    bool bare = false;          ///< begins with a magnitude that has no digit: 百, 千三, 万分之五
    bool positional = false;    ///< Chinese digits one after the other: 二〇二三
    std::int8_t last_place = 0;
    std::int8_t trailing_power = 0;  ///< of the magnitudes at the end, which a range may share
    Decimal value;
    Decimal upper;  ///< of a vague number; otherwise equal to value
};

/// The longest number that begins at `first`; no value if none does or it has more than 18 digits.
[[nodiscard]] std::optional<NumberForm> parse_number(const char32_t* first, const char32_t* last);

}  // namespace mingcha
