// What to put where into a TOML file, so that its other bytes stay as they are.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "mingcha/failure.hpp"

namespace mingcha::lsp {

struct TomlInsertion {
    std::size_t offset = 0;
    std::string text;
};

/// Has a `mingcha.toml` accept one more word. Fails if the file is no TOML or `accept` is no list.
[[nodiscard]] Result<TomlInsertion> accept_word(std::string_view toml, std::string_view word);

/// A section for the end of a configuration or of a companion file, that suppresses one finding.
[[nodiscard]] std::string suppression_section(std::string_view rule, std::string_view fingerprint,
                                              std::string_view reason);

}  // namespace mingcha::lsp
