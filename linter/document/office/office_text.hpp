// What the readers of Word and OpenDocument find in a file, and the document that is made of it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "document/numbering.hpp"
#include "document/tables.hpp"
#include "mingcha/document.hpp"

namespace mingcha {

/// How a paragraph is set, as far as its style and its list tell.
struct ParagraphKind {
    /// `paragraph` if nothing is known: then its words decide, as in plain text.
    BlockKind kind = BlockKind::paragraph;
    std::uint8_t level = 0;        ///< of a heading, from 1
    bool is_listed = false;        ///< has a number or a bullet of a list
    std::optional<Marker> number;  ///< what the number that the program computes says; its text begins the paragraph
    bool has_number = false;       ///< the paragraph begins with a computed number, even one that is no `Marker`

    /// The paragraph begins with `text`, of which it is known that it is a number and no quantity.
    void set_number(std::string_view text);
};

/// Bytes [begin, end) of the text: lines of one paragraph, or the rows of a table.
struct OfficeBlock {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    ParagraphKind kind;
};

/// One line a paragraph, or more if soft breaks part it; a row of a table is a line, its cells separated by tabs. Line
/// ends are LF. Blank paragraphs and empty tables are left out.
struct OfficeText {
    std::string text;
    std::vector<OfficeBlock> blocks;  ///< in order
    std::vector<DraftTable> tables;   ///< of the blocks that are tables, in order
    std::vector<Anchor> anchors;      ///< in order
    std::uint32_t page_count = 0;     ///< 0 if the file does not tell
};

/// Says whether all that was read may be kept: `is_full` if text had to be left out. Fails also for text that is no
/// UTF-8, which the file then only claims to be. O(size of the text).
[[nodiscard]] Result<void> check_text(const OfficeText& text, bool is_full, const SourceLimits& limits);

/// Headings that no style marks are told by their words where `text` has numbers for them, and those without numbers
/// only in a file that has no styles for headings at all. O(size of the text).
[[nodiscard]] Document build_document(OfficeText text, std::string name, FileFormat format);

}  // namespace mingcha
