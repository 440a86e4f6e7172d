#include "relations/fixed_equation.hpp"

#include <cstdint>

#include "relations/part_sum.hpp"

namespace mingcha {
namespace {

/// Products of two amounts with four decimal places need more than 64 bits.
__extension__ using Wide = __int128;

using Form = Equation::Form;

constexpr std::int64_t kOne = 10'000;                         // 1 in the places of FixedInterval
constexpr std::int64_t kLargest = 1'000'000'000'000'000'000;  // so that sums of a few stay within 64 bits

struct Range {
    Wide low = 0;
    Wide high = 0;
    bool open = false;  ///< `high` itself is excluded
};

bool meet(const Range& a, const Range& b) {
    const auto reaches = [](const Range& upper, const Range& lower) {
        return upper.open ? upper.high > lower.low : upper.high >= lower.low;
    };
    return reaches(a, b) && reaches(b, a);
}

class Fixed {
public:
    Fixed(const Equation& equation, std::span<const Operand> operands, std::span<const Quantity> quantities,
          Rounding rounding)
        : equation_(equation), operands_(operands), quantities_(quantities), rounding_(rounding) {}

    [[nodiscard]] std::optional<bool> satisfiable() const {
        const auto constant = constant_in_places();
        if (!constant) return std::nullopt;
        switch (equation_.form) {
            case Form::sum:
                return sum_is(*constant);
            case Form::product:
                return operands_.size() == 3 && same_factor(0, 2) && in_base_unit(1) ? multiply(0, 1, 2, *constant)
                                                                                     : std::nullopt;
            case Form::growth:
                return operands_.size() == 3 && same_factor(0, 1) && in_base_unit(2) ? grows(*constant) : std::nullopt;
            default:
                return std::nullopt;
        }
    }

private:
    [[nodiscard]] const Quantity& quantity(std::size_t index) const { return quantities_[operands_[index].quantity]; }

    [[nodiscard]] bool same_factor(std::size_t a, std::size_t b) const {
        return quantity(a).unit_factor == quantity(b).unit_factor;
    }

    [[nodiscard]] bool in_base_unit(std::size_t index) const { return quantity(index).unit_factor == Decimal{1, 0}; }

    [[nodiscard]] std::optional<std::int64_t> constant_in_places() const {
        std::int64_t value = equation_.constant.mantissa;
        if (value < 0 || value > kLargest / kOne || equation_.constant.exponent != 0) return std::nullopt;
        return value * kOne;
    }

    [[nodiscard]] std::optional<FixedInterval> at(std::size_t index) const {
        if (operands_[index].mean) return std::nullopt;
        return fixed_interval(quantity(index), rounding_);
    }

    [[nodiscard]] std::optional<bool> sum_is(std::int64_t constant) const {
        Range total;
        Range rest{constant, constant, false};
        const bool scaled = constant == 0 || in_base_unit(0);
        for (std::size_t index = 0; index < operands_.size(); ++index) {
            const auto term = at(index);
            if (!term || !scaled || !same_factor(0, index)) return std::nullopt;
            Range& side = operands_[index].sign > 0 ? total : rest;
            side.low += term->low;
            side.high += term->high;
            side.open |= term->open;
        }
        return meet(total, rest);
    }

    /// x_a · x_b = x_c · constant, for numbers that are nowhere negative.
    [[nodiscard]] std::optional<bool> multiply(std::size_t a, std::size_t b, std::size_t c,
                                               std::int64_t constant) const {
        const auto first = at(a);
        const auto second = at(b);
        const auto third = at(c);
        if (!first || !second || !third || first->low < 0 || second->low < 0 || third->low < 0) return std::nullopt;
        Range left{Wide{first->low} * second->low, Wide{first->high} * second->high, first->open || second->open};
        left.open = left.open && left.high > 0;  // nought times anything is nought
        const Range right{Wide{third->low} * constant, Wide{third->high} * constant, third->open};
        return meet(left, right);
    }

    /// x1 · constant = x0 · (constant ± x2)
    [[nodiscard]] std::optional<bool> grows(std::int64_t constant) const {
        const auto from = at(0);
        const auto to = at(1);
        const auto rate = at(2);
        if (!from || !to || !rate || from->low < 0 || to->low < 0 || rate->open || from->open || to->open) {
            return std::nullopt;
        }
        const bool rises = operands_[2].sign > 0;
        const Wide low = rises ? constant + rate->low : constant - rate->high;
        const Wide high = rises ? constant + rate->high : constant - rate->low;
        if (low < 0) return std::nullopt;
        return meet({Wide{from->low} * low, Wide{from->high} * high, false},
                    {Wide{to->low} * constant, Wide{to->high} * constant, false});
    }

    const Equation& equation_;
    std::span<const Operand> operands_;
    std::span<const Quantity> quantities_;
    Rounding rounding_;
};

}  // namespace

std::optional<bool> satisfiable_with_integers(const Equation& equation, std::span<const Operand> operands,
                                              std::span<const Quantity> quantities, Rounding rounding) {
    return Fixed(equation, operands, quantities, rounding).satisfiable();
}

}  // namespace mingcha
