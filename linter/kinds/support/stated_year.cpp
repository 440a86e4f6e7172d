#include "kinds/support/stated_year.hpp"

#include <algorithm>

#include "language/clause.hpp"

namespace mingcha::kinds {
namespace {

/// 去年, 明年: counted from the day of writing, which may be in the report's year or in the next. 今年 is taken for either.
bool is_another_year(const DateFact& date) { return date.shift.unit == TimeUnit::year && date.shift.by != 0; }

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
    const TextSpan sentence = language::clause_around(context.document.text(), span, language::ClauseExtent::sentence);
    const auto& dates = context.facts.dates;
    auto date =
        std::ranges::lower_bound(dates, sentence.begin, {}, [](const DateFact& each) { return each.span.begin; });
    // A text that plans its year speaks of the year before as well, so what prints no year may lie in either.
    // A year that is only named most often says little of a single date.
    const ReportPeriod& period = context.facts.period;
    const bool is_sure = !period.looks_ahead && period.basis != ReportPeriod::Basis::majority;
    StatedYear stated{is_sure ? period.year : 0, false, true};
    for (; date != dates.end() && date->span.begin < sentence.end; ++date) {
        const bool glosses = date->span.begin >= span.end && date->year != 0 &&
                             context.document.text({span.end, date->span.begin}) == "（";
        if (glosses && names_one_year(*date)) return {date->year, true, true};
        if (span.contains(date->span) || is_in_title(context.facts, date->span)) continue;
        if (spans_several_years(*date) || is_another_year(*date)) stated.is_only_one = false;
        if (date->year == 0 || !names_one_year(*date)) continue;
        if (stated.is_printed && date->year != stated.year) stated.is_only_one = false;
        if (!stated.is_printed || date->span.end <= span.begin) stated.year = date->year;
        stated.is_printed = true;
    }
    return stated;
}

}  // namespace mingcha::kinds
