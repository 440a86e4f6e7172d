#include "document/stacked_tables.hpp"

#include <algorithm>
#include <cstddef>

#include "document/caption.hpp"
#include "document/characters.hpp"
#include "document/number_cell.hpp"

namespace mingcha {
namespace {

constexpr std::size_t kFewestNumbers = 2;  ///< in a row; a name and one number may be anything
constexpr std::size_t kMostColumns = 10;
constexpr std::size_t kFewestRows = 2;

class StackFinder {
public:
    StackFinder(std::string_view text, std::span<PrintedLine> lines) : text_(text), lines_(lines) {}

    [[nodiscard]] std::vector<DraftTable> find() {
        std::vector<DraftTable> tables;
        for (std::size_t at = 0; at < lines_.size();) {
            const std::size_t columns = is_name(at) ? 1 + numbers_from(at + 1) : 0;
            const std::size_t end = columns > kFewestNumbers && columns <= kMostColumns ? end_of_rows(at, columns) : at;
            if ((end - at) >= kFewestRows * columns && end > at && has_header(at, columns)) {
                tables.push_back(take(at - columns, end, columns));
                at = end;
            } else {
                ++at;
            }
        }
        return tables;
    }

private:
    /// A short line of words.
    [[nodiscard]] bool is_name(std::size_t line) const {
        constexpr std::uint16_t kLongestName = 20;
        if (line >= lines_.size() || lines_[line].role != LineRole::text) return false;
        if (lines_[line].characters > kLongestName) return false;
        const std::string_view words = lines_[line].in(text_);
        const char32_t last = back_code_point(words).value;
        return !is_number_cell(words) && !ends_sentence(last) && !is_pause(last) && !begins_caption(words);
    }

    /// How many lines from `line` on hold a number each.
    [[nodiscard]] std::size_t numbers_from(std::size_t line) const {
        std::size_t count = 0;
        while (line < lines_.size() && count <= kMostColumns && lines_[line].role == LineRole::text &&
               is_number_cell(lines_[line].in(text_))) {
            ++line;
            ++count;
        }
        return count;
    }

    /// Where the rows of as many columns end that follow one another from `line` on.
    [[nodiscard]] std::size_t end_of_rows(std::size_t line, std::size_t columns) const {
        while (is_name(line) && numbers_from(line + 1) == columns - 1) line += columns;
        return line;
    }

    /// One name for each column above the first row.
    [[nodiscard]] bool has_header(std::size_t first_row, std::size_t columns) const {
        if (first_row < columns) return false;
        for (std::size_t line = first_row - columns; line < first_row; ++line) {
            if (!is_name(line)) return false;
        }
        return true;
    }

    DraftTable take(std::size_t first, std::size_t end, std::size_t columns) {
        DraftTable table{.columns = static_cast<std::uint32_t>(columns), .cells = {}};
        for (std::size_t line = first; line < end; ++line) {
            lines_[line].role = LineRole::table_row;
            table.cells.push_back({lines_[line].begin, lines_[line].end});
        }
        lines_[first].begins_table = true;
        return table;
    }

    std::string_view text_;
    std::span<PrintedLine> lines_;
};

}  // namespace

std::vector<DraftTable> mark_stacked_tables(std::string_view text, std::span<PrintedLine> lines) {
    return StackFinder(text, lines).find();
}

}  // namespace mingcha
