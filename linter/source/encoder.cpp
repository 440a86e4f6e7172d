#include "source/encoder.hpp"

#include <algorithm>
#include <cstdint>
#include <limits>

#include <unicode/ucnv.h>

#include "source/byte_order_mark.hpp"
#include "source/converter.hpp"

namespace mingcha {

std::string encode(std::string_view text, Encoding encoding, bool with_bom) {
    std::string bytes(with_bom ? byte_order_mark(encoding) : std::string_view());
    if (encoding == Encoding::utf8) return bytes.append(text);
    constexpr std::size_t kMostBytesForOne = 4;
    const Converter converter = open_converter(encoding);
    const std::size_t begin = bytes.size();
    // Files are at most 1 GiB, so that sizes fit. UTF-16 takes two bytes for one of ASCII; all else is nearer.
    constexpr std::size_t kMost = std::numeric_limits<std::int32_t>::max();
    bytes.resize(std::min(begin + text.size() * 2 + kMostBytesForOne, kMost));
    UErrorCode status = U_ZERO_ERROR;
    const std::int32_t size = ucnv_fromAlgorithmic(converter.get(), UCNV_UTF8, bytes.data() + begin,
                                                   static_cast<std::int32_t>(bytes.size() - begin), text.data(),
                                                   static_cast<std::int32_t>(text.size()), &status);
    bytes.resize(begin + static_cast<std::size_t>(size));
    return bytes;
}

}  // namespace mingcha
