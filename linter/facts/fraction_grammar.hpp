// Fractions: 三分之一, 百分之三十, 万分之五, 2/3, 三又二分之一.
#pragma once

#include <optional>

#include "facts/number_grammar.hpp"

namespace mingcha {

/// A fraction whose denominator is a magnitude without a digit: 百分之三十, 万分之五.
[[nodiscard]] std::optional<NumberForm> parse_fraction_of_magnitude(const char32_t* first, const char32_t* last);

/// The fraction that begins with `number`, read at `first`: 三|分之一, 2|/3, 三|又二分之一; no value if none does.
[[nodiscard]] std::optional<NumberForm> as_fraction(const NumberForm& number, const char32_t* first,
                                                    const char32_t* last);

}  // namespace mingcha
