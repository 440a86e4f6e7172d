// Fixing a document: which of the fixes that a check offers are made, and making them until none is left.
//
// A fix is made whole or not at all, and never across another one. Edits are made in the text of the source: what is
// not edited stays as it is, line ends included; `encode` (source/encoder.hpp) brings the text back into a file's
// bytes.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "mingcha/engine.hpp"

namespace mingcha {

/// `safe`: fixes that cannot change the meaning, where a finding has just one of them. `unsafe`: also the only fix of a
/// finding. Never one of several: which is meant, the author has to say. Suppressed findings are left alone.
enum class FixScope : std::uint8_t { safe, unsafe };

struct SourceEdit {
    SourceSpan span;  ///< empty for an insertion
    std::string replacement;
};

struct FixPlan {
    std::vector<SourceEdit> edits;            ///< in order, not overlapping
    std::vector<const Diagnostic*> findings;  ///< whose fixes are made, one fix for each
};

using RuleIds = std::set<std::string, std::less<>>;

/// Takes the fixes in the order of the findings and leaves out those that meet one that was taken before, and those of
/// the rules `left_out`. The plan points into `diagnostics`. O(n log n).
[[nodiscard]] FixPlan plan_fixes(const Document& document, std::span<const Diagnostic> diagnostics, FixScope scope,
                                 const RuleIds& left_out = {});

/// Requires edits in order that do not overlap. O(size of the text).
[[nodiscard]] std::string apply_edits(std::string_view text, std::span<const SourceEdit> edits);

struct FixedDocument {
    std::optional<Document> document;  ///< nothing if no fix was made
    CheckResult result;                ///< what is left
    std::size_t fixes = 0;             ///< how many were made
    RuleIds unsettled_rules;           ///< whose fixes were left out, because they never came to an end
};

/// Fixes and checks in turn until there is nothing more to fix. Where that does not happen within a few rounds, because
/// fixes undo or feed one another, the work is begun again without the rules that were still at it.
[[nodiscard]] FixedDocument fix_document(const Document& document, const Checker& checker, FixScope scope,
                                         Passes passes);

}  // namespace mingcha
