#include "facts/table_cells.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "document/characters.hpp"
#include "facts/decimal.hpp"
#include "facts/heading_unit.hpp"
#include "facts/table_grid.hpp"

namespace mingcha {
namespace {

/// The number of a cell that holds digits, separators and a point only.
std::optional<Quantity> bare_number(std::string_view text, TextSpan cell) {
    constexpr std::size_t kMostDigits = 15;
    std::string digits;
    for (std::string_view rest = slice(text, cell); !rest.empty();) {
        const char32_t c = take_code_point(rest);
        if (c == U',' || c == U'，') continue;
        const bool is_point = c == U'.' || c == U'．';
        if (!is_point && !is_decimal_digit(c)) return std::nullopt;
        digits += is_point ? '.' : static_cast<char>('0' + digit_value(c));
    }
    if (digits.empty() || digits.size() > kMostDigits) return std::nullopt;
    const bool code = digits.size() > 1 && digits[0] == '0' && digits[1] != '.';
    const auto value = code ? std::nullopt : parse_decimal(digits);
    if (!value) return std::nullopt;
    Quantity quantity;
    quantity.span = quantity.number = cell;
    quantity.unit = quantity.per = {cell.end, cell.end};
    quantity.value = quantity.upper = *value;
    quantity.last_place = value->exponent;
    quantity.rounded = value->exponent < 0;
    return quantity;
}

/// Numbers among the numbers of a column that were not read: 2013 graduates among 1987 and 2240.
void add_missed(const Document& document, const TableGrid& grid, std::vector<Quantity>& missed) {
    for (const std::size_t row : grid.lines(Axis::rows)) {
        for (const std::size_t column : grid.lines(Axis::columns)) {
            const GridCell& cell = grid.at(row, column);
            if (cell.kind != GridCell::Kind::year && cell.kind != GridCell::Kind::unsure) continue;
            if (const auto number = bare_number(document.text(), cell.span)) missed.push_back(*number);
        }
    }
}

void insert(std::vector<Quantity> missed, Facts& facts) {
    if (missed.empty()) return;
    const auto begin_of = [](const auto& fact) { return fact.span.begin; };
    std::erase_if(facts.dates, [&](const DateFact& date) {
        const auto at = std::ranges::lower_bound(missed, date.span.begin, {}, begin_of);
        return at != missed.end() && at->span.contains(date.span);
    });
    facts.quantities.insert(facts.quantities.end(), missed.begin(), missed.end());
    std::ranges::sort(facts.quantities, {}, begin_of);
}

/// Names of figures that the unit above a table is not meant for.
bool has_own_measure(std::string_view name) {
    static constexpr auto kMeasures = std::to_array<std::string_view>(
        {"率", "占比", "比例", "比重", "增长", "增幅", "同比", "环比", "人数", "户数", "家数", "次数", "人次", "均"});
    return std::ranges::any_of(kMeasures,
                               [&](std::string_view word) { return name.find(word) != std::string_view::npos; });
}

class UnitGiver {
public:
    UnitGiver(const Document& document, const UnitTable& units, const TableGrid& grid, std::optional<HeadingUnit> above)
        : text_(document.text()), units_(units), grid_(grid), above_(above) {}

    void give(Facts& facts) const {
        const std::vector<std::optional<HeadingUnit>> of_rows = heads_of(Axis::rows);
        const std::vector<std::optional<HeadingUnit>> of_columns = heads_of(Axis::columns);
        for (const std::size_t row : grid_.lines(Axis::rows)) {
            for (const std::size_t column : grid_.lines(Axis::columns)) {
                const GridCell& cell = grid_.at(row, column);
                if (cell.kind != GridCell::Kind::number) continue;
                Quantity& quantity = facts.quantities[cell.quantity];
                if (cell.bracketed && quantity.value.mantissa > 0) {
                    quantity.value.mantissa = -quantity.value.mantissa;
                    quantity.upper = quantity.value;
                }
                if (quantity.dimension == Dimension::none)
                    give(quantity, row, column, of_rows[row], of_columns[column]);
            }
        }
    }

private:
    [[nodiscard]] std::vector<std::optional<HeadingUnit>> heads_of(Axis axis) const {
        std::vector<std::optional<HeadingUnit>> found(grid_.count(axis));
        for (const std::size_t line : grid_.lines(axis)) {
            const TextSpan own = grid_.unit_cell(axis, line);
            if (!own.empty()) {
                found[line] = unit_named(text_, own, units_);
                continue;
            }
            for (const std::size_t head : grid_.heads(axis)) {
                if (auto unit = unit_of_heading(text_, grid_.at(axis, line, head).span, units_)) found[line] = unit;
            }
        }
        return found;
    }

    void give(Quantity& quantity, std::size_t row, std::size_t column, const std::optional<HeadingUnit>& of_row,
              const std::optional<HeadingUnit>& of_column) const {
        if (of_row && of_column) {
            // Both say what is counted; they can only be trusted if they say the same.
            if (slice(text_, of_row->words) == slice(text_, of_column->words)) of_row->give(quantity);
        } else if (of_row || of_column) {
            (of_row ? of_row : of_column)->give(quantity);
        } else if (above_ && !has_own_measure(grid_.name(Axis::rows, row)) &&
                   !has_own_measure(grid_.name(Axis::columns, column))) {
            above_->give(quantity);
        }
    }

    std::string_view text_;
    const UnitTable& units_;
    const TableGrid& grid_;
    std::optional<HeadingUnit> above_;
};

/// The unit that the blocks above a table name: 表1 收入与费用（单位：万元）.
std::optional<HeadingUnit> unit_above(const Document& document, std::size_t table_block, const UnitTable& units) {
    constexpr std::size_t kReach = 2;
    for (std::size_t back = 1; back <= std::min(kReach, table_block); ++back) {
        const Block& block = document.blocks()[table_block - back];
        if (block.kind == BlockKind::table) return std::nullopt;
        if (auto unit = unit_of_caption(document.text(), block.span, units)) return unit;
    }
    return std::nullopt;
}

}  // namespace

void read_table_cells(const Document& document, const UnitTable& units, Facts& facts) {
    std::vector<Quantity> missed;
    for (const DocumentTable& table : document.tables()) {
        add_missed(document, TableGrid(document, table, facts), missed);
    }
    insert(std::move(missed), facts);
    std::size_t block = 0;
    for (const DocumentTable& table : document.tables()) {
        while (document.blocks()[block].span != table.span) ++block;
        const TableGrid grid(document, table, facts);
        auto unit = unit_of_caption(document.text(), table.cells.front(), units);  // 品种（万吨） in the corner
        if (!unit) unit = unit_above(document, block, units);
        UnitGiver(document, units, grid, unit).give(facts);
    }
}

}  // namespace mingcha
