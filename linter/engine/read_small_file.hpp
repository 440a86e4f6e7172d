// Reading the files that set the program up: configurations, rules and their tables.
#pragma once

#include <filesystem>
#include <string>

#include "mingcha/failure.hpp"

namespace mingcha {

/// The bytes of a regular file of at most 16 MiB.
[[nodiscard]] Result<std::string> read_small_file(const std::filesystem::path& path);

}  // namespace mingcha
