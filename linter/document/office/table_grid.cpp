#include "document/office/table_grid.hpp"

#include <algorithm>

namespace mingcha {

bool TableGrid::is_table() const {
    constexpr std::size_t kMostCells = 4'000'000;
    return columns >= 2 && row_ends.size() >= 2 && row_ends.size() <= kMostCells / columns;
}

void TableGrid::number_columns() {
    std::vector<std::uint32_t> used;
    used.reserve(cells.size());
    for (const GridCell& cell : cells) used.push_back(cell.column);
    std::ranges::sort(used);
    used.erase(std::ranges::unique(used).begin(), used.end());
    for (GridCell& cell : cells) {
        cell.column = static_cast<std::uint32_t>(std::ranges::lower_bound(used, cell.column) - used.begin());
    }
    columns = static_cast<std::uint32_t>(used.size());
}

}  // namespace mingcha
