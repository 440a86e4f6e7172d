#include "document/pdf/page_writer.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>
#include <span>
#include <string_view>
#include <utility>

#include "document/characters.hpp"

namespace mingcha {
namespace {

/// Where the text of a page begins at its left: what most rows begin with, or the leftmost of those that are not few.
double left_margin(std::span<const PageRow> rows) {
    std::map<long, std::size_t> counts;  // by points
    for (const PageRow& row : rows) ++counts[std::lround(row.left())];
    for (const auto& [left, count] : counts) {
        if (count * 6 >= rows.size() && count >= 2) return static_cast<double>(left);
    }
    return rows.empty() ? 0 : std::ranges::min(rows, {}, &PageRow::left).left();
}

/// The distance of two rows that follow one another in running text: the median.
double usual_pitch(std::span<const PageRow> rows) {
    std::vector<double> pitches;
    for (std::size_t i = 1; i < rows.size(); ++i) pitches.push_back(rows[i].middle - rows[i - 1].middle);
    if (pitches.empty()) return 0;
    const auto middle = pitches.begin() + static_cast<std::ptrdiff_t>(pitches.size() / 2);
    std::ranges::nth_element(pitches, middle);
    return *middle;
}

/// Half the width of the characters that take most room on the page, to a quarter of a point.
double column_width(std::span<const PageRow> rows) {
    constexpr double kUnit = 4;
    std::map<long, double> widths;
    for (const PageRow& row : rows) widths[std::lround(row.size * kUnit / 2)] += row.right() - row.left();
    if (widths.empty()) return 1;
    const auto widest = std::ranges::max_element(widths, {}, [](const auto& entry) { return entry.second; });
    return std::max(1.0, static_cast<double>(widest->first)) / kUnit;
}

double right_margin(std::span<const PageRow> rows) {
    double margin = 0;
    for (const PageRow& row : rows) margin = std::max(margin, row.right());
    return margin;
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
    RowWriter(const WordsOnPage& page, std::span<const PageRow> rows, std::uint32_t number, std::vector<char>& text,
              std::vector<Anchor>& anchors, std::vector<KnownWidth>& widths)
        : page_(page),
          rows_(rows),
          page_number_(number),
          text_(text),
          anchors_(anchors),
          widths_(widths),
          margin_(left_margin(rows)),
          right_margin_(right_margin(rows)),
          column_width_(column_width(rows)),
          pitch_(usual_pitch(rows)) {}

    /// Rows that are plain lines.
    void write_lines(std::size_t first, std::size_t end, PageEdges& edges) {
        for (std::size_t i = first; i < end; ++i) {
            leave_blank(i);
            const std::uint32_t begin = size();
            for (const RowPiece& piece : rows_[i].pieces) {
                go_to(std::max(column_ + (column_ == 0 ? 0 : 2), column_at(piece.box.left)));
                if (&piece == &rows_[i].pieces.front()) add_width(reach(rows_[i]));
                const bool last = &piece == &rows_[i].pieces.back();
                const bool goes_on = last && i + 1 < end;
                write_words(i, piece.words, goes_on ? &rows_[i + 1].pieces.front().words : nullptr, i + 1);
            }
            if (PageEdges::is_at_edge(i, rows_.size())) {
                edges.add({text_.data() + begin, text_.size() - begin}, begin, rows_[i].middle);
            }
            end_line();
        }
    }

    /// Columns of prose, one after the other.
    void write_prose(const PageRegion& region) {
        leave_blank(region.first_row);
        for (std::size_t column = 0; column < region.cells.size(); ++column) {
            const std::vector<CellLine>& lines = region.cells[column].lines;
            for (std::size_t i = 0; i < lines.size(); ++i) {
                const double indent = lines[i].box.left - region.columns[column].left;
                go_to(columns_in(indent));
                add_width(lines[i].box.right - region.columns[column].left);
                const CellLine* const next = i + 1 < lines.size() ? &lines[i + 1] : nullptr;
                write_words(lines[i].row, lines[i].words, next ? &next->words : nullptr, next ? next->row : 0);
                end_line();
            }
        }
    }

    [[nodiscard]] KnownTable write_table(const PageRegion& region) {
        leave_blank(region.first_row);
        KnownTable known{.begin = size(), .end = 0, .table = {}};
        known.table.columns = static_cast<std::uint32_t>(region.columns.size());
        for (std::size_t i = 0; i < region.cells.size(); ++i) {
            const std::size_t column = i % region.columns.size();
            if (!region.cells[i].lines.empty()) {
                go_to(std::max(column_ + (column_ == 0 ? 0 : 2), column_at(region.columns[column].left)));
            }
            known.table.cells.push_back(write_cell(region.cells[i]));
            if (column + 1 == region.columns.size()) end_line();
        }
        known.end = size();
        return known;
    }

private:
    static constexpr std::size_t kWidest = 400;  ///< columns; further to the right nothing is set apart

    using Words = std::vector<std::uint32_t>;

    [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(text_.size()); }

    [[nodiscard]] std::size_t columns_in(double width) const {
        return static_cast<std::size_t>(
            std::clamp(std::round(width / column_width_), 0.0, static_cast<double>(kWidest)));
    }
    [[nodiscard]] std::size_t column_at(double left) const { return columns_in(left - margin_); }

    /// How far from the left margin a row goes; of a centred one, which no margin broke, as far as it is wide.
    [[nodiscard]] double reach(const PageRow& row) const {
        const double left_gap = row.left() - margin_;
        const double right_gap = right_margin_ - row.right();
        const bool centred = std::min(left_gap, right_gap) > row.size && std::abs(left_gap - right_gap) < row.size;
        return row.right() - (centred ? row.left() : margin_);
    }

    void go_to(std::size_t column) {
        for (; column_ < column; ++column_) text_.push_back(' ');
    }

    /// Of the line that begins here.
    void add_width(double width) { widths_.push_back({size(), static_cast<std::uint16_t>(columns_in(width))}); }

    void end_line() {
        if (column_ > 0) text_.push_back('\n');
        column_ = 0;
    }

    /// A blank line where the page leaves space before a row.
    void leave_blank(std::size_t row) {
        constexpr double kWideGap = 1.4;
        if (row > 0 && rows_[row].middle - rows_[row - 1].middle > kWideGap * pitch_) text_.push_back('\n');
    }

    SourceCell write_cell(const PageCell& cell) {
        const std::uint32_t begin = size();
        for (std::size_t i = 0; i < cell.lines.size(); ++i) {
            const CellLine* const next = i + 1 < cell.lines.size() ? &cell.lines[i + 1] : nullptr;
            if (i > 0 && needs_space(cell.lines[i])) go_to(column_ + 1);
            write_words(cell.lines[i].row, cell.lines[i].words, next ? &next->words : nullptr, next ? next->row : 0);
        }
        return {begin, size()};
    }

    /// Latin words and numbers of two lines of a cell do not grow together.
    [[nodiscard]] bool needs_space(const CellLine& line) const {
        const bool joined = line.words.front() == joined_word_;
        return !joined && static_cast<unsigned char>(text_.back()) < 0x80 &&
               static_cast<unsigned char>(page_.text_of(page_.words[line.words.front()]).front()) < 0x80;
    }

    /// The words of one line. If its last one is broken, what `next` begins with follows it here and not there.
    void write_words(std::size_t row, const Words& words, const Words* next, std::size_t next_row) {
        for (std::size_t i = 0; i < words.size(); ++i) {
            if (std::exchange(joined_word_, std::nullopt) == words[i]) continue;
            if (i > 0 && is_spaced(words[i - 1], words[i], rows_[row].size)) go_to(column_ + 1);
            const bool broken = i + 1 == words.size() && next != nullptr && is_broken(words[i], next->front());
            write_word(row, words[i], broken ? 1 : 0);
            if (!broken) continue;
            write_word(next_row, next->front(), 0);
            joined_word_ = next->front();
        }
    }

    /// Latin letters and a hyphen, with small letters in the next line.
    [[nodiscard]] bool is_broken(std::uint32_t word, std::uint32_t next) const {
        std::string_view words = page_.text_of(page_.words[word]);
        const char32_t first = front_code_point(page_.text_of(page_.words[next])).value;
        if (!words.ends_with('-') || first < U'a' || first > U'z') return false;
        words.remove_suffix(1);
        return is_ascii_letter(back_code_point(words).value);
    }

    void write_word(std::size_t row, std::uint32_t index, std::size_t without_last) {
        const PageWord& word = page_.words[index];
        anchors_.push_back({.source_begin = size(),
                            .page = page_number_,
                            .line = static_cast<std::uint32_t>(row + 1),
                            .box = in_tenths(word.box)});
        std::string_view words = page_.text_of(word);
        words.remove_suffix(without_last);
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
    std::span<const PageRow> rows_;
    std::uint32_t page_number_;
    std::vector<char>& text_;
    std::vector<Anchor>& anchors_;
    std::vector<KnownWidth>& widths_;
    double margin_;
    double right_margin_;
    double column_width_;
    double pitch_;
    std::size_t column_ = 0;
    std::optional<std::uint32_t> joined_word_;  // was written with the broken word of the line before
};

bool stand_alike(std::span<const ColumnBand> a, std::span<const ColumnBand> b) {
    const auto meet = [](const ColumnBand& one, const ColumnBand& other) {
        return one.left < other.right && other.left < one.right;
    };
    return std::ranges::equal(a, b, meet);
}

}  // namespace

void PageWriter::write(WordsOnPage& page) {
    ++pages_;
    std::vector<PageRow> rows = find_rows(page);
    const std::vector<PageRegion> regions = find_regions(page, rows);
    RowWriter writer(page, rows, pages_, text_, anchors_, widths_);
    std::size_t row = 0;
    for (const PageRegion& region : regions) {
        writer.write_lines(row, region.first_row, edges_);
        row = region.end_row;
        if (region.kind == PageRegion::Kind::prose) {
            writer.write_prose(region);
            continue;
        }
        tables_.push_back(writer.write_table(region));
        tables_.back().may_continue = last_page_ + 1 == pages_ && stand_alike(last_columns_, region.columns);
        last_columns_ = region.columns;
        last_page_ = pages_;
    }
    writer.write_lines(row, rows.size(), edges_);
    text_.push_back('\f');
}

PrintedText PageWriter::take(std::string name) {
    return {.source = Source(std::move(name), std::move(text_), Encoding::utf8, false),
            .format = FileFormat::pdf,
            .anchors = std::move(anchors_),
            .tables = std::move(tables_),
            .furniture_lines = edges_.running_lines(pages_),
            .widths = std::move(widths_)};
}

}  // namespace mingcha
