#include "relations/share_claim.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "facts/time_of.hpp"
#include "relations/words.hpp"

namespace mingcha {
namespace {

constexpr std::size_t kReach = 10;     // numbers to look back
constexpr std::size_t kOneWord = 6;    // bytes: two Chinese characters
constexpr std::size_t kCharacter = 3;  // bytes of one Chinese character

constexpr auto kSentenceEnds = std::to_array<std::string_view>({"。", "！", "？", "\n"});
constexpr auto kClauseMarks = std::to_array<std::string_view>({"，", "；", "：", ",", ";"});
constexpr auto kOfWhich = std::to_array<std::string_view>({"其中", "当中", "中，", "里，"});
constexpr auto kTotals = std::to_array<std::string_view>({"总", "共", "合计", "全部", "全年", "全市", "全县", "应"});
constexpr auto kAnyTotals = std::to_array<std::string_view>({"总数", "总量", "总额", "总人数", "全部", "总体", "整体"});
constexpr auto kTotalEnds =
    std::to_array<std::string_view>({"总数", "总量", "总额", "总人数", "余额", "人数", "总计", "数", "的"});
/// 未整改, 不合格: not what the rate counts. 应到, 计划完成: not yet.
constexpr auto kDenials = std::to_array<std::string_view>({"不", "未", "非", "无", "应", "拟", "待", "需", "可"});
/// Attendance, by whatever word for it.
constexpr auto kAttendances = std::to_array<std::string_view>({"出席", "出勤", "到会", "参会", "到课", "参评", "到岗"});
constexpr auto kPresences = std::to_array<std::string_view>({"实到", "实际到", "出席", "到会", "参会", "实际参加"});

std::size_t first_in_reach(std::size_t index) { return index > kReach ? index - kReach : 0; }

bool is_denied(std::string_view clause, std::size_t at, std::string_view happening) {
    if (at < kCharacter) return false;
    const std::string_view before = clause.substr(at - kCharacter, kCharacter);
    return std::ranges::find(kDenials, before) != kDenials.end() && happening.find(before) == std::string_view::npos;
}

bool tells(std::string_view clause, std::string_view word, std::string_view happening) {
    const std::size_t at = clause.find(word);
    return at != std::string_view::npos && !is_denied(clause, at, happening);
}

/// The clause says that the happening of a rate happened: 已整改 for 整改完成率.
bool tells_happening(std::string_view clause, std::string_view happening) {
    if (clause.size() < kOneWord || happening.size() < kOneWord) return false;
    if (contains_any(happening, kAttendances)) return contains_any(clause, kPresences);
    if (happening.find(clause) != std::string_view::npos) return true;
    const std::string_view last = happening.substr(happening.size() - kOneWord);
    const std::string_view first = happening.substr(0, kOneWord);
    return tells(clause, last, happening) ||
           (happening.size() >= 2 * kOneWord && last == "完成" && tells(clause, first, happening));
}

/// The words that stand with a number, before it and behind it.
struct Surrounding {
    std::string_view before;
    std::string_view behind;
};

Surrounding clause_around(const Sentence& passage, std::size_t index) {
    return {last_clause(passage.lead_words(index)), first_clause(passage.trail_words(index))};
}

bool shares_name(std::string_view clause, std::string_view name) {
    constexpr std::string_view kOf = "其中";
    if (clause.starts_with(kOf)) clause.remove_prefix(kOf.size());
    if (name.size() < kOneWord || clause.size() < kOneWord) return false;
    return clause.find(name) != std::string_view::npos || name.find(clause) != std::string_view::npos;
}

bool is_subject(const Sentence& passage, std::size_t index, std::string_view subject) {
    const Surrounding words = clause_around(passage, index);
    return shares_name(words.before, subject) || shares_name(words.behind, subject);
}

/// Only one clause lies between the number and the percentage: 女性126人，占42%.
bool stands_directly_before(const Sentence& passage, std::size_t number, std::size_t percent) {
    const std::string_view between =
        passage.words({passage.quantities[number].span.end, passage.quantities[percent].span.begin});
    return count_of(between, kClauseMarks) <= 1 && !contains_any(between, kSentenceEnds);
}

std::optional<std::size_t> amount_before(const Sentence& passage, std::size_t index) {
    for (std::size_t at = index; at-- > first_in_reach(index);) {
        if (is_amount(passage.quantities[at])) return at;
    }
    return std::nullopt;
}

bool same_year(const Sentence& passage, std::size_t a, std::size_t b) {
    const auto time = [&](std::size_t index) {
        return time_before(passage.text, passage.around.facts, passage.quantities[index].span.begin);
    };
    const TimeReference first = time(a);
    const TimeReference second = time(b);
    return first.year_is == second.year_is && first.year == second.year;
}

std::vector<ShareOperand> parts_by_name(const Sentence& passage, std::size_t index, const PercentWords& words) {
    const bool rate = words.kind == PercentWords::Kind::rate;
    for (std::size_t at = index; at-- > first_in_reach(index);) {
        if (!is_amount(passage.quantities[at])) continue;
        const Surrounding around = clause_around(passage, at);
        const bool named =
            rate ? tells_happening(around.before, words.happening) || tells_happening(around.behind, words.happening)
                 : is_subject(passage, at, words.subject);
        if (named) return {{at, in_one_sentence(passage, at, index)}};
    }
    return {};
}

/// 出席率98.9%（应出席90人次，实际出席89人次）
std::vector<ShareOperand> parts_in_bracket(const Sentence& passage, std::size_t index) {
    const std::size_t part = index + 2;
    if (part >= passage.quantities.size()) return {};
    const bool bracket =
        passage.trail_words(index).starts_with("（应") && passage.lead_words(part).find("实") != std::string_view::npos;
    if (!bracket || !is_comparable(passage.quantities[part], passage.quantities[index + 1])) return {};
    return {{part, true}};
}

/// Whether a word makes the number at `whole` the whole of the one at `part`.
bool is_bound_as_whole(const Sentence& passage, std::size_t whole, std::size_t part) {
    const std::string_view between =
        passage.words({passage.quantities[whole].span.end, passage.quantities[part].span.begin});
    if (contains_any(between, kOfWhich)) return true;
    return contains_any(last_clause(passage.lead_words(whole)), kTotals);
}

}  // namespace

bool is_amount(const Quantity& quantity) {
    switch (quantity.dimension) {
        case Dimension::none:
        case Dimension::percent:
        case Dimension::percent_point:
        case Dimension::per_mille:
        case Dimension::multiple:
        case Dimension::share:
        case Dimension::score:
        case Dimension::age:
        case Dimension::temperature:
            return false;
        default:
            return quantity.value.mantissa > 0 && quantity.hedge != Hedge::range && quantity.hedge != Hedge::vague;
    }
}

bool is_comparable(const Quantity& part, const Quantity& whole) {
    return is_amount(part) && is_amount(whole) && part.dimension == whole.dimension &&
           part.unit_group == whole.unit_group;
}

bool in_one_sentence(const Sentence& passage, std::size_t a, std::size_t b) {
    return !contains_any(passage.words({passage.quantities[a].span.end, passage.quantities[b].span.begin}),
                         kSentenceEnds);
}

std::vector<ShareOperand> parts_of(const Sentence& passage, std::size_t index, const PercentWords& words) {
    if (words.whole_is_a_number) {
        const auto part = amount_before(passage, index - 1);
        if (!part) return {};
        return {{*part, words.subject.empty() && stands_directly_before(passage, *part, index - 1)}};
    }
    const bool unnamed =
        words.kind == PercentWords::Kind::bracket || (words.kind == PercentWords::Kind::share && words.subject.empty());
    std::vector<ShareOperand> parts = unnamed ? std::vector<ShareOperand>{} : parts_by_name(passage, index, words);
    if (parts.empty() && !unnamed) parts = parts_in_bracket(passage, index);
    if (!parts.empty()) return parts;
    if (const auto part = amount_before(passage, index)) {
        const bool directly = stands_directly_before(passage, *part, index);
        parts.push_back({*part, words.kind == PercentWords::Kind::share && unnamed && directly && *part + 1 == index});
    }
    return parts;
}

std::vector<ShareOperand> wholes_of(const Sentence& passage, std::size_t index, const PercentWords& words,
                                    std::size_t part, std::optional<std::size_t> last_whole) {
    const std::span<const Quantity> quantities = passage.quantities;
    if (words.whole_is_a_number) return {{index - 1, is_comparable(quantities[part], quantities[index - 1])}};
    if (part > index) return {{part - 1, true}};
    const bool named = !words.whole.empty() && !names_any_total(words.whole);
    std::vector<ShareOperand> wholes;
    bool first = true;
    for (std::size_t at = part; at-- > first_in_reach(part);) {
        if (!is_comparable(quantities[part], quantities[at])) continue;
        const bool adjacent = at + 1 == part;
        if (amount_of(quantities[at]) < amount_of(quantities[part]) && !adjacent) continue;
        const bool near = in_one_sentence(passage, at, part);
        const bool bound = named
                               ? is_called(passage, at, words.whole)
                               : at == last_whole ||
                                     (near && first &&
                                      (words.kind == PercentWords::Kind::rate || is_bound_as_whole(passage, at, part)));
        wholes.push_back({at, bound && (named || same_year(passage, at, part))});
        first = false;
    }
    return wholes;
}

bool is_called(const Sentence& passage, std::size_t index, std::string_view name) {
    const Surrounding around = clause_around(passage, index);
    std::string_view label = around.before;
    const auto strip = [](std::string_view& text) {
        for (const std::string_view end : kTotalEnds) {
            if (text.ends_with(end) && text.size() > end.size()) {
                text.remove_suffix(end.size());
                return true;
            }
        }
        return false;
    };
    while (strip(label)) {
    }
    while (strip(name)) {
    }
    return name.size() >= kOneWord && (label.ends_with(name) || around.behind == name);
}

bool names_any_total(std::string_view name) { return std::ranges::find(kAnyTotals, name) != kAnyTotals.end(); }

}  // namespace mingcha
