#include "relations/per_unit.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "relations/words.hpp"

namespace mingcha {
namespace {

constexpr std::size_t kCharacter = 3;        // bytes of a Chinese character in UTF-8
constexpr std::size_t kLongestCounter = 3;   // characters
constexpr std::size_t kLongestDivided = 60;  // bytes between the divisor and the number
constexpr std::string_view kEach = "每";
constexpr std::string_view kMean = "均";
constexpr std::string_view kYieldOfField = "亩产";

/// Words behind a counter that are no noun of the thing counted.
constexpr auto kNoNoun =
    std::to_array<std::string_view>({"平均", "由", "资助", "补", "发", "给", "约", "为", "达", "近",
                                     "奖",   "的", "可",   "需", "共", "有", "减", "收", "增", "节"});

bool begins_with_any(std::string_view text, std::span<const std::string_view> words) {
    return std::ranges::any_of(words, [&](std::string_view word) { return text.starts_with(word); });
}

/// The counter that `words` begin with, the longest that there is.
const Unit* counter_at(const UnitTable& units, std::string_view words, std::string_view& symbol) {
    for (std::size_t characters = kLongestCounter; characters > 0; --characters) {
        const std::size_t bytes = characters * kCharacter;
        if (words.size() < bytes) continue;
        const Unit* unit = units.find(words.substr(0, bytes));
        if (unit == nullptr) continue;
        symbol = words.substr(0, bytes);
        return unit;
    }
    return nullptr;
}

std::optional<Divisor> divisor_behind_each(const UnitTable& units, std::string_view words) {
    while (words.starts_with(' ')) words.remove_prefix(1);
    Divisor divisor;
    divisor.counter = counter_at(units, words, divisor.symbol);
    std::string_view rest = words.substr(divisor.symbol.size());
    rest = rest.substr(0, rest.find(kEach));
    if (!begins_with_any(rest, kNoNoun)) divisor.noun = rest;
    if (divisor.counter == nullptr && divisor.noun.empty()) return std::nullopt;
    return divisor;
}

/// The counter that ends directly before the 均 at `at`: 人均, 户均.
std::optional<Divisor> divisor_before_mean(const UnitTable& units, std::string_view clause, std::size_t at) {
    if (at < kCharacter) return std::nullopt;
    const std::string_view symbol = clause.substr(at - kCharacter, kCharacter);
    const Unit* unit = units.find(symbol);
    if (unit == nullptr) return std::nullopt;
    return Divisor{unit, symbol, {}};
}

/// 85万元/公里
std::optional<Divisor> divisor_of_rate(const UnitTable& units, std::string_view per) {
    if (!per.starts_with('/')) return std::nullopt;
    per.remove_prefix(1);
    const Unit* unit = units.find(per);
    return unit == nullptr ? std::nullopt : std::optional(Divisor{unit, per, {}});
}

void read_each(const UnitTable& units, std::string_view clause, PerUnit& per_unit) {
    for (std::size_t at = clause.find(kEach); at != std::string_view::npos; at = clause.find(kEach, at + kCharacter)) {
        const auto divisor = divisor_behind_each(units, clause.substr(at + kEach.size()));
        if (divisor && clause.size() - at <= kLongestDivided) per_unit.divisors.push_back(*divisor);
    }
}

void read_mean(const UnitTable& units, std::string_view clause, PerUnit& per_unit) {
    for (std::size_t at = clause.find(kMean); at != std::string_view::npos; at = clause.find(kMean, at + kCharacter)) {
        const auto divisor = divisor_before_mean(units, clause, at);
        if (!divisor || clause.size() - at > kLongestDivided) continue;
        per_unit.divisors.push_back(*divisor);
        return;
    }
    const std::size_t yield = clause.find(kYieldOfField);
    if (yield != std::string_view::npos && per_unit.divisors.empty()) {
        const std::string_view field = clause.substr(yield, kCharacter);
        if (const Unit* unit = units.find(field)) per_unit.divisors.push_back({unit, field, {}});
    }
}

/// 各 in these is no 各 of its own: 各类, 各项工作.
constexpr auto kAllOf = std::to_array<std::string_view>(
    {"各类", "各级", "各项", "各地", "各种", "各界", "各族", "各方", "各自", "各位", "各部门", "各单位"});

/// 一级支行|各设|行长1名
constexpr auto kEachDoes =
    std::to_array<std::string_view>({"各设", "各派", "各选派", "各推选", "各推荐", "各配", "各安排", "各新建", "各建成",
                                     "各建有", "各有", "各奖励", "各捐赠", "各招聘", "各聘请", "各发放"});

}  // namespace

int Divisor::times_a_year() const {
    if (symbol == "月" || symbol == "个月") return 12;
    if (symbol == "季度" || symbol == "季" || noun.starts_with("季")) return 4;
    if (counter == nullptr && noun.starts_with("月")) return 12;
    return 0;
}

bool Divisor::is_day() const {
    return symbol == "天" || symbol == "日" || (counter == nullptr && noun.starts_with("日"));
}

bool is_for_each_before(const Sentence& sentence, std::size_t index) {
    constexpr std::string_view kEachOf = "各";
    if (index + 1 < sentence.quantities.size() && sentence.lead_words(index + 1) == "、") return false;
    const std::string_view lead = sentence.lead_words(index);
    const std::string_view clause = last_clause(lead);
    if (lead.ends_with(kEachOf)) return true;  // 三班各12人
    if (!clause.starts_with(kEachOf) && contains_any<kEachDoes>(clause)) return true;
    if (clause.starts_with(kEachOf)) return clause.find(kEachOf, 1) != std::string_view::npos;  // 各镇各派2人
    return index > 0 && clause.find(kEachOf) != std::string_view::npos && clause.size() == lead.size() &&
           !contains_any<kAllOf>(lead);
}

bool may_divide(std::string_view words) {
    return words.find('/') != std::string_view::npos || words.find(kEach) != std::string_view::npos ||
           words.find(kMean) != std::string_view::npos || words.find(kYieldOfField) != std::string_view::npos;
}

PerUnit per_unit_of(const Sentence& sentence, std::size_t index) {
    PerUnit per_unit;
    const std::string_view clause = last_clause(sentence.lead_words(index));
    const UnitTable& units = sentence.around.words.units;
    if (clause.ends_with("各")) return per_unit;  // 每场邀请男女各30人: of each of several
    if (const auto divisor = divisor_of_rate(units, sentence.words(sentence.quantities[index].per))) {
        return {{*divisor}, true};
    }
    if (!may_divide(clause)) return per_unit;
    read_each(units, clause, per_unit);
    if (per_unit.divisors.empty()) read_mean(units, clause, per_unit);
    per_unit.mean = clause.find(kMean) != std::string_view::npos;
    return per_unit;
}

}  // namespace mingcha
