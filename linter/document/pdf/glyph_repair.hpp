// Characters that producers of PDF leave in the place of those that were typed.
#pragma once

#include <string>
#include <string_view>

namespace mingcha {

/// Appends `word`, of valid UTF-8, to `text`, with radicals and compatibility ideographs as the characters that they
/// look like, ligatures as letters, bullets of symbol fonts as •, a soft hyphen at the end as a hyphen. What is not
/// seen is left out: characters of no width, soft hyphens, control characters, spaces at both ends. Full-width forms
/// stay as they are, since their width is what the writer chose. O(size).
void append_repaired(std::string_view word, std::string& text);

}  // namespace mingcha
