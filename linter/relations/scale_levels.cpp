#include "relations/scale_levels.hpp"

#include "relations/part_family.hpp"
#include "relations/words.hpp"

namespace mingcha {

std::optional<ScaleList> scale_list(const PartTerms& terms, std::size_t whole) {
    const Sentence& stretch = terms.stretch();
    const auto words_of = [&](std::size_t index) { return stretch.words(label_of(stretch, index)); };
    const auto threshold = threshold_of(words_of(whole), stretch.around.words);
    if (!threshold || whole + 1 >= terms.size()) return std::nullopt;
    ScaleList result;
    result.list.whole = whole;
    const auto opening = list_opening(stretch.lead_words(whole + 1));
    result.list.introduced = opening && opening->kind != ListOpening::Kind::listed;
    ScaleCoverage coverage(*threshold);
    for (std::size_t next = whole + 1; next < terms.size() && terms.sentences_between(whole, next) == 0; ++next) {
        if (stretch.depths[next] > stretch.depths[whole] && !result.list.introduced) continue;
        if (terms.at(next).dimension == Dimension::percent) continue;
        if (!terms.same_unit(whole, next) || !coverage.take(words_of(next))) break;
        result.list.parts.push_back(next);
    }
    if (result.list.parts.empty()) return std::nullopt;
    if (coverage.complete()) result.list.complete = Completeness::certain;
    result.missing = coverage.missing();
    return result;
}

}  // namespace mingcha
