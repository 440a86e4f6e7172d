// One cause, one finding: which contradicted relations go back to the same number, and which number that may be.
#pragma once

#include <span>

#include "mingcha/relations.hpp"

namespace mingcha {

/// Sets `cause` of every contradicted relation, and `repair` where one change of one number stands out: it makes more
/// of the contradicted relations hold than any other and breaks none that holds, or it is the only one that a
/// slip of the pen explains. O(n log n) in the operands; of a number that stands in very many relations only the first
/// are looked at.
void find_causes(const Document& document, const Facts& facts, std::span<Relation> relations);

}  // namespace mingcha
