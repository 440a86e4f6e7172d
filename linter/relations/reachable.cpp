#include "relations/reachable.hpp"

#include <array>
#include <string>

#include "relations/interval.hpp"
#include "relations/percent_words.hpp"
#include "relations/words.hpp"

namespace mingcha {
namespace {

constexpr auto kOfWhich = std::to_array<std::string_view>({"其中", "当中", "中，", "里，"});
constexpr auto kSentenceEnds = std::to_array<std::string_view>({"。", "！", "？", "；", "\n"});

/// A number of things, printed in full.
bool is_exact_count(const Quantity& quantity) {
    return quantity.dimension == Dimension::count && !quantity.rounded && quantity.hedge == Hedge::none &&
           quantity.per.empty() && quantity.value.exponent >= 0 && quantity.value.mantissa > 0;
}

/// A share whose whole no word of its own names.
bool is_plain_share(const Sentence& passage, std::size_t index) {
    const PercentWords words = percent_words(passage, index);
    return words.kind == PercentWords::Kind::share && words.whole.empty() && !words.whole_is_a_number && !words.exceeds;
}

/// The number behind which 其中女性占40%，党员占60% stands; nothing but shares may lie between.
std::optional<std::size_t> number_divided(const Sentence& passage, std::size_t index) {
    for (std::size_t at = index; at > 0; --at) {
        const std::string_view lead = passage.lead_words(at);
        if (contains_any<kSentenceEnds>(lead) || !is_plain_share(passage, at)) return std::nullopt;
        if (passage.quantities[at - 1].dimension == Dimension::percent) continue;
        return contains_any<kOfWhich>(lead) ? std::optional(at - 1) : std::nullopt;
    }
    return std::nullopt;
}

/// With so many things every printed percentage can be made.
bool reaches_everything(const Rational& count, const Quantity& percent) {
    return count >= power_of_ten(2 - percent.last_place);
}

/// Some integer of `count` things lies in the interval of the percentage.
bool can_be_made(const Rational& count, const Quantity& percent) {
    const Interval share = interval_of(percent, Rounding::cut_off);
    const Interval rounded = interval_of(percent, Rounding::to_nearest);
    const auto holds_integer = [&](const Interval& interval) {
        const Interval things = quotient(product(interval, exactly(count)), exactly(100));
        if (!things.low || !things.high) return true;
        const Rational first(Integer(numerator(things.low->value) / denominator(things.low->value)));
        for (Rational candidate = first; candidate <= things.high->value; candidate += 1) {
            if (intersect(exactly(candidate), things)) return true;
        }
        return false;
    };
    return holds_integer(rounded) || holds_integer(share);
}

}  // namespace

std::optional<Relation> reachable_percentage(const Sentence& passage, std::size_t index) {
    const Quantity& percent = passage.quantities[index];
    if (percent.dimension != Dimension::percent || percent.hedge != Hedge::none) return std::nullopt;
    const auto divided = number_divided(passage, index);
    if (!divided || !is_exact_count(passage.quantities[*divided])) return std::nullopt;
    const Quantity& whole = passage.quantities[*divided];
    const Rational count = to_rational(whole.value);
    if (reaches_everything(count, percent)) return std::nullopt;
    Relation relation;
    relation.kind = RelationKind::bounds;
    relation.operands = {{"whole", passage.index_of(*divided), label_of(passage, *divided)},
                         {"percentage", passage.index_of(index), label_of(passage, index)}};
    relation.subject = 1;
    relation.span = cover(whole.span, percent.span);
    relation.verdict = can_be_made(count, percent) ? Verdict::holds : Verdict::contradicted;
    relation.outcome = relation.verdict == Verdict::holds ? "reachable" : "unreachable";
    if (is_explained(passage, relation)) {
        relation.figures = {{"whole", quote(passage, *divided)},
                            {"percentage", quote(passage, index)},
                            {"stated", std::string(passage.words(percent.span))}};
    }
    return relation;
}

}  // namespace mingcha
