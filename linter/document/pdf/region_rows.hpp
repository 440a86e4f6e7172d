// Which rows of a page may hold a table or columns of prose: those whose words leave space at the same places.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "document/pdf/page_rows.hpp"

namespace mingcha {

/// Rows [first, end).
struct RowRange {
    std::size_t first = 0;
    std::size_t end = 0;
};

/// The candidates from top to bottom, apart from each other. Whether they are what they may be is for the columns to
/// tell. O(rows).
[[nodiscard]] std::vector<RowRange> find_row_ranges(const WordsOnPage& page, std::span<const PageRow> rows);

}  // namespace mingcha
