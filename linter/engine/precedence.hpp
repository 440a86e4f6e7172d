// One slip, one finding: what a rule says of characters that another rule knows better is left out.
#pragma once

#include <vector>

#include "mingcha/diagnostic.hpp"
#include "mingcha/engine.hpp"

namespace mingcha {

/// Leaves out every diagnostic of a rule that yields (RuleSpec::yields_to) to a rule that has one on the same
/// characters. Requires the order of the text, and keeps it. O(n log n) as long as few diagnostics overlap.
void leave_to_others(std::vector<Diagnostic>& diagnostics, const RuleBook& book);

}  // namespace mingcha
