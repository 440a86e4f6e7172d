// Places in files that are not text, for programs.
#pragma once

#include "mingcha/report.hpp"
#include "report/json_text.hpp"

namespace mingcha {

/// What is known of `place`: `page`, `line`, `box` (left, top, right, bottom in tenths of a point); `part`,
/// `part_number`, `paragraph`, `run`, `character`; `table`, `row`, `column`. All count from 1. Empty if nothing is.
[[nodiscard]] Json to_json(const FilePlace& place);

/// SARIF's logical location (3.33): the headings above the finding and, in a file that is not text, the place below
/// them, as one name and step by step. Null if there is neither.
[[nodiscard]] Json logical_location(FileFormat format, const PlacedDiagnostic& diagnostic, Language language);

}  // namespace mingcha
