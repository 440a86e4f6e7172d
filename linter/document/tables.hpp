// Tables whose columns are set off by space, tabs or bars.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "document/printed_line.hpp"

namespace mingcha {

/// Bytes of the source. Empty if the row has nothing in that column.
struct SourceCell {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
};

/// A table is a run of lines; each line is a row.
struct DraftTable {
    std::uint32_t columns = 0;
    std::vector<SourceCell> cells;  ///< row by row
};

/// Where the first cell that is not empty begins; 0 if there is none.
[[nodiscard]] std::uint32_t begin_of_table(const DraftTable& table);

/// Finds the tables in order and gives their lines the role `table_row`. Rows are lines that follow one another, at
/// least two, with at least two cells each: set off by two or more spaces and aligned, by tabs or bars, or by single
/// spaces where a name is followed by numbers only. O(size of the text).
[[nodiscard]] std::vector<DraftTable> mark_tables(std::string_view text, std::span<PrintedLine> lines);

}  // namespace mingcha
