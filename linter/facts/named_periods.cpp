#include "facts/named_periods.hpp"

#include "facts/calendar.hpp"

namespace mingcha::grammar {

bool take_quarter(Cursor& cursor, DatePoint& point) {
    return attempt(cursor, point, [](Cursor& ahead, DatePoint& read) {
        Count first;
        if (ahead.take(word(U"Q") >> count(1), first)) {
            set_part(read, DatePart::quarter, first.value);
            return first.arabic && first.value >= 1 && first.value <= 4 && !is_latin_letter(ahead.next());
        }
        if (ahead.take(U"首季度")) {
            set_part(read, DatePart::quarter, 1);
            return true;
        }
        const bool from_first = ahead.take(U"前");
        if (!ahead.take(-word(U"第") >> count(1), first)) return false;
        Count last = first;
        if (from_first) first.value = 1;
        if (!from_first) ahead.take(x3::omit[range_sign() | one_of(U"、和")] >> -word(U"第") >> count(1), last);
        ahead.take_one_of(U"个個");
        set_part(read, DatePart::quarter, first.value, last.value - first.value + 1);
        return ahead.take(U"季度") && first.value >= 1 && last.value <= 4 && first.value <= last.value;
    });
}

bool take_half_year(Cursor& cursor, DatePoint& point) {
    return attempt(cursor, point, [](Cursor& ahead, DatePoint& read) {
        const bool second = ahead.sees_one_of(U"下后後");
        if (!ahead.take(one_of(U"上下前后後") >> word(U"半年"))) return false;
        set_part(read, DatePart::half, second ? 2 : 1);
        return !ahead.sees(U"度") || ahead.sees(U"度报");
    });
}

bool take_season(Cursor& cursor, DatePoint& point) {
    constexpr std::u32string_view kSeasons = U"春夏秋冬";
    return attempt(cursor, point, [&](Cursor& ahead, DatePoint& read) {
        const std::size_t season = kSeasons.find(ahead.next());
        if (season == std::u32string_view::npos || !ahead.take(one_of(kSeasons) >> one_of(U"季天"))) return false;
        set_part(read, DatePart::season, static_cast<int>(season) + 1);
        return true;
    });
}

bool take_week(Cursor& cursor, DatePoint& point) {
    return attempt(cursor, point, [](Cursor& ahead, DatePoint& read) {
        Count week;
        const auto grammar =
            word(U"第") >> count(2) >> x3::omit[-one_of(U"个個")] >> (word(U"周") | word(U"週") | word(U"星期"));
        if (!ahead.take(grammar, week)) return false;
        set_part(read, DatePart::week, week.value);
        return week.value >= 1 && week.value <= 53 && !ahead.sees_one_of(U"期年");
    });
}

bool take_nth_month(Cursor& cursor, DatePoint& point) {
    return attempt(cursor, point, [](Cursor& ahead, DatePoint& read) {
        Count month;
        if (!ahead.take(word(U"第") >> count(2) >> x3::omit[one_of(U"个個")] >> word(U"月"), month)) return false;
        read.month = static_cast<std::int8_t>(month.value);
        return is_month(month.value);
    });
}

bool take_decade(Cursor& cursor, DatePoint& point) {
    return attempt(cursor, point, [](Cursor& ahead, DatePoint& read) {
        constexpr int kThisCentury = 21;
        Count century;
        century.value = 0;
        if (ahead.take(U"上世纪") || ahead.take(U"上个世纪")) {
            century.value = kThisCentury - 1;
        } else if (ahead.take(U"本世纪")) {
            century.value = kThisCentury;
        } else if (!ahead.take(count(3) >> word(U"世纪"), century)) {
            century.value = 0;
        }
        Count decade;
        if (!ahead.take(count(2) >> word(U"年代"), decade) || decade.value % 10 != 0 || century.value > kThisCentury) {
            return false;
        }
        const bool named = century.value != 0;
        const int hundreds = named ? century.value - 1 : 19;
        read.year = static_cast<std::int16_t>(hundreds * 100 + decade.value);
        read.year_is_short = !named;
        set_part(read, DatePart::decade, 1);
        return true;
    });
}

bool take_plan(Cursor& cursor, DatePoint& point) {
    return attempt(cursor, point, [](Cursor& ahead, DatePoint& read) {
        constexpr int kEleventh = 2006;
        const bool quoted = is_one_of(ahead.before(), U"“\"「");
        if (!ahead.take(word(U"十") >> one_of(U"一二三四五") >> word(U"五"))) return false;
        const int after_tenth = chinese_digit(ahead.at()[-2]);
        read.year = static_cast<std::int16_t>(kEleventh + (after_tenth - 1) * 5);
        set_part(read, DatePart::plan, 1);
        const bool closes = quoted && ahead.sees_one_of(U"”\"」");
        return closes || ahead.sees(U"规划") || ahead.sees(U"期间") || ahead.sees(U"时期") || ahead.sees(U"以来") ||
               ahead.sees(U"末") || ahead.sees(U"收官") || ahead.sees(U"开局");
    });
}

}  // namespace mingcha::grammar
