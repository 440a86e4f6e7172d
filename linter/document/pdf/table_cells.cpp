#include "document/pdf/table_cells.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>

#include "document/characters.hpp"
#include "document/number_cell.hpp"

namespace mingcha {
namespace {

constexpr double kNone = std::numeric_limits<double>::infinity();
constexpr double kBorder = 0.4;  ///< points; the thinnest line between two cells
constexpr std::size_t kNoLine = static_cast<std::size_t>(-1);

/// Lines that are one cell.
struct Block {
    std::size_t column = 0;
    std::size_t end_column = 0;
    double top = 0;     ///< the middle of the first line
    double bottom = 0;  ///< the middle of the last line
    double size = 0;
    PageCell cell;

    [[nodiscard]] double middle() const { return (top + bottom) / 2; }
    [[nodiscard]] bool shares_column(const Block& other) const {
        return column < other.end_column && other.column < end_column;
    }
};

/// Tells the lines of one cell from those of cells below each other.
class LineJoiner {
public:
    LineJoiner(const WordsOnPage& page, std::span<const ColumnBand> columns, std::span<const PlacedLine> lines)
        : page_(page), columns_(columns), lines_(lines), above_(lines.size(), kNoLine) {
        std::vector<std::size_t> last(columns.size(), kNoLine);
        for (std::size_t i = 0; i < lines.size(); ++i) {
            above_[i] = last[lines[i].column];
            last[lines[i].column] = i;
        }
        measure();
    }

    /// The least distance of lines below each other, in points; infinite if there are none.
    [[nodiscard]] double pitch() const { return pitch_; }

    [[nodiscard]] std::vector<Block> join() const {
        std::vector<Block> blocks;
        std::vector<std::size_t> block_of(lines_.size());
        for (std::size_t i = 0; i < lines_.size(); ++i) {
            const PlacedLine& line = lines_[i];
            if (goes_on(i)) {
                block_of[i] = block_of[above_[i]];
                Block& block = blocks[block_of[i]];
                block.bottom = line.middle;
                block.end_column = std::max(block.end_column, line.end_column);
                block.cell.lines.push_back(line.line);
                continue;
            }
            block_of[i] = blocks.size();
            blocks.push_back({line.column, line.end_column, line.middle, line.middle, line.size, {{line.line}}});
        }
        return blocks;
    }

private:
    [[nodiscard]] bool is_number(const PlacedLine& line) const {
        std::string words;
        for (const std::uint32_t word : line.line.words) words += page_.text_of(page_.words[word]);
        return is_number_cell(words);
    }

    [[nodiscard]] bool is_number(std::size_t i) const { return is_number(lines_[i]); }

    [[nodiscard]] double distance(std::size_t i) const { return lines_[i].middle - lines_[above_[i]].middle; }

    /// The line above had no room for what this one begins with.
    [[nodiscard]] bool is_full_above(std::size_t i) const {
        constexpr double kTolerance = 0.4;  // in squares
        const PlacedLine& above = lines_[above_[i]];
        double width = 0;
        for (std::size_t column = above.column; column < above.end_column; ++column) {
            width = columns_[column].right - columns_[above.column].left;
        }
        return width - above.line.box.width() < (squares_of_first_word(i) + kTolerance) * above.size;
    }

    [[nodiscard]] double squares_of_first_word(std::size_t i) const {
        std::string_view words = page_.text_of(page_.words[lines_[i].line.words.front()]);
        const std::string_view all = words;
        if (take_code_point(words) >= 0x1100) return 1;
        while (!words.empty() && front_code_point(words).value < 0x1100) take_code_point(words);
        return width_in_squares(all.substr(0, all.size() - words.size()));
    }

    /// Numbers are not broken; a unit may follow one in the next line.
    [[nodiscard]] bool may_go_on(std::size_t i) const {
        return above_[i] != kNoLine && !is_number(i) && lines_[i].end_column - lines_[i].column == 1;
    }

    void measure() {
        for (std::size_t i = 0; i < lines_.size(); ++i) {
            if (above_[i] == kNoLine) continue;
            const bool rows =
                (is_number(i) && is_number(above_[i])) || (is_in_full_row(i) && is_in_full_row(above_[i]));
            if (rows) between_rows_ = std::min(between_rows_, distance(i));
            if (!rows && may_go_on(i) && is_full_above(i)) within_cell_ = std::min(within_cell_, distance(i));
            pitch_ = std::min(pitch_, distance(i));
        }
    }

    /// The lines of the printed row that holds line `i`.
    [[nodiscard]] std::span<const PlacedLine> row_with(std::size_t i) const {
        std::size_t first = i;
        std::size_t end = i;
        while (first > 0 && lines_[first - 1].line.row == lines_[i].line.row) --first;
        while (end < lines_.size() && lines_[end].line.row == lines_[i].line.row) ++end;
        return lines_.subspan(first, end - first);
    }

    /// Something stands in every column beside the line.
    [[nodiscard]] bool is_in_full_row(std::size_t i) const {
        std::size_t columns = 0;
        for (const PlacedLine& line : row_with(i)) columns += line.end_column - line.column;
        return columns >= columns_.size();
    }

