// Writing a table whose cells were laid out on their grid.
#pragma once

#include <cstddef>
#include <cstdint>

#include "document/office/laid_out_table.hpp"
#include "document/office/office_writer.hpp"

namespace mingcha {

/// Writes the cells, whose content `read` writes; the places in which none begins are empty. What is no table, or
/// stands in a cell of another one, is written as the blocks that its cells hold. O(rows · columns).
template <typename Read>
void write_table(const LaidOutTable& table, OfficeWriter& writer, Read read) {
    const auto read_own = [&](const LaidOutCell& cell) {
        if (!cell.continues) read(cell.cell);
    };
    if (writer.is_in_cell() || !table.is_table()) {
        for (const LaidOutCell& cell : table.cells) read_own(cell);
        return;
    }
    writer.begin_table(table.columns);
    auto cell = table.cells.begin();
    for (const std::size_t row_end : table.row_ends) {
        const auto end = table.cells.begin() + static_cast<std::ptrdiff_t>(row_end);
        for (std::uint32_t column = 0; column < table.columns; ++column) {
            writer.begin_cell();
            if (cell != end && cell->column == column) read_own(*cell++);
            writer.end_cell();
        }
        writer.end_row();
    }
    writer.end_table();
}

}  // namespace mingcha
