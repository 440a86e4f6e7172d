// Percentages that no number of things can make: the GRIM test (Brown & Heathers, 2017).
#pragma once

#include <optional>

#include "relations/sentence.hpp"

namespace mingcha {

/// The relation between a share whose part is not printed and the number of things that it is taken of: 员工12人，其中
/// 女性占40%, which neither 4 nor 5 of 12 are. Contradicted if no integer makes the percentage; no value if the number
/// before the percentage at `index` is not surely its whole, or is so large that anything can be reached.
[[nodiscard]] std::optional<Relation> reachable_percentage(const Sentence& passage, std::size_t index);

}  // namespace mingcha
