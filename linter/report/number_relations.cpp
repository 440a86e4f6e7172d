#include "report/number_relations.hpp"

namespace mingcha {

std::vector<std::vector<std::size_t>> relations_of_numbers(const Reading& reading) {
    std::vector<std::vector<std::size_t>> numbers(reading.facts.quantities.size());
    for (std::size_t index = 0; index < reading.relations.size(); ++index) {
        for (const Operand& operand : reading.relations[index].operands) numbers[operand.quantity].push_back(index);
    }
    return numbers;
}

}  // namespace mingcha
