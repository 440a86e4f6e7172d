// Characters of fonts that have their own (w:sym).
#pragma once

#include <string_view>

namespace mingcha {

/// What `code`, the hexadecimal number in w:char, shows in `font`, in UTF-8. Empty if it is not known.
[[nodiscard]] std::string_view symbol_text(std::string_view font, std::string_view code);

}  // namespace mingcha
