// Reading the files that set the program up: configurations, rules and their tables, baselines.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>

#include "mingcha/failure.hpp"

namespace mingcha {

inline constexpr std::uintmax_t kLargestSmallFile = std::uintmax_t{16} << 20U;

/// The bytes of a regular file of at most `largest` bytes.
[[nodiscard]] Result<std::string> read_small_file(const std::filesystem::path& path,
                                                  std::uintmax_t largest = kLargestSmallFile);

}  // namespace mingcha
