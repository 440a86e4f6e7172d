#include "facts/clock_grammar.hpp"

#include <algorithm>
#include <array>

namespace mingcha::grammar {
namespace {

struct NamedPart {
    std::u32string_view word;
    DayPart part;
    bool stands_alone;
};

// A word that begins another one stands behind it.
constexpr std::array kParts{
    NamedPart{U"凌晨", DayPart::dawn, true},      NamedPart{U"清晨", DayPart::morning, true},
    NamedPart{U"早晨", DayPart::morning, true},   NamedPart{U"早上", DayPart::morning, true},
    NamedPart{U"早间", DayPart::morning, true},   NamedPart{U"上午", DayPart::morning, true},
    NamedPart{U"早", DayPart::morning, false},    NamedPart{U"晨", DayPart::morning, false},
    NamedPart{U"中午", DayPart::noon, true},      NamedPart{U"正午", DayPart::noon, true},
    NamedPart{U"下午", DayPart::afternoon, true}, NamedPart{U"午后", DayPart::afternoon, true},
    NamedPart{U"傍晚", DayPart::evening, true},   NamedPart{U"晚上", DayPart::evening, true},
    NamedPart{U"晚间", DayPart::evening, true},   NamedPart{U"夜晚", DayPart::evening, true},
    NamedPart{U"晚", DayPart::evening, false},    NamedPart{U"深夜", DayPart::night, true},
    NamedPart{U"午夜", DayPart::night, true},     NamedPart{U"半夜", DayPart::night, true},
    NamedPart{U"夜间", DayPart::night, true},     NamedPart{U"夜里", DayPart::night, true},
};

const NamedPart* take_part(Cursor& cursor) {
    for (const NamedPart& part : kParts) {
        if (!cursor.take(part.word)) continue;
        const bool begins_a_word = part.word.size() == 1 && cursor.sees_one_of(U"会宴餐饭报霞婚期练");  // 3·15晚会
        return begins_a_word ? nullptr : &part;
    }
    return nullptr;
}

void set(std::int8_t& place, int value) { place = static_cast<std::int8_t>(value); }

/// 比例为1:10 is a ratio.
bool states_a_ratio(const char32_t* at) {
    constexpr std::ptrdiff_t kReach = 4;
    return std::any_of(at - kReach, at, [](char32_t c) { return is_one_of(c, U"比率"); });
}

/// 8:30, 17:55:23, 2:00 pm
bool take_digital(Cursor& cursor, ClockTime& clock) {
    Cursor ahead = cursor;
    const auto colon = one_of(U":：");
    DigitRun hour;
    DigitRun minute;
    DigitRun second;
    if (is_digit(ahead.before()) || is_one_of(ahead.before(), U":：") || states_a_ratio(ahead.at())) return false;
    if (!ahead.take(digits(1, 2) >> x3::omit[colon], hour) || !ahead.take(digits(2, 2), minute)) return false;
    const bool has_seconds = ahead.take(x3::omit[colon] >> digits(2, 2), second);
    if (hour.value > 24 || minute.value > 59 || second.value > 59) return false;
    if (is_digit(ahead.next()) || ahead.sees_one_of(U":：%")) return false;
    set(clock.hour, static_cast<int>(hour.value));
    set(clock.minute, static_cast<int>(minute.value));
    if (has_seconds) set(clock.second, static_cast<int>(second.value));
    Cursor half = ahead;
    const bool morning = half.take(-word(U" ") >> one_of(U"aA") >> -word(U".") >> one_of(U"mM") >> -word(U"."));
    const bool evening =
        !morning && half.take(-word(U" ") >> one_of(U"pP") >> -word(U".") >> one_of(U"mM") >> -word(U"."));
    if (morning || evening) ahead.move_to(half.at());
    if (evening && hour.value < 12) set(clock.hour, static_cast<int>(hour.value) + 12);
    cursor.move_to(ahead.at());
    return true;
}

/// 点 of 9点 and 时 of 14时, but not 时间 or 点位
bool take_hour_sign(Cursor& cursor) {
    Cursor ahead = cursor;
    if (ahead.take(one_of(U"点點") >> -word(U"钟"))) {
        if (ahead.sees_one_of(U"位评子名数名")) return false;
    } else if (!ahead.take(one_of(U"时時")) || ahead.sees_one_of(U"间間代段候期刻常而机尚效速长")) {
        return false;
    }
    cursor.move_to(ahead.at());
    return true;
}

/// 半, 整, 一刻, 3刻, 20分, 55分23秒, and 二十 of 九点二十
void take_minutes(Cursor& cursor, ClockTime& clock) {
    if (cursor.take(U"半")) {
        set(clock.minute, 30);
        return;
    }
    if (cursor.take(U"整")) return;
    Cursor ahead = cursor;
    Count minute;
    Count second;
    if (!ahead.take(count(3), minute) || minute.value > 59) return;
    if (ahead.take(U"刻")) {
        if (minute.value < 1 || minute.value > 3) return;
        minute.value *= 15;
    } else if (ahead.take(word(U"分") >> -word(U"钟"))) {
        if (ahead.take(count(3) >> word(U"秒"), second) && second.value < 60) set(clock.second, second.value);
    } else if (minute.length != 2 || ahead.sees_one_of(U"个名人次元万家天年月日%.")) {
        return;
    }
    set(clock.minute, minute.value);
    cursor.move_to(ahead.at());
}

/// Behind a bare 3点: words that only a time has behind it.
bool shows_a_time(const Cursor& cursor) {
    if (is_outside_words(cursor.next())) return true;
    static constexpr auto kBehindTimes =
        std::to_array<std::u32string_view>({U"左右", U"之前", U"之后", U"以前", U"以后", U"前", U"后", U"到", U"至",
                                            U"开", U"起", U"准", U"和", U"的会", U"许", U"多"});
    return std::ranges::any_of(kBehindTimes, [&](std::u32string_view word) { return cursor.sees(word); });
}

/// 9点, 十四时二十分, and 四 of 四到六点
bool take_spoken(Cursor& cursor, ClockTime& clock, bool is_told) {
    Cursor ahead = cursor;
    if (cursor.before() == U'天' && cursor.sees_one_of(U"0123456789") && !is_told) return false;  // 8天20时
    Count hour;
    if (!ahead.take(count(3), hour) || hour.value > 24) return false;
    Cursor end = ahead;
    if (is_told && end.take(range_sign() >> count(3) >> one_of(U"点點时時"))) {
        set(clock.hour, hour.value);
        cursor.move_to(ahead.at());
        return true;
    }
    const bool on_24_hours = ahead.sees_one_of(U"时時") && hour.arabic;
    const char32_t* const number_end = ahead.at();
    if (!take_hour_sign(ahead)) return false;
    const bool o_clock = ahead.at()[-1] == U'钟';
    set(clock.hour, hour.value);
    const char32_t* const sign_end = ahead.at();
    take_minutes(ahead, clock);
    const bool has_minutes = ahead.at() != sign_end;
    const bool zero = hour.value == 0 && number_end[-1] != U'0';
    if (!is_told && !has_minutes && !on_24_hours && !o_clock && !zero && !shows_a_time(ahead)) return false;
    cursor.move_to(ahead.at());
    return true;
}

}  // namespace

int hour_of_day(int hour, DayPart part) {
    const bool later = (part == DayPart::afternoon && hour < 12) || (part == DayPart::noon && hour <= 2) ||
                       (part == DayPart::evening && hour >= 5 && hour < 12) ||
                       (part == DayPart::night && hour >= 6 && hour < 12);
    const bool midnight = hour == 12 && (part == DayPart::evening || part == DayPart::night);
    return later ? hour + 12 : midnight ? 0 : hour;
}

std::optional<PointForm> parse_clock(const char32_t* first, const char32_t* last, ClockContext context) {
    Cursor cursor(first, last);
    const bool about = cursor.take(word(U"大约") | word(U"约") | word(U"大約"));
    DatePoint point;
    const NamedPart* part = take_part(cursor);
    const char32_t* const part_end = cursor.at();
    if (part != nullptr) {
        point.clock.part = part->part;
        cursor.skip_space();
    }
    Cursor time(cursor.at(), last);
    const bool is_told = part != nullptr || about || context == ClockContext::behind_a_date;
    if (take_digital(time, point.clock) || take_spoken(time, point.clock, is_told)) {
        set(point.clock.hour, hour_of_day(point.clock.hour, point.clock.part));
        if (about) time.take(U"左右");
        return PointForm{time.at(), point};
    }
    const bool alone = part != nullptr && (part->stands_alone || context == ClockContext::behind_a_date) && !about;
    if (!alone) return std::nullopt;
    return PointForm{part_end, point};
}

}  // namespace mingcha::grammar
