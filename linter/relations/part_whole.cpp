// Total and parts: 员工130人，其中合同制120人，派遣制10人; 由A 5人、B 6人组成; 大专以上123人，硕士18人，本科99人.
//
// Which lists claim to be complete, and which parts exclude one another, is told by the words (分别, 由…组成) and by
// the tables of scales and partitions; docs/numbers.md states the cases.
#include <algorithm>
#include <array>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "relations/equation.hpp"
#include "relations/finders.hpp"
#include "relations/part_family.hpp"
#include "relations/words.hpp"

namespace mingcha {
namespace {

constexpr auto kIntroducers = std::to_array<std::string_view>({"其中", "包括", "包含", "含", "分别", "由"});
/// 员工120人中，男70人、女50人: directly behind the whole.
constexpr auto kAmong = std::to_array<std::string_view>({"中，", "中："});
/// The number that follows is no part of the list before it.
constexpr auto kListBreaks = std::to_array<std::string_view>(
    {"同比", "环比", "较",   "比",   "另",   "此外", "同时", "累计", "合计", "总计", "共",   "人均", "平均", "每", "占",
     "达到", "完成", "计划", "预计", "力争", "增长", "增加", "减少", "下降", "提高", "提升", "覆盖", "目标", "超"});
constexpr auto kStrongSeparators = std::to_array<std::string_view>({"，", "、", "；"});
constexpr auto kConjunctions = std::to_array<std::string_view>({"和", "及", "与"});
constexpr auto kCompositions = std::to_array<std::string_view>({"组成", "构成"});
/// 含 inside these introduces nothing.
constexpr auto kNoIntroducers = std::to_array<std::string_view>({"不含", "未含", "含税", "含量", "内含"});
/// Behind the last part, these say that there are more.
constexpr auto kRests = std::to_array<std::string_view>({"其余", "其他", "剩余", "其它", "等"});
constexpr auto kOpenEnds = std::to_array<std::string_view>({"若干", "等", "、", "和", "与", "及"});
constexpr int kShareOfPartition = 5;
constexpr std::size_t kFarthestWhole = 3;  // numbers back from the first part

struct PartList {
    std::size_t whole = 0;
    std::vector<std::size_t> parts;
    bool complete = false;    ///< the words say that nothing is left out
    bool introduced = false;  ///< by 其中 and the like, so that a remainder is natural
};

/// The number says how a whole changed or what it is on average, not how much it is.
constexpr auto kNoTotals = std::to_array<std::string_view>(
    {"比", "较", "同比", "环比", "年均", "月均", "日均", "人均", "平均", "每", "占", "户均"});
constexpr auto kChanges = std::to_array<std::string_view>(
    {"增加", "减少", "净增", "净减", "增长",     "下降",       "提高",     "降低",    "节约",
     "节省", "增收", "减收", "超额", "超额完成", "超计划",     "压减",     "压降",    "核减",
     "缺编", "缺口", "结余", "节余", "利用小时", "利用小时数", "节约资金", "资金节约"});
/// Between a whole and the word that introduces its parts, these begin another statement.
constexpr auto kNewStatements = std::to_array<std::string_view>({"；", "组成", "构成", "也", "或"});
/// 对其中32家开展审核 takes up some of them, it does not list them.
constexpr auto kTakingUp = std::to_array<std::string_view>({"对", "从", "在", "把", "将", "为"});
/// Time is a total only where it is spent: 培训40小时，其中理论20小时; a time limit of one case is no part of
/// another's.
constexpr auto kSpentTime = std::to_array<std::string_view>({"小时", "课时", "学时", "分钟"});

bool has_upper_bound_only(const Quantity& quantity) {
    return quantity.hedge == Hedge::at_most || quantity.hedge == Hedge::less_than;
}

bool can_be_total(const Sentence& sentence, std::size_t index) {
    const Quantity& quantity = sentence.quantities[index];
    if (has_upper_bound_only(quantity) || quantity.hedge == Hedge::at_least) return false;
    const std::string_view unit = sentence.words(quantity.unit);
    if (quantity.dimension == Dimension::duration && std::ranges::find(kSpentTime, unit) == kSpentTime.end()) {
        return false;
    }
    const std::string_view lead = sentence.words(sentence.lead(index));
    return !contains_any(lead, kNoTotals) && !ends_with_any(lead, kChanges);
}

bool same_unit(const Quantity& a, const Quantity& b) {
    return a.dimension == b.dimension && a.unit_group == b.unit_group && a.per.empty() == b.per.empty() &&
           a.dimension != Dimension::none && a.dimension != Dimension::percent &&
           a.dimension != Dimension::percent_point && a.dimension != Dimension::multiple;
}

/// The word that introduces the parts, and where it stands in the lead of the first.
struct Introducer {
    std::string_view word;
    std::size_t begin = 0;
};

std::optional<Introducer> introducer(std::string_view lead) {
    for (const std::string_view among : kAmong) {
        if (lead.starts_with(among)) return Introducer{among, 0};
    }
    std::optional<Introducer> last;
    for (const std::string_view word : kIntroducers) {
        const std::size_t at = lead.rfind(word);
        if (at == std::string_view::npos || (last && at < last->begin)) continue;
        if (word != "含" || !contains_any(lead, kNoIntroducers)) last = Introducer{word, at};
    }
    return last;
}

/// Whether the number at `index` stands beside the one before it as in a list: one separator, and no word that makes it
/// a statement of its own. 、 and ， may be mixed; ； may not follow them, since there the next statement begins.
bool continues_list(const Sentence& sentence, std::size_t index, bool semicolons) {
    const std::string_view lead = sentence.words(sentence.lead(index));
    if (contains_any(lead, kListBreaks) || lead.find("其中") != std::string_view::npos) return false;
    const bool semicolon = lead.find("；") != std::string_view::npos;
    if (semicolon && !semicolons) return false;
    return count_of(lead, kStrongSeparators) == 1 ||
           (count_of(lead, kStrongSeparators) == 0 && contains_any(lead, kConjunctions));
}

/// ； may separate the parts if it stands directly behind the first one.
bool uses_semicolons(const Sentence& sentence, std::size_t first) {
    return sentence.words(sentence.trail(first)).starts_with("；");
}

/// The parts from `first` on: numbers of the same unit and bracket depth, separated as in a list.
std::vector<std::size_t> list_from(const Sentence& sentence, std::size_t first) {
    std::vector<std::size_t> parts = {first};
    const bool semicolons = uses_semicolons(sentence, first);
    for (std::size_t next = first + 1; next < sentence.quantities.size(); ++next) {
        if (sentence.depths[next] > sentence.depths[first]) continue;  // a remark on the part before it
        if (sentence.depths[next] < sentence.depths[first]) break;
        if (sentence.quantities[next].dimension == Dimension::percent &&
            sentence.words(sentence.lead(next)).find("占") != std::string_view::npos) {
            continue;  // 占比 of the part before it
        }
        if (!continues_list(sentence, next, semicolons) ||
            !same_unit(sentence.quantities[first], sentence.quantities[next]))
            break;
        parts.push_back(next);
    }
    return parts;
}

std::optional<std::size_t> whole_before(const Sentence& sentence, std::size_t first) {
    for (std::size_t back = 1; back <= std::min(first, kFarthestWhole); ++back) {
        const std::size_t candidate = first - back;
        if (sentence.depths[candidate] > sentence.depths[first] || !can_be_total(sentence, candidate)) continue;
        if (same_unit(sentence.quantities[candidate], sentence.quantities[first])) return candidate;
    }
    return std::nullopt;
}

/// 其余… behind the last part.
bool leaves_a_rest(const Sentence& sentence, std::size_t last) {
    return contains_any(sentence.words(sentence.trail(last)), kRests);
}

bool says_complete(const Sentence& sentence, std::string_view word, const std::vector<std::size_t>& parts) {
    if (word == "由") {
        std::string_view trail = sentence.words(sentence.trail(parts.back()));
        trail = trail.substr(0, trail.find("，"));
        return parts.size() > 1 && contains_any(trail, kCompositions) && !contains_any(trail, kOpenEnds);
    }
    if (word != "分别" || parts.size() < 2 || leaves_a_rest(sentence, parts.back())) return false;
    // 共60人，分别为10人、20人、30人: nothing stands between the whole and 分别.
    std::string_view lead = sentence.words(sentence.lead(parts.front()));
    for (const std::string_view comma : {"，", ",", "（", "："}) {
        if (lead.starts_with(comma)) lead.remove_prefix(comma.size());
    }
    return lead.starts_with(word);
}

bool introduces(std::string_view before, std::string_view after) {
    return !contains_any(after, kListBreaks) && !contains_any(before, kNewStatements) &&
           !ends_with_any(before, kTakingUp);
}

bool all_named(const Sentence& sentence, const std::vector<std::size_t>& parts) {
    return std::ranges::none_of(parts, [&](std::size_t part) { return label_of(sentence, part).empty(); });
}

std::optional<PartList> introduced_list(const Sentence& sentence, std::size_t first) {
    const std::string_view lead = sentence.words(sentence.lead(first));
    const auto opening = introducer(lead);
    if (!opening || !introduces(lead.substr(0, opening->begin), lead.substr(opening->begin))) return std::nullopt;
    const auto whole = whole_before(sentence, first);
    const bool directly_behind = opening->begin == 0 && lead.starts_with("中");
    if (!whole || (directly_behind && *whole + 1 != first)) return std::nullopt;
    PartList list{*whole, list_from(sentence, first), false, true};
    list.complete = says_complete(sentence, opening->word, list.parts);
    const bool needs_completeness = opening->word == "由" || opening->word == "分别";
    if (needs_completeness ? !list.complete : !all_named(sentence, list.parts)) return std::nullopt;
    return list;
}

Interval total(const Sentence& sentence, const std::vector<std::size_t>& parts, Rounding rounding) {
    Interval result = exactly(0);
    for (const std::size_t part : parts) result = sum(result, interval_of(sentence.quantities[part], rounding));
    return result;
}

Rational printed_total(const Sentence& sentence, const std::vector<std::size_t>& parts) {
    Rational result = 0;
    for (const std::size_t part : parts) result += amount_of(sentence.quantities[part]);
    return result;
}

Relation make_relation(const Sentence& sentence, const PartList& list) {
    Relation relation;
    relation.kind = RelationKind::part_whole;
    relation.equation = {Equation::Form::sum, {}};
    relation.operands.push_back({"whole", sentence.index_of(list.whole), label_of(sentence, list.whole), -1});
    relation.span = sentence.quantities[list.whole].span;
    for (const std::size_t part : list.parts) {
        relation.operands.push_back({"part", sentence.index_of(part), label_of(sentence, part)});
        relation.span = cover(relation.span, sentence.quantities[part].span);
    }
    return relation;
}

/// Says in words how the parts come out.
void explain(const Sentence& sentence, const PartList& list, Relation& relation) {
    const Quantity& whole = sentence.quantities[list.whole];
    const Rational all = printed_total(sentence, list.parts);
    std::string terms;
    for (const std::size_t part : list.parts) {
        if (!terms.empty()) terms += "＋";
        terms += quote(sentence, part);
    }
    if (list.parts.size() > 1) terms += "＝" + print_like(all, sentence, whole);
    relation.figures = {
        {"whole_label", std::string(sentence.words(relation.operands.front().label))},
        {"whole", std::string(sentence.words(whole.span))},
        {"sum_text", terms},
        {"difference", print_like(abs(all - amount_of(whole)), sentence, whole)},
    };
}

/// The parts miss the whole by one of `share` at most.
bool small_gap(const Sentence& sentence, const PartList& list, int share) {
    const Rational whole = amount_of(sentence.quantities[list.whole]);
    const Rational gap = whole - printed_total(sentence, list.parts);
    return gap > 0 && gap * share <= whole;
}

/// At least three parts that miss the whole by a twentieth at most: somebody meant to list them all.
bool nearly_complete(const Sentence& sentence, const PartList& list) {
    return list.parts.size() >= 3 && small_gap(sentence, list, 20) && !leaves_a_rest(sentence, list.parts.back());
}

/// The parts are above the whole by a twentieth at most: a slip, not another way of counting.
bool small_excess(const Sentence& sentence, const PartList& list) {
    const Rational whole = amount_of(sentence.quantities[list.whole]);
    return (printed_total(sentence, list.parts) - whole) * 20 <= whole;
}

bool any_part_above_whole(const Sentence& sentence, const PartList& list) {
    const Interval whole = interval_of(sentence.quantities[list.whole], Rounding::cut_off);
    return std::ranges::any_of(list.parts, [&](std::size_t part) {
        return lies_above(interval_of(sentence.quantities[part], Rounding::cut_off), whole);
    });
}

/// How surely nobody is counted in two parts.
enum class Disjoint : unsigned char { unknown, likely, certain };

/// No other number of the sentence could be the whole.
bool only_whole(const Sentence& sentence, const PartList& list) {
    const auto before = sentence.quantities.first(list.whole);
    return std::ranges::none_of(
        before, [&](const Quantity& other) { return same_unit(other, sentence.quantities[list.whole]); });
}

/// The sum is above the whole.
void judge_excess(const Sentence& sentence, const PartList& list, Disjoint disjoint, Relation& relation) {
    if (disjoint == Disjoint::certain || list.complete) {
        relation.outcome = "parts-exceed";
    } else if (disjoint == Disjoint::likely && small_excess(sentence, list)) {
        relation.outcome = "parts-exceed-slightly";
    } else {
        relation.verdict = Verdict::open;
        relation.outcome = "parts-overlap";
    }
}

void judge(const Sentence& sentence, const PartList& list, Disjoint disjoint, Relation& relation) {
    const auto compare = [&](Rounding rounding) {
        return intersect(total(sentence, list.parts, rounding), interval_of(sentence.quantities[list.whole], rounding));
    };
    const auto above = [&] {
        return lies_above(total(sentence, list.parts, Rounding::cut_off),
                          interval_of(sentence.quantities[list.whole], Rounding::cut_off));
    };
    relation.verdict = Verdict::contradicted;
    if (compare(Rounding::to_nearest)) {
        relation.verdict = Verdict::holds;
        relation.outcome = "holds";
    } else if (any_part_above_whole(sentence, list)) {
        relation.outcome = "part-exceeds";
        if (!only_whole(sentence, list)) relation.verdict = Verdict::open;
    } else if (compare(Rounding::cut_off)) {
        relation.verdict = Verdict::open;
        relation.outcome = "rounding";
    } else if (above()) {
        judge_excess(sentence, list, disjoint, relation);
    } else if (list.complete) {
        relation.outcome = "parts-incomplete";
    } else if (disjoint != Disjoint::unknown && nearly_complete(sentence, list)) {
        relation.outcome = "parts-fall-short";
    } else {
        relation.verdict = Verdict::holds;
        relation.outcome = "part-of-whole";
        relation.equation.form = Equation::Form::at_least;
    }
}

Disjoint disjointness(const PartFamilies& families) {
    if (families.exclusive) return Disjoint::certain;
    return families.undescribed ? Disjoint::likely : Disjoint::unknown;
}

void add_introduced(const Sentence& sentence, const Vocabulary::Words& words, std::size_t first,
                    std::set<std::size_t>& bound, std::vector<Relation>& relations) {
    auto list = introduced_list(sentence, first);
    if (!list || bound.contains(list->whole)) return;
    std::vector<std::string_view> labels;
    for (const std::size_t part : list->parts) labels.push_back(sentence.words(label_of(sentence, part)));
    const PartFamilies families = families_of(labels, words);
    // The classes of a partition leave nobody out, but a list may take only some of each (限男性岗位, 境外上市公司).
    const bool all_classes = families.whole_partition && small_gap(sentence, *list, kShareOfPartition);
    list->complete = list->complete || (all_classes && !leaves_a_rest(sentence, list->parts.back()));
    Relation relation = make_relation(sentence, *list);
    judge(sentence, *list, disjointness(families), relation);
    if (is_explained(sentence, relation)) explain(sentence, *list, relation);
    relations.push_back(std::move(relation));
}

/// 大专以上123人，硕士18人，本科99人: the levels from 大专 upwards must add up to the whole.
std::optional<PartList> scale_list(const Sentence& sentence, const Vocabulary::Words& words, std::size_t whole,
                                   ScaleCoverage& coverage) {
    const auto threshold = threshold_of(sentence.words(label_of(sentence, whole)), words);
    if (!threshold || whole + 1 >= sentence.quantities.size()) return std::nullopt;
    PartList list{whole, {}, false, introducer(sentence.words(sentence.lead(whole + 1))).has_value()};
    coverage = ScaleCoverage(*threshold);
    for (std::size_t next = whole + 1; next < sentence.quantities.size(); ++next) {
        if (sentence.depths[next] > sentence.depths[whole] && !list.introduced) continue;
        if (sentence.quantities[next].dimension == Dimension::percent) continue;
        if (!same_unit(sentence.quantities[whole], sentence.quantities[next])) break;
        if (!coverage.take(sentence.words(label_of(sentence, next)))) break;
        list.parts.push_back(next);
    }
    if (list.parts.empty()) return std::nullopt;
    return list;
}

void add_scale(const Sentence& sentence, const Vocabulary::Words& words, std::size_t whole,
               std::set<std::size_t>& bound, std::vector<Relation>& relations) {
    ScaleCoverage coverage;
    auto list = scale_list(sentence, words, whole, coverage);
    if (!list) return;
    list->complete = coverage.complete();
    Relation relation = make_relation(sentence, *list);
    judge(sentence, *list, Disjoint::certain, relation);
    // Levels that stand beside their threshold read as all of them if they nearly are; behind 其中 that takes more.
    if (relation.outcome == "part-of-whole" && list->parts.size() >= 2) {
        relation.verdict = Verdict::contradicted;
        const bool all_meant = small_gap(sentence, *list, list->introduced ? 10 : 4);
        relation.outcome = all_meant ? "levels-fall-short" : "levels-listed-in-part";
    }
    if (is_explained(sentence, relation)) {
        explain(sentence, *list, relation);
        relation.figures.emplace_back("missing", coverage.missing());
    }
    bound.insert(whole);
    relations.push_back(std::move(relation));
}

}  // namespace

void find_part_whole(const Sentence& sentence, std::vector<Relation>& relations) {
    const Vocabulary::Words& words = sentence.around.words;
    const std::string_view text = sentence.words(sentence.span);
    std::set<std::size_t> bound;  // wholes that a scale has explained
    if (names_threshold(text)) {
        for (std::size_t whole = 0; whole < sentence.quantities.size(); ++whole) {
            add_scale(sentence, words, whole, bound, relations);
        }
    }
    if (!contains_any(text, kIntroducers) && !contains_any(text, kAmong)) return;
    for (std::size_t first = 1; first < sentence.quantities.size(); ++first) {
        add_introduced(sentence, words, first, bound, relations);
    }
}

}  // namespace mingcha
