#include "relations/stated_change.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string>

#include "relations/amount.hpp"
#include "relations/equation.hpp"
#include "relations/words.hpp"

namespace mingcha {
namespace {

const Quantity& quantity_at(const Sentence& sentence, std::uint32_t index) {
    return sentence.around.facts.quantities[index];
}

bool is_percentage(const Quantity& quantity) { return quantity.dimension == Dimension::percent; }

/// What a rate of one whole is printed as: 100 per cent, ten 成, one 倍. Nothing if the number is no rate.
std::optional<Decimal> whole_of_rate(const Quantity& rate) {
    switch (rate.dimension) {
        case Dimension::percent:
            return Decimal{100, 0};
        case Dimension::per_mille:
            return Decimal{1000, 0};
        case Dimension::share:
        case Dimension::multiple:
            return Decimal{1, 0};
        default:
            return std::nullopt;
    }
}

bool is_rate_of(const Quantity& end, const Quantity& stated) {
    return whole_of_rate(stated) && stated.dimension != end.dimension && !is_percentage(end);
}

bool is_difference_of(const Quantity& end, const Quantity& stated) {
    if (is_percentage(end)) return stated.dimension == Dimension::percent_point;
    return stated.dimension == end.dimension && stated.unit_group == end.unit_group;
}

/// The rise or fall that the two ends show.
Direction movement(const Sentence& sentence, const StatedChange& change) {
    const Rational from = amount_of(quantity_at(sentence, change.from));
    const Rational to = amount_of(quantity_at(sentence, change.to));
    if (to == from) return change.direction;
    return to < from ? Direction::fall : Direction::rise;
}

bool goes_the_other_way(const Sentence& sentence, const StatedChange& change) {
    const Interval from = interval_of(quantity_at(sentence, change.from));
    const Interval to = interval_of(quantity_at(sentence, change.to));
    const auto contradicts = [&](Direction direction) {
        if (direction == Direction::rise) return to.high && from.low && to.high->value < from.low->value;
        if (direction == Direction::fall) return to.low && from.high && to.low->value > from.high->value;
        return false;
    };
    return contradicts(change.arrival) || contradicts(change.direction);
}

/// from ± stated = to, or from · (1 ± stated / rate) = to, with the sign of what the two ends really did.
Relation relation_of(const Sentence& sentence, const StatedChange& change, std::optional<Decimal> rate) {
    Relation relation;
    relation.kind = RelationKind::change;
    relation.subject = 2;
    relation.operands = {
        {"from", change.from, {}}, {"to", change.to, {}}, {rate ? "rate" : "difference", change.stated, {}}};
    relation.operands[2].sign = movement(sentence, change) == Direction::fall ? -1 : 1;
    if (rate) {
        relation.equation = {Equation::Form::growth, *rate};
    } else {
        relation.equation = {Equation::Form::sum, {}};
        relation.operands[1].sign = -1;
    }
    const TextSpan ends = cover(quantity_at(sentence, change.from).span, quantity_at(sentence, change.to).span);
    relation.span = cover(ends, quantity_at(sentence, change.stated).span);
    return relation;
}

std::optional<Relation> judged(const Sentence& sentence, const StatedChange& change) {
    const Quantity& from = quantity_at(sentence, change.from);
    const Quantity& stated = quantity_at(sentence, change.stated);
    const bool rate = is_rate_of(from, stated);
    if (!rate && !is_difference_of(from, stated)) return std::nullopt;
    // 由9.8吨二氧化碳当量下降到9.3吨: the short form of a unit is none in which the ends could be compared.
    const Quantity& to = quantity_at(sentence, change.to);
    if (from.unit_group != to.unit_group && from.dimension != Dimension::count) return std::nullopt;
    if (rate && from.value.mantissa == 0) return std::nullopt;
    Relation relation = relation_of(sentence, change, rate ? whole_of_rate(stated) : std::nullopt);
    relation.verdict = verdict_of(relation.equation, relation.operands, sentence.around.facts.quantities);
    if (change.direction == Direction::fall && stated.dimension == Dimension::multiple && amount_of(stated) >= 1) {
        relation.verdict = Verdict::contradicted;
        relation.outcome = "fall-by-times";
    } else if (goes_the_other_way(sentence, change)) {
        relation.verdict = Verdict::contradicted;
        relation.outcome = "direction-wrong";
    } else if (relation.verdict == Verdict::contradicted) {
        relation.outcome = rate ? "rate-wrong" : "difference-wrong";
    } else {
        relation.outcome = relation.verdict == Verdict::holds ? "holds" : "rounding";
    }
    return relation;
}

std::string printed(const Sentence& sentence, std::uint32_t index) {
    return std::string(sentence.words(quantity_at(sentence, index).span));
}

void quote_numbers(const Sentence& sentence, const StatedChange& change, Relation& relation) {
    relation.figures = {{"from", printed(sentence, change.from)},
                        {"to", printed(sentence, change.to)},
                        {"stated", printed(sentence, change.stated)}};
}

/// What the change comes to if the other numbers are as printed.
std::string print_expected(const Sentence& sentence, const Relation& relation) {
    constexpr int kPlacesThatShowTheDifference = 2;
    const auto value = solve(relation.equation, relation.operands, sentence.around.facts.quantities, 2);
    if (!value) return {};
    const Quantity& stated = quantity_at(sentence, relation.operands[2].quantity);
    const bool rate = relation.equation.form == Equation::Form::growth;
    const Rational size = abs(*value);
    return print_like(rate ? rounded_to(size, kPlacesThatShowTheDifference) : size, sentence, stated);
}

/// So many printed digits do not agree by chance.
bool is_significant(const Quantity& stated) {
    constexpr std::int64_t kLeast = 100;
    constexpr std::int64_t kLeastWithoutZeros = 10;
    std::int64_t digits = stated.value.mantissa;
    if (digits < kLeast) return false;
    while (digits % 10 == 0) digits /= 10;
    return digits >= kLeastWithoutZeros;
}

/// Growth at constant prices, or of what is left when something was taken out, does not follow from the printed ends;
/// nor does that of an output, which is always stated so.
bool may_be_adjusted(const Sentence& sentence, TextSpan span) {
    static constexpr auto kAdjusting = std::to_array<std::string_view>(
        {"可比", "不变价", "价格因素", "剔除", "同口径", "名义", "还原", "实际增", "实际下降", "生产总值", "GDP"});
    constexpr std::uint32_t kReach = 120;  // bytes
    constexpr std::string_view kEnd = "。";
    const auto size = static_cast<std::uint32_t>(sentence.text.size());
    std::string_view before = sentence.words({span.begin - std::min(span.begin, kReach), span.begin});
    if (const std::size_t end = find_last_word(before, kEnd); end != std::string_view::npos) before.remove_prefix(end);
    const std::string_view behind = sentence.words({span.end, std::min(size, span.end + kReach)});
    return contains_any<kAdjusting>(before) || contains_any<kAdjusting>(sentence.words(span)) ||
           contains_any<kAdjusting>(behind.substr(0, behind.find(kEnd)));
}

/// Whether the words bind the numbers so surely that the relation may be contradicted.
bool is_sure(const Sentence& sentence, const Relation& relation, Binding binding) {
    const bool rate = relation.equation.form != Equation::Form::sum;
    return binding == Binding::sure && !(rate && may_be_adjusted(sentence, relation.span));
}

bool clash(const Sentence& sentence, const Quantity& a, const Quantity& b) {
    if (!has_telling_unit(a, sentence.words(a.unit)) || !has_telling_unit(b, sentence.words(b.unit))) return false;
    if (a.dimension != b.dimension) return true;
    return a.dimension == Dimension::count && a.unit_group != b.unit_group;
}

Relation clash_of(const Sentence& sentence, const StatedChange& change, std::string_view outcome) {
    Relation relation = relation_of(sentence, change, std::nullopt);
    relation.kind = RelationKind::same_unit;
    relation.equation = {};
    relation.verdict = Verdict::contradicted;
    relation.outcome = outcome;
    quote_numbers(sentence, change, relation);
    relation.figures.emplace_back("unit", sentence.words(quantity_at(sentence, change.from).unit));
    return relation;
}

/// The rise between two percentages written with % although it is in percentage points.
bool is_point_written_as_percent(const Sentence& sentence, const StatedChange& change) {
    const Quantity& from = quantity_at(sentence, change.from);
    const Quantity& stated = quantity_at(sentence, change.stated);
    if (!is_percentage(from) || !is_percentage(stated) || from.value.mantissa == 0) return false;
    const Interval start = interval_of(from);
    const Interval end = interval_of(quantity_at(sentence, change.to));
    const Interval relative = absolute(difference(percentage(end, start), exactly(100)));
    const Interval printed_change = interval_of(stated);
    return intersect(absolute(difference(end, start)), printed_change) && !intersect(relative, printed_change);
}

/// The growth of an amount in points, which only differences of percentages are counted in.
bool is_percent_written_as_point(const Sentence& sentence, const StatedChange& change) {
    const Quantity& from = quantity_at(sentence, change.from);
    if (is_percentage(from) || from.value.mantissa == 0) return false;
    if (quantity_at(sentence, change.stated).dimension != Dimension::percent_point) return false;
    const Relation growth = relation_of(sentence, change, Decimal{100, 0});
    return verdict_of(growth.equation, growth.operands, sentence.around.facts.quantities) != Verdict::contradicted;
}

Relation relation_of(const Sentence& sentence, const Increment& increment, Decimal whole) {
    Relation relation;
    relation.kind = RelationKind::change;
    relation.subject = 2;
    relation.operands = {
        {"to", increment.to, {}}, {"difference", increment.difference, {}}, {"rate", increment.rate, {}}};
    relation.operands[1].sign = increment.direction == Direction::fall ? -1 : 1;
    relation.equation = {Equation::Form::increment, whole};
    relation.verdict = verdict_of(relation.equation, relation.operands, sentence.around.facts.quantities);
    relation.outcome = relation.verdict == Verdict::contradicted ? "increment-wrong" : "increment-holds";
    relation.span =
        cover(cover(quantity_at(sentence, increment.to).span, quantity_at(sentence, increment.difference).span),
              quantity_at(sentence, increment.rate).span);
    return relation;
}

/// The increment `relation`, whose rate is printed in points although it is one in per cent.
Relation clash_of(const Sentence& sentence, const Increment& increment, Relation relation) {
    relation.kind = RelationKind::same_unit;
    relation.equation = {};
    relation.verdict = Verdict::contradicted;
    relation.outcome = "increase-in-points";
    relation.figures = {{"difference", printed(sentence, increment.difference)},
                        {"stated", printed(sentence, increment.rate)}};
    return relation;
}

}  // namespace

bool are_comparable(const Sentence& sentence, const Quantity& a, const Quantity& b) {
    return a.dimension == b.dimension && a.unit_group == b.unit_group &&
           (a.per.empty() || b.per.empty() || sentence.words(a.per) == sentence.words(b.per));
}

bool can_state_change(const Quantity& end, const Quantity& stated) {
    return is_rate_of(end, stated) || is_difference_of(end, stated);
}

Verdict verdict_of(const Sentence& sentence, const StatedChange& change) {
    const auto relation = judged(sentence, change);
    return relation ? relation->verdict : Verdict::open;
}

void add_change(const Sentence& sentence, const StatedChange& change, Binding binding,
                std::vector<Relation>& relations) {
    auto relation = judged(sentence, change);
    if (!relation) return;
    if (!is_sure(sentence, *relation, binding)) {
        if (relation->verdict != Verdict::holds || !is_significant(quantity_at(sentence, change.stated))) return;
    }
    if (is_explained(sentence, *relation)) {
        quote_numbers(sentence, change, *relation);
        relation->figures.emplace_back("expected", print_expected(sentence, *relation));
    }
    relations.push_back(std::move(*relation));
}

void add_points_clash(const Sentence& sentence, const StatedChange& change, std::vector<Relation>& relations) {
    if (is_point_written_as_percent(sentence, change)) {
        relations.push_back(clash_of(sentence, change, "points-as-percent"));
    } else if (is_percent_written_as_point(sentence, change)) {
        relations.push_back(clash_of(sentence, change, "percent-as-points"));
    }
}

void add_unit_clash(const Sentence& sentence, const StatedChange& change, std::vector<Relation>& relations) {
    const Quantity& from = quantity_at(sentence, change.from);
    const Quantity& to = quantity_at(sentence, change.to);
    const Quantity& stated = quantity_at(sentence, change.stated);
    const bool ends_clash = clash(sentence, from, to);
    if (!ends_clash && !clash(sentence, to, stated)) return;
    Relation relation = clash_of(sentence, change, ends_clash ? "ends-clash" : "difference-clashes");
    relation.subject = ends_clash ? 1 : 2;
    relation.figures.emplace_back("other_unit", sentence.words((ends_clash ? to : stated).unit));
    relations.push_back(std::move(relation));
}

void add_rate_of_base(const Sentence& sentence, std::uint32_t from, std::uint32_t difference, std::uint32_t rate,
                      Binding binding, std::vector<Relation>& relations) {
    const auto whole = whole_of_rate(quantity_at(sentence, rate));
    if (!whole || !is_difference_of(quantity_at(sentence, from), quantity_at(sentence, difference))) return;
    if (is_percentage(quantity_at(sentence, from))) return;
    Relation relation;
    relation.kind = RelationKind::change;
    relation.subject = 1;
    relation.operands = {{"from", from, {}}, {"rate", rate, {}}, {"difference", difference, {}}};
    relation.equation = {Equation::Form::product, *whole};
    relation.verdict = verdict_of(relation.equation, relation.operands, sentence.around.facts.quantities);
    relation.outcome = relation.verdict == Verdict::contradicted ? "base-rate-wrong" : "base-holds";
    relation.span = cover(quantity_at(sentence, from).span, quantity_at(sentence, rate).span);
    if (relation.verdict != Verdict::holds && !is_sure(sentence, relation, binding)) return;
    if (is_explained(sentence, relation)) {
        const auto expected = solve(relation.equation, relation.operands, sentence.around.facts.quantities, 1);
        relation.figures = {{"from", printed(sentence, from)},
                            {"difference", printed(sentence, difference)},
                            {"stated", printed(sentence, rate)}};
        relation.figures.emplace_back(
            "expected", expected ? print_like(rounded_to(*expected, 2), sentence, quantity_at(sentence, rate)) : "");
    }
    relations.push_back(std::move(relation));
}

void add_increment(const Sentence& sentence, const Increment& increment, Binding binding,
                   std::vector<Relation>& relations) {
    const Quantity& rate = quantity_at(sentence, increment.rate);
    const Quantity& to = quantity_at(sentence, increment.to);
    const bool in_points = rate.dimension == Dimension::percent_point;
    const auto whole = in_points ? std::optional(Decimal{100, 0}) : whole_of_rate(rate);
    if (!whole || is_percentage(to) || !is_difference_of(to, quantity_at(sentence, increment.difference))) return;
    Relation relation = relation_of(sentence, increment, *whole);
    if (in_points) {
        if (relation.verdict == Verdict::holds) relations.push_back(clash_of(sentence, increment, std::move(relation)));
        return;
    }
    if (!is_sure(sentence, relation, binding)) {
        if (relation.verdict != Verdict::holds || !is_significant(rate)) return;
    }
    if (is_explained(sentence, relation)) {
        const auto expected = solve(relation.equation, relation.operands, sentence.around.facts.quantities, 2);
        relation.figures = {{"to", printed(sentence, increment.to)},
                            {"difference", printed(sentence, increment.difference)},
                            {"stated", printed(sentence, increment.rate)}};
        relation.figures.emplace_back("expected", expected ? print_like(rounded_to(*expected, 2), sentence, rate) : "");
    }
    relations.push_back(std::move(relation));
}

}  // namespace mingcha
