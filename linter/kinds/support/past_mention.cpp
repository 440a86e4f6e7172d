#include "kinds/support/past_mention.hpp"

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <span>

#include "language/characters.hpp"
#include "language/clause.hpp"
#include "language/context.hpp"

namespace mingcha::kinds {
namespace {

bool names_year_before(std::span<const DateFact> dates, int year, TextSpan span) {
    auto date = std::ranges::lower_bound(dates, span.begin, {}, [](const DateFact& fact) { return fact.span.begin; });
    for (; date != dates.end() && date->span.begin < span.end; ++date) {
        if (date->year != 0 && date->year < year) return true;
    }
    return false;
}

}  // namespace

int first_year_without(std::string_view iso_date) {
    int year = 0;
    for (const char digit : iso_date.substr(0, 4)) year = year * 10 + (digit - '0');
    return year == 0 || iso_date.ends_with("-01-01") ? year : year + 1;
}

const TitleFact* title_around(const Facts& facts, TextSpan span) {
    const auto after =
        std::ranges::upper_bound(facts.titles, span.begin, {}, [](const TitleFact& title) { return title.span.begin; });
    if (after == facts.titles.begin()) return nullptr;
    const TitleFact& title = *std::prev(after);
    return title.span.contains(span) ? &title : nullptr;
}

PastMention::PastMention(const RuleOptions& options)
    : before_(options.list("past_before")), after_(options.list("past_after")), near_(options.list("past_near")) {}

bool PastMention::speaks_of_the_past(const RuleContext& context, TextSpan cited, int first_year_without) const {
    const std::string_view text = context.document.text();
    if (language::touches_before(text, cited.begin, before_)) return true;
    if (language::touches_after(text, cited.end, after_)) return true;
    const TextSpan sentence = language::clause_around(text, cited, language::ClauseExtent::sentence);
    if (language::contains_any(slice(text, sentence), near_)) return true;
    TextSpan near = language::clause_around(text, cited);
    if (near.begin > sentence.begin) {
        const auto mark = static_cast<std::uint32_t>(language::previous_offset(text, near.begin));
        near.begin = language::clause_around(text, {mark, mark}).begin;
    }
    return names_year_before(context.facts.dates, first_year_without, near);
}

}  // namespace mingcha::kinds
