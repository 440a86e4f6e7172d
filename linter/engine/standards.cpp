#include "engine/standards.hpp"

#include <algorithm>

namespace mingcha {

std::vector<std::string_view> standards_of(const RuleBook& book) {
    std::vector<std::string_view> names;
    for (const RuleSpec& rule : book.rules()) {
        const Table& table = rule.table("standards");
        for (std::size_t row = 0; row < table.row_count(); ++row) {
            const std::string_view name = table.cell(row, "outline");
            if (std::ranges::find(names, name) == names.end()) names.push_back(name);
        }
    }
    return names;
}

}  // namespace mingcha
