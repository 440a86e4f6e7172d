// Which files are checked, and the check of one of them.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cli/check_arguments.hpp"
#include "cli/fix_file.hpp"
#include "engine/file_search.hpp"
#include "engine/project.hpp"
#include "mingcha/baseline.hpp"

namespace mingcha::cli {

struct FileTask {
    FoundInput input;
    std::string name;
    Setup setup;
};

/// Fails for a mistake in a configuration, and if there is nothing to check.
[[nodiscard]] Result<std::vector<FileTask>> plan_check(const CheckArguments& arguments, Project& project);

/// Reads, checks and if asked fixes or annotates one file. Never throws; the document is gone when this returns. The
/// baseline only decides what is annotated.
[[nodiscard]] FileOutcome check_file(const FileTask& task, const CheckArguments& arguments,
                                     const std::optional<Baseline>& baseline);

}  // namespace mingcha::cli
