#include "facts/relative_grammar.hpp"

#include <array>

#include "facts/calendar_grammar.hpp"

namespace mingcha::grammar {
namespace {

struct Named {
    std::u32string_view word;
    TimeUnit unit;
    std::int16_t by;
    DayPart part = DayPart::none;
};

// A word that begins another one stands behind it.
constexpr std::array kDays{
    Named{U"大前天", TimeUnit::day, -3},
    Named{U"大后天", TimeUnit::day, 3},
    Named{U"大後天", TimeUnit::day, 3},
    Named{U"前天", TimeUnit::day, -2},
    Named{U"昨天", TimeUnit::day, -1},
    Named{U"昨日", TimeUnit::day, -1},
    Named{U"今天", TimeUnit::day, 0},
    Named{U"今日", TimeUnit::day, 0},
    Named{U"明天", TimeUnit::day, 1},
    Named{U"明日", TimeUnit::day, 1},
    Named{U"后天", TimeUnit::day, 2},
    Named{U"後天", TimeUnit::day, 2},
    Named{U"今晚", TimeUnit::day, 0, DayPart::evening},
    Named{U"今早", TimeUnit::day, 0, DayPart::morning},
    Named{U"今晨", TimeUnit::day, 0, DayPart::morning},
    Named{U"昨晚", TimeUnit::day, -1, DayPart::evening},
    Named{U"昨夜", TimeUnit::day, -1, DayPart::night},
    Named{U"明晚", TimeUnit::day, 1, DayPart::evening},
    Named{U"明早", TimeUnit::day, 1, DayPart::morning},
};

constexpr std::array kYears{
    Named{U"大前年", TimeUnit::year, -3}, Named{U"大后年", TimeUnit::year, 3}, Named{U"前年", TimeUnit::year, -2},
    Named{U"去年", TimeUnit::year, -1},   Named{U"今年", TimeUnit::year, 0},   Named{U"明年", TimeUnit::year, 1},
    Named{U"来年", TimeUnit::year, 1},    Named{U"后年", TimeUnit::year, 2},   Named{U"後年", TimeUnit::year, 2},
    Named{U"上一年", TimeUnit::year, -1}, Named{U"上年", TimeUnit::year, -1},  Named{U"本年", TimeUnit::year, 0},
    Named{U"下一年", TimeUnit::year, 1},  Named{U"下年", TimeUnit::year, 1},
};

struct Unit {
    std::u32string_view word;
    TimeUnit unit;
};

constexpr std::array kUnits{
    Unit{U"小时", TimeUnit::hour},    Unit{U"分钟", TimeUnit::minute}, Unit{U"秒", TimeUnit::second},
    Unit{U"季度", TimeUnit::quarter}, Unit{U"星期", TimeUnit::week},   Unit{U"礼拜", TimeUnit::week},
    Unit{U"禮拜", TimeUnit::week},    Unit{U"周", TimeUnit::week},     Unit{U"週", TimeUnit::week},
    Unit{U"月", TimeUnit::month},     Unit{U"年", TimeUnit::year},     Unit{U"天", TimeUnit::day},
    Unit{U"日", TimeUnit::day},
};

TimeUnit take_unit(Cursor& cursor) {
    for (const Unit& each : kUnits) {
        if (cursor.take(each.word)) return each.unit;
    }
    return TimeUnit::none;
}

void shift(DatePoint& point, TimeUnit unit, int by) { point.shift = {unit, static_cast<std::int16_t>(by)}; }

/// 以上年, 目前年, 过去年, 成本年: the year's word begins inside another one. 年级, 年轻: it ends inside another one.
bool cuts_a_word(const Cursor& cursor) {
    return is_one_of(cursor.before(), U"以目之过過如成资版基线路早晚声说楼马") ||
           cursor.sees_one_of(U"级纪龄轻货青代份会半多");
}

std::optional<RelativeForm> relative_day(Cursor cursor) {
    for (const Named& day : kDays) {
        if (!cursor.take(day.word)) continue;
        if (is_one_of(cursor.before(), U"说聪声如空目以")) return std::nullopt;
        if (cursor.sees(U"头条")) return std::nullopt;
        RelativeForm form{cursor.at(), {}};
        shift(form.point, day.unit, day.by);
        form.point.clock.part = day.part;
        return form;
    }
    return std::nullopt;
}

std::optional<RelativeForm> relative_year(Cursor cursor) {
    for (const Named& year : kYears) {
        if (!cursor.take(year.word)) continue;
        if (cuts_a_word(cursor)) return std::nullopt;
        RelativeForm form;
        shift(form.point, year.unit, year.by);
        take_part_of_year(cursor, form.point);
        form.end = cursor.at();
        return form;
    }
    return std::nullopt;
}

/// 上 -1, 上上 -2, 本 0, 下 1; false if none of them stands here.
bool take_direction(Cursor& cursor, int& by) {
    if (cursor.take(U"上上")) {
        by = -2;
    } else if (cursor.take(U"下下")) {
        by = 2;
    } else if (cursor.take(U"上")) {
        by = -1;
    } else if (cursor.take(U"下")) {
        by = 1;
    } else if (cursor.take(word(U"本") | word(U"这") | word(U"這"))) {
        by = 0;
    } else {
        return false;
    }
    return true;
}

/// 上周期, 本月刊, 下日 and 这年 are no such times.
bool is_period_of(TimeUnit unit, const Cursor& cursor) {
    switch (unit) {
        case TimeUnit::week:
            return !cursor.sees_one_of(U"期边围年转密全长波刊报");
        case TimeUnit::month:
            return !cursor.sees_one_of(U"球饼亮台刊");
        case TimeUnit::quarter:
        case TimeUnit::hour:
            return true;
        default:
            return false;
    }
}

/// 上月, 下个月中旬, 本周, 下下周五, 上上个周末, 本季度, 上个半年, 上半月, 下半周
std::optional<RelativeForm> relative_period(Cursor cursor) {
    RelativeForm form;
    int by = 0;
    const char32_t opening = cursor.next();
    if (is_one_of(cursor.before(), U"以之线基版根剧课书天地楼路") || !take_direction(cursor, by)) return std::nullopt;
    if (cursor.take(U"半月")) {
        shift(form.point, TimeUnit::month, 0);
        form.point.part = DatePart::half;
        form.point.part_index = by < 0 ? 1 : 2;
        form.end = cursor.at();
        return form;
    }
    cursor.take(U"一");
    const bool counted = cursor.take_one_of(U"个個");
    if (is_one_of(opening, U"这這") && !counted && !cursor.sees_one_of(U"周週")) return std::nullopt;
    Cursor weekday = cursor;
    weekday.take(U"的");
    if (take_weekday(weekday, form.point)) {
        shift(form.point, TimeUnit::week, by);
        form.end = weekday.at();
        return form;
    }
    if (counted && cursor.take(U"半年")) {
        shift(form.point, TimeUnit::half_year, by);
        form.end = cursor.at();
        return form;
    }
    const TimeUnit unit = take_unit(cursor);
    if (!is_period_of(unit, cursor)) return std::nullopt;
    shift(form.point, unit, by);
    if (unit == TimeUnit::hour) form.form = DateFact::Form::rolling;
    if (unit == TimeUnit::month) {
        cursor.take(U"份");
        take_part_of_month(cursor, form.point);
    }
    if (unit == TimeUnit::week && cursor.take(U"末")) form.point.part = DatePart::weekend;
    form.end = cursor.at();
    return form;
}

struct Direction {
    std::u32string_view word;
    std::int8_t sign;
    bool inside_sentences;  ///< needs no mark before it
};

// A word that begins another one stands behind it.
constexpr std::array kDirections{
    Direction{U"过去的", -1, true}, Direction{U"過去的", -1, true}, Direction{U"过去", -1, true},
    Direction{U"過去", -1, true},   Direction{U"最近", -1, true},   Direction{U"近", -1, false},
    Direction{U"未来的", 1, true},  Direction{U"未來的", 1, true},  Direction{U"未来", 1, true},
    Direction{U"未來", 1, true},    Direction{U"今后", 1, true},    Direction{U"今後", 1, true},
    Direction{U"之前", -1, false},  Direction{U"之后", 1, false},   Direction{U"之後", 1, false},
    Direction{U"前", -1, false},    Direction{U"后", 1, false},     Direction{U"後", 1, false},
    Direction{U"上", -1, false},    Direction{U"下", 1, false},
};

/// 历时近三年 counts, 近三年 dates: it opens a clause, or 来 follows it.
bool dates(const Direction& direction, const Cursor& cursor) {
    if (direction.inside_sentences || is_outside_words(cursor.before())) return true;
    return direction.word == U"近" &&
           (is_one_of(cursor.before(), U"在对据与和") || cursor.sees(U"来") || cursor.sees(U"以来"));
}

/// 近三年, 过去十年, 未来两天, 前1周, 上2个月, 之后5分钟
std::optional<RelativeForm> rolling(Cursor cursor) {
    for (const Direction& direction : kDirections) {
        if (!cursor.take(direction.word)) continue;
        cursor.skip_space();
        Count length;
        if (!cursor.take(count(3) >> -word(U" ") >> x3::omit[-one_of(U"个個")], length) || length.value == 0) {
            return std::nullopt;
        }
        const TimeUnit unit = take_unit(cursor);
        if (direction.word == U"前" && unit == TimeUnit::quarter) return std::nullopt;  // of the year, not of late
        const bool first_months = direction.word == U"前" && unit == TimeUnit::month;
        if (unit == TimeUnit::none || cursor.sees_one_of(U"级度") || !dates(direction, cursor)) return std::nullopt;
        RelativeForm form{cursor.at(), {}, DateFact::Form::rolling};
        shift(form.point, unit, direction.sign * length.value);
        if (first_months && length.value <= 12) {
            form = {cursor.at(), {}};
            form.point.month = 1;
            form.point.part_count = static_cast<std::int8_t>(length.value);
        }
        return form;
    }
    return std::nullopt;
}

/// 三天后, 5年前, 10分钟之前
std::optional<RelativeForm> distant(Cursor cursor) {
    Count length;
    if (cursor.sees_one_of(U"0零〇")) return std::nullopt;  // 07年以后
    if (!cursor.take(count(3) >> -word(U" ") >> x3::omit[-one_of(U"个個")], length) || length.value == 0) {
        return std::nullopt;
    }
    const TimeUnit unit = take_unit(cursor);
    const bool day_of_month = unit == TimeUnit::day && cursor.at()[-1] == U'日';
    const bool month_of_year = unit == TimeUnit::month && !is_one_of(cursor.at()[-2], U"个個");
    if (unit == TimeUnit::none || day_of_month || month_of_year) return std::nullopt;
    if (!is_outside_words(cursor.before()) && !is_one_of(cursor.before(), U"他她我你它在于早")) return std::nullopt;
    cursor.take_one_of(U"之以");
    const bool past = cursor.sees(U"前");
    if (!cursor.take_one_of(U"前后後") || cursor.sees_one_of(U"期者续")) return std::nullopt;
    RelativeForm form{cursor.at(), {}, DateFact::Form::distant};
    shift(form.point, unit, past ? -length.value : length.value);
    return form;
}

/// 每年, 每个月, 每周一
std::optional<RelativeForm> recurring(Cursor cursor) {
    if (!cursor.take(word(U"每") >> -one_of(U"个個"))) return std::nullopt;
    RelativeForm form;
    form.form = DateFact::Form::recurring;
    if (!take_weekday(cursor, form.point)) {
        const TimeUnit unit = take_unit(cursor);
        if (unit < TimeUnit::day) return std::nullopt;
        shift(form.point, unit, 1);
    }
    form.end = cursor.at();
    return form;
}

/// 周末 of this week
std::optional<RelativeForm> weekend(Cursor cursor) {
    if (!cursor.take((word(U"周") | word(U"週")) >> word(U"末"))) return std::nullopt;
    RelativeForm form{cursor.at(), {}};
    shift(form.point, TimeUnit::week, 0);
    form.point.part = DatePart::weekend;
    return form;
}

}  // namespace

std::optional<RelativeForm> parse_relative_date(const char32_t* first, const char32_t* last) {
    const Cursor cursor(first, last);
    for (const auto form : {relative_day, relative_year, relative_period, rolling, distant, recurring, weekend}) {
        if (auto read = form(cursor)) return read;
    }
    return std::nullopt;
}

}  // namespace mingcha::grammar
