// Every kind of rule that the program has.
//
// A kind is one file linter/kinds/<name>.cpp that defines `KindInfo <name>();` in namespace mingcha::kinds. The
// definition of `all_kinds` is generated from the names of those files, so that a new kind touches no list.
#pragma once

#include <vector>

#include "mingcha/rule.hpp"

namespace mingcha::kinds {

/// Sorted by the name of the file.
[[nodiscard]] std::vector<KindInfo> all_kinds();

}  // namespace mingcha::kinds
