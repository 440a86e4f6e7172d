#include "facts/time_of.hpp"

#include <algorithm>
#include <array>
#include <iterator>

#include "facts/calendar.hpp"

namespace mingcha {
namespace {

using Year = TimeReference::Year;

constexpr std::uint32_t kReach = 720;  // bytes; no sentence is followed farther back

bool ends_with_any(std::string_view text, std::span<const std::string_view> words) {
    return std::ranges::any_of(words, [&](std::string_view word) { return text.ends_with(word); });
}

bool contains_any(std::string_view text, std::span<const std::string_view> words) {
    return std::ranges::any_of(words, [&](std::string_view word) { return text.find(word) != std::string_view::npos; });
}

bool is_one_of(std::string_view character, std::span<const std::string_view> set) {
    return std::ranges::find(set, character) != set.end();
}

/// What lies before `offset`, read backwards: the dates outside closed brackets, up to the beginning of the sentence.
class Lead {
public:
    Lead(std::string_view text, const Facts& facts, std::uint32_t offset)
        : text_(text), dates_(facts.dates), at_(offset), limit_(offset - std::min(offset, kReach)) {
        const auto behind = std::ranges::lower_bound(dates_, offset, {}, [](const DateFact& d) { return d.span.end; });
        next_ = static_cast<std::size_t>(behind - dates_.begin());
        if (next_ < dates_.size() && dates_[next_].span.end == offset) ++next_;
    }

    /// The next date before, or null if the sentence begins first.
    const DateFact* previous() {
        while (at_ > limit_) {
            while (next_ > 0 && dates_[next_ - 1].span.end > at_) --next_;
            if (next_ > 0 && dates_[next_ - 1].span.end == at_) {
                const DateFact& date = dates_[--next_];
                at_ = date.span.begin;
                if (depth_ == 0 || date.part == DatePart::plan) return &date;  // “十四五”期间
                continue;
            }
            if (!step()) return nullptr;
        }
        return nullptr;
    }

    [[nodiscard]] bool crossed_semicolon() const { return crossed_semicolon_; }

private:
    /// One character back; false at the beginning of the sentence.
    bool step() {
        constexpr std::array<std::string_view, 6> kEnds{"。", "！", "？", "\n", "\t", "\v"};
        constexpr std::array<std::string_view, 9> kOpening{"（", "(", "《", "〈", "“", "「", "【", "[", "〔"};
        constexpr std::array<std::string_view, 9> kClosing{"）", ")", "》", "〉", "”", "」", "】", "]", "〕"};
        const std::uint32_t end = at_--;
        while (at_ > limit_ && (static_cast<unsigned char>(text_[at_]) & 0xC0) == 0x80) --at_;
        const std::string_view character = slice(text_, {at_, end});
        if (is_one_of(character, kClosing)) ++depth_;
        if (is_one_of(character, kOpening) && depth_ > 0) --depth_;
        if (depth_ > 0) return character != "\n";
        crossed_semicolon_ |= character == "；" || character == ";";
        return !is_one_of(character, kEnds);
    }

