#include "facts/number_grammar.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "facts/code_points.hpp"
#include "facts/decimal.hpp"
#include "facts/fraction_grammar.hpp"
#include "facts/numeral_grammar.hpp"
#include "facts/vague_grammar.hpp"

namespace mingcha {
namespace {

/// 九五折 and 75折: the digits are those of 9.5 and 7.5.
std::optional<NumberForm> parse_discount(const char32_t* first, const char32_t* last) {
    if (last - first < 3 || first[2] != U'折') return std::nullopt;
    const auto digit = [](char32_t c) { return is_digit(c) ? static_cast<int>(c - U'0') : chinese_digit(c); };
    if (digit(first[0]) < 1 || digit(first[1]) < 1) return std::nullopt;
    NumberForm form;
    form.value = form.upper = {digit(first[0]) * 10 + digit(first[1]), -1};
    form.last_place = -1;
    form.rounded = true;
    form.end = first + 2;
    return form;
}

NumberForm whole(std::int64_t value, int exponent, const char32_t* end) {
    NumberForm form;
    form.value = form.upper = {value, narrow(exponent)};
    form.last_place = narrow(exponent);
    form.rounded = exponent < 0;
    form.end = end;
    return form;
}

/// 年 in 半年, 个小时 in 半个小时; 半年度, 半年报 and 半天班 name something.
bool begins_halved_time(std::u32string_view trail) {
    constexpr auto kTimes = std::to_array<std::u32string_view>(
        {U"年", U"天", U"小时", U"个小时", U"个多小时", U"个月", U"个多月", U"个钟头", U"个多钟头"});
    return std::ranges::any_of(kTimes, [trail](std::u32string_view time) {
        return trail.starts_with(time) &&
               (trail.size() == time.size() || !is_one_of(trail[time.size()], U"度报刊班假制工"));
    });
}

/// 半百, 半成, 半折, 半年, 对折, 一半
std::optional<NumberForm> parse_half(const char32_t* first, const char32_t* last) {
    if (last - first < 2) return std::nullopt;
    switch (*first) {
        case U'半':
            if (first[1] == U'百') return whole(50, 0, first + 2);
            if (first[1] == U'折') return whole(5, 0, first + 1);  // half of the price, as 对折
            if (begins_halved_time({first + 1, static_cast<std::size_t>(last - first - 1)}))
                return whole(5, -1, first + 1);
            return first[1] == U'成' ? std::optional(whole(5, -1, first + 1)) : std::nullopt;
        case U'对':
        case U'對':
            return first[1] == U'折' ? std::optional(whole(5, 0, first + 1)) : std::nullopt;
        case U'一': {
            const bool is_half = first[1] == U'半' && (last - first == 2 || !is_one_of(first[2], U"天山坡路儿"));
            if (!is_half) return std::nullopt;
            NumberForm form = whole(5, -1, first + 2);
            form.kind = NumberForm::Kind::fraction;
            return form;
        }
        default:
            return std::nullopt;
    }
}

/// 三打: dozens, where 打 begins no verb.
std::optional<NumberForm> as_dozens(NumberForm form, const char32_t* last) {
    if (form.end == last || *form.end != U'打' || form.value.exponent < 0) return std::nullopt;
    const bool is_verb =
        last - form.end > 1 && is_one_of(form.end[1], U"击擊造算开開印卡架工球听扮压磨动通破败底断包车");
    if (is_verb || __builtin_mul_overflow(form.value.mantissa, 12, &form.value.mantissa)) return std::nullopt;
    if (!sum(form.value, {0, form.value.exponent})) return std::nullopt;
    form.upper = form.value;
    ++form.end;
    return form;
}

/// 万 and 亿 without a digit, which stand for a number only behind a hedge: 近万人, 上亿元, 万余户.
std::optional<NumberForm> parse_bare_magnitude(const char32_t* first, const char32_t* last) {
    if (large_magnitude(*first) == 0) return std::nullopt;
    const char32_t* end = first;
    const int power = skip_magnitudes(end, last);
    if (end == first || power > 12) return std::nullopt;
    NumberForm form = whole(1, power, end);
    form.rounded = form.bare = true;
    return form;
}

}  // namespace

std::optional<NumberForm> parse_number(const char32_t* first, const char32_t* last) {
    if (first == last) return std::nullopt;
    if (auto half = parse_half(first, last)) return half;
    if (auto discount = parse_discount(first, last)) return discount;
    if (auto vague = parse_vague_number(first, last)) return vague;
    if (auto fraction = parse_fraction_of_magnitude(first, last)) return fraction;
    const auto numeral = parse_numeral_form(first, last);
    const bool is_part_of_word = is_one_of(*first, U"肆伍陆陸參拾俩倆");  // 大陆, 退伍, 收拾
    if (!numeral) return parse_bare_magnitude(first, last);
    if (is_part_of_word && numeral->end - first == 1) return std::nullopt;
    if (auto fraction = as_fraction(*numeral, first, last)) return fraction;
    if (auto vague = as_vague(*numeral, last)) return vague;
    if (auto dozens = as_dozens(*numeral, last)) return dozens;
    return numeral;
}

}  // namespace mingcha
