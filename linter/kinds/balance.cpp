// Roll-forward: the relations are found in relations/balance.cpp.
#include <array>

#include "kinds/registry.hpp"
#include "kinds/support/relation_rule.hpp"

namespace mingcha::kinds {

KindInfo balance() {
    return {"balance", [](const RuleSpec& spec) {
                static constexpr std::array<std::string_view, 4> kOutcomes = {"closing-wrong", "holds", "net-wrong",
                                                                              "net-holds"};
                return make_relation_rule(RelationKind::balance, spec, kOutcomes);
            }};
}

}  // namespace mingcha::kinds
