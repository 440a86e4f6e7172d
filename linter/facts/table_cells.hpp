// What the cells of tables state: the numbers that a reader of prose does not see, and the units of the headings.
#pragma once

#include "facts/vocabulary.hpp"
#include "mingcha/facts.hpp"

namespace mingcha {

/// Adds the bare numbers of table cells that were taken for years or codes, reads （12.5） as negative, and gives every
/// number of a table that has no unit the one that its row, its column or the words above the table name (单位：万元,
/// 人数（人）). Its `unit` then is the place where that unit stands, and its magnitude is part of `unit_factor`.
/// O(size of the tables).
void read_table_cells(const Document& document, const UnitTable& units, Facts& facts);

}  // namespace mingcha
