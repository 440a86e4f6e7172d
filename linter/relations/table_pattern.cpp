#include "relations/table_pattern.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include <fmt/format.h>

#include "relations/equation.hpp"
#include "relations/print.hpp"

namespace mingcha {
namespace {

using Form = Equation::Form;

std::size_t digits_of(const Quantity& quantity) {
    std::size_t digits = 0;
    for (std::int64_t rest = quantity.value.mantissa; rest != 0; rest /= 10) ++digits;
    return digits;
}

/// Rates of one kind differ from their mean by less than this, as a rule.
constexpr int kFarthestFromMean = 2;

bool is_rounded_to_hundred(const Quantity& quantity) {
    return amount_of(quantity) == 100 || quantity.value.mantissa == 0;
}

class Position {
public:
    Position(const TableLines& lines, const TablePattern& pattern, std::size_t position)
        : lines_(lines), pattern_(pattern), position_(position) {}

    [[nodiscard]] std::optional<std::vector<Operand>> operands() const {
        if (is_sum() ? !can_be_added() : !can_be_divided()) return std::nullopt;
        std::vector<Operand> operands;
        for (std::size_t index = 0; index < pattern_.terms.size(); ++index) {
            const TableTerm& term = pattern_.terms[index];
            if (term.position == position_) return std::nullopt;
            const std::size_t at = term.position == TableTerm::kEachPosition ? position_ : term.position;
            const GridCell& cell = lines_.cell(term.line, at);
            if (cell.kind == GridCell::Kind::empty && is_sum() && index != pattern_.subject) continue;
            if (cell.kind != GridCell::Kind::number) return std::nullopt;
            operands.push_back({term.role, cell.quantity, {}, term.sign});
        }
        if (is_sum() && (operands.size() < 3 || !have_one_unit(operands))) return std::nullopt;
        return operands;
    }

private:
    [[nodiscard]] bool is_sum() const { return pattern_.equation.form == Form::sum; }

    /// What two numbers give by division their changes do not: 检验 +5, 合格 +4, 合格率 +0.2.
    [[nodiscard]] bool can_be_divided() const {
        if (lines_.position_name(position_).change) return false;
        return std::ranges::none_of(pattern_.terms, [&](const TableTerm& term) {
            const GridCell& cell = lines_.cell(term.line, position_);
            return term.role != "rate" && cell.kind == GridCell::Kind::number &&
                   is_percentage(lines_.quantity(cell).dimension);
        });
    }

    /// Rates do not add up; percentages do where they are shares of one whole.
    [[nodiscard]] bool can_be_added() const {
        const LineName& name = lines_.position_name(position_);
        if (name.rate) return false;
        if (!holds_percentages()) return !is_like_a_mean(kFarthestFromMean);
        return name.share && !is_like_a_mean(0);
    }

    /// 占预算数（%）, 与上年比: 102.0, 97.5 and, beside 合计, 101.8. The whole lies among the parts, so it is no sum of
    /// them. `farthest`: so many times the whole, or less than that part of it, a part may be; 0 for any.
    [[nodiscard]] bool is_like_a_mean(int farthest) const {
        if (pattern_.terms.front().role != "whole") return false;
        const GridCell& whole = lines_.cell(pattern_.terms.front().line, position_);
        if (whole.kind != GridCell::Kind::number) return false;
        const Rational mean = amount_of(lines_.quantity(whole));
        bool exceeds = false;
        for (const TableTerm& term : std::span(pattern_.terms).subspan(1)) {
            const GridCell& cell = lines_.cell(term.line, position_);
            if (cell.kind != GridCell::Kind::number) continue;
            const Rational part = amount_of(lines_.quantity(cell));
            exceeds = exceeds || part > mean;
            if (farthest != 0 && (part * farthest < mean || part > mean * farthest)) return false;
        }
        return exceeds;
    }

    [[nodiscard]] bool holds_percentages() const {
        return std::ranges::any_of(pattern_.terms, [&](const TableTerm& term) {
            const GridCell& cell = lines_.cell(term.line, position_);
            if (cell.kind != GridCell::Kind::number) return false;
            return is_percentage(lines_.quantity(cell).dimension);
        });
    }

