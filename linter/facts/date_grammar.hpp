// The written forms of dates, periods and clock times, and of ranges of them. What they are made of is read by
// calendar_grammar, relative_grammar, numeric_date and clock_grammar.
#pragma once

#include <optional>

#include "mingcha/facts.hpp"

namespace mingcha {

struct DateForm {
    const char32_t* begin = nullptr;  ///< one character before the place asked for, if 从 stands there before a range
    const char32_t* end = nullptr;
    const char32_t* bounded_begin = nullptr;  ///< with 自 of 自2018年以来
    const char32_t* bounded_end = nullptr;
    DateFact date;  ///< its spans are still empty
};

/// The longest date that begins at `first`. Only dates of the calendar: no month 13, no 30 February. Looks at a few
/// characters before `first`.
[[nodiscard]] std::optional<DateForm> parse_date(const char32_t* first, const char32_t* last);

}  // namespace mingcha
