// Tables of facts: tab-separated text, UTF-8, header line first, lines that start with `#` left out.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "mingcha/failure.hpp"

namespace mingcha {

/// An immutable table with named columns. Cells are views into its text and live as long as the table does (moving the
/// table keeps them valid). Keeps four bytes a row beside the text, so that a large table costs little at the start.
class Table {
public:
    /// Parses a copy of `content`; `name` is used in failures. A row with more or fewer cells than the header is a
    /// failure that names its line. O(size of content).
    [[nodiscard]] static Result<Table> parse(std::string_view content, std::string name);
    /// The same without a copy: `content` must outlive the table.
    [[nodiscard]] static Result<Table> view(std::string_view content, std::string name);

    [[nodiscard]] std::size_t row_count() const { return rows_.size(); }
    [[nodiscard]] std::span<const std::string_view> columns() const { return columns_; }
    [[nodiscard]] std::optional<std::size_t> column(std::string_view name) const;
    /// The cell of `row` in the column called `name`; empty if there is no such column. O(size of the row).
    [[nodiscard]] std::string_view cell(std::size_t row, std::string_view name) const;
    /// The items of a cell that holds a list separated by `|`; none if the cell is empty.
    [[nodiscard]] std::vector<std::string_view> list(std::size_t row, std::string_view name) const;

private:
    std::vector<char> copy_;  // of the text, if it was copied: a vector keeps its buffer when it is moved
    std::string_view text_;
    std::vector<std::string_view> columns_;
    std::vector<std::uint32_t> rows_;  // where each begins in the text
};

}  // namespace mingcha
