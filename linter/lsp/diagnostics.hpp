// Findings as diagnostics of the protocol.
#pragma once

#include "lsp/analysis.hpp"

namespace mingcha::lsp {

[[nodiscard]] Json diagnostic_json(const PlacedDiagnostic& diagnostic, const Analysis& analysis,
                                   const ClientCapabilities& client);

/// All that are shown, in the order of the text. What could not be read or configured has one that says why.
[[nodiscard]] Json diagnostics_json(const Analysis& analysis, const ClientCapabilities& client);

/// The answer to `textDocument/diagnostic`; unchanged where the same diagnostics were given as `previous`.
[[nodiscard]] Json diagnostic_report(const Analysis& analysis, const ClientCapabilities& client,
                                     std::string_view previous);

}  // namespace mingcha::lsp
