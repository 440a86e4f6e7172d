// Marking the findings that someone said are right as they stand.
#pragma once

#include <functional>
#include <span>
#include <string_view>

#include "mingcha/engine.hpp"
#include "mingcha/suppression.hpp"

namespace mingcha {

/// Tells if some of the rules that a selector means are run, so that its suppression can be judged.
using IsRun = std::function<bool(std::string_view selector)>;

/// Sets Diagnostic::suppression by the comments of the document and by `exemptions`, takes out what was found inside
/// such comments, and remarks on mistakes and on suppressions of rules that are run but fit nothing. Those of a
/// configuration may be for other files, so that only `CheckResult::used_exemptions` tells of them. Requires the order
/// of the text and fingerprints. O(n log n), and for exemptions with a text, times those of one rule.
void suppress(const Document& document, const RuleBook& book, std::span<const Exemption> exemptions,
              const IsRun& is_run, CheckResult& result);

}  // namespace mingcha
