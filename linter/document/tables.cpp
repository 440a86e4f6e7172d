#include "document/tables.hpp"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <utility>

#include "document/caption.hpp"
#include "document/characters.hpp"

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

bool is_number_cell(std::string_view cell) {
    constexpr std::u32string_view kMarks = U".,，%％‰+-—–－/()（）";
    bool any = false;
    while (!cell.empty()) {
        const char32_t c = take_code_point(cell);
        if (!is_ascii_digit(c) && kMarks.find(c) == std::u32string_view::npos) return false;
        any = any || is_ascii_digit(c) || c == U'—' || c == U'-' || c == U'/';
    }
    return any;
}

/// A name and at least two numbers, set apart by single spaces: 员工人数 120 132 140.
bool is_number_row(std::string_view text, const Row& row) {
    const auto words = [text](const PlacedCell& cell) {
        return text.substr(cell.source.begin, cell.source.end - cell.source.begin);
    };
    return row.cells.size() >= 3 && !is_number_cell(words(row.cells.front())) &&
           std::all_of(row.cells.begin() + 1, row.cells.end(),
                       [&](const PlacedCell& cell) { return is_number_cell(words(cell)); });
}

std::optional<Row> read_row(std::string_view text, const PrintedLine& line) {
    constexpr std::uint16_t kLongestRow = 400;
    if (line.role != LineRole::text || !line.inner_space || line.characters > kLongestRow) return std::nullopt;
    if (line.wide_gap) {
        Row row = RowReader(text, line).read(2);
        const bool sentence = row.separator == Separator::wide_space && line.in(text).ends_with("。");
        if (row.cells.size() >= 2 && !sentence && !begins_caption(line.in(text))) return row;
    }
    if (line.digit_at_end || line.in(text).ends_with('%')) {
        Row row = RowReader(text, line).read(1);
        row.separator = Separator::numbers;
        if (is_number_row(text, row)) return row;
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
        if (row.separator != separator_) return false;
        if (row.cells.size() == bands_.size() && fits_by_number(row)) {
            for (std::size_t i = 0; i < bands_.size(); ++i) widen(bands_[i], row.cells[i]);
            add_cells(line, by_number(row));
            return true;
        }
        if (separator_ != Separator::wide_space) return false;
        if (row.cells.size() < bands_.size()) return add_by_place(line, row);
        return lines_.size() == 1 && restart_below_header(line, row);
    }

    /// Puts a line of as many words as there are columns above the rows.
    void prepend(std::size_t line, const Row& row) {
        lines_.insert(lines_.begin(), line);
        rows_.insert(rows_.begin(), by_number(row));
    }

    [[nodiscard]] std::size_t columns() const { return bands_.size(); }
    [[nodiscard]] Separator separator() const { return separator_; }
    [[nodiscard]] bool is_table() const { return lines_.size() >= 2; }
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

    /// Columns set by space must not run into each other.
    [[nodiscard]] bool fits_by_number(const Row& row) const {
        if (separator_ != Separator::wide_space) return true;
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

    /// The names above columns of numbers, with as many words as there are columns.
    void add_header() {
        const std::size_t first = run_.lines().front();
        if (run_.separator() != Separator::numbers || first == 0) return;
        const PrintedLine& above = lines_[first - 1];
        if (above.role != LineRole::text || !above.inner_space || ends_sentence(back_code_point(above.in(text_)).value))
            return;
        const Row header = RowReader(text_, above).read(1);
        if (header.cells.size() == run_.columns()) run_.prepend(first - 1, header);
    }

    std::string_view text_;
    std::span<PrintedLine> lines_;
    Run run_;
    std::vector<DraftTable> tables_;
};

}  // namespace

std::vector<DraftTable> mark_tables(std::string_view text, std::span<PrintedLine> lines) {
    return TableFinder(text, lines).find();
}

}  // namespace mingcha
