#include "document/known_layout.hpp"

#include <algorithm>
#include <cstddef>
#include <utility>

namespace mingcha {
namespace {

using Lines = std::span<PrintedLine>;

/// The lines in [begin, end) of the source.
Lines lines_between(Lines lines, std::uint32_t begin, std::uint32_t end) {
    const auto first = std::ranges::lower_bound(lines, begin, {}, &PrintedLine::begin);
    const auto last = std::ranges::lower_bound(first, lines.end(), end, {}, &PrintedLine::begin);
    return {first, last};
}

std::span<const SourceCell> row_of(const DraftTable& table, std::size_t row) {
    return std::span(table.cells).subspan(row * table.columns, table.columns);
}

std::size_t row_count(const DraftTable& table) { return table.cells.size() / table.columns; }

/// How many rows the second table begins with that the first one begins with as well.
std::size_t repeated_rows(std::string_view text, const DraftTable& first, const DraftTable& second) {
    const auto words = [text](const SourceCell& cell) { return text.substr(cell.begin, cell.end - cell.begin); };
    const std::size_t most = std::min(row_count(first), row_count(second) - 1);
    std::size_t rows = 0;
    while (rows < most && std::ranges::equal(row_of(first, rows), row_of(second, rows), {}, words, words)) ++rows;
    return rows;
}

}  // namespace

void set_known_widths(std::span<const KnownWidth> widths, std::span<PrintedLine> lines) {
    auto line = lines.begin();
    for (const KnownWidth& width : widths) {
        while (line != lines.end() && line->begin < width.begin) ++line;
        if (line != lines.end() && line->begin == width.begin) line->columns = width.columns;
    }
}

void mark_known_tables(std::span<const KnownTable> tables, std::span<PrintedLine> lines) {
    for (const KnownTable& known : tables) {
        const Lines rows = lines_between(lines, known.begin, known.end);
        for (PrintedLine& line : rows) line.role = LineRole::table_row;
        if (!rows.empty()) rows.front().begins_table = true;
    }
}

void mark_known_furniture(std::span<const std::uint32_t> begins, std::span<PrintedLine> lines) {
    for (const std::uint32_t begin : begins) {
        for (PrintedLine& line : lines_between(lines, begin, begin + 1)) {
            if (line.role == LineRole::text) line.role = LineRole::furniture;
        }
    }
}

std::vector<DraftTable> join_known_tables(std::string_view text, std::vector<KnownTable> tables,
                                          std::span<PrintedLine> lines) {
    std::vector<DraftTable> joined;
    std::uint32_t end = 0;
    for (KnownTable& known : tables) {
        const Lines between = lines_between(lines, end, known.begin);
        const bool near =
            std::ranges::all_of(between, [](const PrintedLine& line) { return line.role == LineRole::furniture; });
        end = known.end;
        const Lines rows = lines_between(lines, known.begin, known.end);
        if (!known.may_continue || !near || rows.empty() || joined.empty() ||
            joined.back().columns != known.table.columns) {
            joined.push_back(std::move(known.table));
            continue;
        }
        const std::size_t repeated = repeated_rows(text, joined.back(), known.table);
        for (PrintedLine& line : rows.first(std::min(repeated, rows.size()))) line.role = LineRole::furniture;
        rows.front().begins_table = false;
        const auto body = known.table.cells.begin() + static_cast<std::ptrdiff_t>(repeated * known.table.columns);
        joined.back().cells.insert(joined.back().cells.end(), body, known.table.cells.end());
    }
    return joined;
}

}  // namespace mingcha
