// The cells of a table of an OpenDocument file (OpenDocument 1.3, 9).
#pragma once

#include <pugixml.hpp>

#include "document/office/laid_out_table.hpp"

namespace mingcha {

/// Cells that others cover are left out. O(n log n) in the cells.
[[nodiscard]] LaidOutTable measure_open_grid(pugi::xml_node table);

}  // namespace mingcha
