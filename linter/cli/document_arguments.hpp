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

/// `12:1-14:20` for a span of the document.
[[nodiscard]] std::string lines_and_columns(const Document& document, TextSpan span);

}  // namespace mingcha::cli
