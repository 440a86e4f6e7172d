// Dates, periods and clock times as a document prints them.
//
// What is printed is kept, not what it comes to: 去年 stays `one year before`, 12月 has no year. `resolve` in
// linter/facts/resolve_date.hpp lays it on the calendar, given a day to count from.
#pragma once

#include <cstdint>

#include "mingcha/span.hpp"

namespace mingcha {

/// What calendars and clocks count in, from small to large.
enum class TimeUnit : std::uint8_t { none, second, minute, hour, day, week, month, quarter, half_year, year };

/// A named part of a year, a month or a week; `DatePoint::part_index` says which.
enum class DatePart : std::uint8_t {
    none,
    whole,      ///< 全年
    same,       ///< 上年同期: the same part of another year
    beginning,  ///< 年初 月初
    middle,     ///< 年中
    quarter,    ///< 第三季度, Q3
    half,       ///< 上半年, 下半月: of what stands before it, of the year if a month does not
    third,      ///< 上旬 1, 中旬 2, 下旬 3
    week,       ///< 第一周
    weekend,    ///< 周末
    season,     ///< 春 1, 夏 2, 秋 3, 冬 4
    decade,     ///< 90年代: `year` is its first
    plan,       ///< “十四五”: five years from `year` on
};

enum class DayPart : std::uint8_t { none, dawn, morning, noon, afternoon, evening, night };

/// On 24 hours where the text tells; -1 where nothing is printed.
struct ClockTime {
    std::int8_t hour = -1;
    std::int8_t minute = -1;
    std::int8_t second = -1;
    DayPart part = DayPart::none;

    friend bool operator==(const ClockTime&, const ClockTime&) = default;
};

/// How far from the day of writing: 去年 is one year before it, 本月 no month, 下周 one week after it.
struct DateShift {
    TimeUnit unit = TimeUnit::none;
    std::int16_t by = 0;

    friend bool operator==(const DateShift&, const DateShift&) = default;
};

/// One place in the calendar. What is not printed is 0; a year without a month is the whole year.
struct DatePoint {
    std::int16_t year = 0;
    std::int8_t month = 0;
    std::int8_t day = 0;
    std::int8_t weekday = 0;     ///< 1 is Monday, 7 is Sunday
    bool to_the_end = false;     ///< 底 末 年底 月末
    bool year_is_short = false;  ///< 23年
    bool lunar = false;          ///< month and day of the Chinese calendar: 腊月, 初一
    DatePart part = DatePart::none;
    std::int8_t part_index = 0;  ///< from 1
    std::int8_t part_count = 1;  ///< 前三季度 is three quarters from the first on
    DateShift shift;             ///< its unit is none if the date does not depend on the day of writing
    ClockTime clock;

    friend bool operator==(const DatePoint&, const DatePoint&) = default;
};

/// A date, a period or a clock time. Of a range, the members inherited from `DatePoint` are where it begins.
struct DateFact : DatePoint {
    enum class Form : std::uint8_t {
        point,      ///< a day, a month, a year …, as long as what is printed: 2023年, 12月31日, 8:30
        range,      ///< from the inherited point to the end of `last`: 2021—2023年, 1月至6月
        rolling,    ///< as many units as `shift` says, up to the day of writing or from it on: 近三年, 未来两天
        distant,    ///< the day or time that is so far away: 三天后, 5年前
        recurring,  ///< 每年, 每周一
    };

    /// Which side of the date is meant, if only one is.
    enum class Bound : std::uint8_t {
        none,
        before,  ///< 2018年以前, 6月30日前
        until,   ///< 6月30日或之前
        since,   ///< 自2018年以来, 6月30日起
        after,   ///< 2018年之后
    };

    TextSpan span;
    TextSpan bounded;  ///< with the words that bound it: 自2018年以来; equals `span` if none does
    Form form = Form::point;
    Bound bound = Bound::none;
    DatePoint last;  ///< of a range, its last place; what is left out there is that of the beginning
};

/// True if the date lies in one year that is printed, so that this is the year it speaks of.
[[nodiscard]] constexpr bool names_one_year(const DateFact& date) {
    if (date.year == 0 || date.part == DatePart::decade || date.part == DatePart::plan) return false;
    return date.form != DateFact::Form::range || date.last.year == 0 || date.last.year == date.year;
}

}  // namespace mingcha
