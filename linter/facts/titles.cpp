#include "facts/titles.hpp"

#include <algorithm>
#include <iterator>

namespace mingcha {

const TitleFact* title_around(const Facts& facts, TextSpan span) {
    const auto behind =
        std::ranges::upper_bound(facts.titles, span.begin, {}, [](const TitleFact& title) { return title.span.begin; });
    if (behind == facts.titles.begin()) return nullptr;
    const TitleFact& title = *std::prev(behind);
    return title.span.contains(span) ? &title : nullptr;
}

}  // namespace mingcha
