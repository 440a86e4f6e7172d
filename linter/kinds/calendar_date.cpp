// Dates that no calendar has: 2月30日, 13月, a weekday of another day, a period that ends before it begins.
//
// The grammar reads only days that exist, so 2023年2月30日 is read as 2023年2月 and a day that follows it directly.
#include <array>
#include <chrono>
#include <string>
#include <string_view>

#include "facts/resolve_date.hpp"
#include "kinds/registry.hpp"
#include "kinds/support/requirements.hpp"
#include "language/characters.hpp"

namespace mingcha::kinds {
namespace {

using namespace std::chrono;

constexpr std::array<std::string_view, 8> kWeekdays{"", "一", "二", "三", "四", "五", "六", "日"};

bool is_month(const DateFact& date) {
    return date.form == DateFact::Form::point && date.month != 0 && date.day == 0 && date.part == DatePart::none &&
           !date.to_the_end && !date.lunar && date.part_count == 1;
}

bool is_bare_day(const DateFact& date) {
    return date.form == DateFact::Form::point && date.year == 0 && date.month == 0 && date.day != 0 && !date.lunar &&
           date.shift.unit == TimeUnit::none;
}

bool is_whole_year(const DateFact& date) {
    return date.form == DateFact::Form::point && date.year != 0 && date.month == 0 && date.part == DatePart::none &&
           !date.to_the_end;
}

bool is_full_day(const DatePoint& date) { return date.month != 0 && date.day != 0 && !date.lunar; }

/// Not 国庆节, which is a day as well.
bool is_in_figures(const RuleContext& context, const DateFact& date) {
    const std::string_view words = context.document.text(date.span);
    return words.find_first_of("0123456789") != std::string_view::npos || words.find("日") != std::string_view::npos ||
           words.find("号") != std::string_view::npos;
}

int longest_length(int month, int year) {
    constexpr int kSomeLeapYear = 2000;
    const year_month_day_last last = std::chrono::year{year == 0 ? kSomeLeapYear : year} /
                                     std::chrono::month{static_cast<unsigned>(month)} / std::chrono::last;
    return static_cast<int>(static_cast<unsigned>(last.day()));
}

class CalendarDate final : public Rule {
public:
    void check(const RuleContext& context, Sink& sink) const override {
        const auto& dates = context.facts.dates;
        for (std::size_t index = 0; index < dates.size(); ++index) {
            const DateFact& date = dates[index];
            if (is_month(date) && index + 1 < dates.size()) check_day(context, date, dates[index + 1], sink);
            if (is_whole_year(date)) check_month(context, date, sink);
            if (date.form == DateFact::Form::range) {
                check_order(context, date, sink);
            } else if (date.form == DateFact::Form::point && is_full_day(date) && is_in_figures(context, date)) {
                check_weekday(context, date, sink);
            }
        }
    }

private:
    static void check_day(const RuleContext& context, const DateFact& month, const DateFact& day, Sink& sink) {
        if (day.span.begin != month.span.end || !is_bare_day(day)) return;
        const int year = month.year != 0 ? month.year : context.facts.period.year;
        const int length = longest_length(month.month, year);
        if (day.day <= length) return;
        Finding finding;
        finding.message = "no-such-day";
        finding.span = cover(month.span, day.span);
        finding.arguments = {{"date", std::string(context.document.text(finding.span))},
                             {"month", std::to_string(month.month)},
                             {"length", std::to_string(length)}};
        sink.report(std::move(finding));
    }

    /// 2023年|13月; not 2023年36月龄, nor 2020年24个月.
    static void check_month(const RuleContext& context, const DateFact& year, Sink& sink) {
        constexpr int kMonths = 12;
        const std::string_view text = context.document.text();
        std::size_t end = year.span.end;
        int month = 0;
        while (language::is_ascii_digit(language::character_at(text, end)) && end - year.span.end < 2) {
            month = month * 10 + (text[end] - '0');
            ++end;
        }
        constexpr std::string_view kMonth = "月";
        if (end == year.span.end || (month >= 1 && month <= kMonths)) return;
        if (!text.substr(end).starts_with(kMonth) || text.substr(end).starts_with("月龄")) return;
        Finding finding;
        finding.message = "no-such-month";
        finding.span = {year.span.begin, static_cast<std::uint32_t>(end + kMonth.size())};
        finding.arguments = {{"date", std::string(context.document.text(finding.span))}};
        sink.report(std::move(finding));
    }

    /// Only ranges that print the year of both ends: 11月至3月 runs over the new year. Years alone may be listed
    /// backwards, as in annual accounts: 2023年至2021年.
    static void check_order(const RuleContext& context, const DateFact& range, Sink& sink) {
        if (range.year == 0 || range.last.year == 0 || range.month == 0) return;
        const auto days = resolve(range, CalendarTime{}, Lean::past);
        if (!days || days->first.begin < days->last.end) return;
        Finding finding;
        finding.message = "reversed";
        finding.span = range.span;
        finding.arguments = {{"range", std::string(context.document.text(range.span))}};
        sink.report(std::move(finding));
    }

    static void check_weekday(const RuleContext& context, const DateFact& date, Sink& sink) {
        const int year = date.year != 0 ? date.year : context.facts.period.looks_ahead ? 0 : context.facts.period.year;
        if (year == 0) return;
        const year_month_day day{std::chrono::year{year}, std::chrono::month{static_cast<unsigned>(date.month)},
                                 std::chrono::day{static_cast<unsigned>(date.day)}};
        if (!day.ok()) return;
        Finding finding;
        finding.span = date.span;
        finding.arguments = {{"date", std::string(context.document.text(date.span))}, {"year", std::to_string(year)}};
        finding.pass = true;
        finding.message = "holds";
        const unsigned right = weekday{sys_days{day}}.iso_encoding();
        if (date.weekday != 0 && static_cast<unsigned>(date.weekday) != right) {
            finding.pass = false;
            finding.message = date.year != 0 ? "weekday" : "weekday-of-report-year";
            finding.arguments.emplace_back("weekday", kWeekdays.at(right));
        }
        sink.report(std::move(finding));
    }
};

Result<std::unique_ptr<const Rule>> create(const RuleSpec& spec) {
    if (auto complete = require_messages(
            spec, {"no-such-day", "no-such-month", "reversed", "weekday", "weekday-of-report-year", "holds"});
        !complete) {
        return tl::unexpected(complete.error());
    }
    return std::make_unique<const CalendarDate>();
}

}  // namespace

KindInfo calendar_date() { return {"calendar-date", create}; }

}  // namespace mingcha::kinds
