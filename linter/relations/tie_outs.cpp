#include "relations/tie_outs.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <utility>

#include "relations/claim.hpp"
#include "relations/interval.hpp"
#include "relations/print.hpp"

namespace mingcha {
namespace {

using Step = TieOut::Step;
using Kind = TieOut::Step::Kind;

/// The number that a name stands for.
struct Named {
    std::uint32_t quantity = 0;
    TextSpan label;
    bool exact = false;  ///< the label is the name, not only its end
};

using Names = std::map<std::string, std::optional<Named>, std::less<>>;

std::string without_spaces(std::string_view words) {
    std::string result;
    std::ranges::copy_if(words, std::back_inserter(result), [](char byte) { return byte != ' '; });
    return result;
}

Names names_in(std::span<const TieOut> tie_outs) {
    Names names;
    for (const TieOut& tie_out : tie_outs) {
        for (const auto* side : {&tie_out.left, &tie_out.right}) {
            for (const Step& step : *side) {
                if (step.kind == Kind::name) names.try_emplace(without_spaces(step.name));
            }
        }
    }
    return names;
}

void look_up(std::span<const Sentence> sentences, Names& names) {
    for (const Sentence& sentence : sentences) {
        for (std::size_t index = 0; index < sentence.quantities.size(); ++index) {
            const TextSpan span = label_of(sentence, index);
            const std::string label = without_spaces(sentence.words(span));
            for (auto& [name, named] : names) {
                const bool exact = label == name;
                if (!exact && (named || !label.ends_with(name))) continue;
                if (!named || !named->exact) named = Named{sentence.index_of(index), span, exact};
            }
        }
    }
}

/// A tie-out with the numbers of one report.
class Computation {
public:
    Computation(const TieOut& tie_out, const Names& names, const Surroundings& around)
        : tie_out_(tie_out), names_(names), around_(around) {}

    [[nodiscard]] std::optional<Relation> relation() const {
        Relation relation;
        relation.kind = RelationKind::tie_out;
        for (const auto* side : {&tie_out_.left, &tie_out_.right}) {
            for (const Step& step : *side) {
                if (step.kind != Kind::name) continue;
                const auto& named = names_.find(without_spaces(step.name))->second;
                if (!named) return std::nullopt;
                relation.operands.push_back({"term", named->quantity, named->label});
            }
        }
        if (relation.operands.empty()) return std::nullopt;
        relation.span = around_.facts.quantities[relation.operands.front().quantity].span;
        relation.verdict = verdict();
        relation.outcome = relation.verdict == Verdict::contradicted ? "unequal" : "holds";
        if (relation.verdict == Verdict::contradicted || around_.explain_all) explain(relation);
        return relation;
    }

private:
    [[nodiscard]] Verdict verdict() const {
        const auto agrees = [&](Rounding rounding) {
            return compare(side(tie_out_.left, rounding), side(tie_out_.right, rounding));
        };
        if (!is_bounded(side(tie_out_.left, Rounding::to_nearest)) ||
            !is_bounded(side(tie_out_.right, Rounding::to_nearest))) {
            return Verdict::open;
        }
        if (agrees(Rounding::to_nearest)) return Verdict::holds;
        return agrees(Rounding::cut_off) ? Verdict::open : Verdict::contradicted;
    }

    [[nodiscard]] static bool is_bounded(const Interval& interval) { return interval.low || interval.high; }

    [[nodiscard]] bool compare(const Interval& left, const Interval& right) const {
        switch (tie_out_.sign) {
            case TieOut::Sign::equal:
                return intersect(left, right);
            case TieOut::Sign::at_most:
                return !lies_above(left, right);
            case TieOut::Sign::at_least:
                return !lies_above(right, left);
        }
        return true;
    }

    [[nodiscard]] Interval value_of(const Step& step, Rounding rounding) const {
        if (step.kind == Kind::number) return exactly(to_rational(step.number));
        const Quantity& quantity = around_.facts.quantities[names_.find(without_spaces(step.name))->second->quantity];
        const Interval interval = interval_of(quantity, rounding);
        const bool percent = quantity.dimension == Dimension::percent;
        return percent ? quotient(interval, exactly(100)) : interval;
    }

    [[nodiscard]] Interval side(std::span<const Step> steps, Rounding rounding) const {
        std::vector<Interval> stack;
        for (const Step& step : steps) {
            if (step.kind == Kind::name || step.kind == Kind::number) {
                stack.push_back(value_of(step, rounding));
                continue;
            }
            const Interval right = std::exchange(stack.back(), {});
            stack.pop_back();
            stack.back() = apply(step.kind, stack.back(), right);
        }
        return stack.back();
    }

    [[nodiscard]] static Interval apply(Kind kind, const Interval& left, const Interval& right) {
        switch (kind) {
            case Kind::add:
                return sum(left, right);
            case Kind::subtract:
                return difference(left, right);
            case Kind::multiply:
                return product(left, right);
            case Kind::divide:
                return quotient(left, right);
            case Kind::name:
            case Kind::number:
                break;
        }
        return {};
    }

    /// The tie-out with every name followed by its number: 在岗职工（129人） = 合同制（125人） + 派遣制（5人）.
    void explain(Relation& relation) const {
        std::string numbers = tie_out_.text;
        std::size_t at = 0;
        std::size_t operand = 0;
        for (const auto* side : {&tie_out_.left, &tie_out_.right}) {
            for (const Step& step : *side) {
                if (step.kind != Kind::name) continue;
                const Quantity& quantity = around_.facts.quantities[relation.operands[operand++].quantity];
                at = numbers.find(step.name, at) + step.name.size();
                const std::string printed = "（" + std::string(around_.document.text(quantity.span)) + "）";
                numbers.insert(at, printed);
                at += printed.size();
            }
        }
        relation.figures = {{"equation", tie_out_.text}, {"numbers", std::move(numbers)}};
    }

    const TieOut& tie_out_;
    const Names& names_;
    const Surroundings& around_;
};

}  // namespace

void find_tie_outs(std::span<const TieOut> tie_outs, std::span<const Sentence> sentences,
                   std::vector<Relation>& relations) {
    if (tie_outs.empty() || sentences.empty()) return;
    Names names = names_in(tie_outs);
    look_up(sentences, names);
    for (const TieOut& tie_out : tie_outs) {
        if (auto relation = Computation(tie_out, names, sentences.front().around).relation()) {
            relations.push_back(*std::move(relation));
        }
    }
}

}  // namespace mingcha
