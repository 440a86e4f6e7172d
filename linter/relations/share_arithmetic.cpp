#include "relations/share_arithmetic.hpp"

#include <algorithm>
#include <string>

#include "relations/amount.hpp"
#include "relations/equation.hpp"
#include "relations/slip_search.hpp"
#include "relations/words.hpp"

namespace mingcha {
namespace {

constexpr std::uint32_t kMostCompared = 8;

/// Without verdict and words.
Relation bare_relation(const Share& share, std::span<const Quantity> quantities) {
    Relation relation;
    relation.kind = RelationKind::share;
    relation.subject = 1;
    relation.operands = {{"whole", share.whole, {}}, {"share", share.percent, {}}, {"part", share.part, {}}};
    relation.equation = {Equation::Form::product, constant_of(quantities[share.percent])};
    relation.span = cover(quantities[share.percent].span, quantities[share.part].span);
    return relation;
}

/// The numbers that stand near the percentage and its part.
struct Window {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
};

Window window_of(const Share& share, std::uint32_t first) {
    const std::uint32_t end = std::max(share.percent, share.part + 1);
    return {std::max(first, end > kMostCompared ? end - kMostCompared : 0), end};
}

Interval share_of(const Interval& part, const Share& share, std::span<const Quantity> quantities) {
    const Rational constant = to_rational(constant_of(quantities[share.percent]));
    return quotient(product(part, exactly(constant)), interval_of(quantities[share.whole], Rounding::cut_off));
}

Interval stated(const Share& share, std::span<const Quantity> quantities) {
    return interval_of(quantities[share.percent], Rounding::cut_off);
}

/// 优秀30人，良好50人，优良率80%
bool is_share_of_sum(const Share& share, std::span<const Quantity> quantities, Window window) {
    Interval total = interval_of(quantities[share.part]);
    const std::uint32_t begin = std::max(window.begin, share.whole < share.part ? share.whole + 1 : 0);
    for (std::uint32_t at = share.part; at-- > begin;) {
        if (!is_comparable(quantities[at], quantities[share.part])) continue;
        total = sum(total, interval_of(quantities[at]));
        if (intersect(share_of(total, share, quantities), stated(share, quantities))) return true;
    }
    return false;
}

bool is_share_of_others(const Share& share, std::span<const Quantity> quantities, Window window) {
    const bool exceeds = amount_of(quantities[share.percent]) > to_rational(constant_of(quantities[share.percent]));
    for (std::uint32_t whole = window.begin; whole < window.end; ++whole) {
        for (std::uint32_t part = window.begin; part < window.end; ++part) {
            if (part == whole || !is_comparable(quantities[part], quantities[whole])) continue;
            if (!exceeds && amount_of(quantities[part]) > amount_of(quantities[whole])) continue;
            if (verdict_of({whole, share.percent, part}, quantities) != Verdict::contradicted) return true;
        }
    }
    return false;
}

Rational expected_percentage(const Share& share, std::span<const Quantity> quantities) {
    constexpr int kPlacesThatShowTheDifference = 2;
    const Rational constant = to_rational(constant_of(quantities[share.percent]));
    return rounded_to(amount_of(quantities[share.part]) * constant / amount_of(quantities[share.whole]),
                      kPlacesThatShowTheDifference);
}

/// 占一线职工240人 without the word before its noun.
std::string quote_whole(const Sentence& passage, std::size_t index) {
    std::string quoted = quote(passage, index);
    for (const std::string_view relator : {"占", "为", "完成", "是"}) {
        if (quoted.starts_with(relator)) quoted.erase(0, relator.size());
    }
    return quoted;
}

void put_into_words(const Share& share, const Sentence& passage, const Sentence& whole_passage, Relation& relation) {
    const std::span<const Quantity> quantities = passage.around.facts.quantities;
    const Quantity& percent = quantities[share.percent];
    relation.figures = {
        {"part", quote(passage, share.part - passage.first)},
        {"whole", quote_whole(whole_passage, share.whole - whole_passage.first)},
        {"stated", std::string(passage.words(percent.span))},
        {"expected", print_like(expected_percentage(share, quantities), passage, percent)},
    };
}

}  // namespace

bool is_amount(const Quantity& quantity) {
    return is_of_something(quantity) && quantity.value.mantissa > 0 && quantity.hedge != Hedge::range &&
           quantity.hedge != Hedge::vague;
}

bool is_comparable(const Quantity& part, const Quantity& whole) {
    return is_amount(part) && is_amount(whole) && part.dimension == whole.dimension &&
           part.unit_group == whole.unit_group;
}

Decimal constant_of(const Quantity& percent) {
    return percent.dimension == Dimension::percent ? Decimal{100, 0} : Decimal{1, 0};
}

Verdict verdict_of(const Share& share, std::span<const Quantity> quantities) {
    const Relation relation = bare_relation(share, quantities);
    return verdict_of(relation.equation, relation.operands, quantities);
}

bool is_telling(const Quantity& percent) {
    constexpr int kThreeDigits = 100;
    return percent.hedge == Hedge::none &&
           to_rational(percent.value) >= kThreeDigits * power_of_ten(percent.last_place);
}

bool has_other_reading(const Share& share, std::span<const Quantity> quantities, std::uint32_t first) {
    const Window window = window_of(share, first);
    return is_share_of_others(share, quantities, window) || is_share_of_sum(share, quantities, window);
}

bool has_other_whole(const Share& share, std::span<const Quantity> quantities, std::uint32_t first) {
    constexpr std::uint32_t kReach = 24;
    const std::uint32_t begin = std::max(first, share.part > kReach ? share.part - kReach : 0);
    for (std::uint32_t whole = begin; whole < share.percent; ++whole) {
        if (whole == share.part || !is_comparable(quantities[share.part], quantities[whole])) continue;
        if (verdict_of({whole, share.percent, share.part}, quantities) != Verdict::contradicted) return true;
    }
    return is_share_of_sum(share, quantities, window_of(share, first));
}

bool has_implied_whole(const Share& share, std::span<const Quantity> quantities, std::uint32_t first) {
    constexpr std::uint32_t kReach = 16;
    const std::uint32_t begin = std::max(first, share.percent > kReach ? share.percent - kReach : 0) + 1;
    for (std::uint32_t percent = begin; percent < share.percent; ++percent) {
        const Quantity& part = quantities[percent - 1];
        const bool is_share = quantities[percent].dimension == Dimension::percent;
        if (!is_share || percent - 1 == share.part || !is_comparable(part, quantities[share.part])) continue;
        const Interval one = product(interval_of(part), interval_of(quantities[share.percent]));
        const Interval other = product(interval_of(quantities[share.part]), interval_of(quantities[percent]));
        if (intersect(one, other)) return true;
    }
    return false;
}

bool has_other_part(const Share& share, std::span<const Quantity> quantities, std::uint32_t first) {
    const Window window = window_of(share, first);
    for (std::uint32_t part = window.begin; part < window.end; ++part) {
        if (part == share.whole || !is_comparable(quantities[part], quantities[share.whole])) continue;
        if (verdict_of({share.whole, share.percent, part}, quantities) != Verdict::contradicted) return true;
    }
    return is_share_of_sum(share, quantities, window);
}

bool may_be_slip(const Share& share, std::span<const Quantity> quantities) {
    const Relation relation = bare_relation(share, quantities);
    return one_slip_mends(relation.equation, relation.operands, quantities, SlipOdds::kBound);
}

bool is_share_of_rest(const Share& share, std::span<const Quantity> quantities) {
    const Quantity& part = quantities[share.part];
    const Quantity& whole = quantities[share.whole];
    if (amount_of(part) > amount_of(whole)) return false;
    const Interval rest = difference(interval_of(whole), interval_of(part));
    return intersect(share_of(rest, share, quantities), stated(share, quantities));
}

bool is_share_of_before(const Share& share, std::span<const Quantity> quantities) {
    const Quantity& part = quantities[share.part];
    const Quantity& whole = quantities[share.whole];
    if (amount_of(part) >= amount_of(whole)) return false;
    const Interval before = difference(interval_of(whole), interval_of(part));
    return intersect(percentage(interval_of(part), before), stated(share, quantities));
}

Relation share_relation(const Share& share, Verdict verdict, std::string_view outcome, const Sentence& passage,
                        const Sentence& whole_passage) {
    const std::span<const Quantity> quantities = passage.around.facts.quantities;
    Relation relation = bare_relation(share, quantities);
    relation.verdict = verdict;
    relation.outcome = outcome;
    relation.operands[0].label = label_of(whole_passage, share.whole - whole_passage.first);
    relation.operands[2].label = label_of(passage, share.part - passage.first);
    if (is_explained(passage, relation)) put_into_words(share, passage, whole_passage, relation);
    return relation;
}

}  // namespace mingcha
