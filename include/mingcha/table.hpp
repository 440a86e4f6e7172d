// Tables of facts: tab-separated text, UTF-8, header line first, lines that start with `#` left out.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "mingcha/failure.hpp"

namespace mingcha {

/// An immutable table with named columns. Owns its text; cells are views into it and live as long as the
/// table does (moving the table keeps them valid).
class Table {
public:
    /// Parses `content`; `name` is used in failures. A row with more or fewer cells than the header is a
    /// failure that names its line. O(size of content).
    [[nodiscard]] static Result<Table> parse(std::string_view content, std::string name);

    [[nodiscard]] std::size_t row_count() const { return columns_.empty() ? 0 : cells_.size() / columns_.size(); }
    [[nodiscard]] std::span<const std::string_view> columns() const { return columns_; }
    [[nodiscard]] std::optional<std::size_t> column(std::string_view name) const;
    /// The cell of `row` in the column called `name`; empty if there is no such column.
    [[nodiscard]] std::string_view cell(std::size_t row, std::string_view name) const;
    /// The items of a cell that holds a list separated by `|`; none if the cell is empty.
    [[nodiscard]] std::vector<std::string_view> list(std::size_t row, std::string_view name) const;

private:
    std::vector<char> text_;  // a vector keeps its buffer when it is moved, a short string does not
    std::vector<std::string_view> columns_;
    std::vector<std::string_view> cells_;
};

}  // namespace mingcha
