// Documents for tests, and how they are shown.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>

#include "mingcha/document.hpp"

namespace mingcha::testing {

inline Document read(std::string_view text) {
    return read_text_document(Source("t.txt", {text.begin(), text.end()}, Encoding::utf8, false));
}

/// Every block as `kind text`; of headings `heading2 text`.
inline std::vector<std::string> outline(const Document& document) {
    std::vector<std::string> lines;
    for (const Block& block : document.blocks()) {
        std::string line(to_string(block.kind));
        if (block.kind == BlockKind::heading) line += std::to_string(block.level);
        lines.push_back(line + " " + std::string(document.text(block.span)));
    }
    return lines;
}

inline std::vector<std::string> outline(std::string_view text) { return outline(read(text)); }

using Lines = std::vector<std::string>;

/// Breaks `text` behind every `width` code points, line by line.
inline std::string wrap(std::string_view text, std::size_t width) {
    std::string wrapped;
    std::size_t column = 0;
    for (const char byte : text) {
        const bool begins = (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U;
        if (byte == '\n') {
            column = 0;
        } else if (begins && ++column > width) {
            wrapped += '\n';
            column = 1;
        }
        wrapped += byte;
    }
    return wrapped;
}

}  // namespace mingcha::testing
