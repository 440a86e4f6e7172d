// The outline of a document as symbols.
#pragma once

#include "lsp/analysis.hpp"

namespace mingcha::lsp {

/// The headings, each with the section that it begins; nested if the client can show that.
[[nodiscard]] Json document_symbols(const Analysis& analysis, const ClientCapabilities& client);

}  // namespace mingcha::lsp
