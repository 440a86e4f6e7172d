// What is known about the terminal and the user's surroundings.
#pragma once

#include <optional>
#include <string_view>

#include "mingcha/language.hpp"

namespace mingcha::cli {

[[nodiscard]] bool is_terminal(int descriptor);

/// The columns of the terminal that standard output goes to: COLUMNS, or what the terminal says. No value if it goes
/// elsewhere, or if the terminal does not say.
[[nodiscard]] std::optional<unsigned> terminal_width();

/// The language that LC_ALL, LC_MESSAGES or LANG asks for: English for `en…`, otherwise Chinese.
[[nodiscard]] Language language_of_environment();
[[nodiscard]] std::optional<Language> parse_language(std::string_view word);

enum class ColorChoice : unsigned char { automatic, always, never };
[[nodiscard]] std::optional<ColorChoice> parse_color_choice(std::string_view word);
/// By default, colors are for a terminal whose user has not set NO_COLOR.
[[nodiscard]] bool use_color(ColorChoice choice, bool to_standard_output);

}  // namespace mingcha::cli
