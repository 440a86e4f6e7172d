// Reading one input: a file, or standard input under the name that the user gives it.
#pragma once

#include <string>

#include "mingcha/document.hpp"

namespace mingcha::cli {

inline constexpr std::string_view kStandardInput = "-";

/// Reads the file at `path`, or standard input for `-`. The source is called `name`, and so is the file in a failure.
[[nodiscard]] Result<Document> read_input(const std::string& path, const std::string& name, const ReadOptions& options);

}  // namespace mingcha::cli
