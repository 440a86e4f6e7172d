// Times of the day: 8:30, 14时20分, 上午9点半, 零点一刻, 晚上.
#pragma once

#include <optional>

#include "facts/date_terms.hpp"

namespace mingcha::grammar {

/// How sure the text must be that a bare 3点 is a time: three points of a speech are written the same.
enum class ClockContext : std::uint8_t { alone, behind_a_date };

/// The clock time or part of the day that begins at `first`.
[[nodiscard]] std::optional<PointForm> parse_clock(const char32_t* first, const char32_t* last, ClockContext context);

/// The hour that `hour` means in the afternoon or in the evening: 18 for 6.
[[nodiscard]] int hour_of_day(int hour, DayPart part);

}  // namespace mingcha::grammar
