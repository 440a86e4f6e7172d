#include "facts/date_grammar.hpp"

#include "facts/calendar.hpp"
#include "facts/grammar_primitives.hpp"

namespace mingcha {
namespace {

using namespace grammar;

constexpr int kFirstYear = 1000;
constexpr int kLastYear = 2199;

constexpr bool is_year(std::int64_t value) { return value >= kFirstYear && value <= kLastYear; }
/// Digits or a Chinese numeral of at most three characters: 12, 十二, 三十一.
struct DayNumber : x3::parser<DayNumber> {
    using attribute_type = int;
    [[maybe_unused]] static constexpr bool has_attribute = true;

    template <typename Iterator, typename Context, typename RuleContext, typename Attribute>
    bool parse(Iterator& first, const Iterator& last, const Context&, const RuleContext&, Attribute& attribute) const {
        DigitRun run;
        Iterator next = first;
        if (x3::parse(next, last, digits(1, 2), run)) {
            x3::traits::move_to(static_cast<int>(run.value), attribute);
        } else {
            int value = 0;
            if (next != last && chinese_digit(*next) > 0) value = chinese_digit(*next++);
            if (next != last && small_magnitude(*next) == 1) {
                value = (value == 0 ? 1 : value) * 10;
                ++next;
                if (next != last && chinese_digit(*next) > 0) value += chinese_digit(*next++);
            }
            if (value == 0) return false;
            x3::traits::move_to(value, attribute);
        }
        first = next;
        return true;
    }
};

/// 二〇二三
struct ChineseYear : x3::parser<ChineseYear> {
    using attribute_type = int;
    [[maybe_unused]] static constexpr bool has_attribute = true;

    template <typename Iterator, typename Context, typename RuleContext, typename Attribute>
    bool parse(Iterator& first, const Iterator& last, const Context&, const RuleContext&, Attribute& attribute) const {
        constexpr std::ptrdiff_t kLength = 4;
        if (last - first < kLength) return false;
        int year = 0;
        for (Iterator next = first; next != first + kLength; ++next) {
            const int digit = *next == U'O' || *next == U'0' ? 0 : chinese_digit(*next);
            if (digit < 0) return false;
            year = year * 10 + digit;
        }
        if (!is_year(year)) return false;
        first += kLength;
        x3::traits::move_to(year, attribute);
        return true;
    }
};

/// The parts of a date, as grammars that store what they read in `date`.
struct Parts {
    DateFact& date;

    /// 12月, 12月份, 十二月, 元月
    auto month() const {
        const auto store = [&fact = date](auto& context) {
            const int month = x3::_attr(context);
            if (is_month(month)) fact.month = static_cast<std::int8_t>(month);
            x3::_pass(context) = is_month(month);
        };
        const auto january = word(U"元月") >> x3::attr(1);
        const auto numbered = DayNumber{} >> word(U"月");
        return (january[store] | numbered[store]) >> -word(U"份");
    }

    /// 31日, 31号
    auto day() const {
        const auto store = [&fact = date](auto& context) {
            const int day = x3::_attr(context);
            const bool exists = day >= 1 && day <= days_in(fact.year, fact.month);
            if (exists) fact.day = static_cast<std::int8_t>(day);
            x3::_pass(context) = exists;
        };
        return (DayNumber{} >> x3::omit[one_of(U"日号號")])[store];
    }

    /// 底 or 末, but not 底蕴
    auto the_end() const {
        const auto store = [&fact = date](auto&) { fact.to_the_end = true; };
        return (one_of(U"底末") >> !word(U"蕴"))[store];
    }

    /// Four Arabic digits.
    auto year() const {
        const auto store = [&fact = date](auto& context) {
            x3::_pass(context) = is_year(x3::_attr(context).value);
            fact.year = static_cast<std::int16_t>(x3::_attr(context).value);
        };
        return digits(4, 4)[store];
    }

    /// 二〇二三
    auto chinese_year() const {
        const auto store = [&fact = date](auto& context) { fact.year = static_cast<std::int16_t>(x3::_attr(context)); };
        return ChineseYear{}[store];
    }

