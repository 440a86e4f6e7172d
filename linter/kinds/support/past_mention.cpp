#include "kinds/support/past_mention.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
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

bool strip_any(std::string_view& text, std::span<const std::string_view> words) {
    const auto word = std::ranges::find_if(words, [&](std::string_view w) { return text.starts_with(w); });
    if (word == words.end()) return false;
    text.remove_prefix(word->size());
    return true;
}

/// The size of the title at the beginning of `text`, in marks or as it is called without them; 0 if there is none.
std::size_t title_at(std::string_view text) {
    constexpr std::string_view kClose = "》";
    if (text.starts_with("《")) {
        const std::size_t close = text.find(kClose);
        return close == std::string_view::npos ? 0 : close + kClose.size();
    }
    static constexpr auto kEnds =
        std::to_array<std::string_view>({"法", "条例", "通则", "总则", "规定", "办法", "细则"});
    const std::size_t end = std::min({text.find("、"), text.find("和"), text.find("及"), text.find("与"), text.size()});
    const std::string_view name = text.substr(0, end);
    const bool is_law = std::ranges::any_of(kEnds, [&](std::string_view ending) { return name.ends_with(ending); });
    return is_law ? end : 0;
}

/// Only titles that are joined to what follows: 《民法通则》、《民法总则》, 合同法、.
bool leads_on_from_titles(std::string_view text) {
    static constexpr auto kJoints = std::to_array<std::string_view>({"、", "以及", "和", "及", "与"});
    while (!text.empty()) {
        const std::size_t size = title_at(text);
        if (size == 0) return false;
        const bool marked = text.starts_with("《");
        text.remove_prefix(size);
        if (!strip_any(text, kJoints) && !marked) return false;
    }
    return true;
}

/// 原《民法通则》《民法总则》《物权法》, 原根据合同法、担保法: the word stands before a list, or before the verb of the
/// clause, and speaks of all that is cited.
bool is_in_list_of_past(std::string_view before, const std::vector<std::string_view>& past) {
    static constexpr auto kCiting =
        std::to_array<std::string_view>({"依据", "依照", "依", "根据", "按照", "按", "是依据", "是根据", "是按照"});
    return std::ranges::any_of(past, [&](std::string_view word) {
        for (std::size_t at = before.find(word); at != std::string_view::npos; at = before.find(word, at + 1)) {
            std::string_view rest = before.substr(at + word.size());
            strip_any(rest, kCiting);
            if (leads_on_from_titles(rest)) return true;
        }
        return false;
    });
}

}  // namespace

int first_year_without(std::string_view iso_date) {
    int year = 0;
    for (const char digit : iso_date.substr(0, 4)) year = year * 10 + (digit - '0');
    return year == 0 || iso_date.ends_with("-01-01") ? year : year + 1;
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
    if (is_in_list_of_past(slice(text, {near.begin, cited.begin}), before_)) return true;
    if (near.begin > sentence.begin) {
        const auto mark = static_cast<std::uint32_t>(language::previous_offset(text, near.begin));
        near.begin = language::clause_around(text, {mark, mark}).begin;
    }
    return names_year_before(context.facts.dates, first_year_without, near);
}

}  // namespace mingcha::kinds
