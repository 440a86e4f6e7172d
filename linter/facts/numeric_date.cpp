#include "facts/numeric_date.hpp"

#include <array>

#include "facts/calendar.hpp"

namespace mingcha::grammar {
namespace {

constexpr int kEarliestYear = 1000;

bool set_day(DatePoint& point, int year, int month, int day) {
    if (!is_month(month) || day < 1 || day > days_in(year, month)) return false;
    point.year = static_cast<std::int16_t>(year);
    point.month = static_cast<std::int8_t>(month);
    point.day = static_cast<std::int8_t>(day);
    return true;
}

/// A run of digits with what joins it to others on either side is no part of a date.
bool is_joined(const Cursor& cursor) {
    const char32_t next = cursor.next();
    const char32_t* behind = cursor.at() + 1;
    return is_digit(next) || is_latin_letter(next) || next == U'%' ||
           (is_one_of(next, U".-/") && behind < cursor.last() && is_digit(*behind) && next == U'.');
}

bool is_full_year(const DigitRun& run) {
    return run.length == 4 && run.value >= kEarliestYear && run.value <= kLatestYear;
}

int full_year(const DigitRun& run) {
    constexpr int kLatestShort = 49;
    const int year = static_cast<int>(run.value);
    return year <= kLatestShort ? 2000 + year : 1900 + year;
}

/// Which of the three numbers is the year: a long one; with two short years, 27-7-3 begins with it and 3-7-07 ends so.
bool set_by_order(DatePoint& point, const std::array<DigitRun, 3>& runs, char32_t sign) {
    const auto value = [&](std::size_t i) { return static_cast<int>(runs[i].value); };
    if (is_full_year(runs[0])) return runs[2].length <= 2 && set_day(point, value(0), value(1), value(2));
    if (runs[0].length > 2) return false;
    if (is_full_year(runs[2])) return set_day(point, value(2), value(1), value(0));
    if (runs[2].length > 2 || sign == U'.') return false;
    point.year_is_short = true;
    const bool ends_with_year = runs[2].length == 2 && (runs[0].length == 1 || runs[2].value > 31);
    if (ends_with_year) return set_day(point, full_year(runs[2]), value(1), value(0));
    return runs[0].length == 2 && set_day(point, full_year(runs[0]), value(1), value(2));
}

/// 2023.12.31 and its kin: three numbers and twice the same sign.
std::optional<PointForm> three_numbers(Cursor cursor) {
    std::array<DigitRun, 3> runs;
    if (!cursor.take(digits(1, 4), runs[0])) return std::nullopt;
    const char32_t sign = cursor.next();
    const auto same_sign = satisfying([sign](char32_t c) { return c == sign; });
    if (!is_one_of(sign, U".-/ ") || !cursor.take(same_sign)) return std::nullopt;
    if (!cursor.take(digits(1, 2), runs[1]) || !cursor.take(same_sign) || !cursor.take(digits(1, 4), runs[2])) {
        return std::nullopt;
    }
    PointForm form;
    form.end = cursor.at();
    const bool spaced = sign == U' ';
    if (spaced && (!is_full_year(runs[0]) || runs[1].length != 2 || runs[2].length != 2)) return std::nullopt;
    if (is_joined(cursor) || !set_by_order(form.point, runs, sign)) return std::nullopt;
    return form;
}

/// 2023-06, 2023.06: the month with two digits, so that it is no decimal place of a version.
std::optional<PointForm> year_and_month(Cursor cursor) {
    constexpr int kEarliest = 1980;
    constexpr int kLatest = 2060;
    DigitRun year;
    DigitRun month;
    if (!cursor.take(digits(4, 4), year) || !cursor.take(one_of(U".-/")) || !cursor.take(digits(2, 2), month)) {
        return std::nullopt;
    }
    const bool ends = is_outside_words(cursor.next()) || cursor.sees_one_of(U"至到起止");
    if (!ends || is_joined(cursor) || year.value < kEarliest || year.value > kLatest || !is_month(month.value)) {
        return std::nullopt;
    }
    PointForm form{cursor.at(), {}};
    form.point.year = static_cast<std::int16_t>(year.value);
    form.point.month = static_cast<std::int8_t>(month.value);
    return form;
}

bool follows(const char32_t* at, std::u32string_view text) {
    for (std::size_t i = text.size(); i > 0; --i) {
        if (*--at != text[i - 1]) return false;
    }
    return true;
}

/// 截至6.30; “12.4”国家宪法日
bool is_announced(const char32_t* first, const Cursor& end) {
    if (is_one_of(first[-1], U"“\"")) {
        return end.sees_one_of(U"”\"") && end.at() + 1 < end.last() && !is_outside_words(end.at()[1]);
    }
    return follows(first, U"截至") || follows(first, U"截止") || follows(first, U"截止到") || follows(first, U"截至到");
}

/// 12·4, and 6.30 where the words around show that it is a day.
std::optional<PointForm> month_and_day(Cursor cursor) {
    const char32_t* const first = cursor.at();
    DigitRun month;
    DigitRun day;
    if (!cursor.take(digits(1, 2), month)) return std::nullopt;
    const char32_t sign = cursor.next();
    if (!cursor.take(one_of(U".·•‧・")) || !cursor.take(digits(1, 2), day) || is_joined(cursor)) return std::nullopt;
    const bool heading = sign != U'.' && (is_one_of(first[-1], U"第") || cursor.sees_one_of(U"章节条款"));
    if (heading || (sign == U'.' && !is_announced(first, cursor))) return std::nullopt;
    PointForm form{cursor.at(), {}};
    if (!set_day(form.point, 0, static_cast<int>(month.value), static_cast<int>(day.value))) return std::nullopt;
    return form;
}

/// 12/31: no fraction, since it is above one.
std::optional<PointForm> month_slash_day(Cursor cursor) {
    DigitRun month;
    DigitRun day;
    if (!cursor.take(digits(1, 2), month) || !cursor.take(U"/") || !cursor.take(digits(1, 2), day)) return std::nullopt;
    const bool ends = !is_joined(cursor) && !cursor.sees(U"/") && is_outside_words(cursor.next());
    PointForm form{cursor.at(), {}};
    if (!ends || month.value <= day.value) return std::nullopt;
    if (!set_day(form.point, 0, static_cast<int>(month.value), static_cast<int>(day.value))) return std::nullopt;
    return form;
}

}  // namespace

std::optional<PointForm> parse_numeric_date(const char32_t* first, const char32_t* last) {
    if (first == last || !is_digit(*first)) return std::nullopt;
    const Cursor cursor(first, last);
    if (auto form = three_numbers(cursor)) return form;
    if (auto form = year_and_month(cursor)) return form;
    if (auto form = month_and_day(cursor)) return form;
    return month_slash_day(cursor);
}

}  // namespace mingcha::grammar
