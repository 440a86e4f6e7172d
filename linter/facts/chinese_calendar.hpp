// Days that the Chinese calendar and the sun fix, on the Gregorian calendar.
#pragma once

#include <chrono>
#include <optional>

namespace mingcha {

/// The day of the Chinese calendar in the year that begins at the spring festival of `year`: (2023, 8, 15) is
/// 2023-09-29. Day 30 of a month of 29 days, and leap months, have none. 1900 <= year <= 2100.
[[nodiscard]] std::optional<std::chrono::sys_days> gregorian_day(int year, int lunar_month, int lunar_day);

/// 清明, the day on which the sun stands at 15° in Beijing's time. 2000 <= year <= 2099.
[[nodiscard]] std::chrono::sys_days clear_and_bright(int year);

}  // namespace mingcha
