// A quick arithmetic test whether a number might belong to its neighbours, before any words are read.
#pragma once

#include <cstddef>
#include <span>

#include "mingcha/facts.hpp"

namespace mingcha {

/// Whether `numbers[index]`, were it counted in the unit of `host`, would be a sum or a difference of the others in
/// that unit, or would make with one of them a percentage that stands among `numbers`. May be true by chance, and only
/// tells of plain numbers. O(numbers²).
[[nodiscard]] bool fits_among(std::span<const Quantity> numbers, std::size_t index, const Quantity& host);

}  // namespace mingcha
