#include "facts/calendar_grammar.hpp"

#include <array>

#include "facts/calendar.hpp"
#include "facts/festivals.hpp"
#include "facts/named_periods.hpp"

namespace mingcha::grammar {
namespace {

constexpr int kFirstYear = 1000;

/// 中 of 年中 and 月中 stands at the end of a word, which 2023年中国 has not.
bool ends_a_word(const Cursor& cursor) { return is_outside_words(cursor.next()) || cursor.sees_one_of(U"期的"); }

/// 初, 中, 底, 末; but not 底蕴, 底线, 末端
bool take_edge(Cursor& cursor, DatePoint& point) {
    return attempt(cursor, point, [](Cursor& ahead, DatePoint& read) {
        if (ahead.take_one_of(U"底末")) {
            read.to_the_end = true;
            return !ahead.sees_one_of(U"蕴线层端座");
        }
        if (ahead.take(U"初")) {
            set_part(read, DatePart::beginning, 1);
            return !ahead.sees_one_of(U"步心中始级衷");
        }
        if (!ahead.take(U"中")) return false;
        set_part(read, DatePart::middle, 1);
        return ends_a_word(ahead);
    });
}

/// 12月, 12月份, 十二月, 元月, 正月
bool take_month(Cursor& cursor, DatePoint& point) {
    return attempt(cursor, point, [](Cursor& ahead, DatePoint& read) {
        struct Named {
            std::u32string_view word;
            std::int8_t month;
            bool lunar;
        };
        constexpr std::array<Named, 5> kNamed{
            {{U"元月", 1, false}, {U"正月", 1, true}, {U"冬月", 11, true}, {U"腊月", 12, true}, {U"臘月", 12, true}}};
        Count month;
        for (const Named& named : kNamed) {
            if (!ahead.take(named.word)) continue;
            read.month = named.month;
            read.lunar = named.lunar;
        }
        if (read.month == 0) {
            if (!ahead.take(count(2) >> -word(U" "), month)) return false;
            const bool shares_unit = month.arabic && ahead.sees_one_of(U"-–—―~～至到");
            if (shares_unit) {
                Cursor end = ahead;
                if (!end.take(range_sign() >> count(2) >> word(U"月"))) return false;
            } else if (!ahead.take(U"月")) {
                return false;
            }
            if (!is_month(month.value)) return false;
            read.month = static_cast<std::int8_t>(month.value);
        }
        ahead.take(U"份");
        return true;
    });
}

/// 二十三 and 初一 need no 日, if nothing is counted by them.
bool stands_for_day(const Count& day, const Cursor& cursor) {
    const bool named = !day.arabic && !day.positional && day.value > 10;
    return named && (is_outside_words(cursor.next()) || cursor.sees_one_of(U"早上中下晚凌至到"));
}

/// 31日, 31号, 初一, 二十三, and 19 of 19到20日
bool take_day(Cursor& cursor, DatePoint& point) {
    return attempt(cursor, point, [](Cursor& ahead, DatePoint& read) {
        Count day;
        if (ahead.take(word(U"初") >> count(1), day)) {
            read.lunar = true;
        } else {
            if (!ahead.take(count(3) >> -word(U" "), day)) return false;
            Cursor end = ahead;
            const bool has_unit = ahead.take_one_of(U"日号號");
            const bool shares_unit = !has_unit && end.take(range_sign() >> count(3) >> one_of(U"日号號"));
            if (!has_unit && !shares_unit && !read.lunar && !stands_for_day(day, ahead)) return false;
        }
        read.day = static_cast<std::int8_t>(day.value);
        return day.value >= 1 && day.value <= days_in(read.year, read.month == 0 ? 1 : read.month);
    });
}

/// 年底 of 2023年年底, and 底 of 2023年底
bool take_edge_of_year(Cursor& cursor, DatePoint& point) {
    return attempt(cursor, point, [](Cursor& ahead, DatePoint& read) {
        ahead.take(U"年");
        return take_edge(ahead, read);
    });
}

bool take_month_and_part(Cursor& cursor, DatePoint& point) {
    if (!take_month(cursor, point)) return false;
    take_part_of_month(cursor, point);
    return true;
}

bool take_festival(Cursor& cursor, DatePoint& point) {
    const auto festival = find_festival(cursor.at(), cursor.last());
    if (!festival) return false;
    cursor.move_to(cursor.at() + festival->length);
    point.month = festival->month;
    point.day = festival->day;
    point.weekday = festival->weekday;
    point.part_index = festival->nth;
    point.lunar = festival->lunar;
    return true;
}

/// Four digits, or a Chinese number as large: 2023, 二〇二三, 两千零二十三
bool take_long_year(Cursor& cursor, DatePoint& point) {
    return attempt(cursor, point, [](Cursor& ahead, DatePoint& read) {
        Count year;
        if (!ahead.take(count(7), year) || year.value < kFirstYear || year.value > kLatestYear) return false;
        if (year.positional && year.length != 4) return false;
        read.year = static_cast<std::int16_t>(year.value);
        return true;
    });
}

/// 23, 07, 零八
bool take_short_year(Cursor& cursor, DatePoint& point) {
    return attempt(cursor, point, [](Cursor& ahead, DatePoint& read) {
        Count year;
        if (!ahead.take(count(2), year) || !year.positional || year.length != 2 || year.value >= 50) return false;
        read.year = static_cast<std::int16_t>(2000 + year.value);
        read.year_is_short = true;
        return true;
    });
}

/// 康熙三年, 民国元年
bool take_era_year(Cursor& cursor, DatePoint& point) {
    return attempt(cursor, point, [](Cursor& ahead, DatePoint& read) {
        const auto era = find_era(ahead.at(), ahead.last());
        if (!era) return false;
        ahead.move_to(ahead.at() + era->length);
        Count year;
        year.value = 1;
        if (!ahead.take(U"元年") && !ahead.take(count(3) >> word(U"年"), year)) return false;
        read.year = static_cast<std::int16_t>(era->first_year + year.value - 1);
        return year.value >= 1 && year.value < 100;
    });
}

/// 两千年 may count years; 07年 cannot, and neither can any year whose month follows.
bool take_year(Cursor& cursor, DatePoint& point) {
    return attempt(cursor, point, [](Cursor& ahead, DatePoint& read) {
        const bool from_zero = ahead.sees_one_of(U"0零〇");
        if (take_long_year(ahead, read)) {
            const bool round = small_magnitude(ahead.at()[-1]) == 3;
            if (!ahead.take(-word(U" ") >> word(U"年"))) return false;
            const char32_t* end = ahead.at();
            take_part_of_year(ahead, read);
            return !round || ahead.at() != end;
        }
        if (!take_short_year(ahead, read) || !ahead.take(-word(U" ") >> word(U"年"))) return false;
        const char32_t* end = ahead.at();
        take_part_of_year(ahead, read);
        return from_zero || ahead.at() != end || ahead.sees(U"度");
    });
}

/// 2023Q1, and 2021 of 2021—2023年
bool take_bare_year(Cursor& cursor, DatePoint& point) {
    return attempt(cursor, point, [](Cursor& ahead, DatePoint& read) {
        if (!take_long_year(ahead, read)) return false;
        if (take_quarter(ahead, read)) return true;
        Cursor end = ahead;
        DatePoint other;
        if (!end.take(-word(U" ") >> range_sign() >> -word(U" ")) || !take_long_year(end, other)) return false;
        if (end.take(-word(U" ") >> word(U"年"))) return true;
        constexpr int kEarliest = 1990;
        constexpr int kLatest = 2060;
        const bool plausible = read.year >= kEarliest && other.year <= kLatest && read.year < other.year;
        return plausible && is_outside_words(end.next()) && !is_latin_letter(end.next());
    });
}

bool take_whole_year(Cursor& cursor, DatePoint& point) {
    return attempt(cursor, point, [](Cursor& ahead, DatePoint& read) {
        set_part(read, DatePart::whole, 1);
        return ahead.take(U"全年") && !ahead.sees_one_of(U"级龄");
    });
}

/// 年底, 年初, 年内
bool take_edge_of_this_year(Cursor& cursor, DatePoint& point) {
    return attempt(cursor, point, [](Cursor& ahead, DatePoint& read) {
        if (!ahead.take(U"年")) return false;
        if (take_edge(ahead, read)) return true;
        set_part(read, DatePart::whole, 1);
        return ahead.take(U"内") && (is_outside_words(ahead.next()) || ahead.sees_one_of(U"完实新共累计将"));
    });
}

/// 农历 may stand before the year or before the month.
void take_lunar_mark(Cursor& cursor, DatePoint& point) {
    if (cursor.take(word(U"农历") | word(U"農曆") | word(U"阴历"))) point.lunar = true;
}

}  // namespace

void take_part_of_month(Cursor& cursor, DatePoint& point) {
    attempt(cursor, point, [](Cursor& ahead, DatePoint& read) {
        ahead.skip_space();
        if (take_day(ahead, read)) return true;
        constexpr std::u32string_view kThirds = U"上中下";
        const std::size_t third = kThirds.find(ahead.next());
        if (ahead.take(one_of(kThirds) >> word(U"旬"))) {
            set_part(read, DatePart::third, static_cast<int>(third) + 1);
            return true;
        }
        if (take_edge(ahead, read)) return true;
        const bool second = ahead.sees(U"下");
        if (ahead.take(one_of(U"上下") >> word(U"半月"))) {
            set_part(read, DatePart::half, second ? 2 : 1);
            return true;
        }
        ahead.take(U"的");
        return take_week(ahead, read);
    });
}

void take_part_of_year(Cursor& cursor, DatePoint& point) {
    attempt(cursor, point, [](Cursor& ahead, DatePoint& read) {
        if (take_edge_of_year(ahead, read)) return true;
        ahead.take(U"度");
        ahead.skip_space();
        ahead.take(U"的");
        take_lunar_mark(ahead, read);
        if (ahead.take(U"同期")) {
            set_part(read, DatePart::same, 1);
            return true;
        }
        if (ahead.take(word(U"全年"))) return true;
        return take_month_and_part(ahead, read) || take_quarter(ahead, read) || take_half_year(ahead, read) ||
               take_season(ahead, read) || take_festival(ahead, read) || take_week(ahead, read) ||
               take_nth_month(ahead, read);
    });
}

bool take_weekday(Cursor& cursor, DatePoint& point) {
    return attempt(cursor, point, [](Cursor& ahead, DatePoint& read) {
        constexpr std::u32string_view kDays = U"一二三四五六日天";
        if (!ahead.take(word(U"星期") | word(U"礼拜") | word(U"禮拜") | word(U"周") | word(U"週"))) return false;
        const std::size_t day = kDays.find(ahead.next());
        if (day == std::u32string_view::npos || !ahead.take_one_of(kDays)) return false;
        read.weekday = static_cast<std::int8_t>(day == 7 ? 7 : day + 1);
        return !ahead.sees_one_of(U"次个個名位场期篇岁天共起直些般样节轮条年月日届");
    });
}

std::optional<PointForm> parse_calendar_point(const char32_t* first, const char32_t* last) {
    Cursor cursor(first, last);
    DatePoint point;
    const bool marked = cursor.sees(U"农历") || cursor.sees(U"農曆") || cursor.sees(U"阴历");
    take_lunar_mark(cursor, point);
    bool read = take_year(cursor, point) || take_bare_year(cursor, point) || take_decade(cursor, point) ||
                take_plan(cursor, point) || take_month_and_part(cursor, point);
    if (!read && !marked) {
        read = take_quarter(cursor, point) || take_half_year(cursor, point) || take_whole_year(cursor, point) ||
               take_edge_of_this_year(cursor, point) || take_festival(cursor, point) || take_weekday(cursor, point);
        if (!read && take_era_year(cursor, point)) {
            take_part_of_year(cursor, point);
            read = true;
        }
    }
    if (!read) return std::nullopt;
    return PointForm{cursor.at(), point};
}

}  // namespace mingcha::grammar
