// What would change in a file, as `diff -u` writes it.
#pragma once

#include <string>
#include <string_view>

namespace mingcha {

/// `--- a`, `+++ a` and the hunks with a few lines of context, which `patch` and `git apply` can read; empty if the
/// texts are the same. Lines end with '\n' and keep what stands before it. Where more than a hundred lines in a row
/// differ, the diff is right but not the shortest. O(lines), however much differs.
[[nodiscard]] std::string unified_diff(std::string_view name, std::string_view before, std::string_view after);

}  // namespace mingcha
