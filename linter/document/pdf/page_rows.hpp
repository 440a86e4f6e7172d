// The printed lines of a PDF page: which words stand beside each other, and where space sets them apart.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "document/pdf/words_on_page.hpp"

namespace mingcha {

/// Words of one row that no wide space sets apart.
struct RowPiece {
    std::vector<std::uint32_t> words;  ///< as indices, from left to right
    WordBox box;
};

/// A printed line. Its size is that of its characters: how wide an ideograph is, in points.
struct PageRow {
    std::vector<RowPiece> pieces;  ///< from left to right; at least one
    double middle = 0;
    double size = 0;

    [[nodiscard]] double left() const { return pieces.front().box.left; }
    [[nodiscard]] double right() const { return pieces.back().box.right; }
};

/// True if something of the one stands above or below something of the other. O(pieces).
[[nodiscard]] bool overlap(const PageRow& a, const PageRow& b);

/// How wide the words are in ideographs: about half for a letter or digit.
[[nodiscard]] double width_in_squares(std::string_view words);

/// The rows from top to bottom; behind them, far below, what was written from bottom to top or the like, line by line.
/// O(n log n) in the words.
[[nodiscard]] std::vector<PageRow> find_rows(const WordsOnPage& page);

}  // namespace mingcha
