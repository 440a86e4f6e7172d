// The clauses of running text, comparable however they are punctuated.
#pragma once

#include <cstdint>
#include <vector>

#include "mingcha/document.hpp"

namespace mingcha::kinds {

struct Clause {
    TextSpan span;                 ///< without the mark that ends it
    std::uint64_t key = 0;         ///< equal for equal words; marks and spaces do not count
    std::uint32_t characters = 0;  ///< ideographs, letters and digits
    std::uint32_t ideographs = 0;
    std::uint32_t block = 0;     ///< index into Document::blocks()
    bool ends_sentence = false;  ///< 。！？； or the end of the block follows
    bool has_digit = false;
};

/// The clauses of paragraphs and list items, in the order of the text; pieces without a word are left out. Headings,
/// captions, tables and contents are no running text. O(size of the text).
[[nodiscard]] std::vector<Clause> clauses_of(const Document& document);

/// True for a law, a contract or other rules in articles (第一条, 第二条 …), which say the same in the same words on
/// purpose and refer to others. O(blocks).
[[nodiscard]] bool is_statute(const Document& document);

}  // namespace mingcha::kinds
