#include "facts/quantity_reader.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "facts/code_points.hpp"
#include "facts/decimal.hpp"
#include "facts/hedges.hpp"
#include "facts/measure.hpp"

namespace mingcha {
namespace {

bool is_chinese(const Place& number) { return !is_digit(*number.at) && *number.at != U'.'; }

/// A Chinese numeral alone is seldom a number; it takes a unit, a hedge or some length to make it one.
bool stands_for_a_number(const Place& number, const Measured& measured, const HedgeWord& before) {
    const NumberForm& form = measured.form;
    if (form.kind != NumberForm::Kind::plain) return true;
    const bool is_discount = measured.entry != nullptr && measured.entry->symbol == U"折";
    if (is_discount && compare(form.value, {10, 0}) >= 0) return false;  // 十折 is none
    if (is_chinese(number)) {
        const bool hedged = measured.hedge != Hedge::none || before.hedge != Hedge::none;
        if (form.end[-1] == U'打') return true;
        if (form.bare && !hedged) return false;
        if (measured.entry != nullptr) return true;
        if (form.positional) return false;                           // 一二〇, 九一八
        if (form.hedge == Hedge::vague) return form.last_place > 0;  // 十四五 names a plan
        constexpr std::ptrdiff_t kUnmistakable = 3;
        return measured.hedge == Hedge::just_over || form.end - number.at >= kUnmistakable;
    }
    const bool version = measured.entry == nullptr && form.last_place == -1 && form.value.mantissa % 10 == 0;
    return !version;
}

/// 上百, 过千: only before a magnitude that has no digit.
HedgeWord hedge_of_magnitude(const Place& number) {
    if (number.at == number.first || !is_one_of(number.at[-1], U"上过")) return {};
    return {Hedge::at_least, number.at - 1};
}

const char32_t* skip_range_sign(const char32_t* at, const char32_t* last) {
    const bool spaced = last - at > 3 && at[0] == U' ' && at[2] == U' ';  // 20 - 100
    if (spaced) return is_range_sign(at[1]) ? at + 3 : nullptr;
    if (at == last || !is_range_sign(*at)) return nullptr;
    const bool doubled = (*at == U'—' || *at == U'–' || *at == U'-') && at + 1 != last && at[1] == *at;
    return at + (doubled ? 2 : 1);
}

/// Behind A和B: where 之间 or 间 ends, which makes a range of them; otherwise null.
const char32_t* end_of_between(const char32_t* at, const char32_t* last) {
    const std::u32string_view trail(at, static_cast<std::size_t>(last - at));
    if (trail.starts_with(U"之间") || trail.starts_with(U"之間")) return at + 2;
    const bool is_between = !trail.empty() && is_one_of(trail.front(), U"间間") &&
                            (trail.size() == 1 || !is_one_of(trail[1], U"接隔断距或谍"));
    return is_between ? at + 1 : nullptr;
}

/// Steps back over the word that opens A和B之间.
const char32_t* skip_between(const char32_t* first, const char32_t* begin) {
    const std::u32string_view lead(first, static_cast<std::size_t>(begin - first));
    constexpr std::array<std::u32string_view, 4> kWords{U"位于", U"介于", U"处于", U"在"};
    for (const std::u32string_view word : kWords) {
        if (lead.ends_with(word)) return begin - word.size();
    }
    return begin;
}

/// How much of the upper end's magnitude also belongs to the lower end: 3—5万, 300—500万.
int shared_power(const NumberForm& low, const NumberForm& high) {
    if (low.trailing_power == 0) return high.trailing_power;
    const int rest = high.trailing_power - low.trailing_power;
    return low.trailing_power < 4 && (rest == 4 || rest == 8) ? rest : 0;
}

/// True if 从 or 由 stands before: then 至 and 到 lead to a later state, they span no range.
bool is_start_of_change(const Place& number) {
    return number.at != number.first && is_one_of(number.at[-1], U"从由自");
}

/// The other end of a range, if there is one; `lower` becomes the range.
void read_upper_end(const Place& number, Measured& lower, const UnitTable& units) {
    const bool is_pair = lower.end != number.last && is_one_of(*lower.end, U"和与與跟及");
    const char32_t* at = is_pair ? lower.end + 1 : skip_range_sign(lower.end, number.last);
    if (at == nullptr || at == number.last || lower.hedge != Hedge::none) return;
    if (is_one_of(at[-1], U"至到") && is_start_of_change(number)) return;
    if (!is_digit(*at) && !is_chinese_numeral(*at)) return;
    const auto form = parse_number(at, number.last);
    if (!form || form->hedge != Hedge::none) return;
    Measured upper = measure(at, *form, number.last, units);
    if (is_pair) {
        const bool is_room = lower.entry == nullptr && upper.entry != nullptr && upper.entry->symbol == U"间";
        if (is_room) upper = measure(at, *form, form->end, units);
        const char32_t* between = end_of_between(upper.end, number.last);
        if (between == nullptr) return;
        upper.end = between;
        lower.is_between = true;
    }
    const bool same_unit = lower.entry == nullptr || lower.entry == upper.entry;
    if (!same_unit || (lower.form.kind != upper.form.kind && upper.form.kind != NumberForm::Kind::plain)) return;
    const int power = lower.entry == nullptr ? shared_power(lower.form, upper.form) : 0;
    const auto low = scaled(lower.form.value, power);
    if (!low || compare(*low, upper.form.value) >= 0) return;
    lower.form.value = *low;
    lower.form.upper = upper.form.value;
    lower.form.last_place = std::min(lower.form.last_place, upper.form.last_place);
    lower.form.rounded |= upper.form.rounded;
    lower.hedge = Hedge::range;
    lower.number.end = upper.number.end;
    lower.unit = upper.unit;
    lower.per = upper.per;
    lower.entry = upper.entry;
    lower.end = upper.end;
}

/// Of a range, the sign is that of the lower end.
void negate(Measured& measured) {
    NumberForm& form = measured.form;
    form.value.mantissa = -form.value.mantissa;
    if (measured.hedge == Hedge::range) return;
    form.upper.mantissa = -form.upper.mantissa;
    if (compare(form.upper, form.value) < 0) std::swap(form.value, form.upper);
}

/// Steps back over a sign: -3.5%, 负5; a dash between two words or numbers is no sign.
const char32_t* read_sign(const Place& number, Measured& measured) {
    const char32_t* at = number.at;
    if (at == number.first) return at;
    if (at - number.first >= 2 && at[-1] == U'下' && at[-2] == U'零') {
        negate(measured);
        return at - 2;
    }
    const char32_t sign = at[-1];
    const char32_t before = at - 1 == number.first ? U'\0' : at[-2];
    const bool joins = is_digit(before) || is_latin_letter(before) || is_one_of(before, U"%)）日月年-−");
    const bool minus = (sign == U'-' || sign == U'−') && !joins;
    const bool said = is_one_of(sign, U"负負") && before != U'正';  // 正负2度
    if (!minus && !said) return at;
    negate(measured);
    return at - 1;
}

/// ¥100, 人民币50元: the currency in front of the number.
Stretch currency_before(const char32_t* first, const char32_t* begin, const UnitTable& units, const Unit*& entry) {
    struct Sign {
        std::u32string_view sign;
        std::string_view unit;
    };
    constexpr Sign kSigns[] = {{U"¥", "元"},     {U"￥", "元"},    {U"RMB", "元"}, {U"CNY", "元"}, {U"人民币", "元"},
                               {U"US$", "美元"}, {U"HK$", "港元"}, {U"$", "美元"}, {U"€", "欧元"}, {U"£", "英镑"}};
    const std::u32string_view lead(first, static_cast<std::size_t>(begin - first));
    if (lead.empty() || !is_one_of(lead.back(), U"¥￥BY币$€£")) return {begin, begin};
    for (const Sign& sign : kSigns) {
        if (!lead.ends_with(sign.sign)) continue;
        if (entry == nullptr) entry = units.find(sign.unit);
        return {begin - sign.sign.size(), begin};
    }
    return {begin, begin};
}

/// 华氏温度98.6度: the scale in front of the number; 度 alone is a degree where a temperature is spoken of.
const char32_t* read_temperature(const char32_t* first, const char32_t* begin, const UnitTable& units,
                                 const Unit*& entry) {
    if (entry == nullptr || entry->symbol != U"度") return begin;
    std::u32string_view lead(first, static_cast<std::size_t>(begin - first));
    const bool named = lead.ends_with(U"温度") || lead.ends_with(U"溫度");
    const std::u32string_view scale = named ? lead.substr(0, lead.size() - 2) : lead;
    if (scale.ends_with(U"华氏") || scale.ends_with(U"摄氏") || scale.ends_with(U"華氏") || scale.ends_with(U"攝氏")) {
        entry = units.find(is_one_of(scale[scale.size() - 2], U"华華") ? "华氏度" : "摄氏度");
        return first + scale.size() - 2;
    }
    constexpr std::size_t kReach = 12;
    if (lead.size() > kReach) lead.remove_prefix(lead.size() - kReach);
    lead.remove_prefix(std::min(lead.find_last_of(U"，。；、") + 1, lead.size()));
    if (lead.find_first_of(U"温溫烧") != std::u32string_view::npos || lead.ends_with(U"零下"))
        entry = units.find("摄氏度");
    return begin;
}

}  // namespace

std::optional<QuantityForm> read_quantity(const Place& number, const NumberForm& form, const UnitTable& units,
                                          Scope scope) {
    Measured measured = measure(number.at, form, number.last, units);
    read_upper_end(number, measured, units);
    HedgeWord before = hedge_before(number.first, number.at);
    if (form.bare && before.hedge == Hedge::none) before = hedge_of_magnitude(number);
    if (scope == Scope::quantities && !stands_for_a_number(number, measured, before)) return std::nullopt;
    if (scope == Scope::quantities && measured.entry != nullptr && is_chinese(number) &&
        measured.hedge == Hedge::none && is_figurative(number, measured.form, *measured.entry, measured.unit.end)) {
        return std::nullopt;
    }

    QuantityForm result;
    const char32_t* begin = read_sign(number, measured);
    result.number = {begin, measured.number.end};
    const Stretch currency = currency_before(number.first, begin, units, measured.entry);
    if (!currency.empty()) {
        begin = currency.begin;
        if (measured.unit.empty()) measured.unit = currency;
    }
    begin = read_temperature(number.first, begin, units, measured.entry);
    if (measured.is_between) begin = skip_between(number.first, begin);
    if (begin != number.at) before = hedge_before(number.first, begin);
    if (const HedgeWord after = hedge_after(measured.end, number.last); after.hedge != Hedge::none) {
        (measured.hedge == Hedge::none ? measured.hedge : result.second_hedge) = after.hedge;
        measured.end = after.edge;
    }
    if (measured.hedge == Hedge::none && before.hedge == Hedge::none) {
        const HedgeAround around = hedge_around(number.first, begin, measured.end, number.last);
        if (around.hedge != Hedge::none) {
            before = {around.hedge, around.begin};
            measured.end = around.end;
        }
    }
    result.dimension = dimension_of(measured.form, measured.entry);
    // 近三年 names the last three years.
    const bool means_recent = before.hedge == Hedge::nearly && result.dimension == Dimension::duration;
    if (before.hedge != Hedge::none && !means_recent) {
        begin = before.edge;
        (measured.hedge == Hedge::none ? measured.hedge : result.second_hedge) = before.hedge;
    }
    result.whole = {begin, measured.end};
    result.unit = measured.unit;
    result.per = measured.per;
    result.form = measured.form;
    result.hedge = measured.hedge;
    result.unit_entry = measured.entry;
    return result;
}

}  // namespace mingcha
