// A table of words to look for, each with the company in which it counts.
#pragma once

#include <cstddef>
#include <functional>
#include <string_view>
#include <utility>
#include <vector>

#include "language/context.hpp"
#include "language/literal_set.hpp"
#include "language/segmentation.hpp"
#include "mingcha/failure.hpp"
#include "mingcha/span.hpp"
#include "mingcha/table.hpp"

namespace mingcha::kinds {

/// Immutable; its table must outlive it. The columns unless_before, unless_after, unless_near_before, near_before,
/// near_after, beside_before, beside_after and boundary (`yes`: the word counts only where no other word crosses its
/// edges) are read where the table has them.
class WordTable {
public:
    struct Hit {
        std::size_t row = 0;  ///< of the table
        TextSpan span;
    };

    /// Of `table`, whose words stand in the column `words`. Fails on an empty word.
    [[nodiscard]] static Result<WordTable> create(const Table& table, std::string_view words);

    /// Every word that its context allows, row by row, in the order of the text; several rows may be given for one
    /// place.
    void scan(std::string_view text, const std::function<void(const Hit&)>& on_hit) const;

    /// The words that count, in the order of the text. Of words that overlap the first counts, and of those that begin
    /// together the longest; of rows with the same word the first whose context allows it.
    [[nodiscard]] std::vector<Hit> find(std::string_view text) const;

    /// True if the row's word counts only in some company.
    [[nodiscard]] bool needs_company(std::size_t row) const { return !context_of(row).empty(); }
    [[nodiscard]] bool needs_boundary(std::size_t row) const { return table_->cell(row, "boundary") == "yes"; }

private:
    WordTable(language::LiteralSet words, language::Segmentation segmentation, const Table& table)
        : words_(std::move(words)), segmentation_(std::move(segmentation)), table_(&table) {}

    /// Read when a word is found, since few words of a table ever are.
    [[nodiscard]] language::Context context_of(std::size_t row) const;
    [[nodiscard]] bool counts(std::string_view text, const Hit& hit) const;

    language::LiteralSet words_;
    language::Segmentation segmentation_;
    const Table* table_;
};

}  // namespace mingcha::kinds
