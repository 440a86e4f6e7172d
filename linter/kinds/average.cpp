// Average × count = total: the relations are found in relations/average.cpp.
#include <array>

#include "kinds/registry.hpp"
#include "kinds/support/relation_rule.hpp"

namespace mingcha::kinds {

KindInfo average() {
    return {"average", [](const RuleSpec& spec) {
                static constexpr auto kOutcomes =
                    std::to_array<std::string_view>({"mean-wrong", "total-wrong", "total-doubtful", "holds"});
                return make_relation_rule(RelationKind::average, spec, kOutcomes);
            }};
}

}  // namespace mingcha::kinds
