// The stretches of text within which relations are looked for, with the numbers that stand in them.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "facts/vocabulary.hpp"
#include "mingcha/relations.hpp"

namespace mingcha {

/// What every finder of relations may look at. Views into the document, its facts and the rule data.
struct Surroundings {
    const Document& document;
    const Facts& facts;
    const Vocabulary::Words& words;
    bool explain_all = false;  ///< see RelationOptions
};

/// A sentence that holds numbers: the stretch between two of 。！？ or the ends of the block or table cell.
struct Sentence {
    const Surroundings& around;
    std::string_view text;  ///< the whole document's text, which owns the views below
    TextSpan span;
    std::span<const Quantity> quantities;  ///< those inside, in order; never empty
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
    [[nodiscard]] std::string_view lead_words(std::size_t index) const { return words(lead(index)); }
    [[nodiscard]] std::string_view trail_words(std::size_t index) const { return words(trail(index)); }
    [[nodiscard]] std::uint32_t index_of(std::size_t index) const { return first + static_cast<std::uint32_t>(index); }
};

/// Neighbouring sentences of one block as one stretch. Requires at least one.
[[nodiscard]] Sentence joined(std::span<const Sentence> sentences);

/// The sentences of a document that hold numbers, and the paragraphs that they make. A sentence ends at a block's end.
class Sentences {
public:
    /// O(size of the document).
    explicit Sentences(const Surroundings& around);

    [[nodiscard]] std::span<const Sentence> all() const { return sentences_; }
    /// Runs of sentences of one block, in order.
    [[nodiscard]] std::span<const std::span<const Sentence>> paragraphs() const { return paragraphs_; }

private:
    void cut(const Surroundings& around);
    void gather_paragraphs(std::string_view text);

    std::vector<std::uint8_t> depths_;
    std::vector<Sentence> sentences_;
    std::vector<std::span<const Sentence>> paragraphs_;
};

}  // namespace mingcha
