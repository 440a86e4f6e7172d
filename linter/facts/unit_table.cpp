#include "facts/unit_table.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "facts/code_points.hpp"
#include "facts/decimal.hpp"

namespace mingcha {
namespace {

constexpr std::array kDimensions{
    Dimension::count,    Dimension::money,       Dimension::percent, Dimension::percent_point, Dimension::per_mille,
    Dimension::multiple, Dimension::share,       Dimension::score,   Dimension::length,        Dimension::area,
    Dimension::volume,   Dimension::mass,        Dimension::energy,  Dimension::power,         Dimension::duration,
    Dimension::age,      Dimension::temperature, Dimension::other,
};

std::optional<Dimension> parse_dimension(std::string_view word) {
    const auto* found = std::ranges::find_if(kDimensions, [&](Dimension each) { return to_string(each) == word; });
    if (found == kDimensions.end()) return std::nullopt;
    return *found;
}

std::uint16_t index_of(std::vector<std::string>& names, std::string_view name) {
    const auto found = std::ranges::find(names, name);
    const auto index = static_cast<std::uint16_t>(found - names.begin());
    if (found == names.end()) names.emplace_back(name);
    return index;
}

tl::unexpected<Failure> bad_unit(std::string_view symbol, std::string_view column) {
    const std::string where = "“" + std::string(symbol) + "”";
    return fail({"单位表中" + where + "的 " + std::string(column) + " 列无法识别。",
                 "The column " + std::string(column) + " of the unit " + where + " is not understood."});
}

}  // namespace

Result<UnitTable> UnitTable::create(const Table& table) {
    UnitTable result;
    for (std::size_t row = 0; row < table.row_count(); ++row) {
        const std::string_view symbol = table.cell(row, "symbol");
        const auto dimension = parse_dimension(table.cell(row, "dimension"));
        const auto factor = parse_decimal(table.cell(row, "factor"));
        if (symbol.empty()) return bad_unit(symbol, "symbol");
        if (!dimension) return bad_unit(symbol, "dimension");
        if (!factor || factor->mantissa <= 0) return bad_unit(symbol, "factor");
        result.units_.push_back({decode(symbol), index_of(result.groups_, table.cell(row, "group")), *dimension,
                                 *factor, decode(table.cell(row, "not_before"))});
    }
    std::ranges::sort(result.units_, [](const Unit& a, const Unit& b) {
        const std::size_t bucket_a = bucket_of(a.symbol.front());
        const std::size_t bucket_b = bucket_of(b.symbol.front());
        if (bucket_a != bucket_b) return bucket_a < bucket_b;
        if (a.symbol.size() != b.symbol.size()) return a.symbol.size() > b.symbol.size();
        return a.symbol < b.symbol;
    });
    const auto twin = std::ranges::adjacent_find(result.units_, {}, &Unit::symbol);
    if (twin != result.units_.end()) {
        return fail({"单位表中有一个单位出现了两次。", "A unit is named twice in the table of units."});
    }
    for (const Unit& unit : result.units_) ++result.bucket_starts_[bucket_of(unit.symbol.front()) + 1];
    for (std::size_t i = 0; i < kBuckets; ++i) result.bucket_starts_[i + 1] += result.bucket_starts_[i];
    return result;
}

const Unit* UnitTable::longest_prefix(const char32_t* first, const char32_t* last) const {
    if (first == last) return nullptr;
    const std::u32string_view text(first, static_cast<std::size_t>(last - first));
    const std::size_t bucket = bucket_of(*first);
    for (std::size_t i = bucket_starts_[bucket]; i < bucket_starts_[bucket + 1]; ++i) {
        const Unit& unit = units_[i];
        if (!text.starts_with(unit.symbol)) continue;
        const char32_t* behind = first + unit.symbol.size();
        const bool word_goes_on = behind != last && (is_one_of(*behind, unit.not_before) ||
                                                     (is_latin_letter(behind[-1]) && is_latin_letter(*behind)));
        if (!word_goes_on) return &unit;
    }
    return nullptr;
}

const Unit* UnitTable::find(std::string_view symbol) const {
    const auto found = std::ranges::find(units_, decode(symbol), &Unit::symbol);
    return found == units_.end() ? nullptr : &*found;
}

}  // namespace mingcha
