// The same report with other line breaks, as another PDF would have them.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace mingcha::golden {

/// Breaks every paragraph that is longer than `width` characters after each `width` of them, or a little later: as in
/// print, Latin words and numbers stay whole, and no line starts with closing punctuation. All else stays as it is.
[[nodiscard]] std::string rewrap(std::string_view text, std::size_t width);

}  // namespace mingcha::golden
