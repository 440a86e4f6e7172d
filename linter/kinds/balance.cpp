// Roll-forward: the relations are found in relations/balance.cpp.
#include <array>

#include "kinds/registry.hpp"
#include "kinds/support/relation_rule.hpp"

namespace mingcha::kinds {

KindInfo balance() {
    return {"balance", [](const RuleSpec& spec) {
                static constexpr std::array<std::string_view, 2> kOutcomes = {"closing-wrong", "holds"};
                return make_relation_rule(RelationKind::balance, spec, kOutcomes);
            }};
}

}  // namespace mingcha::kinds
