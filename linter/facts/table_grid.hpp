// A table of the document as numbers under names: which cells hold numbers to compute with, and what heads them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "mingcha/facts.hpp"

namespace mingcha {

struct GridCell {
    enum class Kind : std::uint8_t {
        empty,   ///< nothing, or a dash
        number,  ///< one quantity and nothing else but the mark of a footnote
        year,    ///< four digits that may be a year
        text,    ///< words
        unsure,  ///< digits that could not be read as one quantity
    };
    Kind kind = Kind::empty;
    bool bracketed = false;  ///< （12.5）, as accountants write what is negative
    TextSpan span;
    std::uint32_t quantity = 0;  ///< index into Facts::quantities, of a number
};

/// The lines of a table: its rows or its columns.
enum class Axis : std::uint8_t { rows, columns };

[[nodiscard]] constexpr Axis across(Axis axis) { return axis == Axis::rows ? Axis::columns : Axis::rows; }

/// Views into the document. Both axes are treated alike, so that a transposed table reads the same.
class TableGrid {
public:
    /// O(cells · log quantities).
    TableGrid(const Document& document, const DocumentTable& table, const Facts& facts);

    [[nodiscard]] std::size_t count(Axis axis) const { return axis == Axis::rows ? rows_ : columns_; }
    [[nodiscard]] const GridCell& at(std::size_t row, std::size_t column) const {
        return cells_[row * columns_ + column];
    }
    [[nodiscard]] const GridCell& at(Axis axis, std::size_t line, std::size_t position) const {
        return axis == Axis::rows ? at(line, position) : at(position, line);
    }
    /// The lines that hold numbers to compute with, in order. Heads, running numbers and ranks are none.
    [[nodiscard]] std::span<const std::size_t> lines(Axis axis) const { return lines_[slot(axis)]; }
    /// Where the lines begin, behind the heads of those across them.
    [[nodiscard]] std::size_t first_line(Axis axis) const { return first_number(across(axis)); }
    /// The cells before the numbers that head the lines: indices across the axis.
    [[nodiscard]] std::span<const std::size_t> heads(Axis axis) const { return heads_[slot(axis)]; }
    /// True if the numbers have a head: a row of names above them, or a column of names before them.
    [[nodiscard]] bool is_headed(Axis axis) const { return !heads(axis).empty(); }
    /// The name of a line, nearest to the numbers; empty if it has none.
    [[nodiscard]] TextSpan label(Axis axis, std::size_t line) const;
    /// All that heads a line, without spaces: 能源消耗综合能耗.
    [[nodiscard]] std::string name(Axis axis, std::size_t line) const;
    /// The cell of the line that stands in a row or column 单位; empty if there is none.
    [[nodiscard]] TextSpan unit_cell(Axis axis, std::size_t line) const;

private:
    static std::size_t slot(Axis axis) { return axis == Axis::rows ? 0 : 1; }

    void find_heads(Axis axis);
    void find_lines(Axis axis);
    [[nodiscard]] bool is_head(Axis axis, std::size_t line) const;
    [[nodiscard]] bool any_number(Axis axis, std::size_t line) const;
    [[nodiscard]] bool is_running_number(Axis axis, std::size_t line) const;
    [[nodiscard]] bool holds_numbers(Axis axis, std::size_t line) const;
    [[nodiscard]] std::size_t first_number(Axis axis) const;
    [[nodiscard]] std::string head_word(Axis axis, std::size_t line) const;
    /// What stands in place of a running number: a total has none, so that 合计 stands there, often in a cell that goes
    /// on to the names.
    [[nodiscard]] TextSpan words_for_number(Axis axis, std::size_t line) const;

    static constexpr std::size_t kNone = SIZE_MAX;

    std::string_view text_;
    std::size_t rows_ = 0;
    std::size_t columns_ = 0;
    std::vector<GridCell> cells_;
    std::vector<std::size_t> lines_[2];
    std::vector<std::size_t> heads_[2];               ///< of rows: the columns of names; of columns: the rows of names
    std::size_t unit_head_[2] = {kNone, kNone};       ///< of rows: the column 单位
    std::size_t running_number_[2] = {kNone, kNone};  ///< of rows: the column 序号
};

/// `text` without spaces.
[[nodiscard]] std::string without_spaces(std::string_view text);

}  // namespace mingcha
