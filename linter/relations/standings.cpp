#include <algorithm>

#include "mingcha/relations.hpp"

namespace mingcha {

std::vector<Standing> standings(const Facts& facts, std::span<const Relation> relations) {
    std::vector<Standing> result(facts.quantities.size(), Standing::unbound);
    for (const Relation& relation : relations) {
        if (relation.verdict == Verdict::open) continue;
        const Standing standing = relation.verdict == Verdict::holds ? Standing::tied : Standing::contradicted;
        for (const Operand& operand : relation.operands) {
            result[operand.quantity] = std::max(result[operand.quantity], standing);
        }
    }
    return result;
}

}  // namespace mingcha
