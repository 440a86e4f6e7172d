// The same fact with two values: the relations are found in relations/same_fact.cpp.
#include <array>

#include "kinds/registry.hpp"
#include "kinds/support/relation_rule.hpp"

namespace mingcha::kinds {

KindInfo same_fact() {
    return {"same-fact", [](const RuleSpec& spec) {
                static constexpr std::array<std::string_view, 2> kOutcomes = {"two-values", "holds"};
                return make_relation_rule(RelationKind::same_fact, spec, kOutcomes);
            }};
}

}  // namespace mingcha::kinds
