#include "facts/measure.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>

#include "facts/code_points.hpp"
#include "facts/compound_duration.hpp"
#include "facts/decimal.hpp"
#include "facts/hedges.hpp"

namespace mingcha {
namespace {

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

/// 一个|半|小时, 两个|半|月: the half stands inside the unit.
void read_half_unit(Measured& measured, const char32_t* last, const UnitTable& units) {
    if (measured.entry == nullptr || measured.entry->symbol != U"个" || last - measured.unit.end < 2) return;
    if (*measured.unit.end != U'半' || measured.form.value.exponent != 0) return;
    const char32_t* at = measured.unit.end + 1;
    const bool months = *at == U'月';
    const Unit* inner = months ? units.find("个月") : units.longest_prefix(at, last);
    const auto value = sum(measured.form.value, {5, -1});
    if (inner == nullptr || inner->dimension != Dimension::duration || !value) return;
    if (is_one_of(*at, U"天年日")) return;  // 两个半天 are two of them
    measured.form.value = measured.form.upper = *value;
    measured.form.last_place = -1;
    measured.form.rounded = true;
    measured.entry = inner;
    measured.unit = {at, at + (months ? 1 : inner->symbol.size())};
    measured.end = measured.unit.end;
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

/// The unit as a power of ten of its group's base unit; no value for a 斤 or a 英里.
std::optional<int> power_of(const Unit& unit) {
    std::int64_t mantissa = unit.factor.mantissa;
    int power = unit.factor.exponent;
    for (; mantissa > 1 && mantissa % 10 == 0; mantissa /= 10) ++power;
    return mantissa == 1 ? std::optional(power) : std::nullopt;
}

/// The unit at `at` that is smaller than `unit` and of its kind. 毛 and 分 are money only behind 元.
const Unit* smaller_unit(const char32_t* at, const char32_t* last, const UnitTable& units, const Unit& unit,
                         std::size_t& length) {
    const Unit* found = units.longest_prefix(at, last);
    length = found == nullptr ? 0 : found->symbol.size();
    if (unit.dimension == Dimension::money && at != last && is_one_of(*at, U"毛分") &&
        (found == nullptr || found->group != unit.group)) {
        found = units.find(*at == U'毛' ? "毛钱" : "分钱");
        length = 1;
    }
    const bool is_smaller = found != nullptr && found->group == unit.group && compare(found->factor, unit.factor) < 0;
    return is_smaller ? found : nullptr;
}

/// 五元三毛, 50元6角三分, 两美元又三美分, 2米30厘米
void read_smaller_units(Measured& measured, const char32_t* last, const UnitTable& units) {
    const Unit* unit = measured.entry;
    const auto power = unit == nullptr ? std::nullopt : power_of(*unit);
    if (!power || unit->dimension == Dimension::count || measured.form.kind != NumberForm::Kind::plain) return;
    while (measured.end != last) {
        const char32_t* at = measured.end + (is_one_of(*measured.end, U"又零") ? 1 : 0);
        const auto form =
            at != last && (is_digit(*at) || is_chinese_numeral(*at)) ? parse_number(at, last) : std::nullopt;
        if (!form || form->kind != NumberForm::Kind::plain || form->hedge != Hedge::none) return;
        std::size_t length = 0;
        const Unit* smaller = smaller_unit(form->end, last, units, *unit, length);
        const auto smaller_power = smaller == nullptr ? std::nullopt : power_of(*smaller);
        const auto part = smaller_power ? scaled(form->value, *smaller_power - *power) : std::nullopt;
        const auto value = part ? sum(measured.form.value, *part) : std::nullopt;
        if (!value) return;
        measured.form.value = measured.form.upper = *value;
        measured.form.last_place = part->exponent;
        measured.form.rounded = true;
        measured.end = form->end + length;
        unit = smaller;
    }
}

/// 三块五, 一米七五: digits that count tenths and hundredths of the unit.
void read_tenths(Measured& measured, const char32_t* last, const UnitTable& units) {
    if (measured.entry == nullptr || !is_one_of(measured.entry->symbol.back(), U"块塊米") ||
        measured.entry->symbol.size() != 1 || measured.form.value.exponent != 0) {
        return;
    }
    const char32_t* at = measured.end;
    Decimal tenths;
    while (at != last && chinese_digit(*at) > 0 && tenths.exponent > -2) {
        tenths = {tenths.mantissa * 10 + chinese_digit(*at++), static_cast<std::int8_t>(tenths.exponent - 1)};
    }
    const bool goes_on = at != last && (is_chinese_numeral(*at) || units.longest_prefix(at, last) != nullptr);
    const auto value = tenths.exponent == 0 || goes_on ? std::nullopt : sum(measured.form.value, tenths);
    if (!value) return;
    measured.form.value = measured.form.upper = *value;
    measured.form.last_place = tenths.exponent;
    measured.form.rounded = true;
    measured.end = at;
}

/// One divisor: /月, 每人, ·月 behind another.
const char32_t* end_of_divisor(const char32_t* at, const char32_t* last, const UnitTable& units) {
    const Unit* divisor = nullptr;
    const Stretch stretch = unit_at(at + 1, last, units, divisor);
    if (divisor != nullptr) return stretch.end;
    return at + 1 != last && is_one_of(at[1], U"月季周时秒分") ? at + 2 : nullptr;
}

/// /月, /人, /平方米, /人·月, 每人每月
void read_divisor(Measured& measured, const char32_t* last, const UnitTable& units) {
    const Dimension dimension = measured.entry->dimension;
    const bool may_be_said = dimension != Dimension::count && dimension != Dimension::duration;  // 12家每家5万元
    const char32_t* end = measured.end;
    while (last - end > 1) {
        const bool joins = *end == U'/' || (*end == U'每' && may_be_said) || (*end == U'·' && end != measured.end);
        const char32_t* next = joins ? end_of_divisor(end, last, units) : nullptr;
        if (next == nullptr) break;
        end = next;
    }
    if (end == measured.end) return;
    measured.per = {measured.end, end};
    measured.end = end;
}

}  // namespace

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

Measured measure(const char32_t* begin, const NumberForm& form, const char32_t* last, const UnitTable& units) {
    Measured measured{
        form, {begin, form.end}, {form.end, form.end}, {form.end, form.end}, form.hedge, nullptr, form.end, false};
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
    read_half_unit(measured, last, units);
    read_smaller_units(measured, last, units);
    read_compound_duration(measured, last, units);
    read_remainder(measured, last);
    read_tenths(measured, last, units);
    if (measured.entry != nullptr) read_divisor(measured, last, units);
    return measured;
}

}  // namespace mingcha
