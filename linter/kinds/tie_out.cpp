// The user's own equations: they are computed in relations/tie_outs.cpp.
#include <array>

#include "kinds/registry.hpp"
#include "kinds/support/relation_rule.hpp"

namespace mingcha::kinds {

KindInfo tie_out() {
    return {"tie-out", [](const RuleSpec& spec) {
                static constexpr auto kOutcomes = std::to_array<std::string_view>({"unequal", "holds"});
                return make_relation_rule(RelationKind::tie_out, spec, kOutcomes);
            }};
}

}  // namespace mingcha::kinds
