#include "document/pdf/column_bands.hpp"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <utility>

#include "document/characters.hpp"

namespace mingcha {
namespace {

constexpr double kNarrowestSpace = 0.12;  ///< in squares
constexpr double kNameSpace = 1.1;        ///< in squares; one as wide stands inside a name of two characters: 王　五

/// Where the number of rows that cover a place on the line changes.
struct Edge {
    double at = 0;
    int change = 0;
};

/// True if the word stands in two of the columns or more.
bool runs_across(const WordBox& word, std::span<const ColumnBand> columns) {
    constexpr double kLeast = 3;  // points; boxes may be a little too wide
    return std::ranges::count_if(columns, [&](const ColumnBand& column) {
               const double inside = std::min(word.right, column.right) - std::max(word.left, column.left);
               return inside > std::min(kLeast, column.width() / 2);
           }) >= 2;
}

/// Producers put a little space between ideographs and letters or digits: 2022 年.
bool is_space_within(const WordsOnPage& page, const PageWord& before, const PageWord& after, double size) {
    constexpr double kWidest = 0.3;  // in squares
    if (after.box.left - before.box.right > kWidest * size) return false;
    const bool wide_before = back_code_point(page.text_of(before)).value >= 0x1100;
    const bool wide_after = front_code_point(page.text_of(after)).value >= 0x1100;
    return wide_before != wide_after;
}

/// True unless the words stand in different ones of the columns, if there are any.
bool share_column(const WordBox& a, const WordBox& b, std::span<const ColumnBand> columns) {
    return columns.empty() || std::ranges::any_of(columns, [&](const ColumnBand& column) {
               return std::min(a.right, column.right) > std::max(a.left, column.left) &&
                      std::min(b.right, column.right) > std::max(b.left, column.left);
           });
}

/// The stretches that the words of a row cover, words across `columns` left out. Those that overlap count once.
void add_edges(const WordsOnPage& page, const PageRow& row, std::span<const ColumnBand> columns,
               std::vector<Edge>& edges) {
    const PageWord* before = nullptr;
    for (const RowPiece& piece : row.pieces) {
        for (const std::uint32_t i : piece.words) {
            const PageWord& word = page.words[i];
            if ((before != nullptr && word.box.right <= before->box.right) || runs_across(word.box, columns)) continue;
            const bool goes_on =
                before != nullptr &&
                (word.box.left <= before->box.right ||
                 (is_space_within(page, *before, word, row.size) && share_column(before->box, word.box, columns)));
            before = &word;
            if (goes_on) {
                edges.back().at = word.box.right;
                continue;
            }
            edges.push_back({word.box.left, 1});
            edges.push_back({word.box.right, -1});
        }
    }
}

/// Stretches that more rows cover than `most_across`.
std::vector<ColumnBand> covered_stretches(std::vector<Edge> edges, int most_across) {
    std::ranges::sort(edges, {}, [](const Edge& edge) { return std::pair(edge.at, -edge.change); });
    std::vector<ColumnBand> bands;
    int covering = 0;
    for (const Edge& edge : edges) {
        const bool before = covering > most_across;
        covering += edge.change;
        if (!before && covering > most_across) bands.push_back({edge.at, edge.at});
        if (before && covering <= most_across) bands.back().right = edge.at;
    }
    return bands;
}

/// Stretches that no wide enough space divides are one column.
std::vector<ColumnBand> join_close(std::span<const ColumnBand> bands, double size) {
    std::vector<ColumnBand> columns;
    for (const ColumnBand& band : bands) {
        const double space = columns.empty() ? 0 : band.left - columns.back().right;
        const bool single_characters =
            !columns.empty() && band.width() < kNameSpace * size && columns.back().width() < kNameSpace * size;
        if (columns.empty() || space > (single_characters ? kNameSpace : kNarrowestSpace) * size) {
            columns.push_back(band);
        } else {
            columns.back().right = band.right;
        }
    }
    return columns;
}

double smallest_size(std::span<const PageRow> rows) { return std::ranges::min(rows, {}, &PageRow::size).size; }

std::vector<ColumnBand> columns_with(const WordsOnPage& page, std::span<const PageRow> rows,
                                     std::span<const ColumnBand> without_across, int most_across) {
    std::vector<Edge> edges;
    for (const PageRow& row : rows) add_edges(page, row, without_across, edges);
    return join_close(covered_stretches(std::move(edges), most_across), smallest_size(rows));
}

/// A column with the heights of the words in it.
struct FilledColumn {
    ColumnBand band;
    std::vector<double> middles;  ///< from the top down
};

std::vector<FilledColumn> fill(const WordsOnPage& page, std::span<const PageRow> rows,
                               const std::vector<ColumnBand>& columns) {
    std::vector<FilledColumn> filled;
    for (const ColumnBand& column : columns) filled.push_back({column, {}});
    for (const PageRow& row : rows) {
        for (const RowPiece& piece : row.pieces) {
            for (const std::uint32_t word : piece.words) {
                const WordBox& box = page.words[word].box;
                const auto place = std::ranges::upper_bound(columns, box.left + box.width() / 2, {}, &ColumnBand::left);
                if (place != columns.begin() && box.right <= (place - 1)->right + 1)
                    filled[static_cast<std::size_t>(place - columns.begin()) - 1].middles.push_back(row.middle);
            }
        }
    }
    return filled;
}

/// At how many heights something of the one stands beside something of the other.
std::size_t count_beside(const FilledColumn& a, const FilledColumn& b, double near) {
    std::size_t count = 0;
    auto other = b.middles.begin();
    for (const double middle : a.middles) {
        while (other != b.middles.end() && *other < middle - near) ++other;
        if (other == b.middles.end() || *other >= middle + near) continue;
        ++count;
        while (other != b.middles.end() && *other < middle + near) ++other;
    }
    return count;
}

/// Columns of which only one is filled at any height are one: a head in the middle above names at the left. Where the
/// space between them is no wider than that within a line, they must stand beside each other more than once.
std::vector<ColumnBand> join_alternating(const std::vector<FilledColumn>& columns, double pitch, double size) {
    constexpr double kNear = 0.75;        // of the pitch; a cell of two lines has its neighbour half a line beside them
    constexpr double kSpaceInLine = 0.6;  // in squares
    std::vector<FilledColumn> joined;
    for (const FilledColumn& column : columns) {
        const bool narrow = !joined.empty() && column.band.left - joined.back().band.right < kSpaceInLine * size;
        if (joined.empty() || count_beside(joined.back(), column, kNear * pitch) >= (narrow ? 2U : 1U)) {
            joined.push_back(column);
            continue;
        }
        FilledColumn& last = joined.back();
        last.band.right = column.band.right;
        std::vector<double> middles;
        std::ranges::merge(last.middles, column.middles, std::back_inserter(middles));
        last.middles = std::move(middles);
    }
    std::vector<ColumnBand> bands;
    for (const FilledColumn& column : joined) bands.push_back(column.band);
    return bands;
}

}  // namespace

double least_pitch(std::span<const PageRow> rows) {
    constexpr std::size_t kFarthest = 4;  // rows
    double pitch = 0;
    for (std::size_t i = 1; i < rows.size(); ++i) {
        for (std::size_t back = 1; back <= std::min(i, kFarthest); ++back) {
            if (!overlap(rows[i - back], rows[i])) continue;
            const double distance = rows[i].middle - rows[i - back].middle;
            if (pitch == 0 || distance < pitch) pitch = distance;
            break;
        }
    }
    return pitch;
}

std::vector<ColumnBand> find_columns(const WordsOnPage& page, std::span<const PageRow> rows) {
    constexpr std::size_t kRowsForOneAcross = 4;
    constexpr std::size_t kMostColumns = 64;
    if (rows.empty()) return {};
    // Where most rows leave space shows which words run across it; what is left shows the columns that few rows fill.
    const auto of_most = columns_with(page, rows, {}, static_cast<int>(rows.size() / kRowsForOneAcross));
    if (of_most.size() > kMostColumns) return {};
    const auto columns = columns_with(page, rows, of_most, 0);
    if (columns.size() > kMostColumns) return {};
    const double pitch = least_pitch(rows);
    return pitch == 0 ? columns : join_alternating(fill(page, rows, columns), pitch, smallest_size(rows));
}

}  // namespace mingcha
