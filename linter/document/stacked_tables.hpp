// Tables that lost their lines in extraction: every cell stands on a line of its own, one row after the other.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "document/tables.hpp"

namespace mingcha {

/// Finds them among the lines of role `text`, in order, and gives their lines the role `table_row`. A row is a short
/// name followed by a fixed number of lines that hold a number each; above the first row stands one name for each
/// column. O(number of lines).
[[nodiscard]] std::vector<DraftTable> mark_stacked_tables(std::string_view text, std::span<PrintedLine> lines);

}  // namespace mingcha
