// The units that the headings of a table name for the numbers below or beside them.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "facts/unit_table.hpp"

namespace mingcha {

struct HeadingUnit {
    TextSpan words;               ///< 万元
    TextSpan per;                 ///< of 元/人, the /人
    const Unit* entry = nullptr;  ///< null if no table knows the unit
    int power = 0;                ///< of ten, by which it is multiplied: 4 for 万
    Dimension dimension = Dimension::none;

    /// Makes it the unit of a number that has none.
    void give(Quantity& quantity) const;
};

/// The unit that is written at `place` and nothing else: 万元, %, 吨标准煤. A unit that no table knows is kept as
/// words. No value if the words are too many for a unit.
[[nodiscard]] std::optional<HeadingUnit> unit_named(std::string_view text, TextSpan place, const UnitTable& units);

/// The unit in a heading: 金额（万元）, 人数（人）, 人数.
[[nodiscard]] std::optional<HeadingUnit> unit_of_heading(std::string_view text, TextSpan heading,
                                                         const UnitTable& units);

/// The unit in the words above a table: （单位：万元）, 收入（万元）.
[[nodiscard]] std::optional<HeadingUnit> unit_of_caption(std::string_view text, TextSpan caption,
                                                         const UnitTable& units);

}  // namespace mingcha
