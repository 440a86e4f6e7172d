// From–to–change: the relations are found in facts/relation_change.cpp.
#include <array>

#include "kinds/registry.hpp"
#include "kinds/support/relation_rule.hpp"

namespace mingcha::kinds {

KindInfo change() {
    return {"change", [](const RuleSpec& spec) {
                static constexpr std::array<std::string_view, 4> kOutcomes = {"difference-wrong", "rate-wrong",
                                                                              "direction-wrong", "holds"};
                return make_relation_rule(RelationKind::change, spec, kOutcomes);
            }};
}

}  // namespace mingcha::kinds
