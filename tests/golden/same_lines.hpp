// Comparing lines so that a failure can be read.
#pragma once

#include <string>
#include <vector>

#include <gtest/gtest.h>

namespace mingcha::golden {

/// On failure, lists what is missing with `-` and what is too much with `+`.
[[nodiscard]] testing::AssertionResult same_lines(const std::vector<std::string>& actual,
                                                  const std::vector<std::string>& expected);

}  // namespace mingcha::golden
