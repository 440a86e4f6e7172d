// The terminals of the grammars: Spirit X3 parsers over code points. None of them allocates or keeps state.
#pragma once

#include <cstdint>
#include <string_view>

#include <boost/spirit/home/x3.hpp>

#include "facts/code_points.hpp"

namespace mingcha::grammar {

namespace x3 = boost::spirit::x3;

/// One code point that `test` accepts.
template <typename Test>
struct Satisfying : x3::parser<Satisfying<Test>> {
    using attribute_type = char32_t;
    [[maybe_unused]] static constexpr bool has_attribute = true;

    constexpr explicit Satisfying(Test accepts) : test(accepts) {}

    template <typename Iterator, typename Context, typename RuleContext, typename Attribute>
    bool parse(Iterator& first, const Iterator& last, const Context&, const RuleContext&, Attribute& attribute) const {
        if (first == last || !test(*first)) return false;
        x3::traits::move_to(char32_t{*first}, attribute);
        ++first;
        return true;
    }

    Test test;
};

template <typename Test>
[[nodiscard]] constexpr auto satisfying(Test test) {
    return Satisfying<Test>(test);
}

[[nodiscard]] constexpr auto one_of(std::u32string_view set) {
    return satisfying([set](char32_t c) { return is_one_of(c, set); });
}

/// These code points, one after the other.
struct Word : x3::parser<Word> {
    using attribute_type = x3::unused_type;
    [[maybe_unused]] static constexpr bool has_attribute = false;

    constexpr explicit Word(std::u32string_view points) : text(points) {}

    template <typename Iterator, typename Context, typename RuleContext, typename Attribute>
    bool parse(Iterator& first, const Iterator& last, const Context&, const RuleContext&, Attribute&) const {
        if (!std::u32string_view(first, static_cast<std::size_t>(last - first)).starts_with(text)) return false;
        first += static_cast<std::ptrdiff_t>(text.size());
        return true;
    }

    std::u32string_view text;
};

[[nodiscard]] constexpr Word word(std::u32string_view text) { return Word(text); }

/// A whole run of Arabic digits.
struct DigitRun {
    std::int64_t value = 0;
    int length = 0;
};

/// A run of `least` to `most` digits; a longer or shorter run does not match.
struct Digits : x3::parser<Digits> {
    using attribute_type = DigitRun;
    [[maybe_unused]] static constexpr bool has_attribute = true;
    static constexpr int kMost = 18;

    constexpr Digits(int at_least, int at_most) : least(at_least), most(at_most) {}

    template <typename Iterator, typename Context, typename RuleContext, typename Attribute>
    bool parse(Iterator& first, const Iterator& last, const Context&, const RuleContext&, Attribute& attribute) const {
        DigitRun run;
        Iterator next = first;
        for (; next != last && is_digit(*next) && run.length <= most; ++next) {
            if (run.length < kMost) run.value = run.value * 10 + static_cast<std::int64_t>(*next - U'0');
            ++run.length;
        }
        if (run.length < least || run.length > most) return false;
        first = next;
        x3::traits::move_to(run, attribute);
        return true;
    }

    int least;
    int most;
};

[[nodiscard]] constexpr Digits digits(int least, int most) { return {least, most}; }

}  // namespace mingcha::grammar
