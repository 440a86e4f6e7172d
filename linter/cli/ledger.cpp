#include "cli/ledger.hpp"

#include <chrono>

#include <fmt/format.h>

#include "facts/resolve_date.hpp"

namespace mingcha::cli {
namespace {

std::string iso_day(CalendarTime time) {
    const std::chrono::year_month_day day{std::chrono::floor<std::chrono::days>(time)};
    return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(day.year()), static_cast<unsigned>(day.month()),
                       static_cast<unsigned>(day.day()));
}

}  // namespace

std::string iso_date(const DateFact& date) {
    std::string text = date.year == 0 ? "-" : fmt::format("{:04}", date.year);
    if (date.month != 0) text += fmt::format("-{:02}", date.month);
    if (date.day != 0) text += fmt::format("-{:02}", date.day);
    return text;
}

std::optional<DayRange> day_range(const DateFact& date, int report_year) {
    const bool is_stretch = date.form == DateFact::Form::point || date.form == DateFact::Form::range;
    const bool of_report = date.shift.unit == TimeUnit::year || (date.year == 0 && date.shift.unit == TimeUnit::none);
    const bool is_placed = date.month != 0 || date.part != DatePart::none || date.to_the_end;
    if (!is_stretch || date.last.shift.unit != TimeUnit::none) return std::nullopt;
    DateFact placed = date;
    if (of_report) {
        if (report_year == 0 || (date.shift.unit == TimeUnit::none && !is_placed)) return std::nullopt;
        placed.year = static_cast<std::int16_t>(report_year + date.shift.by);
        placed.shift = {};
    }
    if (placed.year == 0) return std::nullopt;
    const auto resolved = resolve(placed, CalendarTime{}, Lean::past);
    if (!resolved) return std::nullopt;
    const CalendarTime end = resolved->last.end;
    const bool at_midnight = end == std::chrono::floor<std::chrono::days>(end) && end != resolved->last.begin;
    return DayRange{iso_day(resolved->first.begin), iso_day(at_midnight ? end - std::chrono::days{1} : end)};
}

}  // namespace mingcha::cli
