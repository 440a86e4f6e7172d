// A text as it stands on printed pages, read into a document.
#pragma once

#include <cstdint>
#include <vector>

#include "document/tables.hpp"
#include "mingcha/document.hpp"

namespace mingcha {

/// A table whose rows are whole lines of the text that follow one another.
struct KnownTable {
    std::uint32_t begin = 0;  ///< where its first line begins in the source
    std::uint32_t end = 0;    ///< behind its last line
    DraftTable table;
    /// It stands as the one before it does, on the next page, and is its continuation if nothing else is between them.
    bool may_continue = false;
};

/// How far to the right a line goes, in columns of half an ideograph from the left margin on.
struct KnownWidth {
    std::uint32_t begin = 0;  ///< where its first character that is no space stands in the source
    std::uint16_t columns = 0;
};

/// What is known of a text besides its characters, from the file that it was extracted from.
struct PrintedText {
    Source source;
    FileFormat format = FileFormat::text;
    std::vector<Anchor> anchors;
    std::vector<KnownTable> tables;              ///< in order
    std::vector<std::uint32_t> furniture_lines;  ///< where known heads and feet of pages begin, in order
    std::vector<KnownWidth> widths;              ///< in order
};

/// Reads headings, paragraphs, tables and tables of contents. O(size of the text).
[[nodiscard]] Document read_printed_text(PrintedText printed);

}  // namespace mingcha
