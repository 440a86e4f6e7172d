// Puts a number together from its terms, as Chinese is counted: 三亿|五千万|零|六百|二十|五.
#pragma once

#include <optional>

#include "mingcha/facts.hpp"

namespace mingcha {

/// Each call says whether the term fits what came before; one that does not changes nothing.
class NumeralBuilder {
public:
    /// `coefficient` × 10^power with power 1, 2, 3 (十 百 千), 4 or 8 (万 亿). Without a coefficient: 十, 百, or a
    /// large magnitude that multiplies what stands before it (三十|万, 万|亿). Before a large one, a digit behind a
    /// magnitude and without 零 counts in the next lower place: 一百六|万 is 160万.
    [[nodiscard]] bool add_term(std::optional<Decimal> coefficient, int power, bool after_zero);
    /// A last digit without a magnitude. Directly behind a magnitude above ten it counts in the next lower one
    /// (四百五 is 450); behind 零 it counts ones.
    [[nodiscard]] bool add_last_digit(int digit, bool after_zero);
    /// Arabic digits behind a magnitude, which must fill its places or follow 零: 3万4000, 1千零20.
    [[nodiscard]] bool add_last_digits(Decimal value, int length, bool after_zero);
    /// A digit of the fraction: 一点五.
    [[nodiscard]] bool add_fraction_digit(int digit);
    /// Multiplies everything: 一点五|亿.
    [[nodiscard]] bool multiply(int power);

    [[nodiscard]] std::optional<Decimal> value() const;
    /// The power of ten of the last place that was written: 3万5千 → 3.
    [[nodiscard]] int last_place() const { return last_place_; }
    /// The power of ten of the magnitudes at the end that a whole range may share: 3—5|千万 → 7. 十 is never shared.
    [[nodiscard]] int trailing_power() const { return trailing_power_; }
    [[nodiscard]] bool has_large_magnitude() const { return has_large_; }
    [[nodiscard]] bool empty() const { return last_power_ == kNone; }

private:
    static constexpr int kNone = 99;

    [[nodiscard]] bool add_small(std::optional<Decimal> coefficient, int power);
    [[nodiscard]] bool add_large(std::optional<Decimal> coefficient, int power, bool after_zero);

    Decimal total_;    ///< closed by a large magnitude
    Decimal section_;  ///< what the next large magnitude multiplies
    bool section_open_ = false;
    int small_power_ = kNone;  ///< of the last 十 百 千 in this section
    int large_power_ = kNone;  ///< of the last 万 亿
    int last_power_ = kNone;   ///< of the last term
    int last_place_ = 0;
    int trailing_power_ = 0;
    bool has_large_ = false;
    int fraction_places_ = 0;
};

}  // namespace mingcha
