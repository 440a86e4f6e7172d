// Exact arithmetic on the decimals of facts. Nothing overflows: an operation that has no exact result in 18 digits has
// none at all.
#pragma once

#include <compare>
#include <optional>
#include <string_view>

#include "mingcha/facts.hpp"

namespace mingcha {

/// Digits with an optional sign and an optional point: 12, -0.50. The printed places are kept.
[[nodiscard]] std::optional<Decimal> parse_decimal(std::string_view text);

/// `value` × 10^power, by its exponent alone.
[[nodiscard]] std::optional<Decimal> scaled(Decimal value, int power);
[[nodiscard]] std::optional<Decimal> sum(Decimal a, Decimal b);
/// By value: 2.50 equals 2.5.
[[nodiscard]] std::strong_ordering compare(Decimal a, Decimal b);

}  // namespace mingcha
