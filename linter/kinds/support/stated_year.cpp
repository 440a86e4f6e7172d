#include "kinds/support/stated_year.hpp"

#include <algorithm>
#include <cstdint>
#include <string_view>

#include "facts/titles.hpp"
#include "language/clause.hpp"

namespace mingcha::kinds {
namespace {

/// 去年, 明年: counted from the day of writing, which may be in the report's year or in the next. 今年 is taken for
/// either.
bool is_another_year(const DateFact& date) { return date.shift.unit == TimeUnit::year && date.shift.by != 0; }

auto first_from(const Facts& facts, std::uint32_t offset) {
    return std::ranges::lower_bound(facts.dates, offset, {}, [](const DateFact& date) { return date.span.begin; });
}

/// 2019年至2023年; the five years of a plan are rather its name.
bool spans_several_years(const DateFact& date) {
    return date.form == DateFact::Form::range && date.year != 0 && !names_one_year(date);
}

bool says_this_year(const RuleContext& context, TextSpan stretch) {
    for (auto date = first_from(context.facts, stretch.begin);
         date != context.facts.dates.end() && date->span.begin < stretch.end; ++date) {
        if (date->shift.unit == TimeUnit::year && date->shift.by == 0) return true;
    }
    return false;
}

/// By the dates that begin in `stretch`; `otherwise` if none of them names a year.
StatedYear years_in(const RuleContext& context, TextSpan span, TextSpan stretch, StatedYear otherwise) {
    StatedYear stated = otherwise;
    for (auto date = first_from(context.facts, stretch.begin);
         date != context.facts.dates.end() && date->span.begin < stretch.end; ++date) {
        if (span.contains(date->span) || title_around(context.facts, date->span) != nullptr) continue;
        if (spans_several_years(*date) || is_another_year(*date)) stated.is_only_one = false;
        if (date->year == 0 || !names_one_year(*date)) continue;
        if (stated.is_printed && date->year != stated.year) stated.is_only_one = false;
        if (!stated.is_printed || date->span.end <= span.begin) stated.year = date->year;
        stated.is_printed = true;
    }
    return stated;
}

}  // namespace

StatedYear stated_year(const RuleContext& context, TextSpan span) {
    const std::string_view text = context.document.text();
    if (const auto next = first_from(context.facts, span.end); next != context.facts.dates.end()) {
        const bool glosses = text.substr(span.end, next->span.begin - span.end) == "（";
        if (glosses && names_one_year(*next)) return {next->year, true, true};
    }
    const TextSpan clause = language::clause_around(text, span);
    const StatedYear near = years_in(context, span, {clause.begin, span.begin}, {});
    if (near.is_printed) return near;
    // A text that plans its year speaks of the year before as well, so what prints no year may lie in either.
    // A year that is only named most often says little of a single date.
    const ReportPeriod& period = context.facts.period;
    const bool is_sure = !period.looks_ahead && period.basis != ReportPeriod::Basis::majority;
    const StatedYear unprinted{is_sure ? period.year : 0, false, true};
    if (says_this_year(context, {clause.begin, span.begin})) return unprinted;
    return years_in(context, span, language::clause_around(text, span, language::ClauseExtent::sentence), unprinted);
}

}  // namespace mingcha::kinds
