// Which encoding bytes are in, and their text in UTF-8.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include <tl/expected.hpp>

#include "mingcha/source.hpp"

namespace mingcha {

struct DetectedEncoding {
    Encoding encoding = Encoding::utf8;
    std::size_t bom_size = 0;
    std::size_t well_formed = 0;  ///< of UTF-8: how many bytes, with the mark, stand before the first error
};

/// The byte order mark decides; without one, well-formed UTF-8 is UTF-8, two-byte units that mostly hold Chinese or
/// ASCII characters are UTF-16, and what is left is UTF-8 with an error or GB18030.
[[nodiscard]] DetectedEncoding detect_encoding(std::string_view bytes);

/// The text in UTF-8, or the offset of the first byte that is not well-formed.
[[nodiscard]] tl::expected<std::vector<char>, std::size_t> convert_to_utf8(std::string_view bytes, Encoding encoding);

}  // namespace mingcha
