// Whether one slip of the pen explains why a relation fails.
#pragma once

#include <cstdint>
#include <span>

#include "mingcha/relations.hpp"

namespace mingcha {

/// How much evidence a slip needs: chance would bring a number so near to another one less than once in so many times.
/// One wrong digit among three passes at 30, among four at 250; two digits that changed places among three at 500.
struct SlipOdds {
    static constexpr std::int64_t kBound = 20;       ///< words bind the numbers, though not beyond doubt
    static constexpr std::int64_t kNearBy = 200;     ///< the numbers stand where such numbers would stand
    static constexpr std::int64_t kUnbound = 2'000;  ///< no word speaks for the relation
};

/// True if the equation holds once a single number is printed as it may have been meant: two digits changed places, one
/// digit was wrong, left out or put in, a zero too many, 万 stood for 亿. O(operands²).
[[nodiscard]] bool one_slip_mends(const Equation& equation, std::span<const Operand> operands,
                                  std::span<const Quantity> quantities, std::int64_t odds);

/// The same for a sum whose whole and parts are given by their places in `quantities`.
[[nodiscard]] bool one_slip_mends_sum(std::span<const Quantity> quantities, std::size_t whole,
                                      std::span<const std::size_t> parts, std::int64_t odds);

}  // namespace mingcha
