// Series and the words for their course: the relations are found in relations/trend.cpp.
#include <array>

#include "kinds/registry.hpp"
#include "kinds/support/relation_rule.hpp"

namespace mingcha::kinds {

KindInfo trend() {
    return {"trend", [](const RuleSpec& spec) {
                static constexpr std::array<std::string_view, 2> kOutcomes = {"course-broken", "holds"};
                return make_relation_rule(RelationKind::trend, spec, kOutcomes);
            }};
}

}  // namespace mingcha::kinds
