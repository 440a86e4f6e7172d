// The words of printed lines, column by column.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "document/pdf/page_tables.hpp"
#include "document/pdf/region_rows.hpp"

namespace mingcha {

/// A line in a cell. What runs over several columns stands in the first of them.
struct PlacedLine {
    CellLine line;
    std::size_t column = 0;
    std::size_t end_column = 0;
    double middle = 0;
    double size = 0;
};

/// The lines of the rows in `range`, row by row and from left to right. Cuts words in two, see `find_regions`.
/// O(words times columns).
[[nodiscard]] std::vector<PlacedLine> find_cell_lines(WordsOnPage& page, std::vector<PageRow>& rows, RowRange range,
                                                      std::span<const ColumnBand> columns);

}  // namespace mingcha
