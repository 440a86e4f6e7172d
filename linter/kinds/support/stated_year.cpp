#include "kinds/support/stated_year.hpp"

#include <algorithm>

#include "language/clause.hpp"

namespace mingcha::kinds {
namespace {

/// The year that the date lies in; 0 if it lies in none or the report's year would have to be known.
int year_of(const DateFact& date, int report_year) {
    if (date.year != 0) return names_one_year(date) ? date.year : 0;
    const bool counts_years = date.shift.unit == TimeUnit::year && date.form == DateFact::Form::point;
    return counts_years && report_year != 0 ? report_year + date.shift.by : 0;
}

bool is_in_title(const Facts& facts, TextSpan span) {
    const auto behind =
        std::ranges::upper_bound(facts.titles, span.begin, {}, [](const TitleFact& title) { return title.span.begin; });
    return behind != facts.titles.begin() && std::prev(behind)->span.contains(span);
}

/// 2019年至2023年; the five years of a plan are rather its name.
bool spans_several_years(const DateFact& date) {
    return date.form == DateFact::Form::range && date.year != 0 && !names_one_year(date);
}

}  // namespace

StatedYear stated_year(const RuleContext& context, TextSpan span) {
    const int report_year = context.facts.period.year;
    const TextSpan sentence = language::clause_around(context.document.text(), span, language::ClauseExtent::sentence);
    const auto& dates = context.facts.dates;
    auto date =
        std::ranges::lower_bound(dates, sentence.begin, {}, [](const DateFact& each) { return each.span.begin; });
    // A text that plans its year speaks of the year before as well, so what prints no year may lie in either.
    StatedYear stated{context.facts.period.looks_ahead ? 0 : report_year, false, true};
    for (; date != dates.end() && date->span.begin < sentence.end; ++date) {
        const bool glosses = date->span.begin >= span.end && date->year != 0 &&
                             context.document.text({span.end, date->span.begin}) == "（";
        if (glosses && names_one_year(*date)) return {date->year, true, true};
        if (span.contains(date->span) || is_in_title(context.facts, date->span)) continue;
        if (spans_several_years(*date)) stated.is_only_one = false;
        const int year = year_of(*date, report_year);
        if (year == 0) continue;
        if (stated.is_printed && year != stated.year) stated.is_only_one = false;
        if (!stated.is_printed || date->span.end <= span.begin) stated.year = year;
        stated.is_printed = true;
    }
    return stated;
}

}  // namespace mingcha::kinds
