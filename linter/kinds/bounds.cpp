// What a percentage can be at all: the relations are found in relations/percent_bounds.cpp and reachable.cpp.
#include <array>

#include "kinds/registry.hpp"
#include "kinds/support/relation_rule.hpp"

namespace mingcha::kinds {

KindInfo bounds() {
    return {"bounds", [](const RuleSpec& spec) {
                static constexpr auto kOutcomes =
                    std::to_array<std::string_view>({"above-hundred", "within-bounds", "unreachable", "reachable"});
                return make_relation_rule(RelationKind::bounds, spec, kOutcomes);
            }};
}

}  // namespace mingcha::kinds
