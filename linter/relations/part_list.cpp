#include "relations/part_list.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <span>
#include <string>

#include "relations/amount.hpp"
#include "relations/part_sum.hpp"
#include "relations/slip_search.hpp"
#include "relations/words.hpp"

namespace mingcha {
namespace {

using Kind = ListOpening::Kind;
using Indices = std::vector<std::size_t>;

constexpr std::size_t kFarthestWhole = 12;  // numbers back from the first part
constexpr std::size_t kMostWholes = 4;      // candidates that are compared with the parts
constexpr std::size_t kShortestName = 6;    // bytes: two Chinese characters
constexpr std::size_t kMostCoincidingParts = 8;
constexpr std::size_t kTellingDigits = 3;  // so many agree by chance once in a thousand times

bool any_beside(const PartTerms& terms, const Indices& list) {
    return std::ranges::any_of(list, [&](std::size_t part) { return terms.is_beside(part); });
}

SumVerdict compare(const PartTerms& terms, std::size_t whole, std::span<const std::size_t> parts) {
    return compare_sum(terms.stretch().quantities, whole, parts);
}

bool any_class_of_else(const PartTerms& terms, const Indices& list) {
    return names_everything_else(terms.name_of(list.back()));
}

// ---- a list that a word opens ----

/// The nearest number before `first` whose label fits `name`.
template <typename Fits>
std::optional<std::size_t> number_named(const PartTerms& terms, std::size_t first, Fits fits) {
    for (const std::size_t candidate : terms.terms_before(first, kFarthestWhole)) {
        const std::string_view counted = terms.name_of(candidate);
        if (counted.size() >= kShortestName && fits(counted)) return candidate;
    }
    return std::nullopt;
}

/// The number that the words before 中 name: 驾驶员|中女性327人.
std::optional<std::size_t> named_whole(const PartTerms& terms, std::size_t first, std::string_view lead) {
    const std::size_t among = lead.rfind("中");
    if (among == std::string_view::npos) return std::nullopt;
    const std::string_view name = clause_of(lead.substr(0, among));
    if (name.size() < kShortestName) return std::nullopt;
    return number_named(terms, first, [&](std::string_view counted) {
        return counted.ends_with(name) || name.ends_with(counted) || name.starts_with(counted);
    });
}

/// The number whose label begins the clause again: 立案92件. …|立案提案已办结89件，正在办理3件.
std::optional<std::size_t> taken_up_whole(const PartTerms& terms, std::size_t first, std::string_view lead) {
    const std::string_view clause = clause_of(lead);
    return number_named(terms, first, [&](std::string_view counted) { return clause.starts_with(counted); });
}

/// 21个项目，其中田径9项、球类7项: only if it adds up.
std::optional<PartList> general_list(const PartTerms& terms, std::size_t first) {
    const std::size_t begin = terms.item_begin(first);
    if (begin != first || begin == 0 || !terms.counts_in_general(begin - 1, first)) return std::nullopt;
    Indices parts = terms.list_from(first);
    if (parts.size() < 2) return std::nullopt;
    return PartList{begin - 1, std::move(parts), Completeness::likely, false, SlipOdds::kNearBy};
}

/// How many sentence ends may stand between the whole and the first part.
std::size_t reach(Kind kind) {
    if (kind == Kind::of_which) return 1;
    return kind == Kind::classified ? 2 : 0;
}

/// 86人|和|142人: the last of a list, and no whole of the next one.
bool joins_list(std::string_view lead) {
    static constexpr auto kJoints = std::to_array<std::string_view>({"、", "和", "及", "与"});
    return std::ranges::find(kJoints, lead) != kJoints.end();
}

/// The numbers that the list from `first` on may divide, the likeliest first.
Indices wholes_before(const PartTerms& terms, std::size_t first, const ListOpening& opening,
                      const std::vector<bool>& taken) {
    Indices wholes;
    const Sentence& stretch = terms.stretch();
    const std::size_t begin = terms.item_begin(first);
    const bool directly = opening.kind == Kind::among || opening.kind == Kind::listed;
    const std::size_t farthest = directly ? 1 : kFarthestWhole;
    for (std::size_t back = 1; back <= std::min(begin, farthest) && wholes.size() < kMostWholes; ++back) {
        const std::size_t candidate = begin - back;
        if (terms.sentences_between(candidate, first) > reach(opening.kind)) break;
        if (stretch.depths[candidate] > stretch.depths[first] || !terms.can_be_whole(candidate)) continue;
        if (opening.kind == Kind::classified && taken[candidate]) continue;
        if (opening.kind == Kind::respectively && joins_list(stretch.lead_words(candidate))) break;
        if (terms.same_unit(candidate, first) && terms.in_line(candidate, first)) wholes.push_back(candidate);
    }
    return wholes;
}

/// 实有131人，缺编11人，其中机关缺4人、事业单位缺7人: the change or gap right before the list, if the list makes it.
std::optional<PartList> list_of_change(const PartTerms& terms, std::size_t first, const Indices& list) {
    const std::size_t begin = terms.item_begin(first);
    if (begin == 0 || !terms.is_beside(begin - 1) || !terms.same_unit(begin - 1, first)) return std::nullopt;
    for (std::size_t size = list.size(); size > 1; --size) {
        const std::span<const std::size_t> parts = std::span(list).first(size);
        if (compare(terms, begin - 1, parts) != SumVerdict::meets) continue;
        return PartList{begin - 1, {parts.begin(), parts.end()}, Completeness::likely, true, 0};
    }
    return std::nullopt;
}

struct Reading {
    std::size_t whole = 0;
    Indices parts;
    bool holds = false;
    Indices closest{};  ///< see PartList
};

/// The reading of whole and parts that adds up; if none does, the nearest whole with the parts that stand closest
/// together.
Reading best_reading(const PartTerms& terms, const Indices& wholes, const Indices& list) {
    const auto all = std::span(list).first(terms.core_size(list));
    for (const std::size_t whole : wholes) {
        for (std::size_t size = list.size(); size > 1; --size) {
            const std::span<const std::size_t> parts = std::span(list).first(size);
            if (compare(terms, whole, parts) != SumVerdict::meets) continue;
            const auto closest = size < all.size() ? all : std::span<const std::size_t>();
            return {whole, {parts.begin(), parts.end()}, true, {closest.begin(), closest.end()}};
        }
    }
    const bool to_the_rest = list.size() > 2 && any_class_of_else(terms, list);
    const auto core = to_the_rest ? std::span(list) : all;
    return {wholes.front(), {core.begin(), core.end()}, false};
}

/// 共60人，分别为10人、20人、30人: nothing stands between the whole and 分别.
bool distributes_directly(std::string_view lead, const ListOpening& opening) {
    for (const std::string_view comma : {"，", ",", "（", "："}) {
        if (lead.starts_with(comma)) lead.remove_prefix(comma.size());
    }
    return lead.starts_with(opening.word);
}

/// 四个季度分别为…: the words count the parts.
bool counts_the_parts(const PartTerms& terms, std::size_t first, std::size_t parts) {
    const std::size_t begin = terms.item_begin(first);
    if (begin == first) return false;
    const Quantity& count = terms.at(first - 1);
    return count.value == Decimal{static_cast<std::int64_t>(parts), 0};
}

/// The items name years, so they need not be parts of anything.
bool names_years(const PartTerms& terms, const Indices& list) {
    return std::ranges::any_of(
        list, [&](std::size_t part) { return clause_of(terms.item_lead(part)).find("年") != std::string_view::npos; });
}

Completeness completeness(const PartTerms& terms, const ListOpening& opening, std::string_view lead,
                          const Indices& parts) {
    const std::string_view trail = terms.stretch().trail_words(parts.back());
    if (parts.size() < 2) return Completeness::unknown;
    if (opening.kind == Kind::composed_of) {
        return closes_composition(trail) ? Completeness::certain : Completeness::unknown;
    }
    if (leaves_more(trail)) return Completeness::unknown;
    if (opening.kind == Kind::respectively) {
        if (distributes_directly(lead, opening)) return Completeness::certain;
        const bool quarters = parts.size() == 4 && names_the_quarters(lead);
        const bool all = quarters || counts_the_parts(terms, parts.front(), parts.size()) || names_classification(lead);
        return all ? Completeness::likely : Completeness::unknown;
    }
    const bool divides = opening.kind == Kind::classified || (opening.kind == Kind::listed && parts.size() > 2);
    return divides || any_class_of_else(terms, parts) ? Completeness::likely : Completeness::unknown;
}

bool needs_completeness(Kind kind) { return kind != Kind::of_which && kind != Kind::among; }

bool all_named(const PartTerms& terms, const Indices& parts) {
    return std::ranges::none_of(parts, [&](std::size_t part) { return terms.name_of(part).empty(); });
}

bool can_open(const PartTerms& terms, std::size_t first, const ListOpening& opening, std::string_view lead) {
    if (opening.kind != Kind::listed) {
        return divides_the_whole(lead.substr(0, opening.begin), lead.substr(opening.begin));
    }
    const bool bracket = opening.word != "：";
    return !breaks_list(lead.substr(opening.begin)) &&
           (!bracket || terms.stretch().depths[first] > terms.stretch().depths[terms.item_begin(first) - 1]);
}

// ---- sums without an opening ----

/// So many digits, or so many numbers of one sentence, agree that the sum can hardly be chance.
bool is_telling(const PartTerms& terms, std::size_t whole, std::span<const std::size_t> parts) {
    std::size_t digits = significant_digits(terms.at(whole).value);
    for (const std::size_t part : parts) digits = std::max(digits, significant_digits(terms.at(part).value));
    const bool many = parts.size() > 2 && terms.sentences_between(whole, parts.back()) == 0;
    return digits >= kTellingDigits || (many && digits >= kTellingDigits - 1);
}

/// 两项|合计: how many parts the words before a total count; nothing if they count none.
std::optional<std::size_t> counted_parts(const PartTerms& terms, std::size_t total) {
    const std::size_t begin = terms.item_begin(total);
    if (begin == total) {
        const std::string_view clause = clause_of(terms.stretch().lead_words(total));
        if (clause.find("二者") != std::string_view::npos || clause.find("两者") != std::string_view::npos) return 2;
        return std::nullopt;
    }
    const Quantity& count = terms.at(total - 1);
    if (count.value.exponent != 0) return std::nullopt;
    const std::int64_t value = count.value.mantissa;
    constexpr std::int64_t kMostCounted = 12;
    return value >= 2 && value <= kMostCounted ? std::optional(static_cast<std::size_t>(value)) : std::nullopt;
}

/// No noun follows that would say that other things are counted: 4个街道、12个社区，共30个|网格.
bool ends_clause(const PartTerms& terms, std::size_t total) {
    const std::string_view trail = terms.stretch().trail_words(total);
    return trail.empty() || starts_with_mark(trail);
}

/// 国家级一等奖一项、二等奖二项，省级一等奖|四项: what stands before the list was counted with numerals that are no
/// numbers elsewhere (一项, 二项), so that the list may begin farther ahead.
bool any_unread_before(const PartTerms& terms, std::size_t first) {
    static constexpr auto kAdditions = std::to_array<std::string_view>({"另", "此外", "外加", "加上"});
    const std::string_view lead = terms.item_lead(first);
    if (contains_any<kAdditions>(lead)) return true;  // 每组8人，另有班长4人、调度2人
    const std::string_view unit = terms.stretch().words(terms.at(first).unit);
    return std::ranges::any_of(std::to_array<std::string_view>({"一", "二", "两"}), [&](std::string_view numeral) {
        return lead.find(std::string(numeral) + std::string(unit)) != std::string_view::npos;
    });
}

Indices in_order(Indices indices) {
    std::ranges::reverse(indices);
    return indices;
}

/// The neighbours in `list` that make `whole`, those at its end first.
std::optional<Indices> fitting_parts(const PartTerms& terms, std::size_t whole, const Indices& list) {
    for (std::size_t end = list.size(); end > 1; --end) {
        for (std::size_t size = 2; size <= end; ++size) {
            const auto parts = std::span(list).first(end).last(size);
            if (compare(terms, whole, parts) == SumVerdict::meets) return Indices(parts.begin(), parts.end());
        }
    }
    return std::nullopt;
}

PartList supposed(std::size_t whole, Indices parts, std::int64_t odds) {
    return {whole, std::move(parts), Completeness::likely, false, odds};
}

PartList held(std::size_t whole, Indices parts) { return supposed(whole, std::move(parts), SlipOdds::kUnbound); }

}  // namespace

std::optional<PartList> opened_list(const PartTerms& terms, std::size_t first, const std::vector<bool>& taken) {
    const std::string_view lead = terms.opening_lead(first);
    const std::optional<ListOpening>& opening = terms.opening(first);
    if (terms.is_beside(first)) return std::nullopt;
    if (!opening || opening->kind == Kind::among) {
        if (const auto named = named_whole(terms, first, lead)) {
            const Reading reading = best_reading(terms, {*named}, terms.list_from(first));
            return PartList{reading.whole, reading.parts, Completeness::unknown, true,
                            reading.holds ? 0 : SlipOdds::kBound};
        }
    }
    if (!opening) {
        const auto taken_up = taken_up_whole(terms, first, lead);
        if (!taken_up) return std::nullopt;
        Reading reading = best_reading(terms, {*taken_up}, terms.list_from(first));
        return supposed(reading.whole, std::move(reading.parts), SlipOdds::kNearBy);
    }
    if (terms.item_begin(first) == 0 || !can_open(terms, first, *opening, lead)) return std::nullopt;
    const Indices wholes = wholes_before(terms, first, *opening, taken);
    if (wholes.empty()) return general_list(terms, first);
    const Reading reading = best_reading(terms, wholes, terms.list_from(first));
    if (!reading.holds) {
        if (auto change = list_of_change(terms, first, terms.list_from(first))) return change;
    }
    PartList list{reading.whole, reading.parts, Completeness::unknown, true, 0};
    list.complete = completeness(terms, *opening, lead, list.parts);
    if (reading.holds) {
        list.closest = reading.closest;
        return list;
    }
    const bool incomplete = list.complete == Completeness::unknown;
    if (needs_completeness(opening->kind) ? incomplete : !all_named(terms, list.parts)) return std::nullopt;
    if (list.complete == Completeness::likely && names_years(terms, list.parts)) return std::nullopt;
    return list;
}

std::optional<PartList> summed_list(const PartTerms& terms, std::size_t total) {
    const std::size_t begin = terms.item_begin(total);
    const std::string_view lead = terms.stretch().lead_words(total);
    const TotalWord word = total_word_in(lead);
    if (word == TotalWord::none || begin == 0) return std::nullopt;
    const auto count = counted_parts(terms, total);
    const Indices near = terms.list_before(total);
    if (auto parts = fitting_parts(terms, total, near)) return held(total, std::move(*parts));
    const Indices mixed = terms.mixed_list_before(total);
    if (mixed.size() > 1 && compare(terms, total, mixed) == SumVerdict::meets) return held(total, mixed);
    if (count) {
        const Indices parts = in_order(terms.terms_before(total, *count));
        if (parts.size() < *count || terms.sentences_between(parts.front(), total) > 1) return std::nullopt;
        const bool sure = near.size() >= *count && word == TotalWord::firm && ends_clause(terms, total);
        return supposed(total, parts, sure ? 0 : SlipOdds::kBound);
    }
    const Indices far = in_order(terms.terms_before(total, kMostCoincidingParts));
    if (auto parts = fitting_parts(terms, total, far); parts && is_telling(terms, total, *parts)) {
        return held(total, std::move(*parts));
    }
    const bool is_list = near.size() > 1 && begin == total && !any_beside(terms, near) &&
                         terms.sentences_between(near.back(), total) == 0;
    if (!is_list) return mixed.size() > 2 ? std::optional(supposed(total, mixed, SlipOdds::kBound)) : std::nullopt;
    if (any_unread_before(terms, near.front())) return std::nullopt;
    const bool firm = word == TotalWord::firm && ends_clause(terms, total);
    return supposed(total, near, firm ? 0 : SlipOdds::kNearBy);
}

std::optional<PartList> list_with_rest(const PartTerms& terms, std::size_t rest) {
    if (!is_rest(terms.item_lead(rest)) || terms.is_beside(rest)) return std::nullopt;
    Indices parts = {rest};
    const Indices before = terms.terms_before(rest, kMostWholes + 1);
    for (const std::size_t whole : before) {
        if (terms.sentences_between(whole, rest) > 1) break;
        if (parts.size() > 1 && compare(terms, whole, parts) == SumVerdict::meets) {
            return held(whole, in_order(std::move(parts)));
        }
        parts.push_back(whole);
    }
    const bool three_in_sentence = before.size() >= 2 && terms.sentences_between(before[1], rest) == 0 &&
                                   (before.size() == 2 || terms.sentences_between(before[2], rest) > 0);
    if (!three_in_sentence || !is_what_is_left(terms.item_lead(rest))) return std::nullopt;
    return supposed(before[1], {before[0], rest}, 0);
}

std::optional<PartList> unopened_list(const PartTerms& terms, std::vector<std::size_t> parts) {
    const Indices wholes = terms.terms_before(parts.front(), kMostCoincidingParts);
    for (const std::size_t whole : wholes) {
        if (terms.sentences_between(whole, parts.front()) > 1) break;
        if (compare(terms, whole, parts) == SumVerdict::meets) return held(whole, std::move(parts));
    }
    if (wholes.empty() || terms.sentences_between(wholes.front(), parts.front()) > 0) return std::nullopt;
    const bool only_whole = wholes.size() == 1 || terms.sentences_between(wholes[1], wholes[0]) > 0;
    const std::string_view lead = terms.item_lead(parts.front());
    const ItemSeparator separator = separator_in(lead);
    if (!only_whole || breaks_list(lead) || separator.strong != 1 || separator.semicolon) return std::nullopt;
    return PartList{wholes.front(), std::move(parts), Completeness::unknown, false, 0};
}

std::optional<PartList> coinciding_list(const PartTerms& terms, std::size_t whole) {
    if (!terms.can_be_whole(whole)) return std::nullopt;
    const Indices behind = terms.terms_behind(whole, kMostCoincidingParts);
    for (std::size_t size = 2; size <= behind.size(); ++size) {
        const auto parts = std::span(behind).first(size);
        if (terms.sentences_between(whole, parts.back()) > 1) break;
        if (is_telling(terms, whole, parts) && adds_up_exactly(terms.stretch().quantities, whole, parts)) {
            return held(whole, {parts.begin(), parts.end()});
        }
    }
    return std::nullopt;
}

}  // namespace mingcha
