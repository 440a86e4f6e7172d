// Where something stands in a file that is not text: what its reader looks for in Word or in a viewer of PDF.
//
// The source of such a file is the text that was extracted from it. Anchors, which the reader of the format sets, say
// where each piece of that text was found; `Document::place` answers from them.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "mingcha/language.hpp"

namespace mingcha {

enum class FileFormat : std::uint8_t { text, markdown, word, open_document, pdf };

/// `text`, `markdown`, `docx`, `odt`, `pdf`.
[[nodiscard]] std::string_view to_string(FileFormat format);

/// True if lines and columns of what is read are places in the file itself.
[[nodiscard]] constexpr bool is_text(FileFormat format) {
    return format == FileFormat::text || format == FileFormat::markdown;
}

/// The format that a file of this name has, by its ending (.txt, .text, .md, .markdown, .docx, .odt, .pdf and the like,
/// in small letters or capitals). Nothing for other endings.
[[nodiscard]] std::optional<FileFormat> file_format(std::string_view name);

/// What to do with a report whose format is known and cannot be read, such as .doc and .wps. Nothing for other endings.
[[nodiscard]] std::optional<Bilingual> conversion_advice(std::string_view name);

/// Parts of a Word or OpenDocument file.
enum class DocumentPart : std::uint8_t { body, header, footer, footnote, endnote, text_box };

[[nodiscard]] std::string_view to_string(DocumentPart part);

/// Tenths of a point from the upper left corner of the page. Empty where it is not known.
struct PageBox {
    std::int32_t left = 0;
    std::int32_t top = 0;
    std::int32_t right = 0;
    std::int32_t bottom = 0;

    [[nodiscard]] bool empty() const { return right <= left || bottom <= top; }
    friend bool operator==(const PageBox&, const PageBox&) = default;
};

/// Where the source stands from `source_begin` on, up to the next anchor. All numbers count from 1; 0 is unknown.
struct Anchor {
    std::uint32_t source_begin = 0;
    DocumentPart part = DocumentPart::body;
    std::uint32_t part_number = 0;  ///< which footnote, header, …; 0 in the body
    std::uint32_t page = 0;
    std::uint32_t line = 0;       ///< of the page, blank ones left out
    std::uint32_t paragraph = 0;  ///< of its part, blank ones and those of tables left out
    std::uint32_t run = 0;        ///< of its paragraph, or of its cell
    PageBox box{};

    friend bool operator==(const Anchor&, const Anchor&) = default;
};

/// A cell of a table of the document. All numbers count from 1; 0 is none.
struct CellPlace {
    std::uint32_t table = 0;
    std::uint32_t row = 0;
    std::uint32_t column = 0;

    friend bool operator==(const CellPlace&, const CellPlace&) = default;
};

struct FilePlace {
    Anchor anchor;                ///< of the first character; its box covers the whole span on the page where it begins
    std::uint32_t character = 0;  ///< code points from where the anchor begins to it, from 1; 0 without an anchor
    CellPlace cell;

    friend bool operator==(const FilePlace&, const FilePlace&) = default;
};

}  // namespace mingcha
