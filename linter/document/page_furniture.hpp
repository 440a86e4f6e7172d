// Page numbers and running heads, which stand in the way of the sentences that they interrupt.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "document/printed_line.hpp"

namespace mingcha {

/// Gives the role `furniture` to page numbers (alone on their line, plausible as an increasing sequence) and to short
/// lines that stand beside at least three page ends. Returns the number of page ends. O(n log n) in the page ends.
std::uint32_t mark_page_furniture(std::string_view text, std::span<PrintedLine> lines);

}  // namespace mingcha
