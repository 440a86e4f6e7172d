// Bounds and ranges as Recognizers-Text sees them: 大于10小于20, 一千到一千五百, 五百多. Hedges of the scanner are put
// together into intervals; two that stand side by side and bound from both sides are one.
#include <cmath>
#include <cstdlib>
#include <optional>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "conformance/suite.hpp"
#include "facts/decimal.hpp"
#include "unit/facts/fact_fixture.hpp"

namespace mingcha::conformance {
namespace {

struct Bound {
    Decimal value;
    bool inclusive = false;
};

struct Interval {
    std::size_t begin = 0;
    std::size_t end = 0;
    std::optional<Bound> lower;
    std::optional<Bound> upper;
};

/// In its default mode the suite leaves out the upper end of A至B, in its experimental mode it does not.
enum class Mode { half_open, closed };

constexpr std::string_view kEqual = "等于";

Interval with_span(const std::string& text, const Quantity& quantity) {
    Interval interval{quantity.span.begin, quantity.span.end, {}, {}};
    const bool hedge_in_front = quantity.span.begin < quantity.number.begin;
    if (hedge_in_front && quantity.span.end == quantity.unit.end) interval.end = quantity.number.end;
    if (quantity.hedge == Hedge::just_over) {
        interval.begin = quantity.number.begin;
        if (!quantity.unit.empty()) interval.end = quantity.unit.begin;
    }
    if (quantity.hedge == Hedge::vague) interval.end = quantity.number.end;
    if (quantity.hedge == Hedge::range && !text.substr(0, interval.end).ends_with("间")) {
        interval.begin = quantity.number.begin;
        interval.end = quantity.number.end;
    }
    return interval;
}

std::optional<Interval> interval_of(const std::string& text, const Quantity& quantity, Mode mode) {
    Interval interval = with_span(text, quantity);
    switch (quantity.hedge) {
        case Hedge::at_least:
            interval.lower = {quantity.value, true};
            return interval;
        case Hedge::more_than:
        case Hedge::just_over:
            interval.lower = {quantity.value, false};
            return interval;
        case Hedge::vague:  // the suite counts 十几 from 十 on
            interval.lower = {sum(quantity.value, {-1, quantity.last_place}).value_or(quantity.value), false};
            return interval;
        case Hedge::at_most:
            interval.upper = {quantity.value, true};
            return interval;
        case Hedge::less_than:
            interval.upper = {quantity.value, false};
            return interval;
        case Hedge::range:
            interval.lower = {quantity.value, true};
            interval.upper = {quantity.upper, mode == Mode::closed};
            return interval;
        default:
            break;
    }
    if (!text.substr(0, quantity.span.begin).ends_with(kEqual)) return std::nullopt;
    interval.begin -= kEqual.size();
    interval.end = quantity.number.end;
    interval.lower = interval.upper = {quantity.value, true};
    return interval;
}

/// Nothing but 并, 且, 同时 or a comma stands between.
bool is_joint(std::string_view between) {
    bool goes_on = true;
    while (goes_on) {
        goes_on = false;
        for (const std::string_view word : {"的同时", "并且", "并", "且", "，", " "}) {
            if (!between.starts_with(word)) continue;
            between.remove_prefix(word.size());
            goes_on = true;
        }
    }
    return between.empty();
}

bool bound_both_sides(const Interval& a, const Interval& b) {
    if (a.lower && b.upper && !a.upper && !b.lower) return compare(a.lower->value, b.upper->value) < 0;
    if (a.upper && b.lower && !a.lower && !b.upper) return compare(b.lower->value, a.upper->value) < 0;
    return false;
}

std::vector<Interval> intervals_in(const std::string& text, Mode mode) {
    Facts facts;
    FactScanner(testing::vocabulary().words().units, Scope::numbers).scan(text, 0, facts);
    std::vector<Interval> intervals;
    for (const Quantity& quantity : facts.quantities) {
        const auto next = interval_of(text, quantity, mode);
        if (!next) continue;
        if (!intervals.empty() && bound_both_sides(intervals.back(), *next) &&
            is_joint(std::string_view(text).substr(intervals.back().end, next->begin - intervals.back().end))) {
            Interval& both = intervals.back();
            (next->lower ? both.lower : both.upper) = next->lower ? next->lower : next->upper;
            both.end = next->end;
        } else {
            intervals.push_back(*next);
        }
    }
    return intervals;
}

std::string printed(const Interval& interval) {
    std::string text = interval.lower && interval.lower->inclusive ? "[" : "(";
    if (interval.lower) text += to_string(interval.lower->value);
    text += ",";
    if (interval.upper) text += to_string(interval.upper->value);
    return text + (interval.upper && interval.upper->inclusive ? "]" : ")");
}

void run_ranges(std::string_view suite, Mode mode) {
    run(suite, 90, [&](const Case& each) -> std::string {
        const std::vector<Interval> intervals = intervals_in(each.input, mode);
        std::string said = "found";
        bool same = intervals.size() == each.results.size();
        for (std::size_t i = 0; i < intervals.size(); ++i) {
            const Interval& interval = intervals[i];
            said.append(" [").append(each.input.substr(interval.begin, interval.end - interval.begin)).append("] ");
            said += printed(interval);
            if (i >= each.results.size()) continue;
            const Expected& expected = each.results[i];
            same = same && interval.begin == expected.begin && interval.end == expected.end &&
                   printed(interval) == expected.resolution.value("value", "");
        }
        return same ? std::string() : said;
    });
}

TEST(Conformance, NumberRange) { run_ranges("Number/NumberRangeModel", Mode::half_open); }

TEST(Conformance, NumberRangeExperimental) { run_ranges("Number/NumberRangeModelExperimentalMode", Mode::closed); }

}  // namespace
}  // namespace mingcha::conformance
