// The units of measure and Chinese counters, found by longest match.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "mingcha/facts.hpp"
#include "mingcha/table.hpp"

namespace mingcha {

struct Unit {
    std::u32string symbol;
    std::uint16_t group = 0;  ///< index into UnitTable::groups()
    Dimension dimension = Dimension::none;
    Decimal factor;             ///< how many of the group's base unit one of these is
    std::u32string not_before;  ///< characters that make another word of it
};

/// Immutable after `create`. Views and pointers into it live as long as it does.
class UnitTable {
public:
    /// Columns: symbol, group, dimension, factor, not_before, note. Fails on an unknown dimension, a factor that is no
    /// decimal and a symbol that is named twice.
    [[nodiscard]] static Result<UnitTable> create(const Table& table);

    /// The longest unit that [first, last) begins with; null if there is none.
    [[nodiscard]] const Unit* longest_prefix(const char32_t* first, const char32_t* last) const;
    /// The unit that is written exactly so; null if there is none.
    [[nodiscard]] const Unit* find(std::string_view symbol) const;
    /// The name of a group; empty for group 0, which stands for "no unit".
    [[nodiscard]] std::string_view group_name(std::uint16_t group) const { return groups_[group]; }

private:
    static constexpr std::size_t kBuckets = 256;
    [[nodiscard]] static std::size_t bucket_of(char32_t first) { return first % kBuckets; }

    std::vector<std::string> groups_{std::string()};
    std::vector<Unit> units_;  ///< sorted by bucket, then from long to short
    std::vector<std::uint32_t> bucket_starts_ = std::vector<std::uint32_t>(kBuckets + 1);
};

}  // namespace mingcha
