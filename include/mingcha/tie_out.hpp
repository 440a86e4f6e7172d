// A report's own rules: equations over its named numbers, as a user writes them in `[[tie-out]]` of mingcha.toml.
//
//   在岗职工 = 合同制 + 派遣制
//   总额 / 人数 >= 1500
//
// Names are the words that a report puts before a number; + - * / and brackets mean what they mean everywhere, and so
// do their full-width forms, × and ÷. A percentage counts as its hundredth.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "mingcha/facts.hpp"
#include "mingcha/failure.hpp"

namespace mingcha {

struct TieOut {
    /// A step of a computation in postfix order: operands are pushed, operators take the last two.
    struct Step {
        enum class Kind : std::uint8_t { name, number, add, subtract, multiply, divide };
        Kind kind = Kind::name;
        std::string name;
        Decimal number;

        friend bool operator==(const Step&, const Step&) = default;
    };
    enum class Sign : std::uint8_t { equal, at_most, at_least };

    std::string text;  ///< as written
    std::vector<Step> left;
    Sign sign = Sign::equal;
    std::vector<Step> right;

    friend bool operator==(const TieOut&, const TieOut&) = default;
};

/// Fails with what was expected and, on two further lines of the message, the equation with a caret under the mistake.
/// At most 400 characters. O(size of text).
[[nodiscard]] Result<TieOut> parse_tie_out(std::string_view text);

}  // namespace mingcha
