#include "relations/equation.hpp"

#include <algorithm>

#include "relations/fixed_equation.hpp"

namespace mingcha {
namespace {

using Form = Equation::Form;

/// The operands of an equation as intervals.
class Terms {
public:
    Terms(const Equation& equation, std::span<const Operand> operands, std::span<const Quantity> quantities,
          Rounding rounding)
        : equation_(equation), operands_(operands), quantities_(quantities), rounding_(rounding) {}

    [[nodiscard]] bool satisfiable() const {
        switch (equation_.form) {
            case Form::none:
                return true;
            case Form::sum:
                return intersect(total(), exactly(constant()));
            case Form::product:
                return intersect(product(at(0), at(1)), product(at(2), exactly(constant())));
            case Form::growth:
                return intersect(at(1), product(at(0), factor()));
            case Form::times:
                return intersect(at(0), factors());
            case Form::increment:
                return intersect(product(at(1), exactly(constant())), product(before(), at(2)));
            case Form::equal:
                return all_equal();
            case Form::at_least:
                return first_is_largest();
            case Form::at_most:
                return none_is_larger(exactly(constant()), 0);
        }
        return true;
    }

    /// What one operand may be if the others lie in their intervals; unbounded where the equation does not tell.
    [[nodiscard]] Interval range_of(std::size_t unknown) const {
        switch (equation_.form) {
            case Form::sum:
                return missing_term(unknown);
            case Form::product:
                if (unknown == 2) return quotient(product(at(0), at(1)), exactly(constant()));
                return quotient(product(at(2), exactly(constant())), at(1 - unknown));
            case Form::growth:
                if (unknown == 2)
                    return product(absolute(difference(quotient(at(1), at(0)), exactly(1))), exactly(constant()));
                return unknown == 1 ? product(at(0), factor()) : quotient(at(1), factor());
            case Form::times:
                return unknown == 0 ? factors() : quotient(at(0), factors_but(unknown));
            default:
                return {};
        }
    }

private:
    [[nodiscard]] Interval at(std::size_t index) const {
        if (!operands_[index].mean) return interval_of(quantities_[operands_[index].quantity], rounding_);
        Quantity mean = quantities_[operands_[index].quantity];
        mean.rounded = true;
        return interval_of(mean, rounding_);
    }
    [[nodiscard]] Rational constant() const { return to_rational(equation_.constant); }

    [[nodiscard]] Interval total() const {
        Interval result = exactly(0);
        for (std::size_t index = 0; index < operands_.size(); ++index) {
            result = operands_[index].sign > 0 ? sum(result, at(index)) : difference(result, at(index));
        }
        return result;
    }

    [[nodiscard]] Interval factor() const {
        const Interval rate = quotient(at(2), exactly(constant()));
        return operands_[2].sign > 0 ? sum(exactly(1), rate) : difference(exactly(1), rate);
    }

    [[nodiscard]] Interval factors() const { return factors_but(0); }

    [[nodiscard]] Interval factors_but(std::size_t unknown) const {
        Interval result = exactly(constant());
        for (std::size_t index = 1; index < operands_.size(); ++index) {
            if (index != unknown) result = product(result, at(index));
        }
        return result;
    }

    [[nodiscard]] Interval missing_term(std::size_t unknown) const {
        Interval rest = exactly(constant());
        for (std::size_t index = 0; index < operands_.size(); ++index) {
            if (index == unknown) continue;
            rest = operands_[index].sign > 0 ? difference(rest, at(index)) : sum(rest, at(index));
        }
        return operands_[unknown].sign > 0 ? rest : difference(exactly(0), rest);
    }

    /// What x0 was before the increment x1.
    [[nodiscard]] Interval before() const {
        return operands_[1].sign > 0 ? difference(at(0), at(1)) : sum(at(0), at(1));
    }

    /// Intervals of which every two meet have a point in common.
    [[nodiscard]] bool all_equal() const {
        for (std::size_t a = 0; a < operands_.size(); ++a) {
            for (std::size_t b = a + 1; b < operands_.size(); ++b) {
                if (!intersect(at(a), at(b))) return false;
            }
        }
        return true;
    }

    [[nodiscard]] bool first_is_largest() const { return none_is_larger(at(0), 1); }

    [[nodiscard]] bool none_is_larger(const Interval& largest, std::size_t first) const {
        for (std::size_t index = first; index < operands_.size(); ++index) {
            if (lies_above(at(index), largest)) return false;
        }
        return true;
    }

    const Equation& equation_;
    std::span<const Operand> operands_;
    std::span<const Quantity> quantities_;
    Rounding rounding_;
};

/// The equation solved for one operand, the others as printed.
class Solver {
public:
    Solver(const Equation& equation, std::span<const Operand> operands, std::span<const Quantity> quantities)
        : equation_(equation), operands_(operands), quantities_(quantities) {}

