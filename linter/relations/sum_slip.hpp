// Whether a slip of the pen in one number explains why a sum misses its total.
#pragma once

#include <cstddef>
#include <span>

#include "relations/interval.hpp"

namespace mingcha {

/// True if one number, written with two digits swapped, one left out or put in, a zero too many, or, where there are
/// many digits, one digit wrong, would make the sum of `parts` exactly `whole`. A list of parts that merely is not
/// complete passes this test less than once in a hundred times.
[[nodiscard]] bool slip_explains_sum(std::span<const Quantity> quantities, std::size_t whole,
                                     std::span<const std::size_t> parts);

}  // namespace mingcha
