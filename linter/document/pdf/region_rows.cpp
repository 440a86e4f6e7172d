#include "document/pdf/region_rows.hpp"

#include <algorithm>
#include <cmath>
#include <string>

#include "document/caption.hpp"
#include "document/pdf/column_bands.hpp"

namespace mingcha {
namespace {

constexpr double kBeside = 1.3;    ///< in squares; rows that are nearer hardly stand below each other
constexpr double kFarthest = 3.2;  ///< in squares; the lines of a tall cell leave as much between those of the others
constexpr std::size_t kMostRows = 200;

class RangeFinder {
public:
    RangeFinder(const WordsOnPage& page, std::span<const PageRow> rows) : page_(page), rows_(rows) {}

    [[nodiscard]] std::vector<RowRange> find() {
        for (std::size_t i = 0; i < rows_.size(); ++i) {
            const bool goes_on = range_.end > range_.first && belongs(i);
            if (!goes_on) close();
            if (is_broken(i)) {
                if (range_.end == range_.first) range_.first = begin_of(i);
                range_.end = i + 1;
                end_ = i + 1;
            } else if (goes_on) {
                end_ = i + 1;
            }
        }
        close();
        return std::move(ranges_);
    }

private:
    [[nodiscard]] double distance(std::size_t i) const { return rows_[i].middle - rows_[i - 1].middle; }

    /// Stands beside the row before it rather than below.
    [[nodiscard]] bool is_beside_previous(std::size_t i) const {
        return i > 0 && distance(i) < kBeside * std::min(rows_[i].size, rows_[i - 1].size) &&
               !overlap(rows_[i], rows_[i - 1]);
    }

    /// Words stand beside each other here, with space between them.
    [[nodiscard]] bool is_broken(std::size_t i) const {
        return rows_[i].pieces.size() >= 2 || is_beside_previous(i) ||
               (i + 1 < rows_.size() && is_beside_previous(i + 1));
    }

    /// A head over several columns may stand beside the first row that is broken.
    [[nodiscard]] std::size_t begin_of(std::size_t i) const {
        const std::size_t least = ranges_.empty() ? 0 : ranges_.back().end;
        while (i > least && distance(i) < kBeside * std::min(rows_[i].size, rows_[i - 1].size)) --i;
        return i;
    }

    /// The row goes on with the range that is open.
    [[nodiscard]] bool belongs(std::size_t i) const {
        constexpr std::size_t kMostUnbroken = 60;
        const double size = std::max(rows_[i].size, rows_[i - 1].size);
        if (i - range_.first >= kMostRows || i - range_.end > kMostUnbroken) return false;
        if (distance(i) > kFarthest * size || is_caption(i)) return false;
        if (is_beside_previous(i)) return true;
        if (is_broken(i)) {
            const std::size_t columns = columns_of(i + 1).size();
            return columns >= 2 && !(is_set_apart(i) && columns != columns_of(range_.end).size());
        }
        return has_size_of(rows_[range_.end - 1], rows_[i]) && stands_in_columns(columns_of(range_.end), rows_[i]);
    }

    /// More space is above the row than above any of the range.
    [[nodiscard]] bool is_set_apart(std::size_t i) const {
        constexpr std::size_t kFewestRows = 3;
        constexpr double kMore = 1.25;
        if (end_ - range_.first < kFewestRows) return false;
        double most = least_pitch(rows_.subspan(range_.first, i + 1 - range_.first));
        for (std::size_t row = range_.first + 1; row < end_; ++row) most = std::max(most, distance(row));
        return distance(i) > kMore * most;
    }

    [[nodiscard]] static bool has_size_of(const PageRow& row, const PageRow& other) {
        constexpr double kMostDifference = 0.12;
        return std::abs(row.size - other.size) < kMostDifference * row.size;
    }

    /// The columns of the last rows of the range before `end`.
    [[nodiscard]] std::vector<ColumnBand> columns_of(std::size_t end) const {
        constexpr std::size_t kLast = 16;
        const std::size_t first = end - std::min(kLast, end - range_.first);
        return find_columns(page_, rows_.subspan(first, end - first));
    }

    [[nodiscard]] bool is_caption(std::size_t i) const {
        std::string words;
        for (const std::uint32_t word : rows_[i].pieces.front().words) {
            words.append(page_.text_of(page_.words[word])).append(" ");
        }
        return begins_caption(words);
    }

    /// Every word has its place in one column: lines of cells that are longer than their neighbours.
    [[nodiscard]] bool stands_in_columns(const std::vector<ColumnBand>& columns, const PageRow& row) const {
        const auto has_place = [&](std::uint32_t word) {
            const WordBox& box = page_.words[word].box;
            return std::ranges::count_if(columns, [&](const ColumnBand& column) {
                       return box.left < column.right && box.right > column.left;
                   }) == 1;
        };
        return columns.size() >= 2 && std::ranges::all_of(row.pieces, [&](const RowPiece& piece) {
                   return std::ranges::all_of(piece.words, has_place);
               });
    }

    void close() {
        if (range_.end > range_.first) {
            range_.end = end_;
            ranges_.push_back(range_);
        }
        range_ = {};
        end_ = 0;
    }

    const WordsOnPage& page_;
    std::span<const PageRow> rows_;
    RowRange range_;       // the open one, as far as its last broken row
    std::size_t end_ = 0;  // behind its last row
    std::vector<RowRange> ranges_;
};

}  // namespace

std::vector<RowRange> find_row_ranges(const WordsOnPage& page, std::span<const PageRow> rows) {
    return RangeFinder(page, rows).find();
}

}  // namespace mingcha
