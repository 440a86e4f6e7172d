// Finding the relations between the numbers of a sentence.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "facts/vocabulary.hpp"
#include "mingcha/facts.hpp"

namespace mingcha {

/// A sentence that holds numbers: the stretch between two of 。！？ or the ends of the block.
struct Sentence {
    std::string_view text;  ///< the whole document's text, which owns the views below
    TextSpan span;
    std::span<const Quantity> quantities;  ///< those inside, in order
    std::span<const std::uint8_t> depths;  ///< for each of them, how deep in brackets it stands
    std::uint32_t first = 0;               ///< index of the first of them in Facts::quantities

    /// The words before a quantity, back to the one before it or to the start of the sentence.
    [[nodiscard]] TextSpan lead(std::size_t index) const {
        return {index == 0 ? span.begin : quantities[index - 1].span.end, quantities[index].span.begin};
    }
    /// The words behind a quantity, up to the next one or to the end of the sentence.
    [[nodiscard]] TextSpan trail(std::size_t index) const {
        return {quantities[index].span.end,
                index + 1 < quantities.size() ? quantities[index + 1].span.begin : span.end};
    }
    [[nodiscard]] std::string_view words(TextSpan place) const { return slice(text, place); }
    [[nodiscard]] std::uint32_t index_of(std::size_t index) const { return first + static_cast<std::uint32_t>(index); }
};

/// Appends the relations of the whole document to `facts.relations`, in the order of the text.
void find_relations(const Document& document, const Vocabulary::Words& words, Facts& facts);

/// One family of relations each; they append to `relations`.
void find_part_whole(const Sentence& sentence, const Vocabulary::Words& words, std::vector<Relation>& relations);
void find_changes(const Sentence& sentence, std::vector<Relation>& relations);

}  // namespace mingcha
