#include "document/pdf/page_writer.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <string_view>

#include "document/characters.hpp"
#include "document/pdf/page_rows.hpp"

namespace mingcha {
namespace {

/// Where the text of a page begins at its left: what most rows begin with, or the leftmost of those that are not few.
double left_margin(const std::vector<PageRow>& rows) {
    std::map<long, std::size_t> counts;  // by points
    for (const PageRow& row : rows) ++counts[std::lround(row.left())];
    for (const auto& [left, count] : counts) {
        if (count * 6 >= rows.size() && count >= 2) return static_cast<double>(left);
    }
    return rows.empty() ? 0 : std::ranges::min(rows, {}, &PageRow::left).left();
}

/// The distance of two rows that follow one another in running text: the median.
double usual_pitch(const std::vector<PageRow>& rows) {
    std::vector<double> pitches;
    for (std::size_t i = 1; i < rows.size(); ++i) pitches.push_back(rows[i].middle - rows[i - 1].middle);
    if (pitches.empty()) return 0;
    const auto middle = pitches.begin() + static_cast<std::ptrdiff_t>(pitches.size() / 2);
    std::ranges::nth_element(pitches, middle);
    return *middle;
}

/// Half the width that most characters of the page have.
double column_width(const std::vector<PageRow>& rows) {
    std::vector<double> sizes;
    for (const PageRow& row : rows) sizes.push_back(row.size);
    if (sizes.empty()) return 1;
    const auto middle = sizes.begin() + static_cast<std::ptrdiff_t>(sizes.size() / 2);
    std::ranges::nth_element(sizes, middle);
    return *middle / 2;
}

PageBox in_tenths(const WordBox& box) {
    const auto tenths = [](double points) { return static_cast<std::int32_t>(std::lround(points * 10)); };
    return {tenths(box.left), tenths(box.top), tenths(box.right), tenths(box.bottom)};
}

std::size_t columns_of(std::string_view words) {
    return static_cast<std::size_t>(std::lround(width_in_squares(words) * 2));
}

/// Writes the rows of one page.
class RowWriter {
public:
    RowWriter(const WordsOnPage& page, const std::vector<PageRow>& rows, std::uint32_t number, std::vector<char>& text,
              std::vector<Anchor>& anchors)
        : page_(page),
          page_number_(number),
          text_(text),
          anchors_(anchors),
          margin_(left_margin(rows)),
          column_width_(column_width(rows)) {}

    void write(const PageRow& row) {
        ++line_;
        column_ = 0;
        for (const RowPiece& piece : row.pieces) {
            const std::size_t narrowest = column_ == 0 ? 0 : 2;
            go_to(std::max(column_ + narrowest, column_at(piece.box.left)));
            write(piece, row.size);
        }
        text_.push_back('\n');
    }

private:
    static constexpr std::size_t kWidest = 400;  ///< columns; further to the right nothing is set apart

    [[nodiscard]] std::size_t column_at(double left) const {
        const double column = std::round((left - margin_) / column_width_);
        return static_cast<std::size_t>(std::clamp(column, 0.0, static_cast<double>(kWidest)));
    }

    void go_to(std::size_t column) {
        while (column_ < column) {
            text_.push_back(' ');
            ++column_;
        }
    }

    void write(const RowPiece& piece, double size) {
        for (std::size_t i = 0; i < piece.words.size(); ++i) {
            if (i > 0 && is_spaced(piece.words[i - 1], piece.words[i], size)) go_to(column_ + 1);
            write(page_.words[piece.words[i]]);
        }
    }

    void write(const PageWord& word) {
        anchors_.push_back({.source_begin = static_cast<std::uint32_t>(text_.size()),
                            .page = page_number_,
                            .line = line_,
                            .box = in_tenths(word.box)});
        const std::string_view words = page_.text_of(word);
        text_.insert(text_.end(), words.begin(), words.end());
        column_ += columns_of(words);
    }

    /// Producers that justify lines put a little space anywhere; between ideographs only a wide one was typed.
    [[nodiscard]] bool is_spaced(std::uint32_t before, std::uint32_t after, double size) const {
        constexpr double kBetweenIdeographs = 0.4;  // in squares
        constexpr double kBetweenOthers = 0.12;
        const double gap = page_.words[after].box.left - page_.words[before].box.right;
        const char32_t last = back_code_point(page_.text_of(page_.words[before])).value;
        const char32_t first = front_code_point(page_.text_of(page_.words[after])).value;
        const bool wide = last >= 0x1100 && first >= 0x1100;
        return gap > (wide ? kBetweenIdeographs : kBetweenOthers) * size;
    }

    const WordsOnPage& page_;
    std::uint32_t page_number_;
    std::vector<char>& text_;
    std::vector<Anchor>& anchors_;
    double margin_;
    double column_width_;
    std::uint32_t line_ = 0;
    std::size_t column_ = 0;
};

}  // namespace

void PageWriter::write(const WordsOnPage& page) {
    constexpr double kWideGap = 1.4;
    const std::vector<PageRow> rows = find_rows(page);
    const double pitch = usual_pitch(rows);
    RowWriter writer(page, rows, ++pages_, text_, anchors_);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (i > 0 && rows[i].middle - rows[i - 1].middle > kWideGap * pitch) text_.push_back('\n');
        writer.write(rows[i]);
    }
    text_.push_back('\f');
}

}  // namespace mingcha
