// How a text was set: whether its lines were broken at a width, and what marks the end of a paragraph.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "document/printed_line.hpp"

namespace mingcha {

struct Layout {
    bool wrapped = false;        ///< lines were broken at a width; otherwise every line is a paragraph
    bool by_characters = false;  ///< the width is counted in code points rather than columns
    bool ragged = false;         ///< the widths of broken lines scatter, so that a full line is only known roughly
    bool exact = false;          ///< nearly every broken line has the full width to the character
    std::uint16_t full_width = 0;
    std::uint16_t slack = 0;           ///< by how much a broken line may miss the full width
    std::uint8_t gap = 0;              ///< blank lines between the lines of one paragraph
    bool indented_paragraphs = false;  ///< a paragraph's first line is indented
    bool trailing_space_ends = false;  ///< only a paragraph's last line ends in a space, as in PDF files made by Word

    [[nodiscard]] std::uint16_t width(const PrintedLine& line) const {
        return by_characters ? line.characters : line.columns;
    }
    /// True if the line goes on to the right margin, so that the next one may continue it. A line that goes far beyond
    /// it was not broken at all.
    [[nodiscard]] bool is_full(const PrintedLine& line) const { return would_be_full(line, 0); }
    /// The same of a line with so much more behind it: what the next line begins with had no room in it.
    [[nodiscard]] bool would_be_full(const PrintedLine& line, std::uint16_t more) const {
        return wrapped && width(line) + more + slack >= full_width;
    }
};

/// Looks at lines of role `text` only. O(number of lines).
[[nodiscard]] Layout measure_layout(std::string_view text, std::span<const PrintedLine> lines);

}  // namespace mingcha
