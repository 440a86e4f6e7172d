// A change whose ends and difference are counted in different units: see facts/relation_change.cpp.
#include <array>

#include "kinds/registry.hpp"
#include "kinds/support/relation_rule.hpp"

namespace mingcha::kinds {

KindInfo unit_clash() {
    return {"unit-clash", [](const RuleSpec& spec) {
                static constexpr std::array<std::string_view, 3> kOutcomes = {"ends-clash", "difference-clashes",
                                                                              "points-as-percent"};
                return make_relation_rule(RelationKind::same_unit, spec, kOutcomes);
            }};
}

}  // namespace mingcha::kinds
