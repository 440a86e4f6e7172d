// The families of relations, one file each. A finder appends what it finds to `relations`; the order of the result is
// made afterwards.
//
// A finder says what binds which numbers, fills in the equation, and leaves the arithmetic to equation.hpp. It stays
// silent when it is not sure that the words bind the numbers: a relation that is not meant is a false alarm.
#pragma once

#include <span>
#include <vector>

#include "relations/sentence.hpp"

namespace mingcha {

using Paragraph = std::span<const Sentence>;
struct Figure;  // see comparison.hpp

// Within one sentence.
void find_from_to(const Sentence& sentence, std::vector<Relation>& relations);
void find_shares_totals(const Sentence& sentence, std::vector<Relation>& relations);
void find_percent_bounds(const Sentence& sentence, std::vector<Relation>& relations);
void find_points_or_percents(const Sentence& sentence, std::vector<Relation>& relations);
void find_points_for_percent(const Sentence& sentence, std::vector<Relation>& relations);

// Within one paragraph.
void find_part_whole(Paragraph paragraph, std::vector<Relation>& relations);
void find_averages(Paragraph paragraph, std::vector<Relation>& relations);
void find_shares(Paragraph paragraph, std::vector<Relation>& relations);

// Among the figures of one paragraph, which read_figures tells.
void find_comparisons(std::span<const Figure> figures, std::vector<Relation>& relations);
void find_balances(std::span<const Figure> figures, std::vector<Relation>& relations);
void find_trends(std::span<const Figure> figures, std::vector<Relation>& relations);

// Over the document.
/// After `find_shares`: for the shares that it left.
void find_shares_of_totals(std::span<const Paragraph> paragraphs, std::vector<Relation>& relations);
/// After the finders within sentences and paragraphs: for the numbers that they left.
void find_foreign_units(const Surroundings& around, std::span<const Paragraph> paragraphs,
                        std::vector<Relation>& relations);
void find_in_tables(const Surroundings& around, std::vector<Relation>& relations);
void find_list_counts(const Surroundings& around, std::vector<Relation>& relations);

// Over the whole document.
void find_same_facts(const Surroundings& around, std::span<const Sentence> sentences, std::vector<Relation>& relations);

}  // namespace mingcha
