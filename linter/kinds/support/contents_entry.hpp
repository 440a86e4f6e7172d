// Entries of a table of contents, and the titles that they may stand for.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "document/numbering.hpp"
#include "mingcha/document.hpp"

namespace mingcha::kinds {

struct ContentsEntry {
    TextSpan span;          ///< without leader dots and page number
    std::string title;      ///< as printed
    std::string_view body;  ///< without its number
    std::string words;      ///< of the body, without spaces and marks
    std::optional<Marker> number;
    std::string marker;      ///< the words of the number: 第三章, 2
    std::uint32_t page = 0;  ///< 0 if none is printed
    std::uint8_t level = 0;  ///< of a heading
    bool is_heading = false;
};

/// The entries in the order of the text. O(contents).
[[nodiscard]] std::vector<ContentsEntry> contents_entries(const Document& document);

/// Headings and other short blocks behind the contents. O(blocks).
[[nodiscard]] std::vector<ContentsEntry> titles_behind_contents(const Document& document);

}  // namespace mingcha::kinds
