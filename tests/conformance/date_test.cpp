// Dates, periods, clock times, durations and what recurs, against the suites "DateTime/…": the place of every result,
// and its value, laid on the calendar from the reference time of the case.
#include <algorithm>
#include <charconv>
#include <chrono>
#include <map>
#include <string>
#include <string_view>

#include <fmt/format.h>
#include <gtest/gtest.h>

#include "conformance/suite.hpp"
#include "facts/resolve_date.hpp"
#include "unit/facts/fact_fixture.hpp"

namespace mingcha::conformance {
namespace {

using nlohmann::json;

std::string iso_day(CalendarTime time) {
    const std::chrono::year_month_day day{std::chrono::floor<std::chrono::days>(time)};
    return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(day.year()), static_cast<unsigned>(day.month()),
                       static_cast<unsigned>(day.day()));
}

std::string iso_time(CalendarTime time) {
    const std::chrono::hh_mm_ss clock{time - std::chrono::floor<std::chrono::days>(time)};
    return fmt::format("{:02}:{:02}:{:02}", clock.hours().count(), clock.minutes().count(), clock.seconds().count());
}

/// 2017-03-22T16:12:00
CalendarTime reference_of(const Case& each) {
    int part[6] = {2017, 1, 1, 0, 0, 0};
    const std::string text = each.context.is_null() ? "" : each.context.value("ReferenceDateTime", "");
    const char* at = text.data();
    for (int& number : part) {
        if (at >= text.data() + text.size()) break;
        at = std::from_chars(at, text.data() + text.size(), number).ptr + 1;
    }
    using namespace std::chrono;
    const auto date = year{part[0]} / part[1] / part[2];
    return sys_days{date} + hours{part[3]} + minutes{part[4]} + seconds{part[5]};
}

/// The value that the suite asks for under `key`; empty if the date has none of that kind. The suite lets a range end
/// where its last day, month or year begins, and a period where the next begins.
std::string value_of(const DateFact& date, const ResolvedDate& resolved, std::string_view key) {
    const CalendarTime begin = resolved.first.begin;
    const CalendarTime end = date.form == DateFact::Form::range ? resolved.last.begin : resolved.last.end;
    if (key == "date") return iso_day(begin);
    if (key == "time") return iso_time(begin);
    if (key == "dateTime") return iso_day(begin) + " " + iso_time(begin);
    if (key == "startDate") return iso_day(begin);
    if (key == "endDate") return iso_day(end);
    if (key == "startTime") return iso_time(begin);
    if (key == "endTime") return iso_time(end);
    if (key == "startDateTime") return iso_day(begin) + " " + iso_time(begin);
    if (key == "endDateTime") return iso_day(end) + " " + iso_time(end);
    return "";
}

/// XXXX-12-31; what the suite prints for a date in itself.
std::string timex_of(const DatePoint& point) {
    const std::string year = point.year == 0 ? "XXXX" : fmt::format("{:04}", point.year);
    return fmt::format("{}-{:02}-{:02}", year, point.month, point.day);
}

/// P1W, XXXX-WXX-1T20
std::string timex_of_recurring(const DateFact& date) {
    if (date.weekday != 0) {
        const std::string clock = date.clock.hour < 0 ? "" : fmt::format("T{:02}", date.clock.hour);
        return fmt::format("XXXX-WXX-{}{}", date.weekday, clock);
    }
    const std::map<TimeUnit, char> letters{
        {TimeUnit::day, 'D'}, {TimeUnit::week, 'W'}, {TimeUnit::month, 'M'}, {TimeUnit::year, 'Y'}};
    const auto letter = letters.find(date.shift.unit);
    return letter == letters.end() ? "" : fmt::format("P1{}", letter->second);
}

std::string faults_of_parsed(const DateFact& date, const json& value, CalendarTime now) {
    if (date.form == DateFact::Form::recurring || date.lunar) {
        const std::string timex = date.lunar ? timex_of(date) : timex_of_recurring(date);
        const std::string wanted = value.value("Timex", "");
        return wanted.starts_with(timex) ? "" : fmt::format("{} for {}", timex, wanted);
    }
    for (const Lean lean : {Lean::past, Lean::future}) {
        const auto resolved = resolve(date, now, lean);
        const json& wanted = value.value(lean == Lean::past ? "PastResolution" : "FutureResolution", json::object());
        for (const auto& [key, text] : wanted.items()) {
            const std::string found = resolved ? value_of(date, *resolved, key) : "nothing";
            if (found != text.get<std::string>()) return fmt::format("{} {} for {}", key, found, text.dump());
        }
    }
    return "";
}

bool has(const json& values, std::string_view key, const std::string& text) {
    return std::ranges::any_of(values, [&](const json& value) { return value.value(std::string(key), "") == text; });
}

/// The only end that 以前 or 起 has: the day itself, of a longer period the end that is meant.
std::string faults_of_bound(const DateFact& date, const ResolvedDate& resolved, const json& values,
                            const std::string& kind) {
    using Bound = DateFact::Bound;
    const bool is_day = date.day != 0 || date.clock.hour >= 0;
    const bool far_side = !is_day && (date.bound == Bound::until || date.bound == Bound::after);
    const std::string value = value_of(date, resolved, (far_side ? "end" : "start") + kind);
    const std::string side = date.bound == Bound::since || date.bound == Bound::after ? "start" : "end";
    return has(values, side, value) ? "" : fmt::format("{} {} for {}", side, value, values.dump());
}

std::string faults_of_ends(const DateFact& date, const ResolvedDate& resolved, const json& values,
                           const std::string& kind) {
    for (const std::string_view side : {"start", "end"}) {
        const std::string value = value_of(date, resolved, std::string(side) + kind);
        if (!has(values, side, value)) return fmt::format("{} {} for {}", side, value, values.dump());
    }
    return "";
}

/// The keys of a model's value, by its type, and those under which `value_of` knows them.
std::string faults_of_resolved(const DateFact& date, const json& resolution, CalendarTime now) {
    const json& values = resolution.at("values");
    const std::string type = values.at(0).value("type", "");
    if (type == "set" || date.lunar) {
        const std::string timex = date.lunar ? timex_of(date) : timex_of_recurring(date);
        return has(values, "timex", timex) ? "" : "not " + values.at(0).value("timex", "");
    }
    const bool is_range = type.ends_with("range");
    const std::string kind = type.starts_with("datetime") ? "DateTime" : type.starts_with("date") ? "Date" : "Time";
    const std::string single = kind == "DateTime" ? "dateTime" : kind == "Date" ? "date" : "time";
    for (const Lean lean : {Lean::past, Lean::future}) {
        const auto resolved = resolve(date, now, lean);
        if (!resolved) return "nothing";
        if (!is_range) {
            const std::string value = value_of(date, *resolved, single);
            if (!has(values, "value", value)) return fmt::format("{} for {}", value, values.dump());
            continue;
        }
        if (values.at(0).contains("Mod")) return faults_of_bound(date, *resolved, values, kind);
        if (std::string faults = faults_of_ends(date, *resolved, values, kind); !faults.empty()) return faults;
    }
    return "";
}

/// A duration in seconds; a year has 365 days and a month 30.
std::string seconds_of(std::string_view text, const Quantity& quantity) {
    const std::map<std::string_view, std::int64_t> lengths{
        {"秒", 1},        {"分钟", 60},       {"小时", 3600},  {"个小时", 3600},  {"钟头", 3600},
        {"个钟头", 3600}, {"时", 3600},       {"天", 86400},   {"日", 86400},     {"周", 604800},
        {"星期", 604800}, {"个星期", 604800}, {"月", 2592000}, {"个月", 2592000}, {"年", 31536000}};
    const auto length = lengths.find(slice(text, quantity.unit));
    if (length == lengths.end()) return "no unit";
    std::int64_t value = quantity.value.mantissa * length->second;
    for (int power = quantity.value.exponent; power < 0; ++power) value /= 10;
    for (int power = quantity.value.exponent; power > 0; --power) value *= 10;
    return std::to_string(value);
}

std::string faults_of_duration(std::string_view text, const Quantity& quantity, const json& resolution) {
    if (resolution.is_null()) return "";
    const json& wanted = resolution.contains("values") ? resolution["values"].at(0).at("value")
                                                       : resolution.at("FutureResolution").at("duration");
    const std::string found = seconds_of(text, quantity);
    return found == wanted.get<std::string>() ? "" : fmt::format("{} seconds for {}", found, wanted.dump());
}

bool asks_for_duration(const Expected& expected) {
    const json& resolution = expected.resolution;
    if (resolution.is_null()) return true;
    if (resolution.contains("values")) return resolution["values"].at(0).value("type", "") == "duration";
    return resolution.value("FutureResolution", json::object()).contains("duration");
}

bool stands_at(TextSpan span, const Expected& expected) {
    return span.begin == expected.begin && span.end == expected.end;
}

/// The suites of one kind of time take 明天晚上八点 apart; the clock time at the end of ours is what they ask for.
bool ends_with_clock(const DateFact& date, const Expected& expected) {
    return date.clock.hour >= 0 && date.span.begin < expected.begin && date.span.end == expected.end;
}

std::string faults_of(const Case& each, const Facts& facts, const Expected& expected, bool clock_alone) {
    const CalendarTime now = reference_of(each);
    for (const Quantity& quantity : facts.quantities) {
        if (quantity.dimension == Dimension::duration && asks_for_duration(expected) &&
            stands_at(quantity.span, expected)) {
            return faults_of_duration(each.input, quantity, expected.resolution);
        }
    }
    for (const DateFact& date : facts.dates) {
        const bool stands = stands_at(date.span, expected) || stands_at(date.bounded, expected);
        if (!stands && !(clock_alone && ends_with_clock(date, expected))) continue;
        if (expected.resolution.is_null()) return "";
        return expected.resolution.contains("values") ? faults_of_resolved(date, expected.resolution, now)
                                                      : faults_of_parsed(date, expected.resolution, now);
    }
    return "nothing stands at " + expected.text;
}

std::string found_in(const Case& each, const Facts& facts) {
    std::string words;
    for (const DateFact& date : facts.dates) words += fmt::format(" [{}]", slice(each.input, date.span));
    return words;
}

/// A case without results must have no dates; that a case has more of them is judged by the model alone.
std::string judge(const Case& each, bool is_model, bool clock_alone) {
    const Facts facts = testing::scan(each.input);
    for (const Expected& expected : each.results) {
        if (const std::string fault = faults_of(each, facts, expected, clock_alone); !fault.empty()) {
            return fault + "; found" + found_in(each, facts);
        }
    }
    const auto counted =
        std::ranges::count_if(facts.dates, [&](const DateFact& date) { return !clock_alone || date.clock.hour >= 0; });
    const bool too_many = static_cast<std::size_t>(counted) > each.results.size();
    if ((each.results.empty() || is_model) && too_many) return "more than asked for:" + found_in(each, facts);
    return "";
}

struct Suite {
    const char* name;
    double bar;
};

class Dates : public ::testing::TestWithParam<Suite> {};

TEST_P(Dates, AreReadAsTheSuiteAsks) {
    const std::string_view name = GetParam().name;
    const bool is_model = name.find("Model") != std::string_view::npos;
    const bool clock_alone = name.starts_with("DateTime/Time");
    run(name, GetParam().bar, [&](const Case& each) { return judge(each, is_model, clock_alone); });
}

INSTANTIATE_TEST_SUITE_P(
    Suites, Dates,
    ::testing::Values(Suite{"DateTime/DateExtractor", 85}, Suite{"DateTime/DateParser", 85},
                      Suite{"DateTime/DatePeriodExtractor", 85}, Suite{"DateTime/DatePeriodParser", 85},
                      Suite{"DateTime/DateTimeExtractor", 85}, Suite{"DateTime/DateTimeParser", 85},
                      Suite{"DateTime/DateTimePeriodExtractor", 85}, Suite{"DateTime/DateTimePeriodParser", 85},
                      Suite{"DateTime/TimeExtractor", 85}, Suite{"DateTime/TimeParser", 85},
                      Suite{"DateTime/TimePeriodExtractor", 85}, Suite{"DateTime/TimePeriodParser", 85},
                      Suite{"DateTime/DurationExtractor", 85}, Suite{"DateTime/DurationParser", 85},
                      Suite{"DateTime/HolidayExtractor", 85}, Suite{"DateTime/HolidayParser", 85},
                      Suite{"DateTime/SetExtractor", 85}, Suite{"DateTime/SetParser", 85},
                      Suite{"DateTime/DateTimeModel", 85}));

}  // namespace
}  // namespace mingcha::conformance
