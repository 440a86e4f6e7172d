// How many things a list names: the relations are found in relations/list_count.cpp.
#include <array>

#include "kinds/registry.hpp"
#include "kinds/support/relation_rule.hpp"

namespace mingcha::kinds {

KindInfo list_count() {
    return {"list-count", [](const RuleSpec& spec) {
                static constexpr std::array<std::string_view, 5> kOutcomes = {"count-wrong", "ordinal-skipped",
                                                                              "ordinal-repeated", "holds", "partial"};
                return make_relation_rule(RelationKind::list_count, spec, kOutcomes);
            }};
}

}  // namespace mingcha::kinds
