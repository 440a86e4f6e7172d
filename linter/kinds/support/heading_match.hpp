// Finding the heading that stands for a section of a standard, although its wording may differ a little.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "mingcha/document.hpp"

namespace mingcha::kinds {

struct HeadingText {
    TextSpan span;     ///< the heading without its number
    std::string name;  ///< its words without spaces and marks
};

/// The words of a title alone, without spaces and marks: 1、“双碳” 行动 → 1双碳行动.
[[nodiscard]] std::string bare_words(std::string_view text);

/// The different headings of a document, and numbered paragraphs that open with a title (（二）所属类别。本单位…). At
/// most the first 2,000.
[[nodiscard]] std::vector<HeadingText> heading_texts(const Document& document);

/// Short blocks that may be headings, though they were not read as such: alone on their line, without a mark.
[[nodiscard]] std::vector<HeadingText> possible_headings(const Document& document);

/// How close a heading must be to a name.
enum class Likeness : unsigned char {
    same,     ///< the same words
    similar,  ///< contains the name and little else, or differs from a name of five characters or more in one of them
};

/// The first heading that is like one of `names`; null if there is none.
[[nodiscard]] const HeadingText* find_heading(std::span<const HeadingText> headings,
                                              std::span<const std::string_view> names, Likeness likeness);

}  // namespace mingcha::kinds
