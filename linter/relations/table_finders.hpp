// The families of relations within a table, along one of its axes.
#pragma once

#include <vector>

#include "relations/table_lines.hpp"

namespace mingcha {

/// Totals, differences and roll-forwards.
void find_table_sums(const TableLines& lines, std::vector<Relation>& relations);
/// Shares, growth and averages.
void find_table_rates(const TableLines& lines, std::vector<Relation>& relations);

}  // namespace mingcha
