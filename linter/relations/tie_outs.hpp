// The user's own equations, computed with the numbers that the report gives under their names.
#pragma once

#include <span>
#include <vector>

#include "mingcha/tie_out.hpp"
#include "relations/sentence.hpp"

namespace mingcha {

/// A name stands for the first number whose label it is, else for the first whose label ends with it. A tie-out with a
/// name that the report does not use binds nothing. O(numbers × names).
void find_tie_outs(std::span<const TieOut> tie_outs, std::span<const Sentence> sentences,
                   std::vector<Relation>& relations);

}  // namespace mingcha
