// The rows or the columns of a table as terms of arithmetic.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "facts/table_grid.hpp"
#include "relations/sentence.hpp"

namespace mingcha {

/// What the name of a line says of its numbers.
struct LineName {
    enum class Total : std::uint8_t {
        none,
        likely,  ///< 排放总量, 全市: may be the sum of others
        sure,    ///< 合计, 小计, 收入合计
    };
    std::string words;  ///< without spaces
    Total total = Total::none;
    bool grand = false;     ///< 总计, 合计 alone: everything, not a group
    bool part = false;      ///< 其中：女职工
    bool rate = false;      ///< 合格率, 平均年龄, 人均: cannot be added
    bool share = false;     ///< 占比
    bool change = false;    ///< 增减, 增长率
    bool numbered = false;  ///< 一、, （二）, 1.: may stand for the lines below it
};

[[nodiscard]] LineName read_line_name(std::string words);

/// Per cent, per mille, and points, which differences of them are counted in.
[[nodiscard]] bool is_percentage(Dimension dimension);

/// One axis of a table: its lines are rows (or columns), its positions are columns (or rows).
class TableLines {
public:
    TableLines(const Surroundings& around, const TableGrid& grid, Axis axis);

    [[nodiscard]] const Surroundings& around() const { return *around_; }
    [[nodiscard]] std::size_t size() const { return lines_.size(); }
    [[nodiscard]] std::size_t positions() const { return positions_.size(); }
    [[nodiscard]] const LineName& name(std::size_t line) const { return names_[line]; }
    [[nodiscard]] const LineName& position_name(std::size_t position) const { return position_names_[position]; }
    [[nodiscard]] const GridCell& cell(std::size_t line, std::size_t position) const {
        return grid_->at(axis_, lines_[line], positions_[position]);
    }
    [[nodiscard]] const Quantity& quantity(const GridCell& cell) const {
        return around_->facts.quantities[cell.quantity];
    }
    /// All numbers of the line are percentages.
    [[nodiscard]] bool in_percent(std::size_t line) const { return in_percent_[line]; }
    /// The numbers of the line may be added to those of others.
    [[nodiscard]] bool additive(std::size_t line) const {
        return !names_[line].rate && !in_percent_[line] && !in_points_[line];
    }
    /// It is called a rate, but its numbers are no percentages: 预算执行率 as an item of a score sheet.
    [[nodiscard]] bool may_be_item(std::size_t line) const {
        return names_[line].rate && !in_percent_[line] && !in_points_[line];
    }
    /// Numbers that count or measure the same in the same unit, as far as the headings say.
    [[nodiscard]] bool same_unit(const Quantity& a, const Quantity& b) const;
    /// Every line below the heads holds numbers: there are no titles among them, and no notes.
    [[nodiscard]] bool gapless() const;
    /// Both the lines and the positions have names.
    [[nodiscard]] bool is_headed() const { return grid_->is_headed(axis_) && grid_->is_headed(across(axis_)); }

private:
    const Surroundings* around_;
    const TableGrid* grid_;
    Axis axis_;
    std::span<const std::size_t> lines_;
    std::span<const std::size_t> positions_;
    std::vector<LineName> names_;
    std::vector<LineName> position_names_;
    std::vector<bool> in_percent_;
    std::vector<bool> in_points_;
};

}  // namespace mingcha
