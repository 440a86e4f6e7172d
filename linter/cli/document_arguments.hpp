// Reading the one document of `text` and `facts`.
#pragma once

#include <memory>

#include "cli/options.hpp"
#include "mingcha/engine.hpp"

namespace mingcha::cli {

struct CheckedInput {
    Document document;
    std::shared_ptr<const Checker> checker;
};

/// Reads the command's operand as its configuration and options say.
[[nodiscard]] Result<CheckedInput> read_operand(const ParsedOptions& options, Language language);

/// Where a span stands in the file: `12:1-14:20`, or in a file that is not text the place where it begins.
[[nodiscard]] std::string place_of(const Document& document, TextSpan span, Language language);

}  // namespace mingcha::cli
