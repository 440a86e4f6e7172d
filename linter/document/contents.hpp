// Tables of contents.
#pragma once

#include <span>
#include <string_view>

#include "document/printed_line.hpp"

namespace mingcha {

/// Gives the role `contents` to lines that end in leader dots and a page number, and to lines behind a heading 目录
/// that end in a page number. O(size of the text).
void mark_contents(std::string_view text, std::span<PrintedLine> lines);

}  // namespace mingcha
