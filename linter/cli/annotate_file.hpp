// Checking a Word file and writing an annotated copy of it.
#pragma once

#include <optional>

#include "cli/file_task.hpp"

namespace mingcha::cli {

/// Checks the file as it was before an earlier annotation, and writes `arguments.annotated_copy` with a comment at each
/// finding that counts. Fails if the file cannot be read; a copy that cannot be written is part of the outcome.
[[nodiscard]] Result<FileOutcome> annotate_file(const FileTask& task, const CheckArguments& arguments,
                                                const std::optional<Baseline>& baseline);

}  // namespace mingcha::cli
