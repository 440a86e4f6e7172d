// What can be done about findings: mend them, suppress them, accept a word, read about the rule.
#pragma once

#include <string>
#include <vector>

#include "lsp/analysis.hpp"

namespace mingcha::lsp {

struct ActionRequest {
    Range range;
    std::vector<std::string> only;  ///< kinds of actions; empty: all
};

/// Actions for the findings that touch the range, and one that mends all that can be mended safely. Every edit of the
/// text is bound to its version.
[[nodiscard]] Json code_actions(const Analysis& analysis, const ActionRequest& request,
                                const ClientCapabilities& client);

}  // namespace mingcha::lsp
