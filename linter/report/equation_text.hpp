// A relation as an equation of the numbers as printed: 80人 + 43人 ≠ 132人.
#pragma once

#include <string>

#include "mingcha/document.hpp"
#include "mingcha/relations.hpp"

namespace mingcha {

/// With = or ≥ for a relation that holds, ≠ or < for one that is contradicted, =? for one that is open. Terms that no
/// equation binds are joined by commas.
[[nodiscard]] std::string equation_text(const Relation& relation, const Document& document, const Facts& facts);

}  // namespace mingcha
