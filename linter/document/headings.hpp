// Which blocks are headings, list items and captions, and how headings nest.
#pragma once

#include <span>
#include <string_view>

#include "document/paragraphs.hpp"

namespace mingcha {

/// Sets the kind of every block that `join_lines` left a paragraph, and the level of headings. O(size of the text).
void classify_blocks(std::string_view text, std::span<const PrintedLine> lines, std::span<DraftBlock> blocks);

}  // namespace mingcha
