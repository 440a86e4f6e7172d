// The way back from text to the bytes of a file.
#pragma once

#include <string>
#include <string_view>

#include "mingcha/source.hpp"

namespace mingcha {

/// The bytes of a file that holds `text`, with a byte order mark or without. Requires valid UTF-8, which each of the
/// encodings can hold. The bytes of a decoded file come back as they were. O(size).
[[nodiscard]] std::string encode(std::string_view text, Encoding encoding, bool with_bom);

}  // namespace mingcha
