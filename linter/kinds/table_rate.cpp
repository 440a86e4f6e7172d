// Shares, growth and averages in tables: the relations are found in relations/table_rates.cpp.
#include <array>

#include "kinds/registry.hpp"
#include "kinds/support/relation_rule.hpp"

namespace mingcha::kinds {

KindInfo table_rate() {
    return {"table-rate", [](const RuleSpec& spec) {
                static constexpr auto kOutcomes = std::to_array<std::string_view>({"rate-wrong", "holds"});
                return make_relation_rule(RelationKind::table_rate, spec, kOutcomes);
            }};
}

}  // namespace mingcha::kinds
