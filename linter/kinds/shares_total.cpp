// Shares that make the whole: the relations are found in relations/shares_total.cpp.
#include <array>

#include "kinds/registry.hpp"
#include "kinds/support/relation_rule.hpp"

namespace mingcha::kinds {

KindInfo shares_total() {
    return {"shares-total", [](const RuleSpec& spec) {
                static constexpr std::array<std::string_view, 3> kOutcomes = {"above", "below", "holds"};
                return make_relation_rule(RelationKind::shares_total, spec, kOutcomes);
            }};
}

}  // namespace mingcha::kinds