    std::string_view text_;
    std::span<const DateFact> dates_;
    std::uint32_t at_;
    std::uint32_t limit_;
    std::size_t next_ = 0;
    int depth_ = 0;
    bool crossed_semicolon_ = false;
};

void set_months(TimeReference& time, int first, int last) {
    const bool whole = first == 1 && last == 12;
    time.first_month = static_cast<std::int8_t>(whole ? 0 : first);
    time.last_month = static_cast<std::int8_t>(whole ? 0 : last);
}

void set_point(TimeReference& time, int month, int day) {
    time.first_month = time.last_month = static_cast<std::int8_t>(month);
    time.day = static_cast<std::int8_t>(day);
    time.at_point = true;
}

/// The months, the day and the manner that a point of the calendar names; false if months cannot tell.
bool set_place(TimeReference& time, const DatePoint& point) {
    const int first = point.part_index;
    const int last = first + point.part_count - 1;
    switch (point.part) {
        case DatePart::none:
        case DatePart::whole:
        case DatePart::same:
            break;
        case DatePart::quarter:
            set_months(time, 3 * first - 2, 3 * last);
            return true;
        case DatePart::half:
            if (point.month != 0) return false;
            set_months(time, 6 * first - 5, 6 * last);
            return true;
        case DatePart::beginning:
            set_point(time, point.month == 0 ? 1 : point.month, 1);
            return true;
        default:
            return false;
    }
    if (point.to_the_end) {
        const int month = point.month == 0 ? 12 : point.month;
        set_point(time, month, days_in(point.year, month));
    } else if (point.day != 0) {
        set_point(time, point.month, point.day);
    } else if (point.month != 0) {
        set_months(time, point.month, point.month + point.part_count - 1);
    }
    return !point.lunar;
}

/// 1月至6月, 2023年1月1日至12月31日: whole months of one year.
bool set_range(TimeReference& time, const DateFact& date) {
    const DatePoint& last = date.last;
    const bool one_year = last.shift == DateShift{} && (last.year == 0 || last.year == date.year);
    const bool whole_months = (date.day == 0 && last.day == 0) ||
                              (date.day == 1 && last.month != 0 && last.day == days_in(date.year, last.month));
    const bool plain = date.part == DatePart::none && last.part == DatePart::none && !date.to_the_end;
    if (!one_year || !whole_months || !plain || date.month == 0 || last.month < date.month) return false;
    set_months(time, date.month, last.month);
    return true;
}

/// No value for what dates nothing: clock times, weekdays, 每年, 三天后.
std::optional<TimeReference> as_reference(const DateFact& date) {
    const bool names_a_time = date.year != 0 || date.month != 0 || date.day != 0 || date.part != DatePart::none ||
                              date.to_the_end || date.shift.unit >= TimeUnit::month;
    if (!names_a_time || date.form == DateFact::Form::recurring || date.form == DateFact::Form::distant) {
        return std::nullopt;
    }
    TimeReference time;
    const bool is_told = date.form == DateFact::Form::point   ? set_place(time, date)
                         : date.form == DateFact::Form::range ? set_range(time, date)
                                                              : false;
    const bool one_sided = date.bound != DateFact::Bound::none;
    if (!is_told || one_sided || (date.shift.unit != TimeUnit::none && date.shift.unit != TimeUnit::year)) {
        time.year_is = Year::other;
    } else if (date.shift.unit == TimeUnit::year) {
        time.year_is = Year::relative;
        time.year = date.shift.by;
    } else if (date.year != 0) {
        time.year_is = Year::absolute;
        time.year = date.year;
    }
    return time;
}

/// 比上年增长: the date is what the number is compared with, and not its time.
bool is_base(std::string_view text, const DateFact& date, std::uint32_t offset) {
    constexpr std::array<std::string_view, 6> kComparing{"比", "较", "与", "同", "比照", "高于"};
    constexpr std::array<std::string_view, 15> kChanging{"增", "减", "降", "升",   "提高", "涨",   "跌", "多",
                                                         "少", "翻", "低", "下滑", "回落", "扩大", "缩"};
    const std::string_view before = text.substr(0, date.span.begin);
    if (!ends_with_any(before, kComparing)) return false;
    return contains_any(slice(text, {date.span.end, offset}), kChanging);
}

bool is_as_of(std::string_view text, const DateFact& date) {
    constexpr std::array<std::string_view, 4> kAsOf{"截至", "截止", "截止到", "截至到"};
    return ends_with_any(text.substr(0, date.span.begin), kAsOf);
}

/// 25日 and 同期 say less than the date before them.
bool lacks_months(const TimeReference& time, const Facts& facts) {
    if (time.first_month != 0) return false;
    return time.day != 0 || facts.dates[time.date].part == DatePart::same;
}

/// Beyond a semicolon only the year of a date holds.
TimeReference year_of(const TimeReference& time) {
    TimeReference year;
    year.year_is = time.year_is;
    year.year = time.year;
    return year;
}

std::uint32_t index_of(const Facts& facts, const DateFact& date) {
    return static_cast<std::uint32_t>(&date - facts.dates.data());
}

/// 环比: the span before, of the same length.
TimeReference span_before(TimeReference time) {
    if (time.is_whole_year() || time.at_point) {
        --time.year;
        return time;
    }
    const int length = time.last_month - time.first_month + 1;
    int first = time.first_month - length;
    if (first < 1) {
        first += 12;
        --time.year;
    }
    set_months(time, first, first + length - 1);
    return time;
}

}  // namespace

TimeReference TimeReference::at_year(int report_year) const {
    TimeReference time = *this;
    if (report_year == 0 || year_is == Year::other || year_is == Year::absolute) return time;
    time.year = static_cast<std::int16_t>(report_year + (year_is == Year::relative ? year : 0));
    time.year_is = Year::absolute;
    return time;
}

bool TimeReference::same_time(const TimeReference& other) const {
    return year_is != Year::other && year_is == other.year_is && year == other.year &&
           first_month == other.first_month && last_month == other.last_month && day == other.day &&
           at_point == other.at_point;
}

bool is_within(const TimeReference& part, const TimeReference& whole) {
    if (part.year_is != whole.year_is || part.year_is == Year::other || part.year != whole.year) return false;
    if (part.at_point || whole.at_point || part.is_whole_year()) return false;
    if (whole.is_whole_year()) return true;
    const bool inside = whole.first_month <= part.first_month && part.last_month <= whole.last_month;
    return inside && (whole.first_month != part.first_month || whole.last_month != part.last_month);
}

TimeReference time_before(std::string_view text, const Facts& facts, std::uint32_t offset) {
    TimeReference time;
    Lead lead(text, facts, offset);
    while (const DateFact* date = lead.previous()) {
        auto read = as_reference(*date);
        if (!read || is_base(text, *date, offset)) continue;
        if (is_as_of(text, *date)) read->at_point = true;
        if (lead.crossed_semicolon()) read = year_of(*read);
        if (!time.is_stated()) {
            time = *read;
            time.date = index_of(facts, *date);
        } else {
            if (lacks_months(time, facts)) {
                time.first_month = read->first_month;
                time.last_month = read->last_month;
            }
            if (time.year_is == Year::unstated) {
                time.year_is = read->year_is;
                time.year = read->year;
            }
        }
        if (time.year_is != Year::unstated && !lacks_months(time, facts)) break;
    }
    return time;
}

std::optional<TimeReference> time_compared_with(std::string_view text, const Facts& facts, std::uint32_t offset) {
    constexpr std::array<std::string_view, 8> kEnds{"，", "。", "；", "！", "？", "\n", "\t", "\v"};
    std::uint32_t begin = offset - std::min(offset, kReach);
    for (const std::string_view mark : kEnds) {
        const std::size_t at = slice(text, {begin, offset}).rfind(mark);
        if (at != std::string_view::npos) begin += static_cast<std::uint32_t>(at + mark.size());
    }
    const std::string_view clause = slice(text, {begin, offset});
    const bool year_on_year = clause.find("同比") != std::string_view::npos;
    if (year_on_year || clause.find("环比") != std::string_view::npos) {
        TimeReference time = time_before(text, facts, offset);
        if (time.year_is == Year::other) return std::nullopt;
        if (time.year_is == Year::unstated) time.year_is = Year::relative;
        if (!year_on_year) return span_before(time);
        --time.year;
        return time;
    }
    Lead lead(text, facts, offset);
    while (const DateFact* date = lead.previous()) {
        if (date->span.begin < begin) break;
        if (!is_base(text, *date, offset)) continue;
        auto time = as_reference(*date);
        if (time) time->date = index_of(facts, *date);
        return time;
    }
    return std::nullopt;
}

}  // namespace mingcha
