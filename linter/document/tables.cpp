#include "document/tables.hpp"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <utility>

#include "document/caption.hpp"
#include "document/characters.hpp"
#include "document/number_cell.hpp"
#include "document/stacked_tables.hpp"

namespace mingcha {
namespace {

/// A cell with the columns of the page that it covers.
struct PlacedCell {
    SourceCell source;
    std::uint32_t left = 0;
    std::uint32_t right = 0;
};

enum class Separator : std::uint8_t { wide_space, tab, bar, numbers };

struct Row {
    Separator separator = Separator::wide_space;
    bool numbers = false;  ///< names, then numbers only
    std::vector<PlacedCell> cells;
};

std::uint32_t width_of(char32_t c) { return c == U'\t' ? 8 : c < 0x1100 ? 1 : 2; }

/// Cuts a line wherever `is_gap` says that the run of spaces and bars at hand is one.
class RowReader {
public:
    RowReader(std::string_view text, const PrintedLine& line)
        : text_(text.substr(0, line.end)), at_(line.begin), column_(line.indent) {}

    /// `narrowest_gap`: how many columns of space set cells apart.
    [[nodiscard]] Row read(std::uint32_t narrowest_gap) {
        Row row;
        while (at_ < text_.size()) {
            const std::uint32_t begin = at_;
            const Gap gap = skip_gap();
            const bool cuts = gap.tab || gap.bar || gap.columns >= narrowest_gap;
            if (gap.bar) row.separator = Separator::bar;
            if (gap.tab && row.separator != Separator::bar) row.separator = Separator::tab;
            if (at_ == text_.size()) break;
            if (row.cells.empty() || (begin != at_ && cuts)) row.cells.push_back({{at_, at_}, column_, column_});
            advance();
            row.cells.back().source.end = at_;
            row.cells.back().right = column_;
        }
        return row;
    }

private:
    struct Gap {
        std::uint32_t columns = 0;
        bool tab = false;
        bool bar = false;
    };

    Gap skip_gap() {
        Gap gap;
        while (at_ < text_.size()) {
            const char32_t c = front_code_point(text_.substr(at_)).value;
            if (!is_space(c) && c != U'|' && c != U'｜' && c != U'│') break;
            gap.tab = gap.tab || c == U'\t';
            gap.bar = gap.bar || !is_space(c);
            // One ideographic space stands inside a name: 王　五.
            gap.columns += c == 0x3000 ? 1 : width_of(c);
            advance();
        }
        return gap;
    }

    void advance() {
        const CodePoint point = front_code_point(text_.substr(at_));
        at_ += point.size;
        column_ += width_of(point.value);
    }

    std::string_view text_;
    std::uint32_t at_;
    std::uint32_t column_;
};

std::uint32_t width_of_words(std::string_view words) {
    std::uint32_t width = 0;
    while (!words.empty()) width += width_of(take_code_point(words));
    return width;
}

std::string_view words_of(std::string_view text, const PlacedCell& cell) {
    return text.substr(cell.source.begin, cell.source.end - cell.source.begin);
}

/// Names and at least two numbers: 员工人数 120 132 140, 用电 万千瓦时 382 390.
bool is_number_row(std::string_view text, const Row& row) {
    constexpr std::size_t kMostNames = 3;
    constexpr std::size_t kFewestNumbers = 2;
    const auto is_number = [text](const PlacedCell& cell) { return is_number_cell(words_of(text, cell)); };
    const auto first = std::ranges::find_if(row.cells, is_number);
    const auto names = static_cast<std::size_t>(first - row.cells.begin());
    return names >= 1 && names <= kMostNames && row.cells.size() >= names + kFewestNumbers &&
           std::all_of(first, row.cells.end(), is_number);
}

/// 社会保障和就业支出　1,860　　　1,860: a name and the first number may stand one ideographic space apart.
Row with_number_apart(std::string_view text, Row row) {
    constexpr std::string_view kSpace = "\u3000";
    if (row.separator != Separator::wide_space) return row;
    const PlacedCell first = row.cells.front();
    const std::size_t at = words_of(text, first).rfind(kSpace);
    if (at == std::string_view::npos) return row;
    PlacedCell name = first;
    PlacedCell number = first;
    name.source.end = first.source.begin + static_cast<std::uint32_t>(at);
    number.source.begin = name.source.end + static_cast<std::uint32_t>(kSpace.size());
    number.left = first.right - width_of_words(words_of(text, number));
    name.right = number.left - width_of(front_code_point(kSpace).value);
    if (!is_number_cell(words_of(text, number))) return row;
    Row apart = row;
    apart.cells.front() = name;
    apart.cells.insert(apart.cells.begin() + 1, number);
    apart.numbers = is_number_row(text, apart);
    return apart.numbers ? apart : row;
}

/// The line below a header in Markdown: | --- | ---: |
bool is_rule(std::string_view text, const Row& row) {
    return row.separator == Separator::bar && std::ranges::all_of(row.cells, [text](const PlacedCell& cell) {
               return words_of(text, cell).find_first_not_of("-: ") == std::string_view::npos;
           });
}

std::optional<Row> read_row(std::string_view text, const PrintedLine& line) {
    constexpr std::uint16_t kLongestRow = 400;
    if (line.role != LineRole::text || !line.inner_space || line.characters > kLongestRow) return std::nullopt;
    if (line.wide_gap) {
        Row row = with_number_apart(text, RowReader(text, line).read(2));
        const bool sentence = row.separator == Separator::wide_space && line.in(text).ends_with("。");
        row.numbers = is_number_row(text, row);
        if (row.cells.size() >= 2 && !sentence && !begins_caption(line.in(text))) return row;
    }
    if (line.digit_at_end || line.in(text).ends_with('%') || line.in(text).ends_with("％")) {
        Row row = RowReader(text, line).read(1);
        row.separator = Separator::numbers;
        row.numbers = is_number_row(text, row);
        if (row.numbers) return row;
    }
    return std::nullopt;
}

/// A run of rows that may prove a table.
class Run {
public:
    [[nodiscard]] bool add(std::size_t line, const Row& row) {
        if (lines_.empty()) {
            start(line, row);
            return true;
        }
        if (!goes_on(row)) return false;
        if (row.cells.size() == bands_.size() && fits_by_number(row)) {
            for (std::size_t i = 0; i < bands_.size(); ++i) widen(bands_[i], row.cells[i]);
            add_cells(line, by_number(row));
            return true;
        }
        if (separator_ != Separator::wide_space) return false;
        if (row.cells.size() < bands_.size()) return aligned_ && add_by_place(line, row);
        return lines_.size() == 1 && restart_below_header(line, row);
    }

