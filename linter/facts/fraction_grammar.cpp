#include "facts/fraction_grammar.hpp"

#include "facts/decimal.hpp"
#include "facts/grammar_primitives.hpp"
#include "facts/numeral_grammar.hpp"
#include "facts/vague_grammar.hpp"

namespace mingcha {
namespace {

using namespace grammar;

/// a / b to 17 digits; exact where that is enough.
std::optional<Decimal> quotient(Decimal a, Decimal b) {
    if (a.mantissa < 0) {
        a.mantissa = -a.mantissa;
        auto positive = quotient(a, b);
        if (positive) positive->mantissa = -positive->mantissa;
        return positive;
    }
    if (b.mantissa <= 0 || b.exponent < 0) return std::nullopt;
    const int places = a.exponent < 0 ? -a.exponent : 0;  // 五百分之2.2 is 22 / 5000
    const auto whole_a = sum({a.mantissa, narrow(a.exponent + places)}, {0, 0});
    const auto scaled_b = scaled(b, places);
    const auto whole_b = scaled_b ? sum(*scaled_b, {0, 0}) : std::nullopt;
    constexpr std::int64_t kSafe = 100'000'000'000'000'000;  // ten times a remainder below it does not overflow
    if (!whole_a || !whole_b || whole_b->mantissa >= kSafe) return std::nullopt;
    std::int64_t mantissa = whole_a->mantissa / whole_b->mantissa;
    std::int64_t rest = whole_a->mantissa % whole_b->mantissa;
    int exponent = 0;
    while (rest != 0 && mantissa < kSafe / 10 && exponent > -17) {
        rest *= 10;
        mantissa = mantissa * 10 + rest / whole_b->mantissa;
        rest %= whole_b->mantissa;
        --exponent;
    }
    return Decimal{mantissa, narrow(exponent)};
}

std::optional<NumberForm> fraction(const NumberForm& numerator, const NumberForm& denominator, const char32_t* end) {
    const auto value = quotient(numerator.value, denominator.value);
    if (!value) return std::nullopt;
    NumberForm form;
    form.kind = NumberForm::Kind::fraction;
    form.value = form.upper = *value;
    form.rounded = true;
    form.last_place = value->exponent;
    form.end = end;
    return form;
}

/// A numeral, or a vague number: 百分之|十几.
std::optional<NumberForm> parse_numerator(const char32_t* first, const char32_t* last) {
    if (first == last) return std::nullopt;
    if (auto vague = parse_vague_number(first, last)) return vague;
    const auto form = parse_numeral_form(first, last);
    if (!form) return std::nullopt;
    const auto vague = as_vague(*form, last);
    return vague ? vague : form;
}

/// What stands before 分之 decides: 百分之三十 is a percentage, 三分之一 a fraction.
std::optional<NumberForm> with_denominator(const NumberForm& denominator, const char32_t* first, const char32_t* last) {
    const char32_t* at = denominator.end;
    if (!x3::parse(at, last, word(U"分之"))) return std::nullopt;
    const bool negative = at != last && is_one_of(*at, U"负負-");
    auto form = parse_numerator(negative ? at + 1 : at, last);
    if (!form) return std::nullopt;
    if (negative) form->value.mantissa = form->upper.mantissa = -form->value.mantissa;
    const bool one_magnitude = denominator.end - first == 1;
    if (!one_magnitude || small_magnitude(*first) < 2) return fraction(*form, denominator, form->end);
    form->kind = small_magnitude(*first) == 2 ? NumberForm::Kind::percent : NumberForm::Kind::per_mille;
    form->trailing_power = 0;
    return form;
}

/// 三|二分之一 together
std::optional<NumberForm> plus(const NumberForm& whole, NumberForm part) {
    auto value = sum(whole.value, part.value);
    for (; !value && part.value.exponent < 0; value = sum(whole.value, part.value)) {  // fewer places make it fit
        part.value.mantissa /= 10;
        ++part.value.exponent;
    }
    if (!value) return std::nullopt;
    part.value = part.upper = *value;
    part.last_place = value->exponent;
    return part;
}

/// 2/3
std::optional<NumberForm> as_slashed_fraction(const NumberForm& numerator, const char32_t* last) {
    const char32_t* at = numerator.end;
    DigitRun denominator;
    if (numerator.last_place != 0 || !x3::parse(at, last, word(U"/") >> digits(1, 3), denominator)) return std::nullopt;
    NumberForm divisor;
    divisor.value = {denominator.value, 0};
    return fraction(numerator, divisor, at);
}

/// 1 3/5
std::optional<NumberForm> as_spaced_fraction(const NumberForm& whole, const char32_t* last) {
    if (whole.last_place != 0 || last - whole.end < 4 || *whole.end != U' ') return std::nullopt;
    const char32_t* at = whole.end + 1;
    DigitRun numerator;
    if (!x3::parse(at, last, digits(1, 2), numerator)) return std::nullopt;
    NumberForm part;
    part.value = {numerator.value, 0};
    part.end = at;
    const auto form = as_slashed_fraction(part, last);
    return form ? plus(whole, *form) : std::nullopt;
}

/// 三又二分之一
std::optional<NumberForm> as_mixed_number(const NumberForm& whole, const char32_t* last) {
    const char32_t* at = whole.end;
    if (!x3::parse(at, last, word(U"又")) || at == last) return std::nullopt;
    const auto denominator = parse_numeral_form(at, last);
    auto form = denominator ? with_denominator(*denominator, at, last) : std::nullopt;
    if (!form || form->kind != NumberForm::Kind::fraction) return std::nullopt;
    return plus(whole, *form);
}

/// 万 as the denominator of 万分之三, which is no number alone.
std::optional<NumberForm> bare_denominator(const char32_t* first, const char32_t* last) {
    const char32_t* end = first;
    const int power = skip_magnitudes(end, last);
    if (power == 0 || power > 12 || last - end < 2 || *end != U'分') return std::nullopt;
    NumberForm form;
    form.value = {1, narrow(power)};
    form.end = end;
    return form;
}

}  // namespace

std::optional<NumberForm> parse_fraction_of_magnitude(const char32_t* first, const char32_t* last) {
    const auto denominator = bare_denominator(first, last);
    auto form = denominator ? with_denominator(*denominator, first, last) : std::nullopt;
    if (form && form->kind == NumberForm::Kind::fraction) form->bare = true;
    return form;
}

std::optional<NumberForm> as_fraction(const NumberForm& number, const char32_t* first, const char32_t* last) {
    if (auto fraction = with_denominator(number, first, last)) return fraction;
    if (auto slashed = as_slashed_fraction(number, last)) return slashed;
    if (auto spaced = as_spaced_fraction(number, last)) return spaced;
    return as_mixed_number(number, last);
}

}  // namespace mingcha
