#include "document/open_document/open_table.hpp"

#include <algorithm>
#include <cstdint>
#include <string_view>

#include "document/office/xml.hpp"

namespace mingcha {
namespace {

void add_row(pugi::xml_node row, LaidOutTable& grid) {
    std::uint32_t column = 0;
    const std::size_t row_begin = grid.cells.size();
    for (const pugi::xml_node cell : row.children()) {
        const std::string_view name = cell.name();
        if (name != "table:table-cell" && name != "table:covered-table-cell") continue;
        if (name == "table:table-cell") grid.cells.push_back({cell, column, false});
        // Cells that are repeated are empty in a text.
        const int repeated = to_number(attribute(cell, "table:number-columns-repeated"), 1);
        column += static_cast<std::uint32_t>(std::clamp(repeated, 1, kWidestCell));
    }
    if (grid.cells.size() > row_begin) grid.row_ends.push_back(grid.cells.size());
}

/// Rows may stand in groups, and groups in groups.
void add_rows(pugi::xml_node parent, LaidOutTable& grid, int depth) {
    constexpr int kDeepest = 16;
    if (depth > kDeepest) return;
    for (const pugi::xml_node node : parent.children()) {
        const std::string_view name = node.name();
        if (name == "table:table-row") add_row(node, grid);
        if (name == "table:table-header-rows" || name == "table:table-rows" || name == "table:table-row-group")
            add_rows(node, grid, depth + 1);
    }
}

}  // namespace

LaidOutTable measure_open_grid(pugi::xml_node table) {
    LaidOutTable grid;
    add_rows(table, grid, 0);
    grid.number_columns();
    return grid;
}

}  // namespace mingcha
