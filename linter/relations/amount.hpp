// What kind of number a quantity is, and how much it tells.
#pragma once

#include <cstddef>
#include <string_view>

#include "mingcha/facts.hpp"

namespace mingcha {

/// So many of something, or so much of it: no rate, share, score, age or temperature, and no number without a unit.
[[nodiscard]] bool is_of_something(const Quantity& quantity);

/// Counted or measured in a unit that a reader would miss if it were another one. 个 stands for other counters in loose
/// style. `unit` is the unit as written.
[[nodiscard]] bool has_telling_unit(const Quantity& quantity, std::string_view unit);

/// The digits between the first and the last that are not zero: 504万 has three. The more of them agree, the less it
/// can be chance.
[[nodiscard]] std::size_t significant_digits(Decimal value);

}  // namespace mingcha
