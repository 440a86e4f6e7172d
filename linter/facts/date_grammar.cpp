#include "facts/date_grammar.hpp"

#include <algorithm>

#include "facts/calendar_grammar.hpp"
#include "facts/clock_grammar.hpp"
#include "facts/numeric_date.hpp"
#include "facts/relative_grammar.hpp"

namespace mingcha {
namespace {

using namespace grammar;

bool has_clock(const DatePoint& point) { return point.clock.hour >= 0 || point.clock.part != DayPart::none; }

/// True if a clock time may follow: the point is a day.
bool is_day(const DatePoint& point) {
    return point.day != 0 || point.weekday != 0 || point.shift.unit == TimeUnit::day;
}

/// 12月31日（星期日）, 10月12日，星期一
void take_weekday_of_date(Cursor& cursor, DatePoint& point) {
    Cursor ahead = cursor;
    const bool bracket = ahead.take_one_of(U"（(");
    if (!bracket) ahead.take_one_of(U"，, ");
    DatePoint day;
    if (!ahead.sees(U"星期") || !take_weekday(ahead, day)) return;
    if (bracket && !ahead.take_one_of(U"）)")) return;
    point.weekday = day.weekday;
    cursor.move_to(ahead.at());
}

/// 下午5:00 behind 1月19号, and 6点 behind 今晚.
void take_clock(Cursor& cursor, DatePoint& point) {
    Cursor ahead = cursor;
    ahead.skip_space();
    const auto clock = parse_clock(ahead.at(), cursor.last(), ClockContext::behind_a_date);
    if (!clock) return;
    const DayPart part = point.clock.part;
    point.clock = clock->point.clock;
    if (part != DayPart::none && point.clock.part == DayPart::none) {
        point.clock.part = part;
        point.clock.hour = static_cast<std::int8_t>(hour_of_day(point.clock.hour, part));
    }
    cursor.move_to(clock->end);
}

/// One date, period or clock time.
std::optional<RelativeForm> parse_point(const char32_t* first, const char32_t* last) {
    std::optional<RelativeForm> longest = parse_relative_date(first, last);
    const auto consider = [&](const std::optional<PointForm>& form) {
        if (form && (!longest || form->end > longest->end)) longest = RelativeForm{form->end, form->point};
    };
    consider(parse_numeric_date(first, last));
    consider(parse_calendar_point(first, last));
    if (!longest) {
        if (const auto clock = parse_clock(first, last, ClockContext::alone))
            return RelativeForm{clock->end, clock->point};
        return std::nullopt;
    }
    if (is_day(longest->point) && longest->form != DateFact::Form::distant &&
        longest->form != DateFact::Form::rolling) {
        Cursor cursor(first, last);
        cursor.move_to(longest->end);
        if (longest->point.weekday == 0) take_weekday_of_date(cursor, longest->point);
        take_clock(cursor, longest->point);
        longest->end = cursor.at();
    }
    return longest;
}

/// What may end a range but begins none: 20日, 2018, and 六点 behind a clock time.
std::optional<PointForm> parse_range_end(const char32_t* first, const char32_t* last, const DatePoint& begin) {
    Cursor cursor(first, last);
    PointForm form;
    Count number;
    if (has_clock(begin)) {
        if (auto clock = parse_clock(first, last, ClockContext::behind_a_date)) return clock;
    }
    if (begin.day != 0 && cursor.take(count(3) >> x3::omit[one_of(U"日号號")], number)) {
        form.point.day = static_cast<std::int8_t>(number.value);
        if (number.value < 1 || number.value > 31) return std::nullopt;
    } else if (begin.year != 0 && begin.month == 0 && cursor.take(count(4), number) && number.length == 4) {
        form.point.year = static_cast<std::int16_t>(number.value);
        if (number.value < begin.year || number.value > 2199) return std::nullopt;
    } else {
        return std::nullopt;
    }
    form.end = cursor.at();
    return form;
}

bool has_date(const DatePoint& point) {
    return point.year != 0 || point.month != 0 || is_day(point) || point.shift.unit != TimeUnit::none ||
           point.part != DatePart::none;
}

/// A clock time ends no range of days, and a day no range of clock times.
bool can_end(const DatePoint& begin, const DatePoint& end) {
    if (has_date(begin) && !has_date(end)) return has_clock(begin);
    return has_date(begin) || has_clock(end);
}

/// 下午5点到6点: both are in the afternoon.
void share_day_part(const DatePoint& begin, DatePoint& end) {
    if (end.clock.hour < 0 || end.clock.part != DayPart::none || has_date(end)) return;
    end.clock.part = begin.clock.part;
    end.clock.hour = static_cast<std::int8_t>(hour_of_day(end.clock.hour, begin.clock.part));
}

std::optional<PointForm> take_last(Cursor& cursor, const DatePoint& begin) {
    auto bare = parse_range_end(cursor.at(), cursor.last(), begin);
    if (const auto point = parse_point(cursor.at(), cursor.last());
        point && point->form == DateFact::Form::point && (!bare || point->end > bare->end)) {
        bare = PointForm{point->end, point->point};
    }
    if (!bare || !can_end(begin, bare->point)) return std::nullopt;
    share_day_part(begin, bare->point);
    cursor.move_to(bare->end);
    return bare;
}

/// The end of the range that begins with `begin` and goes on at `at`; false if it is no range.
bool take_rest_of_range(Cursor& cursor, DateForm& form) {
    Cursor ahead = cursor;
    ahead.skip_space();
    std::optional<PointForm> last;
    if (ahead.take(word(U"至今") >> !one_of(U"年天日晚早"))) {
        last = PointForm{ahead.at(), {}};
        last->point.shift.unit = TimeUnit::day;
    } else if (ahead.take(range_sign())) {
        ahead.skip_space();
        last = take_last(ahead, form.date);
        if (last) ahead.take(word(U"期间") | word(U"之间") | word(U"间"));
    } else if (ahead.take_one_of(U"和与與及")) {
        last = take_last(ahead, form.date);
        if (!ahead.take(word(U"期间") | word(U"之间") | (word(U"间") >> !one_of(U"接隔")))) return false;
    } else if (ahead.take(word(U"之后") | word(U"以后"))) {
        last = take_last(ahead, form.date);
        if (!ahead.take(word(U"之前") | word(U"以前"))) return false;
    }
    if (!last) return false;
    form.date.form = DateFact::Form::range;
    form.date.last = last->point;
    cursor.move_to(ahead.at());
    return true;
}

/// 起, 以前, 或之后, and 前 of 6月30日前, but not of 2023年前三季度
DateFact::Bound take_bound(Cursor& cursor) {
    using Bound = DateFact::Bound;
    Cursor ahead = cursor;
    const bool inclusive = ahead.take_one_of(U"或及");
    Bound bound = Bound::none;
    if (ahead.take(word(U"之前") | word(U"以前"))) {
        bound = inclusive ? Bound::until : Bound::before;
    } else if (ahead.take(word(U"之后") | word(U"以后") | word(U"之後") | word(U"以後"))) {
        bound = inclusive ? Bound::since : Bound::after;
    } else if (inclusive) {
        return Bound::none;
    } else if (ahead.take(word(U"以来") | word(U"開始") | word(U"开始") | (word(U"起") >> !one_of(U"草步诉点因")))) {
        bound = Bound::since;
    } else if (ahead.take(word(U"前") >> !(one_of(U"后後期几述沿端景列来往台置提瞻第个個 ") | count(4)))) {
        bound = Bound::before;
    } else if (ahead.take(word(U"后") >> !one_of(U"期续勤台备半"))) {
        bound = Bound::after;
    }
    cursor.move_to(ahead.at());
    return bound;
}

void bound(DateForm& form, const char32_t* last) {
    Cursor cursor(form.end, last);
    cursor.skip_space();
    form.date.bound = take_bound(cursor);
    form.bounded_begin = form.begin;
    form.bounded_end = form.end;
    if (form.date.bound == DateFact::Bound::none) return;
    form.bounded_end = cursor.at();
    const bool opened = form.date.bound == DateFact::Bound::since && is_one_of(form.begin[-1], U"自从");
    if (opened && form.bounded_end[-1] != U'后') form.bounded_begin = form.begin - 1;
}

}  // namespace

std::optional<DateForm> parse_date(const char32_t* first, const char32_t* last) {
    const auto point = parse_point(first, last);
    if (!point) return std::nullopt;
    DateForm form{first, point->end, first, point->end, {}};
    static_cast<DatePoint&>(form.date) = point->point;
    form.date.form = point->form;
    if (point->form != DateFact::Form::point) return form;
    Cursor cursor(first, last);
    cursor.move_to(point->end);
    if (take_rest_of_range(cursor, form)) {
        form.end = cursor.at();
        const bool between = form.end[-1] == U'间' && first[-1] == U'在';
        if (is_one_of(first[-1], U"从自由") || between) form.begin = first - 1;
        form.bounded_begin = form.begin;
        form.bounded_end = form.end;
    } else {
        bound(form, last);
    }
    return form;
}

}  // namespace mingcha
