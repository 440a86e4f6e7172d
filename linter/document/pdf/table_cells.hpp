// Which lines of a column are one cell, and which cells are one row.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "document/pdf/cell_lines.hpp"

namespace mingcha {

/// Rows of a table from top to bottom, with as many cells each as there are columns. Lines are in the order of
/// `find_cell_lines`. O(n log n) in the lines.
[[nodiscard]] std::vector<std::vector<PageCell>> find_table_rows(const WordsOnPage& page,
                                                                 std::span<const ColumnBand> columns,
                                                                 std::span<const PlacedLine> lines);

}  // namespace mingcha