    /// A line that belongs to the table but holds no cells.
    void add_rule(std::size_t line) { lines_.push_back(line); }

    /// Puts lines of together as many words as there are columns above the rows.
    void prepend(std::size_t first_line, const Row& row) {
        for (std::size_t line = lines_.front(); line-- > first_line;) lines_.insert(lines_.begin(), line);
        rows_.insert(rows_.begin(), by_number(row));
    }

    [[nodiscard]] std::size_t columns() const { return bands_.size(); }
    [[nodiscard]] Separator separator() const { return separator_; }
    [[nodiscard]] bool is_table() const { return rows_.size() >= 2; }
    [[nodiscard]] const std::vector<std::size_t>& lines() const { return lines_; }

    [[nodiscard]] DraftTable table() const {
        DraftTable table{.columns = static_cast<std::uint32_t>(bands_.size()), .cells = {}};
        for (const auto& row : rows_) table.cells.insert(table.cells.end(), row.begin(), row.end());
        return table;
    }

private:
    struct Band {
        std::uint32_t left = 0;
        std::uint32_t right = 0;
    };
    using Cells = std::vector<SourceCell>;

    void start(std::size_t line, const Row& row) {
        separator_ = row.separator;
        for (const PlacedCell& cell : row.cells) bands_.push_back({cell.left, cell.right});
        add_cells(line, by_number(row));
    }

    void add_cells(std::size_t line, Cells cells) {
        lines_.push_back(line);
        rows_.push_back(std::move(cells));
    }

    static void widen(Band& band, const PlacedCell& cell) {
        band.left = std::min(band.left, cell.left);
        band.right = std::max(band.right, cell.right);
    }

    /// Rows of numbers may be set by wide spaces here and by single ones there.
    [[nodiscard]] bool goes_on(const Row& row) const {
        if (row.separator == separator_) return true;
        const auto by_space = [](Separator separator) {
            return separator == Separator::wide_space || separator == Separator::numbers;
        };
        return row.numbers && by_space(separator_) && by_space(row.separator) && row.cells.size() == bands_.size();
    }

    /// Columns set by space must not run into each other, unless every cell is plainly one of its own.
    [[nodiscard]] bool fits_by_number(const Row& row) {
        if (separator_ != Separator::wide_space || is_aligned(row)) return true;
        aligned_ = aligned_ && !row.numbers;
        return row.numbers;
    }

    [[nodiscard]] bool is_aligned(const Row& row) const {
        for (std::size_t i = 0; i + 1 < bands_.size(); ++i) {
            if (std::max(bands_[i].right, row.cells[i].right) > std::min(bands_[i + 1].left, row.cells[i + 1].left))
                return false;
        }
        return true;
    }

    static Cells by_number(const Row& row) {
        Cells cells;
        for (const PlacedCell& cell : row.cells) cells.push_back(cell.source);
        return cells;
    }

