// Tables and columns of prose on a PDF page, found by the space between words rather than by characters.
//
// Space that stays free over several rows sets columns apart, however narrow it is. Lines of one column that stand as
// close as the lines of a sentence are one cell; cells that stand beside each other, at their tops, middles or bottoms,
// are one row of the table.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "document/pdf/page_rows.hpp"

namespace mingcha {

/// A stretch of the page's width, in points.
struct ColumnBand {
    double left = 0;
    double right = 0;

    [[nodiscard]] double width() const { return right - left; }
};

/// Words of one printed line that stand in one cell, or in one column of prose.
struct CellLine {
    std::size_t row = 0;               ///< of the page
    std::vector<std::uint32_t> words;  ///< as indices, from left to right
    WordBox box;
};

struct PageCell {
    std::vector<CellLine> lines;  ///< from top to bottom; none if the cell is empty
};

/// Rows [first_row, end_row) of the page.
struct PageRegion {
    enum class Kind : std::uint8_t { table, prose };

    Kind kind = Kind::table;
    std::size_t first_row = 0;
    std::size_t end_row = 0;
    std::vector<ColumnBand> columns;
    std::vector<PageCell> cells;  ///< of a table row by row; of prose one for each column
};

/// The regions from top to bottom. A word that runs over the border of two columns, where its producer put them too
/// near to each other, is cut in two. O(n log n) in the words of the page, times the columns.
[[nodiscard]] std::vector<PageRegion> find_regions(WordsOnPage& page, std::vector<PageRow>& rows);

}  // namespace mingcha
