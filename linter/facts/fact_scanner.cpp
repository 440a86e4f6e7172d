#include "facts/fact_scanner.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>

#include "facts/code_points.hpp"
#include "facts/codes.hpp"
#include "facts/date_grammar.hpp"
#include "facts/date_words.hpp"
#include "facts/look_alikes.hpp"
#include "facts/number_grammar.hpp"
#include "facts/quantity_reader.hpp"

namespace mingcha {
namespace {

/// One bit for each character.
using CharacterSet = std::array<std::uint64_t, 0x10000 / 64>;

constexpr CharacterSet set_of(std::u32string_view characters, CharacterSet bits = {}) {
    for (const char32_t c : characters) bits[c / 64] |= std::uint64_t{1} << (c % 64);
    return bits;
}

constexpr bool contains(const CharacterSet& bits, char32_t c) {
    return c < 0x10000 && (bits[c / 64] >> (c % 64) & 1) != 0;
}

/// The characters with which a number begins, a title or a quotation.
constexpr CharacterSet kNumberStarts =
    set_of(U"0123456789〇零○一壹二贰貳两兩俩倆三叁參四肆五伍六陆陸七柒八捌九玖十拾百佰千仟万萬亿億几幾数半对對.");
constexpr CharacterSet kStarts =
    set_of({kDateWordStarts.data(), kDateWordStarts.size()}, set_of(U"《〈“", kNumberStarts));

/// The matching mark for the one at `at`, marks of its kind inside it counted; null if it is not near.
const char32_t* closing_mark(const char32_t* at, const char32_t* last) {
    constexpr std::ptrdiff_t kReach = 120;
    const char32_t open = *at;
    const char32_t close = open == U'《' ? U'》' : U'〉';
    const char32_t* limit = at + std::min(kReach, last - at);
    int depth = 0;
    for (; at != limit; ++at) {
        if (*at == open) ++depth;
        if (*at == close && --depth == 0) return at;
    }
    return nullptr;
}

/// 25日 without a month is a day of one, 25日内 a duration.
bool is_day_of_month(const Place& number, const QuantityForm& quantity) {
    const NumberForm& form = quantity.form;
    if (!is_digit(*number.at) || quantity.unit_entry == nullptr || quantity.unit_entry->symbol != U"日") return false;
    if (quantity.hedge != Hedge::none && quantity.hedge != Hedge::range) return false;
    const bool counts_days = quantity.unit.end != number.last && is_one_of(*quantity.unit.end, U"内之游以/");
    return !counts_days && form.last_place == 0 && form.value.mantissa >= 1 && form.value.mantissa <= 31;
}

/// 同比22年, 较22年: two digits that name the year compared with.
bool is_compared_year(const Place& number, const QuantityForm& quantity) {
    const NumberForm& form = quantity.form;
    return quantity.unit_entry != nullptr && quantity.unit_entry->symbol == U"年" && quantity.hedge == Hedge::none &&
           form.end - number.at == 2 && is_digit(*number.at) && form.value.mantissa >= 10 &&
           form.value.mantissa <= 49 && number.at != number.first && is_one_of(number.at[-1], U"比较");
}

/// Four digits alone: 2023 in the head of a table.
bool is_bare_year(const Place& number, const QuantityForm& quantity) {
    const NumberForm& form = quantity.form;
    return quantity.dimension == Dimension::none && quantity.hedge == Hedge::none && is_digit(*number.at) &&
           quantity.whole.end - quantity.whole.begin == 4 && form.last_place == 0 && form.value.mantissa >= 1990 &&
           form.value.mantissa <= 2060;
}

/// 2023-2024 of a school year.
bool is_range_of_bare_years(const Place& number, const QuantityForm& quantity) {
    const NumberForm& form = quantity.form;
    const auto is_year = [](const Decimal& value) {
        return value.exponent == 0 && value.mantissa >= 1990 && value.mantissa <= 2060;
    };
    return quantity.dimension == Dimension::none && quantity.hedge == Hedge::range && is_digit(*number.at) &&
           is_year(form.value) && is_year(form.upper);
}

/// The date that a number with a unit of time, or without a unit, stands for.
std::optional<DateFact> date_meant_by(const Place& number, const QuantityForm& quantity) {
    const std::int64_t value = quantity.form.value.mantissa;
    DateFact date;
    if (is_day_of_month(number, quantity)) {
        date.day = static_cast<std::int8_t>(value);
    } else if (is_compared_year(number, quantity)) {
        date.year = static_cast<std::int16_t>(2000 + value);
        date.year_is_short = true;
    } else if (is_bare_year(number, quantity)) {
        date.year = static_cast<std::int16_t>(value);
    } else if (is_range_of_bare_years(number, quantity)) {
        date.form = DateFact::Form::range;
        date.year = static_cast<std::int16_t>(value);
        date.last.year = static_cast<std::int16_t>(quantity.form.upper.mantissa);
    } else {
        return std::nullopt;
    }
    return date;
}

/// .5, 半成, 打对折: characters that begin a number only in few places.
bool can_be_number(const Place& place) {
    const char32_t before = place.at == place.first ? U'\0' : place.at[-1];
    switch (*place.at) {
        case U'.':
            return is_digit(place.at[1]) && (before == U'\0' || is_one_of(before, U" \t-−+（(约≥≤><=：:"));
        case U'半':
            // 上半年 is a period; 大半年, 小半天, 夜半 are vague.
            return is_one_of(place.at[1], U"百成折") ||
                   (is_one_of(place.at[1], U"年天小个") && !is_one_of(before, U"上下前后後大小多夜每"));
        case U'对':
        case U'對':
            return before == U'打' && place.at[1] == U'折';
        default:
            return true;
    }
}

/// Behind 8时 or 8点: its minutes.
const char32_t* end_of_clock_time(const char32_t* at, const char32_t* last) {
    at = skip_numerals(at + 1, last);
    return at != last && is_one_of(*at, U"分半") ? at + 1 : at;
}

Quantity as_quantity(const BlockText& block, const QuantityForm& form) {
    const auto span = [&](Stretch stretch) { return block.span(stretch.begin, stretch.end); };
    Quantity quantity;
    quantity.span = span(form.whole);
    quantity.number = span(form.number);
    quantity.unit = span(form.unit);
    quantity.per = span(form.per);
    quantity.value = form.form.value;
    quantity.upper = form.form.upper;
    quantity.last_place = form.form.last_place;
    quantity.rounded = form.form.rounded;
    quantity.hedge = form.hedge;
    quantity.second_hedge = form.second_hedge;
    quantity.dimension = form.dimension;
    if (form.unit_entry != nullptr) {
        quantity.unit_group = form.unit_entry->group;
        quantity.unit_factor = form.unit_entry->factor;
    }
    return quantity;
}

}  // namespace

void FactScanner::scan(std::string_view text, std::uint32_t offset, Facts& facts) {
    block_.assign(text, offset);
    name_end_ = facts_end_ = block_.begin();
    code_end_ = nullptr;
    const char32_t* const last = block_.end();
    for (const char32_t* at = block_.begin(); at != last;) {
        at = contains(kStarts, *at) ? read(at, facts) : at + 1;
    }
}

const char32_t* FactScanner::read(const char32_t* at, Facts& facts) {
    switch (*at) {
        case U'《':
        case U'〈':
            return read_title(at, facts);
        case U'“':
            return read_quotation(at);
        default:
            return read_number_or_date(at, facts);
    }
}

const char32_t* FactScanner::read_title(const char32_t* at, Facts& facts) {
    if (const char32_t* close = closing_mark(at, block_.end())) {
        facts.titles.push_back({block_.span(at, close + 1), block_.span(at + 1, close)});
        name_end_ = std::max(name_end_, close);
    }
    return at + 1;
}

void FactScanner::read_ordinal(const Place& place, Facts& facts) {
    const auto form = parse_number(place.at, place.last);
    if (!form || form->kind != NumberForm::Kind::plain || form->value.exponent < 0) return;
    const Unit* unit = units_.longest_prefix(form->end, place.last);
    const char32_t* unit_end = form->end + (unit == nullptr ? 0 : unit->symbol.size());
    facts.ordinals.push_back({block_.span(place.at - 1, form->end), block_.span(form->end, unit_end), form->value});
}

/// A short quotation without punctuation is a name: “五个中心”, “118”.
const char32_t* FactScanner::read_quotation(const char32_t* at) {
    constexpr std::ptrdiff_t kLongestName = 14;
    const char32_t* limit = at + std::min(kLongestName, block_.end() - at);
    for (const char32_t* next = at + 1; next < limit && !is_one_of(*next, U"，。；：,;“"); ++next) {
        if (*next == U'”') {
            name_end_ = std::max(name_end_, next);
            break;
        }
    }
    return at + 1;
}

const char32_t* FactScanner::read_number_or_date(const char32_t* at, Facts& facts) {
    const Place place{block_.begin(), at, block_.end()};
    const char32_t before = at[-1];
    if (scope_ == Scope::quantities && may_begin_date_word(at)) {
        if (const char32_t* end = read_date(place, facts)) return end;
    }
    if (!contains(kNumberStarts, *at)) return at + 1;
    if (!can_be_number(place)) return at + 1;
    if (before == U'第') read_ordinal(place, facts);
    if (scope_ == Scope::numbers) return read_number(place, facts);
    if (const char32_t* end = end_of_name_before(place)) return end;

    if (may_begin_numbered_date(at, place.last)) {
        if (const char32_t* end = read_date(place, facts)) return end;
    }
    return read_number(place, facts);
}

const char32_t* FactScanner::read_date(const Place& place, Facts& facts) {
    const char32_t before = place.at[-1];
    const bool follows_number = is_digit(before) || is_chinese_numeral(before);
    if (follows_number && is_one_of(*place.at, U"元年")) return nullptr;
    auto date = parse_date(place.at, place.last);
    if (!date) return nullptr;
    const bool is_name = place.at < name_end_ && date->date.shift.unit != TimeUnit::none;  // 《明日之后》
    if (is_name) return nullptr;
    date->date.span = block_.span(std::max(date->begin, facts_end_), date->end);
    date->date.bounded = block_.span(std::max(date->bounded_begin, facts_end_), date->bounded_end);
    facts.dates.push_back(date->date);
    return facts_end_ = date->end;
}

/// Where the code or the fixed word ends that begins at `place`; null if none does.
const char32_t* FactScanner::skip_code_or_word(const Place& place, const std::optional<NumberForm>& form) {
    const char32_t* end = end_of_code(place, units_);
    if (end != nullptr && !(form && is_scaled_number(place, *form, end, units_))) return code_end_ = end;
    return end_of_fixed_word(place);
}

/// True if a number is no quantity but the name, the number or the code of something.
bool FactScanner::is_name(const Place& place, const QuantityForm& quantity) {
    if (is_cohort(place, quantity.form, quantity.unit_entry)) return true;
    if (quantity.dimension != Dimension::none) return false;
    if (is_label(quantity.number.end, place.last) || is_item_number(place, quantity.whole.end)) return true;
    if (is_known_name(place, quantity.number.end)) return true;
    const bool numbers_a_thing = is_numbered_thing(place, quantity.number.end);
    if (!numbers_a_thing && !continues_list_of_codes(code_end_, place.at) &&
        !is_code_by_context(place, quantity.number.end)) {
        return false;
    }
    code_end_ = quantity.number.end;
    return true;
}

const char32_t* FactScanner::read_number(const Place& place, Facts& facts) {
    const auto form = parse_number(place.at, place.last);
    if (scope_ == Scope::quantities) {
        if (const char32_t* end = skip_code_or_word(place, form)) return end;
    }
    if (!form) return std::max(skip_numerals(place.at, place.last), place.at + 1);
    if (scope_ == Scope::numbers && is_part_of_word(place, *form, units_)) return form->end;
    const bool begins_unit = units_.longest_prefix(form->end, place.last) != nullptr;  // 3千瓦时
    const bool is_open = form->kind == NumberForm::Kind::plain && is_chinese_numeral(*form->end) && !begins_unit;
    if (scope_ == Scope::quantities && is_open) return skip_numerals(form->end, place.last);
    const auto quantity = read_quantity({facts_end_, place.at, place.last}, *form, units_, scope_);
    if (!quantity) return form->end;
    return store(place, *quantity, facts);
}

const char32_t* FactScanner::store(const Place& place, const QuantityForm& quantity, Facts& facts) {
    const char32_t* end = quantity.whole.end;
    if (scope_ == Scope::quantities) {
        if (is_name(place, quantity)) {
            const bool is_clock = is_one_of(*quantity.number.end, U"时点");
            return is_clock ? end_of_clock_time(quantity.number.end, place.last) : end;
        }
        if (auto meant = date_meant_by(place, quantity)) {
            meant->span = block_.span(place.at, end);
            facts.dates.push_back(*meant);
            return facts_end_ = end;
        }
    }
    if (place.at >= name_end_ || scope_ == Scope::numbers) facts.quantities.push_back(as_quantity(block_, quantity));
    return facts_end_ = end;
}

}  // namespace mingcha
