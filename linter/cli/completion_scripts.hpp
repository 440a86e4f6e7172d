// The scripts that make a shell ask the program what can be typed.
#pragma once

#include <optional>
#include <string_view>

namespace mingcha::cli {

/// For `bash`, `zsh` or `fish`; no value for another shell.
[[nodiscard]] std::optional<std::string_view> completion_script(std::string_view shell);

}  // namespace mingcha::cli
