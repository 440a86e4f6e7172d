// The text of a Word file, and the elements of the file that it stands in.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include <pugixml.hpp>

#include "document/office/office_text.hpp"

namespace mingcha {

/// A piece of the text that stands in one element of the file.
struct WordPiece {
    std::uint32_t begin = 0;  ///< bytes of the text, half-open
    std::uint32_t end = 0;
    /// w:t or m:t, whose characters are these bytes (white space of every kind as a blank), or an element that stands
    /// for one mark: w:tab (a blank), w:noBreakHyphen, w:sym. Null for what stands nowhere: a computed number, a
    /// separator.
    pugi::xml_node element;
    /// Of a piece of a note: the w:footnoteReference or w:endnoteReference in the body. Null elsewhere.
    pugi::xml_node reference;
};

struct WordText : OfficeText {
    pugi::xml_document main;  ///< the main part as parsed, every node kept
    std::string main_part;    ///< its name in the package: word/document.xml
    /// Notes, headers and footers, whose elements pieces point to.
    std::vector<std::unique_ptr<pugi::xml_document>> other_parts;
    std::vector<WordPiece> pieces;  ///< in the order of the text
};

/// Deterministic: the same bytes give the same text. Fails as `read_word_document` does, without the file's name.
[[nodiscard]] Result<WordText> extract_word_text(std::string_view bytes, const ReadOptions& options);

}  // namespace mingcha