    [[nodiscard]] bool is_beside_number(std::size_t i) const {
        return std::ranges::any_of(row_with(i), [this](const PlacedLine& line) { return is_number(line); });
    }

    /// Cells are set farther apart than the lines of one, if only by a border.
    [[nodiscard]] bool cells_are_apart() const {
        return between_rows_ < kNone && between_rows_ > within_cell_ + kBorder;
    }

    [[nodiscard]] bool goes_on(std::size_t i) const {
        constexpr double kTolerance = 1.05;  // producers round the places of lines
        if (!may_go_on(i) || distance(i) > within_cell_ * kTolerance) return false;
        if (!cells_are_apart()) return is_full_above(i) && continues_row(i);
        return distance(i) < within_cell_ + kBorder || (is_full_above(i) && !is_in_full_row(i) && !is_beside_number(i));
    }

    /// All that stands in the printed line of `i` goes on with cells of the printed line before, which has more.
    [[nodiscard]] bool continues_row(std::size_t i) const {
        const std::size_t row = lines_[i].line.row;
        std::size_t first = i;
        while (first > 0 && lines_[first - 1].line.row == row) --first;
        std::size_t cells = 0;
        for (std::size_t k = first; k < lines_.size() && lines_[k].line.row == row; ++k, ++cells) {
            if (!may_go_on(k) || !is_full_above(k)) return false;
        }
        std::size_t cells_before = 0;
        const std::size_t row_before = first > 0 ? lines_[first - 1].line.row : row;
        while (first > 0 && lines_[first - 1].line.row == row_before) {
            --first;
            ++cells_before;
        }
        return cells < cells_before && lines_[above_[i]].line.row == row_before;
    }

    const WordsOnPage& page_;
    std::span<const ColumnBand> columns_;
    std::span<const PlacedLine> lines_;
    std::vector<std::size_t> above_;  // of each line, the one above it in its column
    double pitch_ = kNone;            // the least distances, in points: of all lines,
    double within_cell_ = kNone;      // of lines that may be of one cell,
    double between_rows_ = kNone;     // and of those that are of two for certain
};

/// A row of the table in the making.
struct BlockRow {
    std::vector<Block> blocks;
    double top = kNone;
    double bottom = -kNone;

    void add(Block block) {
        top = std::min(top, block.top);
        bottom = std::max(bottom, block.bottom);
        blocks.push_back(std::move(block));
    }

    [[nodiscard]] bool has_room_for(const Block& block) const {
        return std::ranges::none_of(blocks, [&](const Block& other) { return other.shares_column(block); });
    }

    [[nodiscard]] bool is_aligned_with(const Block& block) const {
        constexpr double kTolerance = 0.35;  // in squares
        const double near = kTolerance * block.size;
        return std::ranges::any_of(blocks, [&](const Block& other) {
            return std::abs(other.middle() - block.middle()) < near || std::abs(other.top - block.top) < near ||
                   std::abs(other.bottom - block.bottom) < near;
        });
    }

    /// Rows of a table do not overlap, so that both are one: a cell over two rows stands between them.
    [[nodiscard]] bool overlaps(const BlockRow& below, double pitch) const {
        constexpr double kBeside = 0.75;
        return below.top - bottom < kBeside * pitch &&
               std::ranges::all_of(below.blocks, [this](const Block& block) { return has_room_for(block); });
    }
};

std::vector<BlockRow> align(std::vector<Block> blocks) {
    constexpr std::size_t kOpenRows = 8;  // a block is aligned with one of the last rows, or with none
    std::ranges::stable_sort(blocks, {}, &Block::top);
    std::vector<BlockRow> rows;
    for (Block& block : blocks) {
        const auto open = rows.end() - static_cast<std::ptrdiff_t>(std::min(rows.size(), kOpenRows));
        const auto row = std::find_if(open, rows.end(), [&](const BlockRow& candidate) {
            return candidate.has_room_for(block) && candidate.is_aligned_with(block);
        });
        BlockRow& chosen = row == rows.end() ? rows.emplace_back() : *row;
        chosen.add(std::move(block));
    }
    std::ranges::stable_sort(rows, {}, [](const BlockRow& row) { return row.top; });
    return rows;
}

std::vector<BlockRow> join_overlapping(std::vector<BlockRow> rows, double pitch) {
    std::vector<BlockRow> joined;
    for (BlockRow& row : rows) {
        if (!joined.empty() && joined.back().overlaps(row, pitch)) {
            for (Block& block : row.blocks) joined.back().add(std::move(block));
        } else {
            joined.push_back(std::move(row));
        }
    }
    return joined;
}

}  // namespace

std::vector<std::vector<PageCell>> find_table_rows(const WordsOnPage& page, std::span<const ColumnBand> columns,
                                                   std::span<const PlacedLine> lines) {
    std::vector<std::vector<PageCell>> rows;
    const LineJoiner joiner(page, columns, lines);
    for (BlockRow& row : join_overlapping(align(joiner.join()), joiner.pitch())) {
        std::vector<PageCell>& cells = rows.emplace_back(columns.size());
        for (Block& block : row.blocks) cells[block.column] = std::move(block.cell);
    }
    return rows;
}

}  // namespace mingcha