    [[nodiscard]] bool have_one_unit(const std::vector<Operand>& operands) const {
        const auto& quantities = lines_.around().facts.quantities;
        return std::ranges::all_of(operands, [&](const Operand& operand) {
            return lines_.same_unit(quantities[operands[0].quantity], quantities[operand.quantity]);
        });
    }

    const TableLines& lines_;
    const TablePattern& pattern_;
    std::size_t position_;
};

bool is_bare_integer(const Quantity& quantity) {
    return quantity.dimension == Dimension::none && quantity.unit.empty() && quantity.hedge == Hedge::none &&
           quantity.value.exponent == 0 && !quantity.rounded;
}

/// Integers of which no heading says what they count may be rounded, but not all of them by a half the same way.
bool misses_by_more_than_rounding(const std::vector<Operand>& operands, std::span<const Quantity> quantities) {
    Integer rest = 0;
    for (const Operand& operand : operands) {
        const Quantity& quantity = quantities[operand.quantity];
        if (!is_bare_integer(quantity)) return false;
        rest += Integer(operand.sign) * quantity.value.mantissa;
    }
    const std::size_t likely = operands.size() <= 6 ? 1 : operands.size() / 4;
    return abs(rest) > likely;
}

Verdict verdict_at(const TablePattern& pattern, const std::vector<Operand>& operands,
                   std::span<const Quantity> quantities) {
    const Verdict verdict = verdict_of(pattern.equation, operands, quantities);
    const bool sum = pattern.equation.form == Form::sum;
    return sum && misses_by_more_than_rounding(operands, quantities) ? Verdict::contradicted : verdict;
}

/// （12.5） may be negative or a remark.
bool has_brackets(const TableLines& lines, const TablePattern& pattern, std::size_t position) {
    return std::ranges::any_of(pattern.terms, [&](const TableTerm& term) {
        return lines.cell(term.line, term.position == TableTerm::kEachPosition ? position : term.position).bracketed;
    });
}

/// Where a term stands among the operands, of which empty cells were left out.
std::uint32_t subject_among(const TableLines& lines, const TablePattern& pattern, std::size_t position,
                            const std::vector<Operand>& operands) {
    const TableTerm& term = pattern.terms[pattern.subject];
    const std::size_t at = term.position == TableTerm::kEachPosition ? position : term.position;
    const std::uint32_t quantity = lines.cell(term.line, at).quantity;
    const auto found = std::ranges::find(operands, quantity, &Operand::quantity);
    return static_cast<std::uint32_t>(found - operands.begin());
}

/// Of the numbers other than the largest, the one with the most digits: they are what had to fit by chance.
std::size_t digits_of_sum(const std::vector<Operand>& operands, std::span<const Quantity> quantities) {
    std::vector<std::size_t> digits;
    for (const Operand& operand : operands) digits.push_back(digits_of(quantities[operand.quantity]));
    std::ranges::sort(digits, std::greater<>());
    // The whole and its largest part are as good as given.
    return operands.size() == 3 ? digits.back() : digits[2];
}

std::size_t digits_of_rate(const std::vector<Operand>& operands, std::span<const Quantity> quantities) {
    std::size_t rate = 0;
    std::size_t others = SIZE_MAX;
    for (const Operand& operand : operands) {
        const Quantity& quantity = quantities[operand.quantity];
        if (operand.role == "rate" || operand.role == "mean") {
            rate = operand.role == "rate" && is_rounded_to_hundred(quantity) ? 0 : digits_of(quantity);
        } else {
            others = std::min(others, digits_of(quantity) + 1);
        }
    }
    return std::min(rate, others);
}

std::string number_of(const TableLines& lines, const Operand& operand) {
    const Quantity& quantity = lines.around().facts.quantities[operand.quantity];
    return std::string(slice(lines.around().document.text(), quantity.number));
}

std::string sum_in_words(const TableLines& lines, const std::vector<Operand>& operands, std::size_t subject) {
    constexpr std::size_t kMostShown = 8;
    std::string words;
    std::size_t shown = 0;
    for (std::size_t index = 0; index < operands.size(); ++index) {
        if (index == subject) continue;
        if (++shown > kMostShown) return words + "…";
        const bool minus = operands[index].sign == operands[subject].sign;
        if (minus || !words.empty()) words += minus ? "－" : "＋";
        words += number_of(lines, operands[index]);
    }
    return words;
}

std::string rate_in_words(const TableLines& lines, const TablePattern& pattern, const std::vector<Operand>& operands) {
    if (pattern.equation.form == Form::growth) {
        const std::string from = number_of(lines, operands[0]);
        return fmt::format("（{}－{}）÷{}", number_of(lines, operands[1]), from, from);
    }
    return fmt::format("{}÷{}", number_of(lines, operands[2]), number_of(lines, operands[0]));
}

void explain(const TableLines& lines, const TablePattern& pattern, std::size_t position, Relation& relation) {
    const Facts& facts = lines.around().facts;
    const std::string_view text = lines.around().document.text();
    const Quantity& subject = facts.quantities[relation.operands[relation.subject].quantity];
    const auto value = solve(relation.equation, relation.operands, facts.quantities, relation.subject);
    const bool sum = pattern.equation.form == Form::sum;
    std::string computed = value ? print_like(*value, text, subject) : "";
    const std::string_view unit = subject.span.contains(subject.unit) ? "" : slice(text, subject.unit);
    relation.figures = {
        {"name", lines.name(pattern.terms[pattern.subject].line).words},
        {"at", lines.position_name(position).words},
        {"stated", std::string(slice(text, subject.span)) + std::string(unit)},
        {"computed", std::move(computed)},
        {"terms", sum ? sum_in_words(lines, relation.operands, relation.subject)
                      : rate_in_words(lines, pattern, relation.operands)},
    };
}

}  // namespace

std::optional<std::vector<Operand>> operands_at(const TableLines& lines, const TablePattern& pattern,
                                                std::size_t position) {
    return Position(lines, pattern, position).operands();
}

PatternScore score_of(const TableLines& lines, const TablePattern& pattern) {
    const std::span<const Quantity> quantities = lines.around().facts.quantities;
    PatternScore score;
    for (std::size_t position = 0; position < lines.positions(); ++position) {
        const auto operands = operands_at(lines, pattern, position);
        if (!operands) {
            ++score.unread;
            continue;
        }
        const Verdict verdict = verdict_at(pattern, *operands, quantities);
        if (verdict == Verdict::contradicted) ++score.misses;
        if (verdict != Verdict::holds) continue;
        ++score.holds;
        score.evidence += pattern.equation.form == Form::sum ? digits_of_sum(*operands, quantities)
                                                             : digits_of_rate(*operands, quantities);
    }
    return score;
}

bool is_proven(const PatternScore& score, Support support) {
    switch (support) {
        case Support::sure:
            return score.holds > 0 && score.evidence >= 2 && score.misses <= score.holds;
        case Support::likely:
            if (score.misses == 0) return score.holds > 0 && score.evidence >= 3;
            return score.evidence >= 5 && score.misses * 2 <= score.holds;
        case Support::none:
            if (score.misses == 0) return score.holds >= 2 && score.evidence >= 6;
            return score.evidence >= 9 && score.holds >= 4 && score.misses == 1;
    }
    return false;
}

void add_relations(const TableLines& lines, const TablePattern& pattern, std::string_view wrong,
                   std::vector<Relation>& relations) {
    const Surroundings& around = lines.around();
    for (std::size_t position = 0; position < lines.positions(); ++position) {
        auto operands = operands_at(lines, pattern, position);
        if (!operands) continue;
        Relation relation;
        relation.kind = pattern.kind;
        relation.equation = pattern.equation;
        relation.subject = subject_among(lines, pattern, position, *operands);
        relation.operands = std::move(*operands);
        relation.verdict = verdict_at(pattern, relation.operands, around.facts.quantities);
        if (relation.verdict == Verdict::contradicted && has_brackets(lines, pattern, position)) {
            relation.verdict = Verdict::open;
        }
        relation.outcome = relation.verdict == Verdict::contradicted ? wrong : "holds";
        relation.span = around.facts.quantities[relation.operands[0].quantity].span;
        for (const Operand& operand : relation.operands) {
            relation.span = cover(relation.span, around.facts.quantities[operand.quantity].span);
        }
        if (relation.verdict == Verdict::contradicted || around.explain_all) {
            explain(lines, pattern, position, relation);
        }
        relations.push_back(std::move(relation));
    }
}

}  // namespace mingcha
