// The cells of a table of a Word file on their grid (ECMA-376-1, 17.4).
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include <pugixml.hpp>

#include "mingcha/document.hpp"

namespace mingcha {

struct GridCell {
    pugi::xml_node cell;
    std::uint32_t column = 0;  ///< where it begins, from 0
    bool continues = false;    ///< belongs to the cell above it or before it, so that its own text is not shown
};

/// Columns in which no cell begins, as are made where rows are divided unevenly, are left out.
struct TableGrid {
    std::uint32_t columns = 0;
    std::vector<GridCell> cells;        ///< row by row
    std::vector<std::size_t> row_ends;  ///< of each row, the index behind its last cell

    /// False for what only sets text in a frame or side by side: one row or one column.
    [[nodiscard]] bool is_table() const;
};

/// Rows that tracked changes take out are left out. O(n log n) in the cells.
[[nodiscard]] TableGrid measure_grid(pugi::xml_node table, TrackedChanges changes);

}  // namespace mingcha
