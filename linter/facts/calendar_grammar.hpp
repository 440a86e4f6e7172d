// Points and periods of the calendar: 2023年12月31日, 二〇二三年元月, 去年三季度, 6月下旬, 2023年春节.
#pragma once

#include <optional>

#include "facts/date_terms.hpp"

namespace mingcha::grammar {

/// The longest that begins at `first` with a year, a month, a quarter or a half year.
[[nodiscard]] std::optional<PointForm> parse_calendar_point(const char32_t* first, const char32_t* last);

/// Behind a year, whatever named it: its month, quarter, half, season or end. Takes nothing if none of them follows.
void take_part_of_year(Cursor& cursor, DatePoint& point);

/// Behind a month, whatever named it: its day, third, half or end. Takes nothing if none of them follows.
void take_part_of_month(Cursor& cursor, DatePoint& point);

/// 星期三, 周五, 礼拜天
[[nodiscard]] bool take_weekday(Cursor& cursor, DatePoint& point);

}  // namespace mingcha::grammar
