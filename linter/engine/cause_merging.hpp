// One cause, one finding: contradictions that share their numbers are told as one diagnostic.
#pragma once

#include <vector>

#include "mingcha/diagnostic.hpp"

namespace mingcha {

/// Of the diagnostics with the same `cause`, the first of the most severe stays; the others become places related to
/// it. Diagnostics without a cause stay as they are. Keeps the order. O(n log n).
void merge_causes(std::vector<Diagnostic>& diagnostics);

}  // namespace mingcha