    /// 23
    auto short_year() const {
        const auto store = [&fact = date](auto& context) {
            const std::int64_t year = x3::_attr(context).value;
            x3::_pass(context) = year >= 10 && year <= 49;
            fact.year = static_cast<std::int16_t>(2000 + year);
            fact.year_is_short = true;
        };
        return digits(2, 2)[store];
    }

    auto month_and_day() const { return month() >> -(day() | the_end()); }
};

/// Applies the grammar that `make` makes of the parts.
template <typename Make>
std::optional<DateForm> match(const char32_t* first, const char32_t* last, Make make) {
    DateForm form{first, {}};
    if (!x3::parse(form.end, last, make(Parts{form.date}))) return std::nullopt;
    return form;
}

/// 2023年, 2023年12月31日, 二〇二三年元月, 2023年底
std::optional<DateForm> with_year(const char32_t* first, const char32_t* last) {
    return match(first, last, [](Parts parts) {
        return (parts.year() | parts.chinese_year()) >> word(U"年") >> -(parts.month_and_day() | parts.the_end());
    });
}

/// 23年12月, 23年底, 23年度: two digits that can be nothing but a year.
std::optional<DateForm> with_short_year(const char32_t* first, const char32_t* last) {
    return match(first, last, [](Parts parts) {
        return parts.short_year() >> word(U"年") >> (parts.month_and_day() | parts.the_end() | &word(U"度"));
    });
}

/// 12月31日, 12月底, 元月
std::optional<DateForm> without_year(const char32_t* first, const char32_t* last) {
    return match(first, last, [](Parts parts) { return parts.month_and_day(); });
}

/// 年底, 年末
std::optional<DateForm> end_of_the_year(const char32_t* first, const char32_t* last) {
    return match(first, last, [](Parts parts) { return word(U"年") >> parts.the_end(); });
}

/// 2023.12.31, 2023-12-31, 2023/12/31
std::optional<DateForm> numeric(const char32_t* first, const char32_t* last) {
    if (last - first < 8 || !is_one_of(first[4], U".-/")) return std::nullopt;
    const auto separator = x3::omit[satisfying([sign = first[4]](char32_t c) { return c == sign; })];
    DateForm form{first, {}};
    DigitRun year;
    DigitRun month;
    DigitRun day;
    const auto grammar = digits(4, 4)[([&](auto& context) { year = x3::_attr(context); })] >> separator >>
                         digits(1, 2)[([&](auto& context) { month = x3::_attr(context); })] >> separator >>
                         digits(1, 2)[([&](auto& context) { day = x3::_attr(context); })];
    if (!x3::parse(form.end, last, grammar) || !is_year(year.value) || !is_month(month.value)) return std::nullopt;
    if (day.value < 1 || day.value > days_in(static_cast<int>(year.value), static_cast<int>(month.value))) {
        return std::nullopt;
    }
    form.date.year = static_cast<std::int16_t>(year.value);
    form.date.month = static_cast<std::int8_t>(month.value);
    form.date.day = static_cast<std::int8_t>(day.value);
    return form;
}

auto range_sign() { return x3::omit[satisfying(is_range_sign)]; }

}  // namespace

std::optional<DateForm> parse_date(const char32_t* first, const char32_t* last) {
    if (auto form = with_year(first, last)) return form;
    if (auto form = numeric(first, last)) return form;
    if (auto form = with_short_year(first, last)) return form;
    if (auto form = without_year(first, last)) return form;
    return end_of_the_year(first, last);
}

std::optional<DateForm> parse_range_start(const char32_t* first, const char32_t* last) {
    auto years = match(first, last, [](Parts parts) {
        return parts.year() >> &(range_sign() >> x3::omit[digits(4, 4)] >> word(U"年"));
    });
    if (years) return years;
    return match(first, last, [&](Parts parts) {
        const auto store = [&fact = parts.date](auto& context) {
            x3::_pass(context) = is_month(x3::_attr(context));
            fact.month = static_cast<std::int8_t>(x3::_attr(context));
        };
        return DayNumber{}[store] >> &(range_sign() >> x3::omit[DayNumber{}] >> word(U"月"));
    });
}

}  // namespace mingcha
