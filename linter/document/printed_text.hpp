// A text as it stands on printed pages, read into a document.
#pragma once

#include <cstdint>
#include <vector>

#include "document/tables.hpp"
#include "mingcha/document.hpp"

namespace mingcha {

/// What is known of a text besides its characters, from the file that it was extracted from.
struct PrintedText {
    Source source;
    FileFormat format = FileFormat::text;
    std::vector<Anchor> anchors;
};

/// Reads headings, paragraphs, tables and tables of contents. O(size of the text).
[[nodiscard]] Document read_printed_text(PrintedText printed);

}  // namespace mingcha
