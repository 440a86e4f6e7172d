// What the words around a number say of it: its label, and how a computed value is printed beside it.
#pragma once

#include <string>
#include <string_view>

#include "relations/claim.hpp"
#include "relations/print.hpp"
#include "relations/sentence.hpp"
#include "relations/word_search.hpp"

namespace mingcha {

/// The words behind the last punctuation mark.
[[nodiscard]] std::string_view last_clause(std::string_view words);

/// Whether the figures of `relation` are wanted: putting a relation into words costs more than judging it.
[[nodiscard]] inline bool is_explained(const Sentence& sentence, const Relation& relation) {
    return relation.verdict == Verdict::contradicted || sentence.around.explain_all;
}

/// Label and number as a reader would quote them: 硕士学历18人, 18名硕士.
[[nodiscard]] std::string quote(const Sentence& sentence, std::size_t index);

/// See print.hpp.
[[nodiscard]] inline std::string print_like(const Rational& value, const Sentence& sentence, const Quantity& model) {
    return print_like(value, sentence.text, model);
}

}  // namespace mingcha
