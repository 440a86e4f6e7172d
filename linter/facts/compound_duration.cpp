#include "facts/compound_duration.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include "facts/code_points.hpp"
#include "facts/decimal.hpp"

namespace mingcha {
namespace {

constexpr std::int64_t kMostUnits = 1'000'000;

/// `factor` of `unit`, days brought to seconds, if it is a whole number.
std::int64_t length_of(const Unit& unit, const UnitTable& units) {
    constexpr std::int64_t kSecondsOfDay = 86'400;
    const std::int64_t factor = unit.factor.exponent == 0 ? unit.factor.mantissa : 0;
    return units.group_name(unit.group) == "天" ? factor * kSecondsOfDay : factor;
}

/// How many of `small` one of `large` is; 0 if that is no fixed whole number above one.
std::int64_t ratio(const Unit& large, const Unit& small, const UnitTable& units) {
    const std::string_view from = units.group_name(large.group);
    const std::string_view to = units.group_name(small.group);
    const bool comparable = from == to || (from == "天" && to == "小时");
    if (!comparable || from == "工作日" || small.dimension != Dimension::duration) return 0;
    const std::int64_t dividend = length_of(large, units);
    const std::int64_t divisor = length_of(small, units);
    return divisor > 0 && dividend > divisor && dividend % divisor == 0 ? dividend / divisor : 0;
}

struct FoundUnit {
    const Unit* entry = nullptr;
    const char32_t* end = nullptr;
};

/// The unit at `at`. 时 and 分 are lengths only behind larger ones: 8天20时, 1小时30分.
FoundUnit unit_behind(const Unit& large, const char32_t* at, const char32_t* last, const UnitTable& units) {
    const std::u32string_view trail(at, static_cast<std::size_t>(last - at));
    const bool goes_on = trail.size() > 1 && is_one_of(trail[1], U"钟鐘间間段期候许別别数");
    if (!goes_on && trail.starts_with(U'时') && units.group_name(large.group) == "天") {
        return {units.find("小时"), at + 1};
    }
    if (!goes_on && trail.starts_with(U'分') && units.group_name(large.group) == "小时") {
        return {units.find("分钟"), at + 1};
    }
    const Unit* entry = units.longest_prefix(at, last);
    return {entry, entry == nullptr ? at : at + entry->symbol.size()};
}

/// 一天8小时 and 一周5天 say how long every one of them is, as 5天8小时工作制 does.
bool may_be_rate(const Measured& measured, const char32_t* end, const char32_t* last) {
    const bool one_of_many =
        measured.form.value.mantissa == 1 && is_one_of(measured.entry->symbol.back(), U"天日周期拜");
    return one_of_many || (end != last && is_one_of(*end, U"工制"));
}

struct Part {
    std::int64_t ratio = 0;
    std::int64_t value = 0;
    const char32_t* number_end = nullptr;
    FoundUnit unit;
};

/// The next smaller part; it must be less than one of the unit before it: 7天24小时 is none.
std::optional<Part> next_part(const Measured& measured, const char32_t* last, const UnitTable& units) {
    if (measured.end == last) return std::nullopt;
    const bool joined = is_one_of(*measured.end, U"又零");
    const char32_t* at = measured.end + (joined ? 1 : 0);
    if (at == last || (!is_digit(*at) && !is_chinese_numeral(*at))) return std::nullopt;
    const auto form = parse_number(at, last);
    if (!form || form->kind != NumberForm::Kind::plain || form->hedge != Hedge::none) return std::nullopt;
    if (form->value.exponent != 0 || form->end == last) return std::nullopt;
    Part part{.ratio = 0,
              .value = form->value.mantissa,
              .number_end = form->end,
              .unit = unit_behind(*measured.entry, form->end, last, units)};
    if (part.unit.entry == nullptr || (!joined && may_be_rate(measured, part.unit.end, last))) return std::nullopt;
    part.ratio = ratio(*measured.entry, *part.unit.entry, units);
    return part.value > 0 && part.value < part.ratio ? std::optional(part) : std::nullopt;
}

}  // namespace

void read_compound_duration(Measured& measured, const char32_t* last, const UnitTable& units) {
    if (measured.entry == nullptr || measured.entry->dimension != Dimension::duration) return;
    if (measured.form.kind != NumberForm::Kind::plain || measured.hedge != Hedge::none) return;
    Decimal& value = measured.form.value;
    while (value.exponent == 0 && value.mantissa > 0 && value.mantissa < kMostUnits) {
        const auto part = next_part(measured, last, units);
        if (!part) return;
        value.mantissa = value.mantissa * part->ratio + part->value;
        measured.form.upper = value;
        measured.number.end = part->number_end;
        measured.unit = {part->number_end, part->unit.end};
        measured.entry = part->unit.entry;
        measured.end = part->unit.end;
    }
}

}  // namespace mingcha
