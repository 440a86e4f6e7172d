// Numbers of one relation that are counted in different units: see relations/stated_change.hpp.
#include <array>

#include "kinds/registry.hpp"
#include "kinds/support/relation_rule.hpp"

namespace mingcha::kinds {

KindInfo unit_clash() {
    return {"unit-clash", [](const RuleSpec& spec) {
                static constexpr auto kOutcomes =
                    std::to_array<std::string_view>({"ends-clash", "difference-clashes", "points-as-percent",
                                                     "percent-as-points", "increase-in-points", "foreign-unit"});
                return make_relation_rule(RelationKind::same_unit, spec, kOutcomes);
            }};
}

}  // namespace mingcha::kinds
