// Globs over paths with `/`: `*` and `?` within one folder, `**` over folders, classes such as `[a-z]` and `[!0-9]`.
#pragma once

#include <string_view>

namespace mingcha {

/// True if `glob` matches the whole of `path`. `**/` also matches no folder at all. O(glob × path).
[[nodiscard]] bool glob_matches(std::string_view glob, std::string_view path);

}  // namespace mingcha
