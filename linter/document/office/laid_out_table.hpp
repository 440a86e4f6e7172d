// The cells of a table on their grid.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include <pugixml.hpp>

namespace mingcha {

struct LaidOutCell {
    pugi::xml_node cell;
    std::uint32_t column = 0;  ///< where it begins, from 0
    bool continues = false;    ///< belongs to the cell above it or before it, so that its own text is not shown
};

struct LaidOutTable {
    std::uint32_t columns = 0;
    std::vector<LaidOutCell> cells;     ///< row by row
    std::vector<std::size_t> row_ends;  ///< of each row, the index behind its last cell

    /// False for what only sets text in a frame or side by side: one row or one column. Also for more cells than any
    /// table has.
    [[nodiscard]] bool is_table() const;
    /// Counts the columns; those in which no cell begins, as are made where rows are divided unevenly, are left out.
    /// O(n log n) in the cells.
    void number_columns();
};

/// The most columns that a cell spans in Word.
inline constexpr int kWidestCell = 63;

}  // namespace mingcha
