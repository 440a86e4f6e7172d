// The document as a reader sees it, and where every character of it came from.
//
// `Document::text()` holds one block a line ('\n' between blocks). Inside a block the printed lines are joined; page
// numbers, running heads and blank lines are left out; spaces at joins and spaces beside a Chinese character or
// full-width mark are dropped (extracted PDF text is full of them), except that one space between two Chinese
// characters within a line is kept, since there it separates. Nothing else is changed: no character is normalised.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "mingcha/place.hpp"
#include "mingcha/source.hpp"
#include "mingcha/span.hpp"

namespace mingcha {

enum class BlockKind : std::uint8_t {
    heading,
    paragraph,
    list_item,
    table,  ///< its cells are in `Document::tables()`; in the text, cells are separated by a tab, rows by '\v'
    table_of_contents,
    caption,
};

[[nodiscard]] std::string_view to_string(BlockKind kind);

/// How a heading or list item is numbered. The order is the usual order of nesting in official documents (GB/T 9704).
enum class NumberStyle : std::uint8_t {
    chapter,                ///< 第一章, 第二节, 第三条, 第一部分
    chinese,                ///< 一、
    chinese_parenthesised,  ///< （一）
    arabic,                 ///< 1、 1. 1．
    arabic_parenthesised,   ///< （1）
    arabic_half_bracket,    ///< 1） 1)
    circled,                ///< ①
    decimal,                ///< 1.2 1.2.3
};

[[nodiscard]] std::string_view to_string(NumberStyle style);

struct Numbering {
    NumberStyle style = NumberStyle::chinese;
    std::uint32_t value = 0;  ///< for `decimal`, the last component
    TextSpan marker;          ///< `一、` with its punctuation, `第三章`, `（2）`
};

struct Block {
    BlockKind kind = BlockKind::paragraph;
    std::uint8_t level = 0;  ///< headings: 1 is the highest; 0 for everything else
    TextSpan span;           ///< the whole block, marker included
    std::optional<Numbering> numbering;

    /// The text after the marker.
    [[nodiscard]] TextSpan body() const { return numbering ? TextSpan{numbering->marker.end, span.end} : span; }
};

/// A table as it stands in the text. Cells are in reading order; an empty cell has an empty span.
struct DocumentTable {
    TextSpan span;
    std::uint32_t columns = 0;
    std::vector<TextSpan> cells;  ///< row by row, `columns` cells a row

    [[nodiscard]] std::size_t row_count() const { return columns == 0 ? 0 : cells.size() / columns; }
};

/// Immutable and movable. Owns its source: the file, or what was extracted from a file that is not text.
class Document {
public:
    /// Bytes [text_begin, next segment's text_begin) stand in the source from `source_begin` on, verbatim.
    struct Segment {
        std::uint32_t text_begin = 0;
        std::uint32_t source_begin = 0;
    };

    Document(Source source, std::vector<char> text, std::vector<Segment> segments, std::vector<Block> blocks,
             std::vector<DocumentTable> tables, std::uint32_t page_count, FileFormat format = FileFormat::text,
             std::vector<Anchor> anchors = {});

    [[nodiscard]] const Source& source() const { return source_; }
    [[nodiscard]] FileFormat format() const { return format_; }
    /// True if the source is the file itself.
    [[nodiscard]] bool is_text() const { return mingcha::is_text(format_); }
    [[nodiscard]] std::string_view text() const { return {text_.data(), text_.size()}; }
    [[nodiscard]] std::string_view text(TextSpan span) const { return slice(text(), span); }
    [[nodiscard]] std::span<const Block> blocks() const { return blocks_; }
    [[nodiscard]] std::span<const DocumentTable> tables() const { return tables_; }
    /// How many page numbers or page breaks were seen; 0 if the text shows no pages.
    [[nodiscard]] std::uint32_t page_count() const { return page_count_; }

    /// The block that holds `offset`. O(log blocks). Requires a non-empty document and offset < text().size().
    [[nodiscard]] const Block& block_at(std::uint32_t offset) const;
    /// Where `span` stands in the source: from its first byte to just behind its last one. O(log segments).
    [[nodiscard]] SourceSpan origin(TextSpan span) const;
    /// True if `span` stands in the source in one piece, so that it can be edited there.
    [[nodiscard]] bool is_verbatim(TextSpan span) const;
    /// Where the reader of the file finds `span`. O(log anchors + length of the span).
    [[nodiscard]] FilePlace place(TextSpan span) const;
    /// The headings that stand over `offset`, the highest first, and the heading that holds it. O(blocks).
    [[nodiscard]] std::vector<TextSpan> outline(std::uint32_t offset) const;

private:
    Source source_;
    std::vector<char> text_;
    std::vector<Segment> segments_;
    std::vector<Block> blocks_;
    std::vector<DocumentTable> tables_;
    std::uint32_t page_count_;
    FileFormat format_;
    std::vector<Anchor> anchors_;
};

/// Whether changes that Word or Writer tracked are read as if they were accepted, or as if they were refused.
enum class TrackedChanges : std::uint8_t { accepted, refused };

struct ReadOptions {
    SourceLimits limits;  ///< of the file, and again of the text that it unpacks to
    TrackedChanges tracked_changes = TrackedChanges::accepted;
};

/// Reads a regular file in the format that its name tells. Fails for what `read_file` fails for, and as the format's
/// own reader does.
[[nodiscard]] Result<Document> read_document(const std::filesystem::path& path, const ReadOptions& options = {});

/// Reads bytes that are already in memory, by the name of their document. A name without a known ending is text.
[[nodiscard]] Result<Document> decode_document(std::string_view bytes, std::string name,
                                               const ReadOptions& options = {});

/// Reads a source of text by its name: Markdown, or otherwise plain text.
[[nodiscard]] Document read_document(Source source);

/// Reads plain text, as typed or as it came out of a PDF. Never fails: whatever is no heading, list, table, caption or
/// table of contents is a paragraph. O(size of the text).
[[nodiscard]] Document read_text_document(Source source);

/// Reads Markdown (CommonMark with the tables, lists of tasks and bare links of GitHub): the words that a reader sees.
/// Code, pictures, HTML, addresses of links and a front matter are left out. Headings are those marked as such; a list
/// of links to places in the document is its table of contents. Never fails. O(size of the text).
[[nodiscard]] Document read_markdown_document(Source source);

/// Reads Word's .docx (ECMA-376, Office Open XML): the body, tables, notes, headers, footers and text boxes, with the
/// numbers that Word computes. Fails for what is no such file, is damaged, encrypted, or over a limit. Nothing outside
/// the file is looked at. O(size of the unpacked parts).
[[nodiscard]] Result<Document> read_word_document(std::string_view bytes, std::string name,
                                                  const ReadOptions& options = {});

/// Reads Writer's .odt (OpenDocument 1.3), in the same way and with the same failures.
[[nodiscard]] Result<Document> read_open_document(std::string_view bytes, std::string name,
                                                  const ReadOptions& options = {});

/// Reads PDF through the command `pdftotext` of poppler, a child process with limits of its own. The source is the text
/// as it stands on the pages, a form feed after each. Fails for what is no PDF, is damaged, encrypted, has no text, is
/// over a limit, and if there is no such command.
[[nodiscard]] Result<Document> read_pdf_document(std::string_view bytes, std::string name,
                                                 const ReadOptions& options = {});

}  // namespace mingcha
