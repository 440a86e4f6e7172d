// From–to–change: 从625万份降到121万份，累计减少504万份; 由80%提高到85%，提高5个百分点; 从200人增至250人，增长25%.
#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <vector>

#include "relations/equation.hpp"
#include "relations/finders.hpp"
#include "relations/words.hpp"

namespace mingcha {
namespace {

enum class Direction : unsigned char { unknown, rise, fall };

constexpr auto kRises = std::to_array<std::string_view>(
    {"增长", "增加", "提高", "提升", "上升", "扩大", "上涨", "攀升", "净增", "多出", "增", "升", "涨", "提"});
constexpr auto kFalls = std::to_array<std::string_view>(
    {"减少", "下降", "降低", "压降", "压减", "压缩", "缩减", "缩短", "回落", "下跌", "下滑", "精简", "降", "减", "跌"});
constexpr auto kArrivals = std::to_array<std::string_view>({"到", "至", "为", "成", "达"});
constexpr auto kDepartures = std::to_array<std::string_view>({"从", "由"});
/// What may stand between the comma and the word of change, so that the number still belongs to the two before it: any
/// other word brings a subject of its own.
constexpr auto kAdverbs = std::to_array<std::string_view>(
    {"累计", "共计", "合计", "总共", "共", "净", "实际", "相应", "一共", "即", "总计", "，", ",", "、"});
/// And between the word of change and the number.
constexpr auto kBetween =
    std::to_array<std::string_view>({"了", "幅度", "幅", "率", "量", "数", "达到", "达", "为", "约", "共"});

constexpr auto kEveries = std::to_array<std::string_view>({"每天", "每日", "每周", "每月", "每季", "每年"});
/// What may follow the number of a change.
constexpr auto kStatementEnds =
    std::to_array<std::string_view>({"，", "。", "；", "、", "：", "！",   "）",   "（", ",",  ";", ")",
                                     "(",  " ",  "\t", "\v", "\n", "以上", "左右", "和", "或", "的"});
constexpr std::size_t kLongestDepartureLead = 72;  // bytes between 从 and its number: a date and a short noun

struct ChangeWord {
    Direction direction = Direction::unknown;
    std::size_t begin = 0;  ///< in the lead
    std::size_t end = 0;
};

void find_last(std::string_view lead, std::span<const std::string_view> words, Direction direction,
               std::optional<ChangeWord>& last) {
    for (const std::string_view word : words) {
        const std::size_t at = lead.rfind(word);
        if (at == std::string_view::npos) continue;
        const std::size_t end = at + word.size();
        // Of words that end together the longest counts: 增长, not 长.
        if (!last || end > last->end || (end == last->end && at < last->begin)) last = ChangeWord{direction, at, end};
    }
}

std::optional<ChangeWord> last_change_word(std::string_view lead) {
    std::optional<ChangeWord> last;
    find_last(lead, kRises, Direction::rise, last);
    find_last(lead, kFalls, Direction::fall, last);
    return last;
}

bool starts_with_arrival(std::string_view words) {
    return std::ranges::any_of(kArrivals, [&](std::string_view word) { return words.starts_with(word); });
}

bool departs(const Sentence& sentence, std::size_t index) {
    const std::string_view lead = sentence.words(sentence.lead(index));
    return std::ranges::any_of(kDepartures, [&](std::string_view word) {
        const std::size_t at = lead.rfind(word);
        return at != std::string_view::npos && lead.size() - at <= kLongestDepartureLead &&
               lead.find("，", at) == std::string_view::npos;
    });
}

/// The direction in which the number at `index` is arrived at (下降到…); nothing if it is no arrival.
std::optional<Direction> arrives(const Sentence& sentence, std::size_t index) {
    const std::string_view lead = sentence.words(sentence.lead(index));
    if (const auto word = last_change_word(lead); word && starts_with_arrival(lead.substr(word->end))) {
        return word->direction;
    }
    if (starts_with_arrival(lead)) return Direction::unknown;
    return std::nullopt;
}

bool consists_of(std::string_view text, std::span<const std::string_view> words) {
    while (!text.empty()) {
        const auto word = std::ranges::find_if(words, [&](std::string_view w) { return text.starts_with(w); });
        if (word == words.end()) return false;
        text.remove_prefix(word->size());
    }
    return true;
}

/// 病床由50张增加到80张，增加2名医生: a noun stands right behind the number.
bool counts_another_thing(const Sentence& sentence, std::size_t index) {
    const std::string_view trail = sentence.words(sentence.trail(index));
    return !trail.empty() &&
           std::ranges::none_of(kStatementEnds, [&](std::string_view end) { return trail.starts_with(end); });
}

/// The direction in which the number at `index` states a change (累计减少…); nothing if it states none, or one of
/// something else.
std::optional<Direction> states_change(const Sentence& sentence, std::size_t index) {
    const std::string_view lead = sentence.words(sentence.lead(index));
    const auto word = last_change_word(lead);
    if (!word || !consists_of(lead.substr(word->end), kBetween)) return std::nullopt;
    if (!consists_of(lead.substr(0, word->begin), kAdverbs) || counts_another_thing(sentence, index))
        return std::nullopt;
    return word->direction;
}

struct Change {
    std::size_t from = 0;
    std::size_t to = 0;
    std::size_t stated = 0;
    Direction arrival = Direction::unknown;
    Direction direction = Direction::unknown;
};

/// 由每周3列增加到每天1列: the ends are counted over different times.
bool per_other_times(const Sentence& sentence, std::size_t from, std::size_t to) {
    const std::string_view before = sentence.words(sentence.lead(from));
    const std::string_view after = sentence.words(sentence.lead(to));
    return std::ranges::any_of(kEveries, [&](std::string_view every) {
        return after.find(every) != std::string_view::npos && before.find(every) == std::string_view::npos;
    });
}

/// The change that starts at `from`, once for each number that states it: 增加6.3亿元，增幅29.3%.
std::vector<Change> changes_from(const Sentence& sentence, std::size_t from) {
    std::vector<Change> changes;
    const std::size_t to = from + 1;
    if (to >= sentence.quantities.size() || !departs(sentence, from)) return changes;
    const auto arrival = arrives(sentence, to);
    if (per_other_times(sentence, from, to)) return changes;
    if (!arrival || sentence.quantities[from].dimension != sentence.quantities[to].dimension) return changes;
    std::size_t stated = to + 1;
    // 四年下降15千克: the time that the change took.
    if (stated < sentence.quantities.size() && sentence.quantities[stated].dimension == Dimension::duration &&
        consists_of(sentence.words(sentence.lead(stated)), kAdverbs)) {
        ++stated;
    }
    for (; stated < sentence.quantities.size(); ++stated) {
        const auto direction = states_change(sentence, stated);
        if (!direction) break;
        changes.push_back({from, to, stated, *arrival, *direction});
    }
    return changes;
}

bool is_percentage(const Quantity& quantity) { return quantity.dimension == Dimension::percent; }

bool states_rate(const Sentence& sentence, const Change& change) {
    const Quantity& stated = sentence.quantities[change.stated];
    return is_percentage(stated) && !is_percentage(sentence.quantities[change.from]);
}

bool states_difference(const Sentence& sentence, const Change& change) {
    const Quantity& stated = sentence.quantities[change.stated];
    const Quantity& from = sentence.quantities[change.from];
    if (is_percentage(from)) return stated.dimension == Dimension::percent_point;
    return stated.dimension == from.dimension;
}

Interval expected(const Sentence& sentence, const Change& change, Rounding rounding) {
    const Interval from = interval_of(sentence.quantities[change.from], rounding);
    const Interval to = interval_of(sentence.quantities[change.to], rounding);
    if (states_rate(sentence, change)) return absolute(difference(percentage(to, from), exactly(100)));
    return absolute(difference(to, from));
}

bool agrees(const Sentence& sentence, const Change& change, Rounding rounding) {
    return intersect(expected(sentence, change, rounding), interval_of(sentence.quantities[change.stated], rounding));
}

bool goes_the_other_way(const Sentence& sentence, const Change& change) {
    const Interval from = interval_of(sentence.quantities[change.from]);
    const Interval to = interval_of(sentence.quantities[change.to]);
    const auto contradicts = [&](Direction direction) {
        if (direction == Direction::rise) return to.high && from.low && to.high->value < from.low->value;
        if (direction == Direction::fall) return to.low && from.high && to.low->value > from.high->value;
        return false;
    };
    return contradicts(change.arrival) || contradicts(change.direction);
}

std::string print_expected(const Sentence& sentence, const Change& change) {
    const Rational from = amount_of(sentence.quantities[change.from]);
    const Rational to = amount_of(sentence.quantities[change.to]);
    if (!states_rate(sentence, change)) {
        return print_like(abs(to - from), sentence, sentence.quantities[change.stated]);
    }
    const Rational rate = abs(to - from) * 100 / from;
    constexpr int kPlacesThatShowTheDifference = 2;
    return print_like(rounded_to(rate, kPlacesThatShowTheDifference), sentence, sentence.quantities[change.stated]);
}

Relation make_relation(const Sentence& sentence, const Change& change, RelationKind kind) {
    Relation relation;
    relation.kind = kind;
    relation.subject = 2;
    relation.operands = {
        {"from", sentence.index_of(change.from), {}},
        {"to", sentence.index_of(change.to), {}},
        {states_rate(sentence, change) ? "rate" : "difference", sentence.index_of(change.stated), {}},
    };
    relation.span = cover(sentence.quantities[change.from].span, sentence.quantities[change.stated].span);
    return relation;
}

/// The three numbers as printed, for the message.
void quote_numbers(const Sentence& sentence, const Change& change, Relation& relation) {
    const auto text = [&](std::size_t index) { return std::string(sentence.words(sentence.quantities[index].span)); };
    relation.figures = {{"from", text(change.from)}, {"to", text(change.to)}, {"stated", text(change.stated)}};
}

/// from ± stated = to, with the sign of what the two ends really did.
void set_equation(const Sentence& sentence, const Change& change, Relation& relation) {
    const bool falls = amount_of(sentence.quantities[change.to]) < amount_of(sentence.quantities[change.from]);
    relation.operands[2].sign = falls ? -1 : 1;
    if (states_rate(sentence, change)) {
        relation.equation = {Equation::Form::growth, {100, 0}};
    } else {
        relation.equation = {Equation::Form::sum, {}};
        relation.operands[1].sign = -1;
    }
}

void judge(const Sentence& sentence, const Change& change, Relation& relation) {
    if (goes_the_other_way(sentence, change)) {
        relation.verdict = Verdict::contradicted;
        relation.outcome = "direction-wrong";
    } else if (agrees(sentence, change, Rounding::to_nearest)) {
        relation.verdict = Verdict::holds;
        relation.outcome = "holds";
    } else if (agrees(sentence, change, Rounding::cut_off)) {
        relation.verdict = Verdict::open;
        relation.outcome = "rounding";
    } else {
        relation.verdict = Verdict::contradicted;
        relation.outcome = states_rate(sentence, change) ? "rate-wrong" : "difference-wrong";
    }
}

void add_change(const Sentence& sentence, const Change& change, std::vector<Relation>& relations) {
    const bool rate = states_rate(sentence, change);
    if (!rate && !states_difference(sentence, change)) return;
    if (rate && sentence.quantities[change.from].value.mantissa == 0) return;
    Relation relation = make_relation(sentence, change, RelationKind::change);
    set_equation(sentence, change, relation);
    judge(sentence, change, relation);
    if (is_explained(sentence, relation)) {
        quote_numbers(sentence, change, relation);
        relation.figures.emplace_back("expected", print_expected(sentence, change));
    }
    relations.push_back(std::move(relation));
}

/// Things that can be counted or measured in units of their own; a rate or a share has no such unit.
bool has_unit_of_its_own(const Quantity& quantity) {
    switch (quantity.dimension) {
        case Dimension::count:
        case Dimension::money:
        case Dimension::length:
        case Dimension::area:
        case Dimension::volume:
        case Dimension::mass:
        case Dimension::energy:
            return true;
        default:
            return false;
    }
}

/// 个 stands for other counters in loose style, so it clashes with none.
bool clash(const Sentence& sentence, const Quantity& a, const Quantity& b) {
    if (!has_unit_of_its_own(a) || !has_unit_of_its_own(b)) return false;
    if (sentence.words(a.unit) == "个" || sentence.words(b.unit) == "个") return false;
    if (a.dimension != b.dimension) return true;
    return a.dimension == Dimension::count && a.unit_group != b.unit_group;
}

/// The rise between two percentages written with % although it is in percentage points.
bool is_point_written_as_percent(const Sentence& sentence, const Change& change) {
    const Quantity& from = sentence.quantities[change.from];
    const Quantity& stated = sentence.quantities[change.stated];
    if (!is_percentage(from) || !is_percentage(stated) || from.value.mantissa == 0) return false;
    const Interval to = interval_of(sentence.quantities[change.to]);
    const Interval relative = absolute(difference(percentage(to, interval_of(from)), exactly(100)));
    return agrees(sentence, change, Rounding::to_nearest) && !intersect(relative, interval_of(stated));
}

void add_point_as_percent(const Sentence& sentence, const Change& change, std::vector<Relation>& relations) {
    if (!is_point_written_as_percent(sentence, change)) return;
    Relation relation = make_relation(sentence, change, RelationKind::same_unit);
    relation.verdict = Verdict::contradicted;
    relation.outcome = "points-as-percent";
    quote_numbers(sentence, change, relation);
    relation.figures.emplace_back("unit", sentence.words(sentence.quantities[change.from].unit));
    relations.push_back(std::move(relation));
}

void add_unit_clash(const Sentence& sentence, const Change& change, std::vector<Relation>& relations) {
    const Quantity& from = sentence.quantities[change.from];
    const Quantity& to = sentence.quantities[change.to];
    const Quantity& stated = sentence.quantities[change.stated];
    const bool ends_clash = clash(sentence, from, to);
    if (!ends_clash && !clash(sentence, to, stated)) return;
    Relation relation = make_relation(sentence, change, RelationKind::same_unit);
    relation.verdict = Verdict::contradicted;
    relation.outcome = ends_clash ? "ends-clash" : "difference-clashes";
    relation.subject = ends_clash ? 1 : 2;
    quote_numbers(sentence, change, relation);
    const Quantity& other = ends_clash ? to : stated;
    relation.figures.emplace_back("unit", sentence.words(from.unit));
    relation.figures.emplace_back("other_unit", sentence.words(other.unit));
    relations.push_back(std::move(relation));
}

}  // namespace

void find_changes(const Sentence& sentence, std::vector<Relation>& relations) {
    for (std::size_t from = 0; from + 2 < sentence.quantities.size(); ++from) {
        for (const Change& change : changes_from(sentence, from)) {
            add_change(sentence, change, relations);
            add_unit_clash(sentence, change, relations);
            add_point_as_percent(sentence, change, relations);
        }
    }
}

}  // namespace mingcha
