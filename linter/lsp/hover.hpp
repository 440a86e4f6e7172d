// What is shown beside a place of the text: the rule of a finding, the ledger entry of a number.
#pragma once

#include "lsp/analysis.hpp"

namespace mingcha::lsp {

/// Null where there is nothing to say. Reads the numbers of the whole document.
[[nodiscard]] Json hover(const Analysis& analysis, Position position, const ClientCapabilities& client);

}  // namespace mingcha::lsp
