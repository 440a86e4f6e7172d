// ICU's converters for the encodings that are not UTF-8.
#pragma once

#include <memory>

#include <unicode/ucnv.h>

#include "mingcha/source.hpp"

namespace mingcha {

using Converter = std::unique_ptr<UConverter, decltype(&ucnv_close)>;

/// Requires an encoding other than UTF-8.
[[nodiscard]] inline Converter open_converter(Encoding encoding) {
    const char* name = encoding == Encoding::utf16_little_endian ? "UTF-16LE"
                       : encoding == Encoding::utf16_big_endian  ? "UTF-16BE"
                                                                 : "gb18030";
    UErrorCode status = U_ZERO_ERROR;
    return {ucnv_open(name, &status), &ucnv_close};
}

}  // namespace mingcha
