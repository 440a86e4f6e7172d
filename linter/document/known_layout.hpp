// What the file itself shows of its layout, before any is looked for in its text.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "document/printed_line.hpp"
#include "document/printed_text.hpp"

namespace mingcha {

/// Gives lines the widths that they have on the page, rather than those of their characters. O(lines).
void set_known_widths(std::span<const KnownWidth> widths, std::span<PrintedLine> lines);

/// Gives the lines of the tables the role `table_row`, so that no other role is looked for. O(lines + tables).
void mark_known_tables(std::span<const KnownTable> tables, std::span<PrintedLine> lines);

/// The tables in order. One that goes on from the page before becomes one with it if only furniture stands between
/// them; the head that it repeats becomes furniture. O(lines + cells).
[[nodiscard]] std::vector<DraftTable> join_known_tables(std::string_view text, std::vector<KnownTable> tables,
                                                        std::span<PrintedLine> lines);

/// Gives the lines that begin at these places the role `furniture`. O(lines).
void mark_known_furniture(std::span<const std::uint32_t> begins, std::span<PrintedLine> lines);

}  // namespace mingcha
