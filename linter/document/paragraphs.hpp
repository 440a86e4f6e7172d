// Joining printed lines into blocks.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "document/layout.hpp"
#include "document/numbering.hpp"
#include "document/printed_line.hpp"
#include "mingcha/document.hpp"

namespace mingcha {

/// A block as a range of printed lines. Furniture among them is no part of it.
struct DraftBlock {
    std::uint32_t first_line = 0;
    std::uint32_t end_line = 0;
    BlockKind kind = BlockKind::paragraph;
    std::uint8_t level = 0;
    std::optional<Marker> marker;
};

/// The blocks in order: paragraphs, tables and entries of a table of contents. Which paragraphs are headings is decided
/// later, by their company. O(size of the text).
[[nodiscard]] std::vector<DraftBlock> join_lines(std::string_view text, std::span<const PrintedLine> lines,
                                                 const Layout& layout);

}  // namespace mingcha
