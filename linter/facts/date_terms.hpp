// What the grammars of time share: a cursor that applies Spirit grammars one after the other, and the numbers of dates.
#pragma once

#include <concepts>
#include <cstdint>
#include <optional>
#include <string_view>

#include "facts/grammar_primitives.hpp"
#include "mingcha/date.hpp"

namespace mingcha::grammar {

/// A place in the calendar, as far as it was read.
struct PointForm {
    const char32_t* end = nullptr;
    DatePoint point;
};

template <typename Grammar>
concept Parser = std::derived_from<Grammar, x3::parser_base>;

/// Where reading has got to. A grammar that does not match leaves it where it was. One character before its beginning
/// may be looked at.
class Cursor {
public:
    Cursor(const char32_t* first, const char32_t* last) : first_(first), at_(first), last_(last) {}

    [[nodiscard]] const char32_t* at() const { return at_; }
    [[nodiscard]] const char32_t* last() const { return last_; }
    [[nodiscard]] bool moved() const { return at_ != first_; }
    /// The next character; 0 at the end.
    [[nodiscard]] char32_t next() const { return at_ == last_ ? U'\0' : *at_; }
    [[nodiscard]] char32_t before() const { return first_[-1]; }

    void move_to(const char32_t* place) { at_ = place; }
    void skip_space() {
        if (next() == U' ') ++at_;
    }

    template <Parser Grammar>
    bool take(const Grammar& grammar) {
        return x3::parse(at_, last_, x3::omit[grammar]);
    }
    template <Parser Grammar, typename Attribute>
    bool take(const Grammar& grammar, Attribute& attribute) {
        return x3::parse(at_, last_, grammar, attribute);
    }
    bool take(std::u32string_view text) { return take(word(text)); }
    bool take_one_of(std::u32string_view set) { return take(one_of(set)); }

    [[nodiscard]] bool sees(std::u32string_view text) const { return Cursor(at_, last_).take(text); }
    [[nodiscard]] bool sees_one_of(std::u32string_view set) const { return at_ != last_ && is_one_of(*at_, set); }

private:
    const char32_t* first_;
    const char32_t* at_;
    const char32_t* last_;
};

/// Applies `read` to a copy of both and keeps what it read only if it matched.
template <typename Read>
bool attempt(Cursor& cursor, DatePoint& point, Read read) {
    Cursor ahead = cursor;
    DatePoint changed = point;
    if (!read(ahead, changed)) return false;
    cursor.move_to(ahead.at());
    point = changed;
    return true;
}

inline void set_part(DatePoint& point, DatePart part, int index, int parts = 1) {
    point.part = part;
    point.part_index = static_cast<std::int8_t>(index);
    point.part_count = static_cast<std::int8_t>(parts);
}

/// A whole number in digits or in Chinese: 12, 十二, 二〇二三, 两千零四.
struct Count {
    int value = 0;
    int length = 0;           ///< characters
    bool arabic = false;      ///< in digits
    bool positional = false;  ///< in digits of either script: 2023, 二〇二三, 零八
};

/// The longest number of at most `most` characters; no part of a longer one.
struct CountParser : x3::parser<CountParser> {
    using attribute_type = Count;
    [[maybe_unused]] static constexpr bool has_attribute = true;

    constexpr explicit CountParser(int longest) : most(longest) {}

    template <typename Iterator, typename Context, typename RuleContext, typename Attribute>
    bool parse(Iterator& first, const Iterator& last, const Context&, const RuleContext&, Attribute& attribute) const {
        const auto count = read_count(first, last, most);
        if (!count) return false;
        first += count->length;
        x3::traits::move_to(*count, attribute);
        return true;
    }

    int most;

private:
    [[nodiscard]] static std::optional<Count> read_count(const char32_t* at, const char32_t* last, int most);
};

[[nodiscard]] constexpr CountParser count(int most) { return CountParser(most); }

[[nodiscard]] inline auto range_sign() { return x3::omit[satisfying(is_range_sign)]; }

/// True if `c` is no Chinese character, so that a word may begin behind it or end before it.
[[nodiscard]] constexpr bool is_outside_words(char32_t c) { return c < 0x3400 || c > 0x9FFF; }

}  // namespace mingcha::grammar
