// A key under which every mention of one fact is found again, whatever its wording: 走访企业46家, 先后走访64家企业.
#pragma once

#include <cstdint>
#include <string_view>

#include "relations/claim.hpp"

namespace mingcha {

/// Of the characters that name what is counted, without function words, names a report gives its own company, and
/// regard to their order; 职工 and 员工 are one word.
struct FactKey {
    std::uint64_t characters = 0;  ///< the same for the same characters in any order
    std::uint8_t size = 0;         ///< how many characters, each counted once
};

[[nodiscard]] FactKey fact_key(std::string_view phrase, std::string_view counted);

/// The key of the unit, the divisor of a rate and the manner: mentions of one fact agree in them.
[[nodiscard]] std::uint64_t measure_key(const Quantity& quantity, std::string_view per, Claim::Manner manner);

/// Two of the content characters that follow one another in `a` do so in `b`.
[[nodiscard]] bool share_word(std::string_view a, std::string_view b);

/// A printed number without trailing zeros, in the base unit of its group.
struct PlainValue {
    std::int64_t mantissa = 0;
    int exponent = 0;
    int digits = 0;  ///< significant ones

    friend bool operator==(const PlainValue&, const PlainValue&) = default;
    /// The same for numbers whose first three digits and magnitude are the same.
    [[nodiscard]] std::uint64_t leading_key() const;
};

[[nodiscard]] PlainValue plain_value(const Quantity& quantity);

}  // namespace mingcha
