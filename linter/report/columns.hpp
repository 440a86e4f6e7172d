// How text looks on a terminal: the columns that it takes, and control characters made visible.
//
// Text is valid UTF-8, except for the names of files; a byte that is not is read as U+FFFD.
#pragma once

#include <string>
#include <string_view>

namespace mingcha {

/// Removes the first code point of `text` and returns it. Requires a non-empty text.
[[nodiscard]] char32_t take_character(std::string_view& text);

/// True for characters that would steer a terminal or hide in it: control and format characters (among them escape,
/// zero-width space and the bidirectional overrides), line and paragraph separators.
[[nodiscard]] bool is_control(char32_t character);

/// How `character` is written when it cannot be printed as it is: `<U+001B>`.
[[nodiscard]] std::string visible_name(char32_t character);

/// 2 for wide and full-width characters, 0 for combining marks, otherwise 1 (also where the width is ambiguous, as
/// terminals do it). Requires a character that is no control character.
[[nodiscard]] unsigned display_width(char32_t character);

/// Appends `text` on one line: white space of any kind as a space, other control characters by their visible name.
void append_printable(std::string& output, std::string_view text);

}  // namespace mingcha
