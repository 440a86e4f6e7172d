// The edits by which a user says that a finding is none: suppress it here, or accept a word in the whole project.
#pragma once

#include <string>
#include <vector>

#include "lsp/analysis.hpp"

namespace mingcha::lsp {

struct FindingException {
    std::string title;
    Json edit;
};

/// `selection` names the word to accept, if it is not empty. Where a file would have to be made and the client cannot,
/// or a file cannot be read, an exception is left out.
[[nodiscard]] std::vector<FindingException> exceptions_for(const PlacedDiagnostic& diagnostic, const Range& selection,
                                                           const Analysis& analysis, const ClientCapabilities& client);

}  // namespace mingcha::lsp
