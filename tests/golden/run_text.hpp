// Running rules over a text and writing what they find as golden files do.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "mingcha/engine.hpp"

namespace mingcha::golden {

[[nodiscard]] Document read(std::string_view text);

/// `line:column: severity: message [rule]` for every finding, then its related places as notes.
[[nodiscard]] std::vector<std::string> findings(std::string_view text, const Settings& settings);

/// The lines without their places, sorted.
[[nodiscard]] std::vector<std::string> without_places(const std::vector<std::string>& lines);

}  // namespace mingcha::golden
