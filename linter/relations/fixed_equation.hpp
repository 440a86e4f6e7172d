// The verdict on plain numbers with machine integers: most relations bind numbers without a hedge, of one unit and of
// few digits, and exact rationals are only needed for the others.
#pragma once

#include <optional>
#include <span>

#include "mingcha/relations.hpp"
#include "relations/interval.hpp"

namespace mingcha {

/// What `satisfiable` in equation.hpp tells, or no value where integers do not suffice: hedges, other units, negative
/// factors, more than four decimal places, amounts beyond 10^13, and forms that are seldom asked for.
[[nodiscard]] std::optional<bool> satisfiable_with_integers(const Equation& equation, std::span<const Operand> operands,
                                                            std::span<const Quantity> quantities, Rounding rounding);

}  // namespace mingcha
