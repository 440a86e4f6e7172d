// Numerals, of which every other written number is made: 1,234.5, 625万, 3万5千, 一百二十三, 壹佰, 二〇二三, 2.5e6.
#pragma once

#include <cstdint>
#include <optional>

#include "facts/number_grammar.hpp"

namespace mingcha {

[[nodiscard]] std::optional<NumberForm> parse_numeral_form(const char32_t* first, const char32_t* last);

/// Steps over magnitudes and returns their power of ten.
[[nodiscard]] int skip_magnitudes(const char32_t*& first, const char32_t* last);

[[nodiscard]] constexpr std::int8_t narrow(int place) { return static_cast<std::int8_t>(place); }

}  // namespace mingcha
