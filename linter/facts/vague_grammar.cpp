#include "facts/vague_grammar.hpp"

#include "facts/code_points.hpp"
#include "facts/decimal.hpp"
#include "facts/numeral_grammar.hpp"

namespace mingcha {
namespace {

std::optional<NumberForm> vague(const char32_t* end, Decimal low, Decimal high, int power) {
    const auto value = scaled(low, power);
    const auto upper = scaled(high, power);
    if (!value || !upper || power > 18) return std::nullopt;
    NumberForm form;
    form.end = end;
    form.hedge = Hedge::vague;
    form.rounded = true;
    form.last_place = narrow(power);
    form.value = *value;
    form.upper = *upper;
    return form;
}

/// 几十, 数百万: from two of them to all nines.
std::optional<NumberForm> parse_several(const char32_t* first, const char32_t* last) {
    if (!is_one_of(*first, U"几幾数")) return std::nullopt;
    const char32_t* end = first + 1;
    const int power = skip_magnitudes(end, last);
    if (power == 0 || power > 16) return std::nullopt;
    std::int64_t nines = 9;
    for (int i = 0; i < power; ++i) nines = nines * 10 + 9;
    auto form = vague(end, {2, narrow(power)}, {nines, 0}, 0);
    if (form) form->last_place = narrow(power);
    return form;
}

bool are_neighbours(char32_t a, char32_t b) {
    return chinese_digit(a) > 0 && (chinese_digit(b) == chinese_digit(a) + 1 || (a == U'三' && b == U'五'));
}

/// 七八个, 三四十, 十七八, 二三十万: two digits for "the one or the other".
std::optional<NumberForm> parse_neighbours(const char32_t* first, const char32_t* last) {
    const char32_t* digit = *first == U'十' ? first + 1 : first;
    if (last - digit < 2 || !are_neighbours(digit[0], digit[1])) return std::nullopt;
    if (last - digit > 2 && chinese_digit(digit[2]) >= 0) return std::nullopt;
    const char32_t* end = digit + 2;
    const int power = skip_magnitudes(end, last);
    const std::int64_t tens = digit == first ? 0 : 10;
    return vague(end, {tens + chinese_digit(digit[0]), 0}, {tens + chinese_digit(digit[1]), 0}, power);
}

/// 十几, 二十几万, 一百零几, 三千几百: 几 in the place of the last digit.
std::optional<NumberForm> add_several(const NumberForm& form, const char32_t* last) {
    const char32_t* at = form.end;
    const bool after_zero = at != last && chinese_digit(*at) == 0;
    if (after_zero) ++at;
    const int above = small_magnitude(form.end[-1]) + large_magnitude(form.end[-1]);
    if (at == last || !is_one_of(*at, U"几幾") || above == 0) return std::nullopt;
    ++at;
    const int place = at == last ? 0 : small_magnitude(*at);
    if (place >= above || (place == 0 && above > 1 && !after_zero)) return std::nullopt;
    if (place > 0) ++at;
    const auto low = sum(form.value, {place == 0 ? 1 : 2, narrow(place)});
    const auto high = sum(form.value, {place == 0 ? 9 : 10, narrow(place)});
    const auto most = high && place > 0 ? sum(*high, {-1, 0}) : high;
    if (!low || !most) return std::nullopt;
    const int power = skip_magnitudes(at, last);
    auto several = vague(at, *low, *most, power);
    if (several) several->last_place = narrow(place + power);
    return several;
}

/// 500余万, 一千多万, 十几万多亿
std::optional<NumberForm> add_excess(NumberForm form, const char32_t* last) {
    if (last - form.end < 2 || !is_one_of(*form.end, U"余餘多") || large_magnitude(form.end[1]) == 0) {
        return std::nullopt;
    }
    const char32_t* end = form.end + 1;
    const int power = skip_magnitudes(end, last);
    const auto value = scaled(form.value, power);
    const auto upper = scaled(form.upper, power);
    if (!value || !upper) return std::nullopt;
    form.value = *value;
    form.upper = *upper;
    if (form.hedge == Hedge::none) form.hedge = Hedge::just_over;
    form.rounded = true;
    form.last_place = narrow(form.last_place + power);
    form.end = end;
    return form;
}

}  // namespace

std::optional<NumberForm> parse_vague_number(const char32_t* first, const char32_t* last) {
    if (auto several = parse_several(first, last)) return several;
    return parse_neighbours(first, last);
}

std::optional<NumberForm> as_vague(const NumberForm& form, const char32_t* last) {
    if (const auto several = add_several(form, last)) {
        const auto excess = add_excess(*several, last);
        return excess ? excess : several;
    }
    return add_excess(form, last);
}

}  // namespace mingcha
