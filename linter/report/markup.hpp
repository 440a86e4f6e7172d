// Text inside HTML and XML, as content or between double quotes.
#pragma once

#include <string>
#include <string_view>

namespace mingcha {

/// Appends `text` on one line, escaped. Characters that would steer the reader's view or that XML does not allow are
/// made visible, as on a terminal; bytes that are not UTF-8 become U+FFFD.
void append_markup(std::string& output, std::string_view text);

[[nodiscard]] std::string markup(std::string_view text);

}  // namespace mingcha
