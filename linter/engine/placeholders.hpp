// Placeholders `{name}` in messages.
#pragma once

#include <set>
#include <string_view>

namespace mingcha {

/// The names of the placeholders in `text`.
[[nodiscard]] std::set<std::string_view> placeholders(std::string_view text);

}  // namespace mingcha
