#include "document/pdf/page_tables.hpp"

#include <algorithm>
#include <iterator>
#include <limits>
#include <optional>
#include <string>
#include <utility>

#include "document/characters.hpp"
#include "document/number_cell.hpp"
#include "document/pdf/cell_lines.hpp"
#include "document/pdf/column_bands.hpp"
#include "document/pdf/region_rows.hpp"
#include "document/pdf/table_cells.hpp"

namespace mingcha {
namespace {

using TableRow = std::vector<PageCell>;

std::size_t filled(const TableRow& row) {
    return static_cast<std::size_t>(
        std::ranges::count_if(row, [](const PageCell& cell) { return !cell.lines.empty(); }));
}

std::string words_of(const WordsOnPage& page, const PageCell& cell) {
    std::string words;
    for (const CellLine& line : cell.lines) {
        for (const std::uint32_t word : line.words) words += page.text_of(page.words[word]);
    }
    return words;
}

class RegionReader {
public:
    RegionReader(WordsOnPage& page, std::vector<PageRow>& rows) : page_(page), rows_(rows) {}

    /// What the rows of `range` are, if they are no plain lines.
    [[nodiscard]] std::optional<PageRegion> read(RowRange range) {
        PageRegion region;
        region.first_row = range.first;
        region.end_row = range.end;
        region.columns = find_columns(page_, std::span(rows_).subspan(range.first, range.end - range.first));
        if (region.columns.size() < 2) return std::nullopt;
        const std::vector<PlacedLine> lines = find_cell_lines(page_, rows_, range, region.columns);
        if (is_prose(lines, region.columns)) {
            region.kind = PageRegion::Kind::prose;
            region.cells.resize(region.columns.size());
            for (const PlacedLine& line : lines) region.cells[line.column].lines.push_back(line.line);
            return region;
        }
        std::vector<TableRow> table = find_table_rows(page_, region.columns, lines);
        trim(table, region);
        if (!is_table(table)) return std::nullopt;
        for (TableRow& row : table) std::ranges::move(row, std::back_inserter(region.cells));
        return region;
    }

private:
    /// Every column is mostly lines of many characters that reach its right border.
    [[nodiscard]] static bool is_prose(std::span<const PlacedLine> lines, std::span<const ColumnBand> columns) {
        constexpr double kNarrowest = 9;  // in squares
        constexpr std::size_t kFewestLines = 4;
        for (std::size_t column = 0; column < columns.size(); ++column) {
            std::size_t all = 0;
            std::size_t full = 0;
            for (const PlacedLine& line : lines) {
                if (line.end_column - line.column > 1) return false;
                if (line.column != column) continue;
                ++all;
                const double missing = columns[column].right - line.line.box.right;
                if (columns[column].width() > kNarrowest * line.size && missing < 1.6 * line.size) ++full;
            }
            if (full * 5 < all * 3 || all < kFewestLines) return false;
        }
        return true;
    }

    /// Takes off rows at both ends that hold a single cell: lines before and behind the table.
    static void trim(std::vector<TableRow>& table, PageRegion& region) {
        while (!table.empty() && filled(table.back()) <= 1) {
            const RowRange last = printed_rows({&table.back(), 1});
            if (printed_rows(std::span(table).first(table.size() - 1)).end > last.first) break;
            region.end_row = last.first;
            table.pop_back();
        }
        while (!table.empty() && filled(table.front()) <= 1) {
            const RowRange first = printed_rows({&table.front(), 1});
            if (printed_rows(std::span(table).subspan(1)).first < first.end) return;
            region.first_row = first.end;
            table.erase(table.begin());
        }
    }

    static RowRange printed_rows(std::span<const TableRow> table) {
        RowRange range{std::numeric_limits<std::size_t>::max(), 0};
        for (const TableRow& row : table) {
            for (const PageCell& cell : row) {
                for (const CellLine& line : cell.lines) {
                    range = {std::min(range.first, line.row), std::max(range.end, line.row + 1)};
                }
            }
        }
        return range;
    }

    [[nodiscard]] bool is_table(const std::vector<TableRow>& table) const {
        const auto full_rows = std::ranges::count_if(table, [](const TableRow& row) { return filled(row) >= 2; });
        return full_rows >= 2 && !is_contents(table);
    }

    /// Titles and ascending numbers of pages.
    [[nodiscard]] bool is_contents(const std::vector<TableRow>& table) const {
        constexpr std::size_t kLongestNumber = 3;
        std::string before;
        for (const TableRow& row : table) {
            const std::string number = words_of(page_, row.back());
            const bool digits = !number.empty() && number.size() <= kLongestNumber &&
                                std::ranges::all_of(number, [](char c) { return c >= '0' && c <= '9'; });
            const bool ascends = std::pair(before.size(), before) <= std::pair(number.size(), number);
            if (!digits || !ascends || filled(row) > 2) return false;
            before = number;
        }
        return true;
    }

    WordsOnPage& page_;
    std::vector<PageRow>& rows_;
};

}  // namespace

std::vector<PageRegion> find_regions(WordsOnPage& page, std::vector<PageRow>& rows) {
    std::vector<PageRegion> regions;
    RegionReader reader(page, rows);
    for (const RowRange range : find_row_ranges(page, rows)) {
        if (auto region = reader.read(range)) regions.push_back(*std::move(region));
    }
    return regions;
}

}  // namespace mingcha
