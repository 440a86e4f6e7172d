// The change of a share in per cent: see relations/point_or_percent.cpp.
#include <array>

#include "kinds/registry.hpp"
#include "kinds/support/relation_rule.hpp"

namespace mingcha::kinds {

KindInfo point_or_percent() {
    return {"point-or-percent", [](const RuleSpec& spec) {
                static constexpr std::array<std::string_view, 1> kOutcomes = {"ambiguous"};
                return make_relation_rule(RelationKind::point_or_percent, spec, kOutcomes);
            }};
}

}  // namespace mingcha::kinds
