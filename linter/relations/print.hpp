// How a computed value is printed beside a number of the text.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "relations/interval.hpp"

namespace mingcha {

/// Prints `value`, which is in the base unit, in the magnitude and unit of `model`, with four places at most: 504万份.
/// `text` is the document's.
[[nodiscard]] std::string print_like(const Rational& value, std::string_view text, const Quantity& model);

/// `value`, which is in the base unit, rounded to the places and magnitude in which `model` is printed. No value if it
/// is too large.
[[nodiscard]] std::optional<Decimal> printed_as(const Rational& value, const Quantity& model);

}  // namespace mingcha
