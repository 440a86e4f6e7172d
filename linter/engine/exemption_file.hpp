// The [[suppress]] sections of a configuration, and of the file beside a document.
#pragma once

#include <vector>

#include "engine/toml_file.hpp"
#include "mingcha/suppression.hpp"

namespace mingcha {

/// Notes a mistake for a section without a rule or a reason, an unknown key, or a fingerprint that is none. `files` may
/// be given in a configuration only.
[[nodiscard]] std::vector<Exemption> read_exemptions(const TomlSection& file, const TomlMistake& mistake,
                                                     Suppression::Place place);

}  // namespace mingcha
