// The cells of a table of a Word file (ECMA-376-1, 17.4).
#pragma once

#include <pugixml.hpp>

#include "document/office/laid_out_table.hpp"
#include "mingcha/document.hpp"

namespace mingcha {

/// Rows that tracked changes take out are left out. O(n log n) in the cells.
[[nodiscard]] LaidOutTable measure_grid(pugi::xml_node table, TrackedChanges changes);

}  // namespace mingcha
