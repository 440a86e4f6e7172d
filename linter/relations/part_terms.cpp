#include "relations/part_terms.hpp"

#include <algorithm>
#include <array>

#include "relations/amount.hpp"
#include "relations/words.hpp"

namespace mingcha {
namespace {

/// Time is a total only where it is spent: 培训40小时，其中理论20小时; a time limit of one case is no part of
/// another's.
constexpr auto kSpentTime = std::to_array<std::string_view>({"小时", "课时", "学时", "分钟"});
constexpr std::string_view kDays = "天";
constexpr auto kMarks = std::to_array<std::string_view>(
    {"，", "、", "；", "。", "：", "（", "）", "和", "及", "与", "！", "？", "其中", "(", ")", ",", ":", ";"});
/// Capacities are added, prices are not: 2.5万吨/日.
constexpr auto kAddedRates = std::to_array<std::string_view>({"/日", "/天", "/年", "/月", "/小时"});
constexpr std::size_t kMostLabelNumbers = 3;
constexpr std::size_t kWindow = 24;  // numbers to either side that are looked at

bool spans_one_limit(const Quantity& quantity) {
    return quantity.hedge == Hedge::at_most || quantity.hedge == Hedge::less_than || quantity.hedge == Hedge::at_least;
}

bool is_one_of(std::string_view word, std::span<const std::string_view> words) {
    return std::ranges::find(words, word) != words.end();
}

bool has_addable_unit(const Quantity& quantity) {
    return is_of_something(quantity) || quantity.dimension == Dimension::score;
}

}  // namespace

PartTerms::PartTerms(Paragraph paragraph) : stretch_(joined(paragraph)) {
    sentences_.reserve(size());
    beside_.reserve(size());
    openings_.reserve(size());
    find_places();
    std::uint32_t ordinal = 0;
    for (const Sentence& sentence : paragraph) {
        sentences_.insert(sentences_.end(), sentence.quantities.size(), ordinal++);
    }
    for (std::size_t index = 0; index < size(); ++index) {
        beside_.push_back(is_beside_the_sum(stretch_.lead_words(index)));
        openings_.push_back(read_opening(index));
    }
}

void PartTerms::find_places() {
    places_.reserve(size());
    const std::string_view before = stretch_.text.substr(0, stretch_.span.begin);
    const std::size_t row_begin = before.find_last_of("\v\n");
    Place place;
    std::size_t at = row_begin == std::string_view::npos ? 0 : row_begin + 1;
    for (const Quantity& quantity : stretch_.quantities) {
        for (; at < quantity.span.begin; ++at) {
            if (stretch_.text[at] == '\v') {
                ++place.row;
                place.column = 0;
            } else if (stretch_.text[at] == '\t') {
                ++place.column;
            }
        }
        places_.push_back(place);
    }
}

bool PartTerms::can_be_whole(std::size_t index) const {
    const Quantity& quantity = at(index);
    if (beside_[index] || spans_one_limit(quantity)) return false;
    return quantity.dimension != Dimension::duration || may_be_limit(index) ||
           is_one_of(stretch_.words(quantity.unit), kSpentTime);
}

bool PartTerms::may_be_limit(std::size_t index) const {
    return at(index).dimension == Dimension::duration && stretch_.words(at(index).unit) == kDays;
}

bool PartTerms::counts_in_general(std::size_t whole, std::size_t part) const {
    return stretch_.words(at(whole).unit) == "个" && at(part).dimension == Dimension::count && at(part).per.empty();
}

bool PartTerms::same_unit(std::size_t a, std::size_t b) const {
    const Quantity& one = at(a);
    const Quantity& other = at(b);
    if (one.dimension != other.dimension || one.unit_group != other.unit_group || !has_addable_unit(one)) return false;
    const std::string_view rate = stretch_.words(one.per);
    return rate == stretch_.words(other.per) && (rate.empty() || is_one_of(rate, kAddedRates));
}

std::size_t PartTerms::item_begin(std::size_t index) const {
    std::size_t begin = index;
    while (begin > 0 && index - begin < kMostLabelNumbers && !contains_any<kMarks>(stretch_.lead_words(begin)) &&
           !same_unit(begin - 1, index)) {
        --begin;
    }
    return begin;
}

std::string_view PartTerms::name_of(std::size_t index) const {
    const std::string_view label = stretch_.words(label_of(stretch_, index));
    return label.empty() ? clause_of(item_lead(index)) : label;
}

PartTerms::Opening PartTerms::read_opening(std::size_t index) const {
    const std::size_t begin = item_begin(index);
    const std::string_view lead = stretch_.lead_words(index);
    const auto opening = list_opening(lead);
    if (begin == index) return {lead, opening};
    if (!opening || opening->kind != ListOpening::Kind::respectively) {
        return {stretch_.lead_words(begin), list_opening(stretch_.lead_words(begin))};
    }
    const std::string_view whole_lead = stretch_.words({stretch_.lead(begin).begin, at(index).span.begin});
    return {whole_lead, list_opening(whole_lead)};
}

/// A number of the list that is none of its parts: a remark in brackets, a share, a number of a label.
bool PartTerms::is_aside(std::size_t index, std::size_t like) const {
    if (stretch_.depths[index] > stretch_.depths[like]) return true;
    if (same_unit(index, like)) return beside_[index] && compares_times(stretch_.lead_words(index));
    const bool share = at(index).dimension == Dimension::percent || at(index).dimension == Dimension::share;
    return share || (index + 1 < size() && item_begin(index + 1) <= index);
}

bool PartTerms::semicolons_behind(std::size_t first, std::size_t second) const {
    const TextSpan between = {at(first).span.end, at(second).span.begin};
    return stretch_.words(between).find("；") != std::string_view::npos;
}

/// One separator before the item, and no word that makes it a statement of its own. 、 and ， may be mixed; ； may not
/// follow them, since there the next statement begins.
bool PartTerms::continues_list(std::size_t previous, std::size_t next, bool semicolons) const {
    const std::size_t begin = std::max(item_begin(next), previous + 1);
    const std::string_view lead = stretch_.lead_words(begin);
    if (breaks_list(lead)) return false;
    const ItemSeparator separator = separator_in(lead);
    if (separator.semicolon && !semicolons) return false;
    return separator.strong == 1 || (separator.strong == 0 && separator.conjunction && begin == previous + 1);
}

std::vector<std::size_t> PartTerms::list_from(std::size_t first) const {
    std::vector<std::size_t> parts = {first};
    std::optional<bool> semicolons;
    const std::size_t end = std::min(size(), first + kWindow);
    for (std::size_t next = first + 1; next < end; ++next) {
        if (is_aside(next, first)) continue;
        if (!same_unit(first, next) || stretch_.depths[next] < stretch_.depths[first]) break;
        if (!semicolons) semicolons = semicolons_behind(first, next);
        if (!continues_list(parts.back(), next, *semicolons)) break;
        parts.push_back(next);
    }
    return parts;
}

std::size_t PartTerms::core_size(const std::vector<std::size_t>& list) const {
    if (list.size() == 2 && item_lead(list[1]).starts_with("；")) return 1;
    if (list.size() < 3 || !separator_in(item_lead(list[1])).enumeration) return list.size();
    for (std::size_t place = 2; place < list.size(); ++place) {
        const ItemSeparator separator = separator_in(item_lead(list[place]));
        if (separator.strong > 0 && !separator.enumeration) return place;
    }
    return list.size();
}

bool PartTerms::can_be_term(std::size_t candidate, std::size_t model) const {
    return same_unit(candidate, model) && in_line(candidate, model) &&
           stretch_.depths[candidate] == stretch_.depths[model] && can_be_whole(candidate);
}

std::vector<std::size_t> PartTerms::terms_before(std::size_t index, std::size_t most) const {
    std::vector<std::size_t> found;
    const std::size_t begin = index > kWindow ? index - kWindow : 0;
    for (std::size_t before = index; before > begin && found.size() < most;) {
        if (can_be_term(--before, index)) found.push_back(before);
    }
    return found;
}

std::vector<std::size_t> PartTerms::terms_behind(std::size_t index, std::size_t most) const {
    std::vector<std::size_t> found;
    const std::size_t end = std::min(size(), index + kWindow);
    for (std::size_t next = index + 1; next < end && found.size() < most; ++next) {
        if (can_be_term(next, index)) found.push_back(next);
    }
    return found;
}

template <typename Fits>
std::vector<std::size_t> PartTerms::collect_before(std::size_t total, Fits fits) const {
    std::vector<std::size_t> parts;
    const std::size_t begin = total > kWindow ? total - kWindow : 0;
    for (std::size_t before = total; before > begin;) {
        --before;
        const bool fitting = fits(before);
        if ((!fitting || beside_[before]) && is_aside(before, total)) continue;
        if (!fitting || stretch_.depths[before] != stretch_.depths[total]) break;
        if (!parts.empty() && !continues_list(before, parts.back(), true)) break;
        parts.push_back(before);
    }
    std::ranges::reverse(parts);
    return parts;
}

std::vector<std::size_t> PartTerms::list_before(std::size_t total) const {
    return collect_before(total, [&](std::size_t before) {
        return same_unit(before, total) && stretch_.depths[before] <= stretch_.depths[total];
    });
}

std::vector<std::size_t> PartTerms::mixed_list_before(std::size_t total) const {
    return collect_before(total, [&](std::size_t before) {
        return counts_in_general(total, before) && item_begin(before) == before &&
               stretch_.depths[before] == stretch_.depths[total];
    });
}

}  // namespace mingcha
