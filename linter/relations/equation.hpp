// The arithmetic of relations: whether an equation can be satisfied by what the numbers may stand for, and what one
// number would have to be for it to hold.
#pragma once

#include <optional>
#include <span>

#include "mingcha/relations.hpp"
#include "relations/interval.hpp"

namespace mingcha {

/// Whether some value inside every operand's interval satisfies the equation. Exact; `Form::none` is always
/// satisfied. O(operands).
[[nodiscard]] bool satisfiable(const Equation& equation, std::span<const Operand> operands,
                               std::span<const Quantity> quantities, Rounding rounding = Rounding::to_nearest);

/// The same without the short cut for plain numbers: see fixed_equation.hpp.
[[nodiscard]] bool satisfiable_with_rationals(const Equation& equation, std::span<const Operand> operands,
                                              std::span<const Quantity> quantities, Rounding rounding);

/// `holds` if the equation is satisfiable, `open` if it is only when the numbers were cut off instead of rounded,
/// `contradicted` otherwise.
[[nodiscard]] Verdict verdict_of(const Equation& equation, std::span<const Operand> operands,
                                 std::span<const Quantity> quantities);

/// The amount, in the base unit, that `operands[unknown]` would have to be if all the others were exactly as printed.
/// No value where the equation does not fix one, or would divide by zero.
[[nodiscard]] std::optional<Rational> solve(const Equation& equation, std::span<const Operand> operands,
                                            std::span<const Quantity> quantities, std::size_t unknown);

/// What `operands[unknown]` may be, in the base unit, if the others lie in their intervals. No value where the equation
/// does not bound it on both sides.
[[nodiscard]] std::optional<Interval> range_of(const Equation& equation, std::span<const Operand> operands,
                                               std::span<const Quantity> quantities, std::size_t unknown);

}  // namespace mingcha