    /// The column of each cell of a row with empty cells; none if a cell lies in no column or two in one.
    [[nodiscard]] std::optional<std::vector<std::size_t>> places(const Row& row) const {
        std::vector<std::size_t> columns;
        std::size_t next = 0;
        for (const PlacedCell& cell : row.cells) {
            while (next < bands_.size() && bands_[next].right <= cell.left) ++next;
            if (next == bands_.size() || bands_[next].left >= cell.right) return std::nullopt;
            columns.push_back(next++);
        }
        return columns;
    }

    bool add_by_place(std::size_t line, const Row& row) {
        const auto columns = places(row);
        if (!columns) return false;
        Cells cells(bands_.size());
        for (std::size_t i = 0; i < columns->size(); ++i) {
            cells[(*columns)[i]] = row.cells[i].source;
            widen(bands_[(*columns)[i]], row.cells[i]);
        }
        add_cells(line, std::move(cells));
        return true;
    }

    /// The first row was a header that leaves columns without a name.
    bool restart_below_header(std::size_t line, const Row& row) {
        Run below;
        below.start(line, row);
        Row header;
        for (std::size_t i = 0; i < bands_.size(); ++i)
            header.cells.push_back({rows_.front()[i], bands_[i].left, bands_[i].right});
        const std::size_t header_line = lines_.front();
        if (!below.add_by_place(header_line, header)) return false;
        std::ranges::reverse(below.lines_);
        std::ranges::reverse(below.rows_);
        *this = std::move(below);
        return true;
    }

    Separator separator_ = Separator::wide_space;
    bool aligned_ = true;  ///< every cell lies below the others of its column
    std::vector<Band> bands_;
    std::vector<std::size_t> lines_;
    std::vector<Cells> rows_;
};

class TableFinder {
public:
    TableFinder(std::string_view text, std::span<PrintedLine> lines) : text_(text), lines_(lines) {}

    [[nodiscard]] std::vector<DraftTable> find() {
        for (std::size_t i = 0; i < lines_.size(); ++i) {
            if (lines_[i].role == LineRole::furniture) continue;
            auto row = read_row(text_, lines_[i]);
            const bool near = lines_[i].blanks_before <= kWidestGap || run_.lines().empty();
            if (row && near && !run_.lines().empty() && is_rule(text_, *row)) {
                run_.add_rule(i);
                continue;
            }
            if (row && near && run_.add(i, *row)) continue;
            finish();
            if (row) static_cast<void>(run_.add(i, *row));
        }
        finish();
        return std::move(tables_);
    }

private:
    static constexpr std::uint8_t kWidestGap = 3;

    void finish() {
        if (run_.is_table()) {
            add_header();
            for (const std::size_t line : run_.lines()) lines_[line].role = LineRole::table_row;
            lines_[run_.lines().front()].begins_table = true;
            tables_.push_back(run_.table());
        }
        run_ = Run();
    }

    /// The names above columns of numbers: lines with together as many words as there are columns.
    void add_header() {
        if (run_.separator() != Separator::numbers) return;
        Row header;
        std::size_t first = run_.lines().front();
        while (first > 0 && header.cells.size() < run_.columns()) {
            const PrintedLine& above = lines_[first - 1];
            if (above.role != LineRole::text || ends_sentence(back_code_point(above.in(text_)).value)) return;
            if (begins_caption(above.in(text_))) return;
            const Row words = RowReader(text_, above).read(1);
            header.cells.insert(header.cells.begin(), words.cells.begin(), words.cells.end());
            --first;
        }
        const bool wrapped = run_.lines().front() - first > 1;
        if (header.cells.size() != run_.columns() || (wrapped && !names_years(header))) return;
        run_.prepend(first, header);
    }

    /// Lines of single words above a table may be anything; only a series of years shows that they are its head.
    [[nodiscard]] bool names_years(const Row& header) const {
        return std::ranges::count_if(header.cells, [this](const PlacedCell& cell) {
                   return is_decimal_digit(front_code_point(words_of(text_, cell)).value);
               }) >= 2;
    }

    std::string_view text_;
    std::span<PrintedLine> lines_;
    Run run_;
    std::vector<DraftTable> tables_;
};

}  // namespace

std::uint32_t begin_of_table(const DraftTable& table) {
    const auto filled = std::ranges::find_if(table.cells, [](const SourceCell& cell) { return cell.end > cell.begin; });
    return filled == table.cells.end() ? 0 : filled->begin;
}

std::vector<DraftTable> mark_tables(std::string_view text, std::span<PrintedLine> lines) {
    std::vector<DraftTable> tables = TableFinder(text, lines).find();
    std::vector<DraftTable> stacked = mark_stacked_tables(text, lines);
    tables.insert(tables.end(), stacked.begin(), stacked.end());
    std::ranges::sort(tables, {}, begin_of_table);
    return tables;
}

}  // namespace mingcha
