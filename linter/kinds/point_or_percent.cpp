// The change of a share in per cent, and a share in points: see relations/point_or_percent.cpp and
// points_for_percent.cpp.
#include <array>

#include "kinds/registry.hpp"
#include "kinds/support/relation_rule.hpp"

namespace mingcha::kinds {

KindInfo point_or_percent() {
    return {"point-or-percent", [](const RuleSpec& spec) {
                static constexpr auto kOutcomes =
                    std::to_array<std::string_view>({"ambiguous", "level-in-points", "growth-in-points"});
                return make_relation_rule(RelationKind::point_or_percent, spec, kOutcomes);
            }};
}

}  // namespace mingcha::kinds
