#include "facts/resolve_date.hpp"

#include <algorithm>

namespace mingcha {
namespace {

using namespace std::chrono;

/// Whole days, half-open.
struct Days {
    sys_days begin;
    sys_days end;
};

Days one_day(sys_days day) { return {day, day + days{1}}; }

Days whole_months(year_month first, int count) { return {sys_days{first / 1}, sys_days{(first + months{count}) / 1}}; }

Days part_of_year(year y, int part, int parts_of_year, int count) {
    const int length = 12 / parts_of_year;
    return whole_months(y / 1 + months{(part - 1) * length}, length * count);
}

sys_days monday_of(sys_days day) { return day - days{weekday{day}.iso_encoding() - 1}; }

/// The week that `day` lies in belongs to its month or year if its Monday does.
sys_days first_monday_from(sys_days day) {
    const sys_days monday = monday_of(day);
    return monday < day ? monday + days{7} : monday;
}

std::optional<sys_days> day_of(year y, int m, int d) {
    const year_month_day date = y / m / d;
    return date.ok() ? std::optional<sys_days>(date) : std::nullopt;
}

/// 初, 中, 末: a third of the month, or a month of the year.
std::optional<Days> part_of_month(year_month month, const DatePoint& point) {
    const sys_days first = sys_days{month / 1};
    const sys_days behind = sys_days{(month + months{1}) / 1};
    if (point.to_the_end) return one_day(behind - days{1});
    switch (point.part) {
        case DatePart::none:
            return whole_months(month, point.part_count);
        case DatePart::beginning:
            return one_day(first);
        case DatePart::half:
            return point.part_index == 1 ? Days{first, first + days{15}} : Days{first + days{15}, behind};
        case DatePart::third: {
            const sys_days begin = first + days{(point.part_index - 1) * 10};
            return Days{begin, point.part_index == 3 ? behind : begin + days{10}};
        }
        case DatePart::week: {
            const sys_days begin = first_monday_from(first) + days{(point.part_index - 1) * 7};
            return Days{begin, begin + days{7}};
        }
        default:
            return std::nullopt;
    }
}

std::optional<Days> within_year(year y, const DatePoint& point) {
    if (point.month != 0) {
        const year_month month = y / point.month;
        if (point.day != 0) {
            const auto day = day_of(y, point.month, point.day);
            return day ? std::optional(one_day(*day)) : std::nullopt;
        }
        if (point.weekday != 0) {
            const auto index = static_cast<unsigned>(point.part_index);
            return one_day(sys_days{month / weekday{static_cast<unsigned>(point.weekday)}[index]});
        }
        return part_of_month(month, point);
    }
    if (point.to_the_end) return one_day(sys_days{y / 12 / 31});
    switch (point.part) {
        case DatePart::none:
        case DatePart::whole:
        case DatePart::same:
            return part_of_year(y, 1, 1, 1);
        case DatePart::beginning:
            return one_day(sys_days{y / 1 / 1});
        case DatePart::quarter:
            return part_of_year(y, point.part_index, 4, point.part_count);
        case DatePart::half:
            return part_of_year(y, point.part_index, 2, 1);
        case DatePart::week: {
            const sys_days begin = first_monday_from(sys_days{y / 1 / 1}) + days{(point.part_index - 1) * 7};
            return Days{begin, begin + days{7}};
        }
        case DatePart::decade:
            return Days{sys_days{y / 1 / 1}, sys_days{(y + years{10}) / 1 / 1}};
        case DatePart::plan:
            return Days{sys_days{y / 1 / 1}, sys_days{(y + years{5}) / 1 / 1}};
        default:
            return std::nullopt;
    }
}

std::optional<Days> within_week(sys_days monday, const DatePoint& point) {
    if (point.weekday != 0) return one_day(monday + days{point.weekday - 1});
    if (point.part == DatePart::weekend) return Days{monday + days{5}, monday + days{7}};
    return Days{monday, monday + days{7}};
}

std::optional<Days> within_month(year_month month, const DatePoint& point) {
    DatePoint placed = point;
    placed.month = static_cast<std::int8_t>(static_cast<unsigned>(month.month()));
    return within_year(month.year(), placed);
}

std::optional<Days> shifted(const DatePoint& point, sys_days today) {
    const year_month_day date{today};
    const year_month month = date.year() / date.month();
    const int by = point.shift.by;
    const int month_index = static_cast<int>(static_cast<unsigned>(date.month())) - 1;
    switch (point.shift.unit) {
        case TimeUnit::day:
            return one_day(today + days{by});
        case TimeUnit::week:
            return within_week(monday_of(today) + days{7 * by}, point);
        case TimeUnit::month:
            return within_month(month + months{by}, point);
        case TimeUnit::quarter:
            return whole_months(month - months{month_index % 3} + months{3 * by}, 3);
        case TimeUnit::half_year:
            return whole_months(month - months{month_index % 6} + months{6 * by}, 6);
        case TimeUnit::year:
            return within_year(date.year() + years{by}, point);
        default:
            return std::nullopt;
    }
}

/// The nearest to today among those that `at` gives for one step after the other.
template <typename At>
std::optional<Days> nearest(sys_days today, Lean lean, At at) {
    constexpr int kFarthest = 9;  // 29 February may be eight years away
    const int direction = lean == Lean::future ? 1 : -1;
    for (int step = -1; step <= kFarthest; ++step) {
        const std::optional<Days> found = at(step * direction);
        if (!found) continue;
        if (lean == Lean::future ? found->begin >= today : found->begin < today) return found;
    }
    return std::nullopt;
}

std::optional<Days> days_of(const DatePoint& point, sys_days today, Lean lean) {
    const year_month_day date{today};
    if (point.lunar) return std::nullopt;
    if (point.shift.unit != TimeUnit::none) return shifted(point, today);
    if (point.year != 0) {
        const bool decade_of_a_century = point.part == DatePart::decade && point.year_is_short;
        const year y{point.year + (decade_of_a_century && lean == Lean::future ? 100 : 0)};
        return within_year(y, point);
    }
    if (point.month != 0) {
        return nearest(today, lean, [&](int step) { return within_year(date.year() + years{step}, point); });
    }
    if (point.day != 0) {
        const year_month month = date.year() / date.month();
        return nearest(today, lean, [&](int step) { return within_month(month + months{step}, point); });
    }
    if (point.weekday != 0) {
        const sys_days monday = monday_of(today);
        return nearest(today, lean, [&](int step) { return within_week(monday + days{7 * step}, point); });
    }
    const bool has_place = point.part != DatePart::none || point.to_the_end;
    return has_place ? within_year(date.year(), point) : std::optional(one_day(today));
}

/// The hours that a part of the day stands for.
struct Hours {
    int begin;
    int end;
};

Hours hours_of(DayPart part) {
    switch (part) {
        case DayPart::dawn:
            return {4, 8};
        case DayPart::morning:
            return {8, 12};
        case DayPart::noon:
            return {11, 13};
        case DayPart::afternoon:
            return {12, 16};
        case DayPart::evening:
            return {16, 20};
        case DayPart::night:
            return {20, 24};
        case DayPart::none:
            break;
    }
    return {0, 24};
}

std::optional<TimeStretch> stretch_of(const DatePoint& point, CalendarTime now, Lean lean) {
    const auto found = days_of(point, floor<days>(now), lean);
    if (!found) return std::nullopt;
    const ClockTime& clock = point.clock;
    if (clock.hour >= 0) {
        const CalendarTime time = found->begin + hours{clock.hour} + minutes{std::max<int>(clock.minute, 0)} +
                                  seconds{std::max<int>(clock.second, 0)};
        return TimeStretch{time, time};
    }
    if (clock.part == DayPart::none) return TimeStretch{found->begin, found->end};
    const Hours part = hours_of(clock.part);
    return TimeStretch{found->begin + hours{part.begin}, found->begin + hours{part.end}};
}

/// A day of the month that a shorter month lacks becomes its last.
sys_days add_months(sys_days day, int count) {
    const year_month_day date{day};
    const year_month_day moved = date + months{count};
    return moved.ok() ? sys_days{moved} : sys_days{moved.year() / moved.month() / last};
}

CalendarTime moved(CalendarTime now, DateShift shift) {
    const sys_days today = floor<days>(now);
    switch (shift.unit) {
        case TimeUnit::second:
            return now + seconds{shift.by};
        case TimeUnit::minute:
            return now + minutes{shift.by};
        case TimeUnit::hour:
            return now + hours{shift.by};
        case TimeUnit::day:
            return today + days{shift.by};
        case TimeUnit::week:
            return today + days{7 * shift.by};
        case TimeUnit::month:
            return add_months(today, shift.by);
        case TimeUnit::quarter:
            return add_months(today, 3 * shift.by);
        case TimeUnit::half_year:
            return add_months(today, 6 * shift.by);
        case TimeUnit::year:
            return add_months(today, 12 * shift.by);
        case TimeUnit::none:
            break;
    }
    return now;
}

/// 未来两天 begins tomorrow, 之后5分钟 now.
TimeStretch rolling(DateShift shift, CalendarTime now) {
    if (shift.unit < TimeUnit::day) {
        const CalendarTime other = moved(now, shift);
        return {std::min(now, other), std::max(now, other)};
    }
    const CalendarTime today = floor<days>(now);
    if (shift.by < 0) return {moved(now, shift), today};
    return {today + days{1}, moved(today + days{1}, shift)};
}

/// What the end of a range leaves out is that of its beginning; 11月至2月 ends in the next year.
std::optional<TimeStretch> end_of_range(const DateFact& date, const TimeStretch& first, Lean lean) {
    DatePoint point = date.last;
    const year_month_day begin{floor<days>(first.begin)};
    const bool has_date = point.year != 0 || point.shift.unit != TimeUnit::none || point.weekday != 0;
    if (!has_date) {
        point.year = static_cast<std::int16_t>(static_cast<int>(begin.year()));
        if (point.month == 0 && point.part == DatePart::none && !point.to_the_end) {
            point.month = static_cast<std::int8_t>(static_cast<unsigned>(begin.month()));
            if (point.day == 0) point.day = static_cast<std::int8_t>(static_cast<unsigned>(begin.day()));
        }
    }
    auto last = stretch_of(point, first.begin, lean);
    if (last && last->begin < first.begin && !has_date) {
        if (date.last.month == 0) return TimeStretch{last->begin + days{1}, last->end + days{1}};
        ++point.year;
        last = stretch_of(point, first.begin, lean);
    }
    return last;
}

}  // namespace

std::optional<ResolvedDate> resolve(const DateFact& date, CalendarTime now, Lean lean) {
    std::optional<TimeStretch> first;
    switch (date.form) {
        case DateFact::Form::recurring:
            return std::nullopt;
        case DateFact::Form::rolling:
            first = rolling(date.shift, now);
            break;
        case DateFact::Form::distant: {
            const CalendarTime time = moved(now, date.shift);
            first = TimeStretch{time, date.shift.unit < TimeUnit::day ? time : time + days{1}};
            break;
        }
        default:
            first = stretch_of(date, now, lean);
    }
    if (!first) return std::nullopt;
    if (date.form != DateFact::Form::range) return ResolvedDate{*first, *first};
    const bool relative_end = date.last.shift.unit != TimeUnit::none;
    const auto last = relative_end ? stretch_of(date.last, now, lean) : end_of_range(date, *first, lean);
    if (!last) return std::nullopt;
    return ResolvedDate{*first, *last};
}

}  // namespace mingcha
