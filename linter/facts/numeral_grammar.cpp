#include "facts/numeral_grammar.hpp"

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

/// 1234, 1,234, 12.50, .5
bool parse_arabic(const char32_t*& first, const char32_t* last, ArabicForm& form) {
    const auto begin = [&](auto& context) {
        const DigitRun& run = x3::_attr(context);
        form = {{run.value, 0}, run.length};
    };
    const auto add_group = [&](auto& context) { x3::_pass(context) = append(form, x3::_attr(context), false); };
    const auto add_fraction = [&](auto& context) { x3::_pass(context) = append(form, x3::_attr(context), true); };
    const auto grouped = digits(1, 3)[begin] >> +(word(U",") >> digits(3, 3)[add_group]);
    const auto plain = digits(1, Digits::kMost)[begin];
    const auto point = word(U".") >> digits(1, 17)[add_fraction];
    return x3::parse(first, last, ((grouped | plain) >> -point) | point);
}

constexpr bool is_zero_sign(char32_t c) { return chinese_digit(c) == 0; }
constexpr bool is_counting_digit(char32_t c) { return chinese_digit(c) > 0; }
constexpr bool is_written_digit(char32_t c) { return chinese_digit(c) >= 0 && !is_one_of(c, U"两兩俩倆"); }
constexpr bool is_last_digit(char32_t c) { return is_counting_digit(c) && is_written_digit(c); }
constexpr bool is_large(char32_t c) { return large_magnitude(c) != 0; }

int magnitude(char32_t c) { return small_magnitude(c) + large_magnitude(c); }

/// True where 千, 百 or 兆 begins a unit instead of ending a number: 12千米, 3百分点, 100兆.
bool begins_unit(const char32_t* at, const char32_t* last) {
    const char32_t next = at + 1 == last ? U'\0' : at[1];
    switch (*at) {
        case U'千':
            return is_one_of(next, U"克米瓦卡赫伏帕焦字") || (next == U'比' && at + 2 < last && at[2] == U'特');
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
        x3::_pass(context) = builder.add_term(coefficient, x3::_attr(context), zero);
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
    const auto last_digit = satisfying(is_last_digit)[see_digit];
    const auto last_term = start >> -zero_sign >> ((last_digit >> !Magnitude{} >> x3::eps[add_last_digit]) |
                                                   (Arabic{}[see_arabic] >> !Magnitude{} >> x3::eps[add_last_digits]));
    const auto single_digit =
        start >> satisfying([](char32_t c) { return chinese_digit(c) >= 0; })[see_digit] >> x3::eps[add_last_digit];
    const auto any_digit = satisfying(is_written_digit);
    const auto clock_time = +any_digit >> satisfying([](char32_t c) { return small_magnitude(c) != 0; });
    const auto fraction = one_of(U"点點") >> !clock_time >> +any_digit[add_fraction] >> *satisfying(is_large)[multiply];
    return x3::parse(first, last, ((+term >> -last_term) | single_digit) >> -fraction);
}

/// Terms with magnitudes, or one digit: 三万五千, 3万5千, 五.
std::optional<NumberForm> parse_terms(const char32_t* first, const char32_t* last) {
    const char32_t* end = first;
    NumeralBuilder builder;
    if (!parse_numeral(end, last, builder)) return std::nullopt;
    const auto value = builder.value();
    if (!value) return std::nullopt;
    NumberForm form;
    form.value = form.upper = *value;
    form.last_place = narrow(builder.last_place());
    form.trailing_power = narrow(builder.trailing_power());
    form.rounded = builder.has_large_magnitude() || form.last_place < 0;
    form.bare = magnitude(*first) > 1;
    form.end = end;
    return form;
}

/// The power of ten that e5, E-1 or k stands for behind Arabic digits.
int parse_exponent(const char32_t*& first, const char32_t* last) {
    int power = 0;
    bool negative = false;
    const auto store = [&](auto& context) { power = static_cast<int>(x3::_attr(context).value); };
    const auto negate = [&](auto&) { negative = true; };
    const auto thousand = [&](auto&) { power = 3; };
    const auto sign = word(U"-")[negate] | word(U"+");
    const auto letters_go_on = satisfying([](char32_t c) { return is_latin_letter(c) || is_digit(c); });
    const auto scientific = one_of(U"eE") >> -sign >> digits(1, 2)[store];
    if (!x3::parse(first, last, (scientific | (-word(U" ") >> one_of(U"kK")[thousand])) >> !letters_go_on)) return 0;
    return negative ? -power : power;
}

std::optional<NumberForm> parse_arabic_form(const char32_t* first, const char32_t* last) {
    const char32_t* end = first;
    ArabicForm arabic;
    if (!parse_arabic(end, last, arabic)) return std::nullopt;
    if (end != last && magnitude(*end) != 0) {
        if (auto terms = parse_terms(first, last)) return terms;
    }
    const int power = parse_exponent(end, last);
    const auto value = scaled(arabic.value, power);
    if (!value) return std::nullopt;
    NumberForm form;
    form.value = form.upper = *value;
    form.last_place = value->exponent;
    form.rounded = form.last_place != 0;
    form.trailing_power = narrow(power > 0 ? power : 0);
    form.end = end;
    return form;
}

/// 二〇二三, 一二〇万: two digits with a zero, or three and more.
std::optional<NumberForm> parse_positional(const char32_t* first, const char32_t* last) {
    std::int64_t value = 0;
    const char32_t* end = first;
    while (end != last && is_written_digit(*end) && end - first < Digits::kMost) {
        value = value * 10 + chinese_digit(*end++);
    }
    const bool starts_with_zero = chinese_digit(*first) == 0;
    const bool is_long = end - first > 2 || (end - first == 2 && is_zero_sign(end[-1]));
    if (!is_long || starts_with_zero || (end != last && (is_written_digit(*end) || small_magnitude(*end) != 0))) {
        return std::nullopt;
    }
    const int power = skip_magnitudes(end, last);
    NumberForm form;
    form.value = form.upper = {value, narrow(power)};
    form.last_place = form.trailing_power = narrow(power);
    form.rounded = power > 0;
    form.positional = true;
    form.end = end;
    return form;
}

}  // namespace

std::optional<NumberForm> parse_numeral_form(const char32_t* first, const char32_t* last) {
    if (first == last) return std::nullopt;
    if (is_digit(*first) || *first == U'.') return parse_arabic_form(first, last);
    if (auto positional = parse_positional(first, last)) return positional;
    return parse_terms(first, last);
}

/// Steps over magnitudes and returns their power of ten.
int skip_magnitudes(const char32_t*& first, const char32_t* last) {
    int power = 0;
    while (first != last && magnitude(*first) != 0 && !begins_unit(first, last)) power += magnitude(*first++);
    return power;
}

}  // namespace mingcha
