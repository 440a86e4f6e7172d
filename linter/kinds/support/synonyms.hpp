// Two names for one thing that a table knows: 第一责任人 and 第一负责人, 兴科改革 and 兴科变革.
#pragma once

#include <map>
#include <string_view>
#include <utility>
#include <vector>

#include "kinds/support/near_names.hpp"
#include "kinds/support/word_table.hpp"
#include "mingcha/facts.hpp"

namespace mingcha::kinds {

/// Immutable; keeps views into its table. A row of kind `name` counts where the document has the usual name at least
/// twice. A row of kind `head` names the last words of coined names (兴科改革, 兴科变革): it counts where the two
/// characters before both are the same and no word of the language.
class Synonyms {
public:
    [[nodiscard]] static Result<Synonyms> create(const Table& table);

    /// Not within titles, which stand as they were published. O(size of the text + hits).
    [[nodiscard]] std::vector<TwoNames> find(std::string_view text, const Facts& facts) const;

private:
    using Places = std::map<std::pair<std::size_t, std::string_view>, std::vector<TextSpan>>;

    Synonyms(const Table& table, WordTable others, language::LiteralSet usual, language::Segmentation segmentation);
    [[nodiscard]] bool is_coined(std::string_view text, TextSpan first, TextSpan second) const;
    /// What tells apart the names of a row: the characters before a head, nothing for a name. False if there is none.
    [[nodiscard]] bool key_of(std::string_view text, std::size_t row, TextSpan& span, std::string_view& key) const;
    [[nodiscard]] bool counts(std::string_view text, std::size_t row, std::string_view key,
                              const std::vector<TextSpan>& usual, const std::vector<TextSpan>& odd) const;

    const Table& table_;
    WordTable others_;
    language::LiteralSet usual_;
    language::Segmentation segmentation_;
};

}  // namespace mingcha::kinds
