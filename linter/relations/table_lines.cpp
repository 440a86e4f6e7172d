#include "relations/table_lines.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "document/characters.hpp"
#include "relations/words.hpp"

namespace mingcha {
namespace {

constexpr auto kTotals = std::to_array<std::string_view>({"合计", "总计", "小计", "共计", "总和"});
constexpr auto kGrandTotals = std::to_array<std::string_view>({"合计", "总计", "共计", "总和", "合计数", "总合计"});
constexpr auto kLikelyTotals =
    std::to_array<std::string_view>({"总量", "总额", "总数", "总人数", "总体", "全年", "全部", "全市", "全县", "全区",
                                     "全省", "全国", "全校", "全院", "全公司", "全集团", "累计", "汇总", "合计"});
constexpr auto kRates =
    std::to_array<std::string_view>({"率",   "均",   "单价", "价格", "密度", "强度", "浓度", "系数",     "指数",
                                     "排名", "名次", "得分", "评分", "分数", "年龄", "温度", "单位产品", "单位产值",
                                     "倍数", "同比", "环比", "增幅", "增速", "降幅", "涨幅", "百分比",   "进度"});
/// 分红比例 and 完成比例 are rates, 持股比例 are shares.
constexpr auto kShares = std::to_array<std::string_view>({"占", "比重", "构成", "份额", "持股", "股权", "出资"});
constexpr auto kChanges =
    std::to_array<std::string_view>({"增减", "增长", "增加", "减少", "下降", "变动", "变化", "增量", "差额", "差值",
                                     "增幅", "增速", "降幅", "涨幅", "同比", "环比", "去除率", "减排率"});

/// A name without the unit in brackets and the number before it: 一、收入合计（万元）.
std::string_view core_of(std::string_view name) {
    for (const std::string_view open : {"（", "("}) {
        const std::size_t at = find_last_word(name, open);
        if (at != std::string_view::npos && at > 0) name = name.substr(0, at);
    }
    return name;
}

bool is_any_of(std::string_view text, std::span<const std::string_view> words) {
    return std::ranges::find(words, text) != words.end();
}

LineName::Total total_of(std::string_view core) {
    const bool starts = std::ranges::any_of(kTotals, [&](std::string_view word) { return core.starts_with(word); });
    if (starts || ends_with_any<kTotals>(core)) return LineName::Total::sure;
    return contains_any<kLikelyTotals>(core) ? LineName::Total::likely : LineName::Total::none;
}

/// 一、 （二） 1. ①
bool begins_with_number(std::string_view words) {
    constexpr std::u32string_view kNumerals = U"一二三四五六七八九十0123456789";
    constexpr std::u32string_view kMarks = U"、.．）)";
    const char32_t first = front_code_point(words).value;
    if (first >= 0x2460 && first <= 0x2473) return true;
    if (first == U'（' || first == U'(') take_code_point(words);
    bool any = false;
    while (kNumerals.find(front_code_point(words).value) != std::u32string_view::npos) {
        any = true;
        take_code_point(words);
    }
    return any && kMarks.find(front_code_point(words).value) != std::u32string_view::npos;
}

}  // namespace

LineName read_line_name(std::string words) {
    LineName name{.words = std::move(words)};
    const std::string_view core = core_of(name.words);
    name.total = total_of(core);
    name.grand = is_any_of(core, kGrandTotals);
    name.part = name.words.find("其中") != std::string::npos;
    name.rate = contains_any<kRates>(core);
    name.share = contains_any<kShares>(core) || core == "比例";
    name.change = contains_any<kChanges>(core);
    name.numbered = begins_with_number(name.words);
    return name;
}

bool is_percentage(Dimension dimension) {
    return dimension == Dimension::percent || dimension == Dimension::per_mille ||
           dimension == Dimension::percent_point;
}

TableLines::TableLines(const Surroundings& around, const TableGrid& grid, Axis axis)
    : around_(&around), grid_(&grid), axis_(axis), lines_(grid.lines(axis)), positions_(grid.lines(across(axis))) {
    for (const std::size_t position : positions_) {
        position_names_.push_back(read_line_name(grid.name(across(axis), position)));
    }
    for (std::size_t line = 0; line < lines_.size(); ++line) {
        names_.push_back(read_line_name(grid.name(axis, lines_[line])));
        std::size_t percentages = 0;
        std::size_t points = 0;
        std::size_t numbers = 0;
        for (std::size_t position = 0; position < positions_.size(); ++position) {
            const GridCell& at = cell(line, position);
            if (at.kind != GridCell::Kind::number) continue;
            ++numbers;
            const Dimension dimension = quantity(at).dimension;
            if (dimension == Dimension::percent || dimension == Dimension::per_mille) ++percentages;
            if (dimension == Dimension::percent_point) ++points;
        }
        in_percent_.push_back(numbers > 0 && percentages == numbers);
        in_points_.push_back(numbers > 0 && points == numbers);
    }
}

bool TableLines::same_unit(const Quantity& a, const Quantity& b) const {
    if (a.dimension != b.dimension || a.per.empty() != b.per.empty()) return false;
    if (a.unit_group != 0 || b.unit_group != 0) return a.unit_group == b.unit_group;
    const std::string_view text = around_->document.text();
    return slice(text, a.unit) == slice(text, b.unit);
}

bool TableLines::gapless() const {
    return !lines_.empty() && lines_.front() == grid_->first_line(axis_) &&
           lines_.back() - lines_.front() + 1 == lines_.size() && lines_.back() + 1 == grid_->count(axis_);
}

}  // namespace mingcha
