#include "facts/quantity_reader.hpp"

#include "facts/code_points.hpp"
#include "facts/decimal.hpp"
#include "facts/hedges.hpp"

namespace mingcha {
namespace {

/// A number with what stands right behind it.
struct Measured {
    NumberForm form;
    Stretch number;
    Stretch unit;
    Stretch per;
    Hedge hedge = Hedge::none;
    const Unit* entry = nullptr;
    const char32_t* end = nullptr;
};

Dimension dimension_of(const NumberForm& form, const Unit* unit) {
    switch (form.kind) {
        case NumberForm::Kind::percent:
            return Dimension::percent;
        case NumberForm::Kind::per_mille:
            return Dimension::per_mille;
        case NumberForm::Kind::fraction:
            return unit == nullptr ? Dimension::multiple : unit->dimension;
        case NumberForm::Kind::plain:
            break;
    }
    return unit == nullptr ? Dimension::none : unit->dimension;
}

/// The unit at `at`, before which one space may stand if it is in Latin letters (10 GB).
Stretch unit_at(const char32_t* at, const char32_t* last, const UnitTable& units, const Unit*& entry) {
    const bool spaced = last - at > 1 && *at == U' ' && is_latin_letter(at[1]);
    const char32_t* begin = spaced ? at + 1 : at;
    entry = units.longest_prefix(begin, last);
    if (entry == nullptr) return {at, at};
    return {begin, begin + entry->symbol.size()};
}

/// 3个|多|月, 2个|余|小时: the hedge stands inside the unit.
void read_split_unit(Measured& measured, const char32_t* last, const UnitTable& units) {
    if (measured.entry == nullptr || measured.entry->symbol != U"个") return;
    const HedgeWord hedge = hedge_inside(measured.unit.end, last);
    if (hedge.hedge != Hedge::just_over) return;
    const Unit* inner = nullptr;
    Stretch unit = unit_at(hedge.edge, last, units, inner);
    if (inner == nullptr && hedge.edge != last && *hedge.edge == U'月') {
        inner = units.find("个月");
        unit.end = hedge.edge + 1;
    }
    if (inner == nullptr || inner->dimension != Dimension::duration) return;
    measured.entry = inner;
    measured.unit = unit;
    measured.hedge = hedge.hedge;
    measured.end = unit.end;
}

/// 三年半, 七成六, 三成半: a last digit behind the unit.
void read_remainder(Measured& measured, const char32_t* last) {
    if (measured.entry == nullptr || measured.end == last || measured.form.value.exponent != 0) return;
    const char32_t* next = measured.end + 1;
    int tenths = 0;
    if (*measured.end == U'半') {
        const bool begins_a_word = next != last && is_one_of(*next, U"年数个天径");
        tenths = begins_a_word || measured.entry->dimension == Dimension::count ? 0 : 5;
    } else if (measured.entry->dimension == Dimension::share && chinese_digit(*measured.end) > 0) {
        tenths = next != last && (is_chinese_numeral(*next) || *next == U'个') ? 0 : chinese_digit(*measured.end);
    }
    const auto value = tenths == 0 ? std::nullopt : sum(measured.form.value, {tenths, -1});
    if (!value) return;
    measured.form.value = measured.form.upper = *value;
    measured.form.last_place = -1;
    measured.form.rounded = true;
    measured.end = next;
}

/// /月, /人, /平方米
void read_divisor(Measured& measured, const char32_t* last, const UnitTable& units) {
    if (last - measured.end < 2 || *measured.end != U'/') return;
    const Unit* divisor = nullptr;
    Stretch stretch = unit_at(measured.end + 1, last, units, divisor);
    if (divisor == nullptr) {
        if (!is_one_of(measured.end[1], U"月季周时秒")) return;
        stretch.end = measured.end + 2;
    }
    measured.per = {measured.end, stretch.end};
    measured.end = stretch.end;
}

Measured measure(const char32_t* begin, const NumberForm& form, const char32_t* last, const UnitTable& units) {
    Measured measured{form,    {begin, form.end}, {form.end, form.end}, {form.end, form.end}, form.hedge,
                      nullptr, form.end};
    if (form.kind == NumberForm::Kind::percent || form.kind == NumberForm::Kind::per_mille) return measured;
    measured.unit = unit_at(form.end, last, units, measured.entry);
    if (measured.entry == nullptr && form.hedge == Hedge::none) {
        const HedgeWord hedge = hedge_inside(form.end, last);
        if (hedge.hedge != Hedge::none) {
            const Stretch unit = unit_at(hedge.edge, last, units, measured.entry);
            if (measured.entry != nullptr || *form.end != U'多') {
                measured.unit = unit;
                measured.hedge = hedge.hedge;
            }
        }
    }
    measured.end = measured.unit.end;
    read_split_unit(measured, last, units);
    read_remainder(measured, last);
    if (measured.entry != nullptr) read_divisor(measured, last, units);
    return measured;
}

bool is_chinese(const Place& number) { return !is_digit(*number.at); }

/// A Chinese numeral alone is seldom a number; it takes a unit, a hedge or some length to make it one.
bool stands_for_a_number(const Place& number, const Measured& measured, const HedgeWord& before) {
    const NumberForm& form = measured.form;
    if (form.kind != NumberForm::Kind::plain) return true;
    if (is_chinese(number)) {
        const bool hedged = measured.hedge != Hedge::none || before.hedge != Hedge::none;
        if (form.bare && !hedged) return false;
        if (measured.entry != nullptr) return true;
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
    if (at == last || !is_range_sign(*at)) return nullptr;
    const bool doubled = (*at == U'—' || *at == U'–' || *at == U'-') && at + 1 != last && at[1] == *at;
    return at + (doubled ? 2 : 1);
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
    const char32_t* at = skip_range_sign(lower.end, number.last);
    if (at == nullptr || at == number.last || lower.hedge != Hedge::none) return;
    if (is_one_of(at[-1], U"至到") && is_start_of_change(number)) return;
    if (!is_digit(*at) && !is_chinese_numeral(*at)) return;
    const auto form = parse_number(at, number.last);
    if (!form || form->hedge != Hedge::none) return;
    const Measured upper = measure(at, *form, number.last, units);
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

/// Steps back over a sign: -3.5%, 负5; a dash between two words or numbers is no sign.
const char32_t* read_sign(const Place& number, Measured& measured) {
    const char32_t* at = number.at;
    if (at == number.first) return at;
    const char32_t sign = at[-1];
    const char32_t before = at - 1 == number.first ? U'\0' : at[-2];
    const bool joins = is_digit(before) || is_latin_letter(before) || is_one_of(before, U"%)）日月年");
    const bool minus = (sign == U'-' || sign == U'−') && !joins;
    if (!minus && sign != U'负' && sign != U'負') return at;
    measured.form.value.mantissa = -measured.form.value.mantissa;
    measured.form.upper = measured.form.value;
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
    if (begin != number.at) before = hedge_before(number.first, begin);
    if (measured.hedge == Hedge::none) {
        const HedgeWord after = hedge_after(measured.end, number.last);
        if (after.hedge != Hedge::none) {
            measured.hedge = after.hedge;
            measured.end = after.edge;
        }
    }
    result.dimension = dimension_of(measured.form, measured.entry);
    // 近三年 names the last three years.
    const bool means_recent = before.hedge == Hedge::nearly && result.dimension == Dimension::duration;
    if (before.hedge != Hedge::none && !means_recent) {
        begin = before.edge;
        if (measured.hedge == Hedge::none) measured.hedge = before.hedge;
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
