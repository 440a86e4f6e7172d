// What the numeric kinds share: a rule that reports the relations of one kind.
#pragma once

#include <memory>
#include <span>
#include <string_view>

#include "mingcha/rule.hpp"

namespace mingcha::kinds {

/// A rule that reports every contradicted relation of `kind`, and every one that holds as a pass. A relation's outcome
/// is the key of its message; the places of operands whose role has a message of its own follow as related places.
/// Fails if `spec` lacks a message for one of `outcomes`.
[[nodiscard]] Result<std::unique_ptr<const Rule>> make_relation_rule(RelationKind kind, const RuleSpec& spec,
                                                                     std::span<const std::string_view> outcomes);

}  // namespace mingcha::kinds
