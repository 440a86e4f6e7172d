// Text as a sequence of code points, for the few places where bytes are too fine.
#pragma once

#include <string_view>
#include <vector>

namespace mingcha {

/// The code points of `text`, each as a view into it. Never fails: a byte that starts nothing stands alone.
[[nodiscard]] std::vector<std::string_view> split_code_points(std::string_view text);

}  // namespace mingcha
