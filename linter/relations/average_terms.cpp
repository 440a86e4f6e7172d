#include "relations/average_terms.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "relations/amount.hpp"
#include "relations/words.hpp"

namespace mingcha {
namespace {

constexpr std::size_t kCharacter = 3;

constexpr auto kChangeWords = std::to_array<std::string_view>(
    {"增加", "增长", "减少", "下降", "提高", "提升", "净增", "压减", "降低", "上升", "新增", "超过", "比上年", "同比"});

std::string_view unit_of(const Term& term) { return term.sentence->words(term.quantity().unit); }

bool names(const Term& term, std::string_view noun) {
    const std::string_view word = noun.substr(0, 2 * kCharacter);
    const std::string_view trail = term.sentence->trail_words(term.index).substr(0, 8 * kCharacter);
    if (find_word(trail, word) != std::string_view::npos) return true;
    const std::string_view lead = term.sentence->lead_words(term.index);
    return word.size() > kCharacter && find_word(lead, word) != std::string_view::npos;
}

bool is_people(const Unit& counter) { return counter.symbol == U"人"; }

bool is_power_of_ten(Decimal value) {
    while (value.mantissa != 0 && value.mantissa % 10 == 0) value.mantissa /= 10;
    return value.mantissa == 1;
}

constexpr auto kMeans = std::to_array<std::string_view>(
    {"平均", "人均", "户均", "次均", "日均", "月均", "年均", "场均", "亩均", "件均", "期均", "校均", "每"});
/// What may stand before a mean and leave it that of all, and behind it and name nothing.
constexpr auto kNeutral =
    std::to_array<std::string_view>({"按", "计算", "全年", "约", "为", "达到", "达", "近", "共", "的"});

}  // namespace

MeanWords mean_words(const Sentence& sentence, std::size_t index) {
    const std::string_view clause = last_clause(sentence.lead_words(index));
    std::size_t begin = clause.size();
    std::size_t end = 0;
    for (const std::string_view mean : kMeans) {
        const std::size_t at = find_word(clause, mean);
        if (at == std::string_view::npos) continue;
        begin = std::min(begin, at);
        end = std::max(end, at + mean.size());
    }
    if (end == 0) return {};
    MeanWords words{clause.substr(0, begin), clause.substr(end)};
    if (contains_any<kNeutral>(words.qualifier)) words.qualifier = {};
    while (ends_with_any<kNeutral>(words.noun)) words.noun.remove_suffix(kCharacter);
    if (words.noun.size() < 2 * kCharacter) words.noun = {};
    return words;
}

std::vector<Term> terms_of(Paragraph paragraph) {
    std::vector<Term> terms;
    for (const Sentence& sentence : paragraph) {
        for (std::size_t index = 0; index < sentence.quantities.size(); ++index) {
            const std::string_view lead = sentence.lead_words(index);
            terms.push_back({&sentence, index, per_unit_of(sentence, index), ends_with_any<kChangeWords>(lead)});
        }
    }
    return terms;
}

bool counts_the_same(const Term& each, const Term& total) {
    const Quantity& a = each.quantity();
    const Quantity& b = total.quantity();
    if (a.unit_group == b.unit_group) return true;
    if (a.dimension != Dimension::count || b.dimension != Dimension::count) return false;
    static constexpr auto kPeople = std::to_array<std::string_view>({"人", "名", "位"});
    const std::string_view unit = unit_of(each);
    const std::string_view times = unit_of(total);
    if (unit == "次") return times.ends_with("次");
    if (times == "人次") return std::ranges::find(kPeople, unit) != kPeople.end();
    return times.size() == unit.size() + kCharacter && times.starts_with(unit) && times.ends_with("次");
}

bool counts(const Term& term, const Divisor& divisor) {
    if (term.changes || term.is_divided() || !is_of_something(term.quantity())) return false;
    if (is_for_each_before(*term.sentence, term.index)) return false;  // 三个年级各6个班: not all of them
    if (divisor.counter == nullptr) return names(term, divisor.noun);
    const Quantity& quantity = term.quantity();
    if (divisor.symbol == "个" && !divisor.noun.empty()) return names(term, divisor.noun);
    if (quantity.unit_group == divisor.counter->group) {
        return quantity.unit_factor == divisor.counter->factor && is_power_of_ten(quantity.unit_factor);
    }
    const std::string_view unit = unit_of(term);
    if (unit == "人次") return is_people(*divisor.counter) || divisor.symbol == "次";
    return unit == "个" && names(term, divisor.symbol);
}

bool is_one_of_list(std::span<const Term> terms, std::size_t at) {
    static constexpr auto kJoints = std::to_array<std::string_view>({"、", "和", "及", "与"});
    const Term& term = terms[at];
    const Sentence& sentence = *term.sentence;
    const auto beside = [&](std::size_t other, std::string_view between) {
        return std::ranges::find(kJoints, between) != kJoints.end() &&
               terms[other].quantity().unit_group == term.quantity().unit_group;
    };
    return (term.index > 0 && beside(at - 1, sentence.lead_words(term.index))) ||
           (term.index + 1 < sentence.quantities.size() && beside(at + 1, sentence.trail_words(term.index)));
}

bool is_total_of_a_time(const Term& term) {
    return term.quantity().per.empty() && std::ranges::all_of(term.per_unit.divisors, [](const Divisor& divisor) {
               return divisor.is_day() || divisor.times_a_year() > 0;
           });
}

}  // namespace mingcha
