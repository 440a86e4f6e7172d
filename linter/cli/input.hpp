// Reading one input: a file, or standard input under the name that the user gives it.
#pragma once

#include <string>
#include <string_view>

#include "mingcha/document.hpp"

namespace mingcha::cli {

inline constexpr std::string_view kStandardInput = "-";

/// The bytes of the file at `path`, or of standard input for `-`.
[[nodiscard]] Result<std::string> read_bytes(const std::string& path, const SourceLimits& limits);

/// The document in `bytes`. The source is called `name`, and so is the file in a failure; a document without text is
/// one.
[[nodiscard]] Result<Document> decode_input(std::string_view bytes, const std::string& name,
                                            const ReadOptions& options);

/// Reads the file at `path`, or standard input for `-`. The source is called `name`, and so is the file in a failure.
[[nodiscard]] Result<Document> read_input(const std::string& path, const std::string& name, const ReadOptions& options);

}  // namespace mingcha::cli
