// Which word a user may want to accept, so that a finding of wording or punctuation is no more.
#pragma once

#include <string>
#include <vector>

#include "lsp/analysis.hpp"

namespace mingcha::lsp {

/// What is selected, if it holds the finding and is no longer than a name. Otherwise the text of the finding; if that
/// is one character only, which would accept too much, the two words of two characters that it is in.
[[nodiscard]] std::vector<std::string> acceptable_words(const PlacedDiagnostic& diagnostic, const Range& selection,
                                                        const Analysis& analysis, const PositionMap& positions);

}  // namespace mingcha::lsp
