// What was found in one version of a text.
#pragma once

#include <memory>
#include <optional>
#include <stop_token>
#include <vector>

#include "lsp/capabilities.hpp"
#include "lsp/text_version.hpp"
#include "lsp/workspace.hpp"
#include "mingcha/fix.hpp"
#include "mingcha/report.hpp"

namespace mingcha::lsp {

/// Immutable once it is made.
struct Analysis {
    TextVersion of;
    std::shared_ptr<const ServerSettings> settings;
    FileReport report;                       ///< `failure` says why there are no findings
    std::vector<SourceEdit> safe_edits;      ///< of all fixes that `--fix` would make at once
    std::optional<Document> document;        ///< nothing if the text could not be read
    std::shared_ptr<const Checker> checker;  ///< null if there is a failure
    std::shared_ptr<const RuleBook> rules;   ///< null if there is a failure

    /// Requires a document.
    [[nodiscard]] PositionMap positions(PositionEncoding encoding) const { return {document->source(), encoding}; }
    /// Nothing if it is not known.
    [[nodiscard]] const RuleSpec* rule(std::string_view id) const { return rules ? rules->find(id) : nullptr; }
};

/// Null if it was stopped.
[[nodiscard]] std::shared_ptr<const Analysis> analyse(Workspace& workspace, TextVersion text,
                                                      const std::stop_token& stop);

/// True for a finding that is shown: no pass, neither suppressed nor in the baseline.
[[nodiscard]] inline bool is_shown(const PlacedDiagnostic& diagnostic) { return diagnostic.counts(); }

}  // namespace mingcha::lsp
