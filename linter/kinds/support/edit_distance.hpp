// How many characters must be changed, put in or taken out to make one short text of another.
#pragma once

#include <cstddef>
#include <string_view>

namespace mingcha::kinds {

/// In code points. O(a × b): for titles, not for texts; of longer ones the first 64 characters count.
[[nodiscard]] std::size_t edit_distance(std::string_view a, std::string_view b);

}  // namespace mingcha::kinds
