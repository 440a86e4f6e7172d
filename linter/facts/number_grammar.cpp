#include "facts/number_grammar.hpp"

#include "facts/decimal.hpp"
#include "facts/grammar_primitives.hpp"
#include "facts/numeral_builder.hpp"

namespace mingcha {
namespace {

using namespace grammar;

struct ArabicForm {
    Decimal value;
    int length = 0;  ///< digits before the point
};

bool append(ArabicForm& form, const DigitRun& run, bool fraction) {
    const auto shifted = scaled(form.value, run.length);
    const auto joined = shifted ? sum(*shifted, {run.value, 0}) : std::nullopt;
    if (!joined) return false;
    form.value = *joined;
    if (fraction) {
        form.value.exponent = static_cast<std::int8_t>(-run.length);
    } else {
        form.length += run.length;
    }
    return true;
}

/// 1234, 1,234, 12.50
bool parse_arabic(const char32_t*& first, const char32_t* last, ArabicForm& form) {
    const auto begin = [&](auto& context) {
        const DigitRun& run = x3::_attr(context);
        form = {{run.value, 0}, run.length};
    };
    const auto add_group = [&](auto& context) { x3::_pass(context) = append(form, x3::_attr(context), false); };
    const auto add_fraction = [&](auto& context) { x3::_pass(context) = append(form, x3::_attr(context), true); };
    const auto grouped = digits(1, 3)[begin] >> +(word(U",") >> digits(3, 3)[add_group]);
    const auto plain = digits(1, Digits::kMost)[begin];
    return x3::parse(first, last, (grouped | plain) >> -(word(U".") >> digits(1, 17)[add_fraction]));
}

constexpr bool is_zero_sign(char32_t c) { return chinese_digit(c) == 0; }
constexpr bool is_counting_digit(char32_t c) { return chinese_digit(c) > 0; }
constexpr bool is_large(char32_t c) { return large_magnitude(c) != 0; }

int magnitude(char32_t c) { return small_magnitude(c) + large_magnitude(c); }

/// True where 千, 百 or 兆 begins a unit instead of ending a number: 12千米, 3百分点, 100兆.
bool begins_unit(const char32_t* at, const char32_t* last) {
    const char32_t next = at + 1 == last ? U'\0' : at[1];
    switch (*at) {
        case U'千':
            return is_one_of(next, U"克米瓦卡赫伏帕焦字");
        case U'百':
            return next == U'分' && (at + 2 == last || at[2] != U'之');
        case U'兆':
            return !is_chinese_numeral(at[-1]) || !(is_chinese_numeral(next) || is_one_of(next, U"元日美"));
        default:
            return false;
    }
}

struct Magnitude : x3::parser<Magnitude> {
    using attribute_type = int;
    [[maybe_unused]] static constexpr bool has_attribute = true;

    template <typename Iterator, typename Context, typename RuleContext, typename Attribute>
    bool parse(Iterator& first, const Iterator& last, const Context&, const RuleContext&, Attribute& attribute) const {
        if (first == last || magnitude(*first) == 0 || begins_unit(first, last)) return false;
        x3::traits::move_to(magnitude(*first), attribute);
        ++first;
        return true;
    }
};

struct Arabic : x3::parser<Arabic> {
    using attribute_type = ArabicForm;
    [[maybe_unused]] static constexpr bool has_attribute = true;

