// Which blocks are headings, list items and captions, and how headings nest.
#pragma once

#include <span>
#include <string_view>

#include "document/paragraphs.hpp"

namespace mingcha {

/// Sets the kind of every block that is still a paragraph, and the level of headings that have none. Headings without a
/// number are told by their words and their company only if `guess_unnumbered`. O(size of the text).
void classify_blocks(std::string_view text, std::span<const PrintedLine> lines, std::span<DraftBlock> blocks,
                     bool guess_unnumbered = true);

}  // namespace mingcha
