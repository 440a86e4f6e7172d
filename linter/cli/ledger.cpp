#include "cli/ledger.hpp"

#include <fmt/format.h>

namespace mingcha::cli {

std::vector<std::vector<std::size_t>> relations_of_numbers(const Reading& reading) {
    std::vector<std::vector<std::size_t>> numbers(reading.facts.quantities.size());
    for (std::size_t index = 0; index < reading.relations.size(); ++index) {
        for (const Operand& operand : reading.relations[index].operands) numbers[operand.quantity].push_back(index);
    }
    return numbers;
}

std::string iso_date(const DateFact& date) {
    std::string text = date.year == 0 ? "-" : fmt::format("{:04}", date.year);
    if (date.month != 0) text += fmt::format("-{:02}", date.month);
    if (date.day != 0) text += fmt::format("-{:02}", date.day);
    return text;
}

}  // namespace mingcha::cli
