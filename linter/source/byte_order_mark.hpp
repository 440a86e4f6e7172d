// The marks by which a file may say its encoding.
#pragma once

#include <array>
#include <string_view>

#include "mingcha/source.hpp"

namespace mingcha {

struct ByteOrderMark {
    std::string_view bytes;
    Encoding encoding;
};

inline constexpr std::array<ByteOrderMark, 4> kByteOrderMarks = {{
    {"\xEF\xBB\xBF", Encoding::utf8},
    {"\xFF\xFE", Encoding::utf16_little_endian},
    {"\xFE\xFF", Encoding::utf16_big_endian},
    {"\x84\x31\x95\x33", Encoding::gb18030},
}};

[[nodiscard]] constexpr std::string_view byte_order_mark(Encoding encoding) {
    for (const ByteOrderMark& mark : kByteOrderMarks) {
        if (mark.encoding == encoding) return mark.bytes;
    }
    return {};
}

}  // namespace mingcha
