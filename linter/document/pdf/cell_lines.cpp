#include "document/pdf/cell_lines.hpp"

#include <algorithm>
#include <cmath>
#include <optional>
#include <string_view>
#include <utility>

#include "document/characters.hpp"

namespace mingcha {
namespace {

/// Columns [first, end) in which something stands.
struct ColumnRange {
    std::size_t first = 0;
    std::size_t end = 0;
};

/// Only of wide characters, so that its width tells how many they are.
bool is_wide(std::string_view word) {
    while (!word.empty()) {
        if (take_code_point(word) < 0x1100) return false;
    }
    return true;
}

/// The width of an ideograph, in points: the median over the words in the rows. 0 if there are none.
double width_of_ideograph(const WordsOnPage& page, std::span<const PageRow> rows) {
    std::vector<double> widths;
    for (const PageRow& row : rows) {
        for (const RowPiece& piece : row.pieces) {
            for (const std::uint32_t i : piece.words) {
                const std::string_view word = page.text_of(page.words[i]);
                if (is_wide(word)) widths.push_back(page.words[i].box.width() / width_in_squares(word));
            }
        }
    }
    if (widths.empty()) return 0;
    const auto middle = widths.begin() + static_cast<std::ptrdiff_t>(widths.size() / 2);
    std::ranges::nth_element(widths, middle);
    return *middle;
}

class LinePlacer {
public:
    /// `ideograph`: how wide one is, in points.
    LinePlacer(WordsOnPage& page, std::span<const ColumnBand> columns, double ideograph)
        : page_(page), columns_(columns), ideograph_(ideograph) {}

    void place(PageRow& row, std::size_t number, std::vector<PlacedLine>& lines) {
        const std::size_t begin = lines.size();
        for (RowPiece& piece : row.pieces) {
            cut(piece);
            for (const std::uint32_t word : piece.words) add(word, row, number, begin, lines);
        }
    }

private:
    /// The column that holds most of the box, and those that it reaches into besides.
    [[nodiscard]] ColumnRange columns_of(const WordBox& box) const {
        constexpr double kLeast = 3;  // points
        ColumnRange range{columns_.size(), 0};
        double most = -1e9;
        std::size_t nearest = 0;
        for (std::size_t i = 0; i < columns_.size(); ++i) {
            const double inside = std::min(box.right, columns_[i].right) - std::max(box.left, columns_[i].left);
            if (inside > most) {
                most = inside;
                nearest = i;
            }
            if (inside <= std::min(kLeast, columns_[i].width() / 2)) continue;
            range.first = std::min(range.first, i);
            range.end = i + 1;
        }
        if (range.first >= range.end) return {nearest, nearest + 1};
        return range;
    }

    void add(std::uint32_t word, const PageRow& row, std::size_t number, std::size_t begin,
             std::vector<PlacedLine>& lines) const {
        const WordBox& box = page_.words[word].box;
        constexpr double kTouching = 0.02;  // in squares
        const ColumnRange range = columns_of(box);
        if (lines.size() > begin &&
            (lines.back().end_column > range.first || box.left - lines.back().line.box.right < kTouching * row.size)) {
            PlacedLine& last = lines.back();
            last.line.words.push_back(word);
            last.line.box = {std::min(last.line.box.left, box.left), std::min(last.line.box.top, box.top),
                             std::max(last.line.box.right, box.right), std::max(last.line.box.bottom, box.bottom)};
            last.end_column = std::max(last.end_column, range.end);
            return;
        }
        lines.push_back({.line = {number, {word}, box},
                         .column = range.first,
                         .end_column = range.end,
                         .middle = row.middle,
                         .size = row.size});
    }

    /// Cuts the words of a piece that hold the ends of one column and the beginnings of the next.
    void cut(RowPiece& piece) {
        for (std::size_t i = 0; i < piece.words.size(); ++i) {
            if (const auto rest = cut_word(piece.words[i])) {
                piece.words.insert(piece.words.begin() + static_cast<std::ptrdiff_t>(i) + 1, *rest);
            }
        }
    }

    /// The second half of the word, if it was cut: it begins where a column begins, has room in it for the space
    /// between that and the next, and a character that would begin there.
    [[nodiscard]] std::optional<std::uint32_t> cut_word(std::uint32_t index) {
        const PageWord word = page_.words[index];
        const ColumnRange range = columns_of(word.box);
        std::string_view text = page_.text_of(word);
        if (range.end - range.first < 2 || !is_wide(text)) return std::nullopt;
        const double near = 0.25 * ideograph_;
        const ColumnBand& first = columns_[range.first];
        const ColumnBand& next = columns_[range.first + 1];
        const double free = word.box.width() - width_in_squares(text) * ideograph_;
        if (std::abs(word.box.left - first.left) > near || free * 2 < next.left - first.right) return std::nullopt;
        double right = word.box.left;
        for (std::uint32_t at = word.text_begin; !text.empty() && right < next.left + near; right += ideograph_) {
            if (at > word.text_begin && std::abs(right + free - next.left) < near)
                return cut_at(index, at, right, next.left);
            const CodePoint point = front_code_point(text);
            at += point.size;
            text.remove_prefix(point.size);
        }
        return std::nullopt;
    }

    std::uint32_t cut_at(std::uint32_t index, std::uint32_t at, double right, double left) {
        PageWord rest = page_.words[index];
        rest.text_begin = at;
        rest.box.left = std::min(left, rest.box.right);
        page_.words[index].text_end = at;
        page_.words[index].box.right = right;
        page_.words.push_back(rest);
        return static_cast<std::uint32_t>(page_.words.size() - 1);
    }

    WordsOnPage& page_;
    std::span<const ColumnBand> columns_;
    double ideograph_;
};

}  // namespace

std::vector<PlacedLine> find_cell_lines(WordsOnPage& page, std::vector<PageRow>& rows, RowRange range,
                                        std::span<const ColumnBand> columns) {
    std::vector<PlacedLine> lines;
    LinePlacer placer(page, columns,
                      width_of_ideograph(page, std::span(rows).subspan(range.first, range.end - range.first)));
    for (std::size_t i = range.first; i < range.end; ++i) placer.place(rows[i], i, lines);
    return lines;
}

}  // namespace mingcha
