#include <algorithm>
#include <array>

#include "relations/causes.hpp"
#include "relations/comparison.hpp"
#include "relations/finders.hpp"
#include "relations/tie_outs.hpp"

namespace mingcha {
namespace {

constexpr auto kInSentences = std::to_array<void (*)(const Sentence&, std::vector<Relation>&)>({
    find_from_to,
    find_shares_totals,
    find_percent_bounds,
    find_points_or_percents,
    find_points_for_percent,
});

constexpr auto kInParagraphs = std::to_array<void (*)(Paragraph, std::vector<Relation>&)>({
    find_part_whole,
    find_averages,
    find_shares,
});

constexpr auto kAmongFigures = std::to_array<void (*)(std::span<const Figure>, std::vector<Relation>&)>({
    find_comparisons,
    find_balances,
    find_trends,
});

}  // namespace

std::vector<Relation> find_relations(const Document& document, const Facts& facts, const Vocabulary& vocabulary,
                                     const RelationOptions& options) {
    const Surroundings around{document, facts, vocabulary.words(), options.explain_all};
    const Sentences sentences(around);
    std::vector<Relation> relations;
    for (const Sentence& sentence : sentences.all()) {
        for (const auto find : kInSentences) find(sentence, relations);
    }
    for (const Paragraph paragraph : sentences.paragraphs()) {
        for (const auto find : kInParagraphs) find(paragraph, relations);
        const std::vector<Figure> figures = read_figures(paragraph);
        for (const auto find : kAmongFigures) find(figures, relations);
    }
    find_foreign_units(around, sentences.paragraphs(), relations);
    find_shares_of_totals(sentences.paragraphs(), relations);
    find_in_tables(around, relations);
    find_list_counts(around, relations);
    find_same_facts(around, sentences.all(), relations);
    find_tie_outs(options.tie_outs, sentences.all(), relations);
    std::ranges::stable_sort(relations, {}, [](const Relation& relation) { return relation.span.begin; });
    find_causes(document, facts, relations);
    return relations;
}

}  // namespace mingcha
