// The calendar as far as the grammars need it.
#pragma once

#include <cstdint>

namespace mingcha {

inline constexpr int kLatestYear = 2199;

[[nodiscard]] constexpr bool is_month(std::int64_t value) { return value >= 1 && value <= 12; }

/// Days of a month. Without a year (0), February has 29.
[[nodiscard]] constexpr int days_in(int year, int month) {
    constexpr int kDays[] = {31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    return month == 2 && year != 0 && !leap ? 28 : kDays[month - 1];
}

}  // namespace mingcha
