// The manual page, in mdoc(7), made from the commands and their options.
#pragma once

#include <span>
#include <string>

#include "cli/command.hpp"

namespace mingcha::cli {

[[nodiscard]] std::string manual_page(std::span<const Command> commands, Language language);

}  // namespace mingcha::cli
