// What a percentage can be at all: the relations are found in relations/percent_bounds.cpp.
#include <array>

#include "kinds/registry.hpp"
#include "kinds/support/relation_rule.hpp"

namespace mingcha::kinds {

KindInfo bounds() {
    return {"bounds", [](const RuleSpec& spec) {
                static constexpr std::array<std::string_view, 2> kOutcomes = {"above-hundred", "within-bounds"};
                return make_relation_rule(RelationKind::bounds, spec, kOutcomes);
            }};
}

}  // namespace mingcha::kinds
