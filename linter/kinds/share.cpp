// Part, whole and percentage: the relations are found in relations/share.cpp.
#include <array>

#include "kinds/registry.hpp"
#include "kinds/support/relation_rule.hpp"

namespace mingcha::kinds {

KindInfo share() {
    return {"share", [](const RuleSpec& spec) {
                static constexpr std::array<std::string_view, 3> kOutcomes = {"share-wrong", "share-doubtful", "holds"};
                return make_relation_rule(RelationKind::share, spec, kOutcomes);
            }};
}

}  // namespace mingcha::kinds
