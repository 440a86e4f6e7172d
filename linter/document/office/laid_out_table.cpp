#include "document/office/laid_out_table.hpp"

#include <algorithm>

namespace mingcha {

bool LaidOutTable::is_table() const {
    constexpr std::size_t kMostCells = 4'000'000;
    return columns >= 2 && row_ends.size() >= 2 && row_ends.size() <= kMostCells / columns;
}

void LaidOutTable::number_columns() {
    std::vector<std::uint32_t> used;
    used.reserve(cells.size());
    for (const LaidOutCell& cell : cells) used.push_back(cell.column);
    std::ranges::sort(used);
    used.erase(std::ranges::unique(used).begin(), used.end());
    for (LaidOutCell& cell : cells) {
        cell.column = static_cast<std::uint32_t>(std::ranges::lower_bound(used, cell.column) - used.begin());
    }
    columns = static_cast<std::uint32_t>(used.size());
}

}  // namespace mingcha
