// How the sum of some numbers compares with another number.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "relations/interval.hpp"

namespace mingcha {

/// What a number may stand for, in 10^-4 of its own unit: sums of these need no rationals.
struct FixedInterval {
    std::int64_t low = 0;
    std::int64_t high = 0;
    bool open = false;  ///< `high` itself is excluded

    void add(const FixedInterval& other);
    friend bool intersect(const FixedInterval& a, const FixedInterval& b);
    friend bool lies_above(const FixedInterval& a, const FixedInterval& b);
};

/// No value for numbers with a hedge, with more places, or beyond 10^13.
[[nodiscard]] std::optional<FixedInterval> fixed_interval(const Quantity& quantity, Rounding rounding);

/// The printed value in 10^-4 of its unit, under the same conditions.
[[nodiscard]] std::optional<std::int64_t> fixed_amount(const Quantity& quantity);

enum class SumVerdict : std::uint8_t {
    meets,    ///< the sum can be the whole
    cut_off,  ///< it can if the numbers were cut off instead of rounded
    above,
    below,
};

/// Compares the sum of `parts` with `whole`, both being indices into `quantities`. O(parts).
[[nodiscard]] SumVerdict compare_sum(std::span<const Quantity> quantities, std::size_t whole,
                                     std::span<const std::size_t> parts);

/// The printed numbers add up to the printed digit.
[[nodiscard]] bool adds_up_exactly(std::span<const Quantity> quantities, std::size_t whole,
                                   std::span<const std::size_t> parts);

}  // namespace mingcha
