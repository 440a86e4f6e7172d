// Periods that have a name: quarters, halves, seasons, weeks and months by their number, decades, five-year plans.
#pragma once

#include "facts/date_terms.hpp"

namespace mingcha::grammar {

// Each takes what stands at the cursor and stores it, or leaves both as they were.

/// 一季度, 第三季度, 前三季度, 1-3季度, 一、二季度, Q1
[[nodiscard]] bool take_quarter(Cursor& cursor, DatePoint& point);

/// 上半年, 下半年, 前半年
[[nodiscard]] bool take_half_year(Cursor& cursor, DatePoint& point);

/// 春季, 夏天
[[nodiscard]] bool take_season(Cursor& cursor, DatePoint& point);

/// 第一周, 第3个星期
[[nodiscard]] bool take_week(Cursor& cursor, DatePoint& point);

/// 第三个月
[[nodiscard]] bool take_nth_month(Cursor& cursor, DatePoint& point);

/// 90年代, 上世纪90年代, 20世纪八十年代
[[nodiscard]] bool take_decade(Cursor& cursor, DatePoint& point);

/// 十四五 of “十四五”期间, 十四五规划
[[nodiscard]] bool take_plan(Cursor& cursor, DatePoint& point);

}  // namespace mingcha::grammar
