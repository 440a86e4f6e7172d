// The columns that words leave free space between.
#pragma once

#include <span>
#include <vector>

#include "document/pdf/page_tables.hpp"

namespace mingcha {

/// How far rows that stand below each other are apart at least: their pitch, in points. 0 if none do. O(words).
[[nodiscard]] double least_pitch(std::span<const PageRow> rows);

/// The columns of `rows`, from left to right. A few rows, such as a head over several columns, may run across the space
/// between them. A head that stands above its numbers or names, but no further to the left or right than beside them,
/// is of their column. O(n log n) in the words.
[[nodiscard]] std::vector<ColumnBand> find_columns(const WordsOnPage& page, std::span<const PageRow> rows);

}  // namespace mingcha
