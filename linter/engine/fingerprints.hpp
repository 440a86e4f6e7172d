// Fingerprints, by which a finding is recognised after the file around it has changed.
#pragma once

#include <vector>

#include "mingcha/diagnostic.hpp"
#include "mingcha/document.hpp"

namespace mingcha {

/// Sets the fingerprint of each diagnostic: a hash of its rule, the text of its sentence (in a table, of the table) and
/// of its span, both without white space, so that a new line break changes nothing; and how often the same was found
/// before. Requires `diagnostics` to be sorted by place. O(diagnostics + size of the tables with findings).
void set_fingerprints(const Document& document, std::vector<Diagnostic>& diagnostics);

}  // namespace mingcha
