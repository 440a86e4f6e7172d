// Lays what is printed on the calendar: 去年三季度, 12月31日 or 近三年, counted from a given time.
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>

#include "mingcha/date.hpp"

namespace mingcha {

using CalendarTime = std::chrono::sys_seconds;

/// Half-open.
struct TimeStretch {
    CalendarTime begin;
    CalendarTime end;

    friend bool operator==(const TimeStretch&, const TimeStretch&) = default;
};

/// Which 12月31日 is meant if no year is printed: the latest before the given time, or the first from it on.
enum class Lean : std::uint8_t { past, future };

/// A range keeps both its ends, since 从10日到12日 may or may not include the 12th; otherwise `last` equals `first`.
struct ResolvedDate {
    TimeStretch first;
    TimeStretch last;

    [[nodiscard]] TimeStretch whole() const { return {first.begin, last.end}; }
};

/// No value for what recurs, for months and days of the Chinese calendar, and for days that do not exist.
[[nodiscard]] std::optional<ResolvedDate> resolve(const DateFact& date, CalendarTime now, Lean lean);

}  // namespace mingcha