    template <typename Iterator, typename Context, typename RuleContext, typename Attribute>
    bool parse(Iterator& first, const Iterator& last, const Context&, const RuleContext&, Attribute& attribute) const {
        ArabicForm form;
        if (!parse_arabic(first, last, form)) return false;
        x3::traits::move_to(form, attribute);
        return true;
    }
};

/// Everything but vague numbers and fractions.
bool parse_numeral(const char32_t*& first, const char32_t* last, NumeralBuilder& builder) {
    std::optional<Decimal> coefficient;
    ArabicForm arabic;
    int digit = 0;
    bool zero = false;

    const auto reset = [&](auto&) {
        coefficient.reset();
        zero = false;
    };
    const auto see_zero = [&](auto&) { zero = true; };
    const auto see_arabic = [&](auto& context) {
        arabic = x3::_attr(context);
        coefficient = arabic.value;
    };
    const auto see_digit = [&](auto& context) {
        digit = chinese_digit(x3::_attr(context));
        coefficient = Decimal{digit, 0};
    };
    const auto add_term = [&](auto& context) {
        x3::_pass(context) = builder.add_term(coefficient, x3::_attr(context));
    };
    const auto add_last_digit = [&](auto& context) { x3::_pass(context) = builder.add_last_digit(digit, zero); };
    const auto add_last_digits = [&](auto& context) {
        x3::_pass(context) = builder.add_last_digits(arabic.value, arabic.length, zero);
    };
    const auto add_fraction = [&](auto& context) {
        x3::_pass(context) = builder.add_fraction_digit(chinese_digit(x3::_attr(context)));
    };
    const auto multiply = [&](auto& context) { x3::_pass(context) = builder.multiply(magnitude(x3::_attr(context))); };

    const auto start = x3::eps[reset];
    const auto zero_sign = satisfying(is_zero_sign)[see_zero];
    const auto counting_digit = satisfying(is_counting_digit)[see_digit];
    const auto term = start >> -zero_sign >> -(Arabic{}[see_arabic] | counting_digit) >> Magnitude{}[add_term];
    const auto last_term = start >> -zero_sign >> ((counting_digit >> !Magnitude{} >> x3::eps[add_last_digit]) |
                                                   (Arabic{}[see_arabic] >> !Magnitude{} >> x3::eps[add_last_digits]));
    const auto single_digit =
        start >> satisfying([](char32_t c) { return chinese_digit(c) >= 0; })[see_digit] >> x3::eps[add_last_digit];
    const auto any_digit = satisfying([](char32_t c) { return chinese_digit(c) >= 0 && !is_one_of(c, U"两兩俩倆"); });
    const auto clock_time = +any_digit >> satisfying([](char32_t c) { return small_magnitude(c) != 0; });
    const auto fraction = one_of(U"点點") >> !clock_time >> +any_digit[add_fraction] >> *satisfying(is_large)[multiply];
    return x3::parse(first, last, ((+term >> -last_term) | single_digit) >> -fraction);
}

constexpr std::int8_t narrow(int place) { return static_cast<std::int8_t>(place); }

std::optional<NumberForm> parse_simple(const char32_t* first, const char32_t* last) {
    const char32_t* end = first;
    NumberForm form;
    NumeralBuilder builder;
    if (parse_numeral(end, last, builder)) {
        const auto value = builder.value();
        const bool is_a_word = end - first == 1 && is_one_of(*first, U"肆伍陆陸參拾俩倆");  // 大陆, 退伍, 收拾
        if (!value || is_a_word) return std::nullopt;
        form.value = *value;
        form.last_place = narrow(builder.last_place());
        form.trailing_power = narrow(builder.trailing_power());
        form.rounded = builder.has_large_magnitude() || form.last_place < 0;
        form.bare = magnitude(*first) > 1;
    } else {
        ArabicForm arabic;
        end = first;
        if (!parse_arabic(end, last, arabic)) return std::nullopt;
        form.value = arabic.value;
        form.last_place = arabic.value.exponent;
        form.rounded = form.last_place < 0;
    }
    form.upper = form.value;
    form.end = end;
    return form;
}

/// Steps over magnitudes and returns their power of ten.
int skip_magnitudes(const char32_t*& first, const char32_t* last) {
    int power = 0;
    while (first != last && magnitude(*first) != 0 && !begins_unit(first, last)) power += magnitude(*first++);
    return power;
}

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

/// 十几, 二十几万, behind a number that ends with 十.
std::optional<NumberForm> add_several_ones(const NumberForm& tens, const char32_t* last) {
    if (tens.end == last || !is_one_of(*tens.end, U"几幾") || small_magnitude(tens.end[-1]) != 1) return std::nullopt;
    const auto low = sum(tens.value, {1, 0});
    const auto high = sum(tens.value, {9, 0});
    if (!low || !high) return std::nullopt;
    const char32_t* end = tens.end + 1;
    const int power = skip_magnitudes(end, last);
    return vague(end, *low, *high, power);
}

/// 500余万, 一千多万
std::optional<NumberForm> add_excess(NumberForm form, const char32_t* last) {
    if (last - form.end < 2 || !is_one_of(*form.end, U"余餘多") || !is_large(form.end[1])) return std::nullopt;
    const char32_t* end = form.end + 1;
    const int power = skip_magnitudes(end, last);
    const auto value = scaled(form.value, power);
    if (!value) return std::nullopt;
    form.value = form.upper = *value;
    form.hedge = Hedge::just_over;
    form.rounded = true;
    form.last_place = narrow(form.last_place + power);
    form.end = end;
    return form;
}

/// a / b to 17 digits; exact where that is enough.
std::optional<Decimal> quotient(Decimal a, Decimal b) {
    if (a.mantissa < 0 || b.mantissa <= 0 || a.exponent < 0 || b.exponent < 0) return std::nullopt;
    const auto whole_a = sum(a, {0, 0});
    const auto whole_b = sum(b, {0, 0});
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

/// What stands before 分之 decides: 百分之三十 is a percentage, 三分之一 a fraction.
std::optional<NumberForm> as_fraction(const NumberForm& denominator, const char32_t* first, const char32_t* last) {
    const char32_t* numerator_begin = denominator.end;
    if (!x3::parse(numerator_begin, last, word(U"分之")) || numerator_begin == last) return std::nullopt;
    auto form = parse_simple(numerator_begin, last);
    if (!form) return std::nullopt;
    const bool one_magnitude = denominator.end - first == 1;
    if (!one_magnitude || small_magnitude(*first) < 2) return fraction(*form, denominator, form->end);
    form->kind = small_magnitude(*first) == 2 ? NumberForm::Kind::percent : NumberForm::Kind::per_mille;
    return form;
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

/// 三又二分之一
std::optional<NumberForm> as_mixed_number(const NumberForm& whole, const char32_t* last) {
    const char32_t* at = whole.end;
    if (!x3::parse(at, last, word(U"又")) || at == last) return std::nullopt;
    const auto denominator = parse_simple(at, last);
    auto form = denominator ? as_fraction(*denominator, at, last) : std::nullopt;
    if (!form || form->kind != NumberForm::Kind::fraction) return std::nullopt;
    auto value = sum(whole.value, form->value);
    for (; !value && form->value.exponent < 0; value = sum(whole.value, form->value)) {  // fewer places make it fit
        form->value.mantissa /= 10;
        ++form->value.exponent;
    }
    if (!value) return std::nullopt;
    form->value = form->upper = *value;
    form->last_place = value->exponent;
    return form;
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

std::optional<NumberForm> parse_number(const char32_t* first, const char32_t* last) {
    if (first == last) return std::nullopt;
    if (auto several = parse_several(first, last)) return several;
    if (auto discount = parse_discount(first, last)) return discount;
    if (auto neighbours = parse_neighbours(first, last)) return neighbours;
    if (const auto denominator = bare_denominator(first, last)) {
        if (auto fraction = as_fraction(*denominator, first, last)) return fraction;
    }
    const auto simple = parse_simple(first, last);
    if (!simple) return std::nullopt;
    if (auto fraction = as_fraction(*simple, first, last)) return fraction;
    if (auto slashed = as_slashed_fraction(*simple, last)) return slashed;
    if (auto mixed = as_mixed_number(*simple, last)) return mixed;
    if (auto several_ones = add_several_ones(*simple, last)) return several_ones;
    if (auto excess = add_excess(*simple, last)) return excess;
    return simple;
}

}  // namespace mingcha
