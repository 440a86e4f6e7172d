// Words and shapes for what readers of a page or an editor are shown: severities, standings, verdicts, relations.
#pragma once

#include <string_view>

#include "mingcha/relations.hpp"
#include "mingcha/report.hpp"

namespace mingcha {

/// The words that page.html itself needs, as values for its placeholders.
[[nodiscard]] MessageArguments page_words(Language language);

/// A severity as a shape that can be told without its colour, and as a word.
[[nodiscard]] std::string_view shape_of(Severity severity);
[[nodiscard]] std::string_view word_for(Severity severity, Language language);

[[nodiscard]] std::string_view word_for(Standing standing, Language language);
[[nodiscard]] std::string_view word_for(Verdict verdict, Language language);
[[nodiscard]] std::string_view word_for(RelationKind kind, Language language);

}  // namespace mingcha
