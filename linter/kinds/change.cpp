// From–to–change: the relations are found in relations/from_to.cpp and relations/find_comparisons.cpp.
#include <array>

#include "kinds/registry.hpp"
#include "kinds/support/relation_rule.hpp"

namespace mingcha::kinds {

KindInfo change() {
    return {"change", [](const RuleSpec& spec) {
                static constexpr std::array<std::string_view, 9> kOutcomes = {
                    "difference-wrong", "rate-wrong",      "direction-wrong", "holds",        "base-rate-wrong",
                    "base-holds",       "increment-wrong", "increment-holds", "fall-by-times"};
                return make_relation_rule(RelationKind::change, spec, kOutcomes);
            }};
}

}  // namespace mingcha::kinds