    [[nodiscard]] std::optional<Rational> solve(std::size_t unknown) const {
        switch (equation_.form) {
            case Form::sum:
                return missing_term(unknown);
            case Form::product:
                return missing_factor(unknown);
            case Form::growth:
                return missing_growth(unknown);
            case Form::times:
                return missing_time(unknown);
            case Form::increment:
                return missing_increment(unknown);
            case Form::equal:
                return operands_.size() < 2 ? std::nullopt : std::optional(amount(unknown == 0 ? 1 : 0));
            case Form::none:
            case Form::at_least:
            case Form::at_most:
                return std::nullopt;
        }
        return std::nullopt;
    }

private:
    [[nodiscard]] Rational amount(std::size_t index) const { return amount_of(quantities_[operands_[index].quantity]); }
    [[nodiscard]] Rational constant() const { return to_rational(equation_.constant); }

    [[nodiscard]] Rational missing_term(std::size_t unknown) const {
        Rational rest = constant();
        for (std::size_t index = 0; index < operands_.size(); ++index) {
            if (index != unknown) rest -= operands_[index].sign * amount(index);
        }
        return rest * operands_[unknown].sign;
    }

    [[nodiscard]] std::optional<Rational> missing_factor(std::size_t unknown) const {
        if (unknown == 2) return ratio(amount(0) * amount(1), constant());
        return ratio(amount(2) * constant(), amount(1 - unknown));
    }

    [[nodiscard]] std::optional<Rational> missing_growth(std::size_t unknown) const {
        if (unknown == 2) {
            const auto grown = ratio(amount(1), amount(0));
            return grown ? std::optional((*grown - 1) * constant() * operands_[2].sign) : std::nullopt;
        }
        const auto rate = ratio(amount(2), constant());
        if (!rate) return std::nullopt;
        const Rational factor = 1 + operands_[2].sign * *rate;
        return unknown == 1 ? std::optional(amount(0) * factor) : ratio(amount(1), factor);
    }

    [[nodiscard]] std::optional<Rational> missing_time(std::size_t unknown) const {
        Rational factors = constant();
        for (std::size_t index = 1; index < operands_.size(); ++index) {
            if (index != unknown) factors *= amount(index);
        }
        return unknown == 0 ? std::optional(factors) : ratio(amount(0), factors);
    }

    [[nodiscard]] std::optional<Rational> missing_increment(std::size_t unknown) const {
        const int sign = operands_[1].sign;
        if (unknown == 2) return ratio(amount(1) * constant(), amount(0) - sign * amount(1));
        if (unknown == 1) return ratio(amount(0) * amount(2), constant() + sign * amount(2));
        const auto before = ratio(amount(1) * constant(), amount(2));
        return before ? std::optional(*before + sign * amount(1)) : std::nullopt;
    }

    [[nodiscard]] static std::optional<Rational> ratio(const Rational& a, const Rational& b) {
        return b == 0 ? std::nullopt : std::optional(Rational(a / b));
    }

    const Equation& equation_;
    std::span<const Operand> operands_;
    std::span<const Quantity> quantities_;
};

}  // namespace

bool satisfiable(const Equation& equation, std::span<const Operand> operands, std::span<const Quantity> quantities,
                 Rounding rounding) {
    if (const auto known = satisfiable_with_integers(equation, operands, quantities, rounding)) return *known;
    return satisfiable_with_rationals(equation, operands, quantities, rounding);
}

bool satisfiable_with_rationals(const Equation& equation, std::span<const Operand> operands,
                                std::span<const Quantity> quantities, Rounding rounding) {
    return Terms(equation, operands, quantities, rounding).satisfiable();
}

Verdict verdict_of(const Equation& equation, std::span<const Operand> operands, std::span<const Quantity> quantities) {
    if (satisfiable(equation, operands, quantities, Rounding::to_nearest)) return Verdict::holds;
    return satisfiable(equation, operands, quantities, Rounding::cut_off) ? Verdict::open : Verdict::contradicted;
}

std::optional<Rational> solve(const Equation& equation, std::span<const Operand> operands,
                              std::span<const Quantity> quantities, std::size_t unknown) {
    return Solver(equation, operands, quantities).solve(unknown);
}

std::optional<Interval> range_of(const Equation& equation, std::span<const Operand> operands,
                                 std::span<const Quantity> quantities, std::size_t unknown) {
    Interval range = Terms(equation, operands, quantities, Rounding::to_nearest).range_of(unknown);
    return range.low && range.high ? std::optional(std::move(range)) : std::nullopt;
}

}  // namespace mingcha
