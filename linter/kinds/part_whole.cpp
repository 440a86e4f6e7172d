// Total and parts: the relations are found in relations/part_whole.cpp.
#include <array>

#include "kinds/registry.hpp"
#include "kinds/support/relation_rule.hpp"

namespace mingcha::kinds {

KindInfo part_whole() {
    return {"part-whole", [](const RuleSpec& spec) {
                static constexpr auto kOutcomes = std::to_array<std::string_view>(
                    {"part-exceeds", "parts-exceed", "parts-exceed-slightly", "parts-incomplete", "parts-fall-short",
                     "levels-fall-short", "levels-listed-in-part", "part-of-whole", "holds"});
                return make_relation_rule(RelationKind::part_whole, spec, kOutcomes);
            }};
}

}  // namespace mingcha::kinds
