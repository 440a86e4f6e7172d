// Sums in tables: the relations are found in relations/table_sums.cpp.
#include <array>

#include "kinds/registry.hpp"
#include "kinds/support/relation_rule.hpp"

namespace mingcha::kinds {

KindInfo table_total() {
    return {"table-total", [](const RuleSpec& spec) {
                static constexpr auto kOutcomes =
                    std::to_array<std::string_view>({"column-wrong", "likely-wrong", "total-wrong", "holds"});
                return make_relation_rule(RelationKind::table_total, spec, kOutcomes);
            }};
}

}  // namespace mingcha::kinds
