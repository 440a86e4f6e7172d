// A date in a few words, so that tests can be tables: "2023-12-31", "year-1 Q3", "2021 to 2023", "8:30".
#pragma once

#include <array>
#include <string>

#include <fmt/format.h>

#include "mingcha/date.hpp"

namespace mingcha::testing {

inline void append(std::string& words, const std::string& word) { words += (words.empty() ? "" : " ") + word; }

inline std::string unit_name(TimeUnit unit) {
    constexpr std::array kNames{"none", "second", "minute", "hour", "day", "week", "month", "quarter", "half", "year"};
    return kNames.at(static_cast<std::size_t>(unit));
}

inline std::string part_name(const DatePoint& point) {
    constexpr std::array kNames{"",      "whole", "same",    "beginning", "middle", "Q",   "half",
                                "third", "week",  "weekend", "season",    "decade", "plan"};
    std::string name = kNames.at(static_cast<std::size_t>(point.part));
    const bool indexed = point.part == DatePart::quarter || point.part == DatePart::half ||
                         point.part == DatePart::third || point.part == DatePart::week ||
                         point.part == DatePart::season;
    if (!indexed) return name;
    return point.part_count == 1 ? fmt::format("{}{}", name, point.part_index)
                                 : fmt::format("{}{}x{}", name, point.part_index, point.part_count);
}

inline std::string shown(const DatePoint& point) {
    std::string words;
    if (point.shift.unit != TimeUnit::none)
        append(words, fmt::format("{}{:+}", unit_name(point.shift.unit), point.shift.by));
    if (point.year != 0 || point.month != 0 || point.day != 0) {
        std::string date = point.year == 0 ? "" : fmt::format("{}", point.year);
        if (point.month != 0) date += fmt::format("{}{:02}", date.empty() ? "--" : "-", point.month);
        if (point.day != 0) date += fmt::format("{}{:02}", date.empty() ? "---" : "-", point.day);
        append(words, date);
    }
    if (point.month != 0 && point.part_count != 1) append(words, fmt::format("months {}", point.part_count));
    if (point.lunar) append(words, "lunar");
    if (point.part != DatePart::none) append(words, part_name(point));
    if (point.to_the_end) append(words, "end");
    if (point.weekday != 0) append(words, fmt::format("weekday {}", point.weekday));
    if (point.clock.hour >= 0) {
        append(words, fmt::format("{}:{:02}", point.clock.hour, std::max<int>(point.clock.minute, 0)));
        if (point.clock.second >= 0) words += fmt::format(":{:02}", point.clock.second);
    }
    return words;
}

inline std::string shown(const DateFact& date) {
    constexpr std::array kForms{"", "", "rolling ", "distant ", "every "};
    constexpr std::array kBounds{"", "before ", "until ", "since ", "after "};
    std::string words = kForms.at(static_cast<std::size_t>(date.form));
    words += kBounds.at(static_cast<std::size_t>(date.bound)) + shown(static_cast<const DatePoint&>(date));
    return date.form == DateFact::Form::range ? words + " to " + shown(date.last) : words;
}

}  // namespace mingcha::testing
