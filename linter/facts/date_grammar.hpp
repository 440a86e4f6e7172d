// The written forms of dates: 2023年12月31日, 2023.12.31, 2023-12, 12月31日, 二〇二三年, 23年12月, 2023年底, 元月,
// 年末.
#pragma once

#include <optional>

#include "mingcha/facts.hpp"

namespace mingcha {

struct DateForm {
    const char32_t* end = nullptr;
    DateFact date;  ///< its span is still empty
};

/// The longest date that begins at `first`. Only dates of the calendar: no month 13, no 30 February.
[[nodiscard]] std::optional<DateForm> parse_date(const char32_t* first, const char32_t* last);

/// The first number of 2021—2023年 or 1—6月, whose unit is printed once for both; `first` is its first digit.
[[nodiscard]] std::optional<DateForm> parse_range_start(const char32_t* first, const char32_t* last);

}  // namespace mingcha
