// What belongs to a number: its sign, hedges, unit, the divisor of a rate, and the other end of a range.
#pragma once

#include <cstdint>
#include <optional>

#include "facts/look_alikes.hpp"
#include "facts/measure.hpp"
#include "facts/number_grammar.hpp"
#include "facts/unit_table.hpp"

namespace mingcha {

struct QuantityForm {
    Stretch whole;
    Stretch number;
    Stretch unit;
    Stretch per;
    NumberForm form;  ///< of a range, with the upper end filled in
    Hedge hedge = Hedge::none;
    Hedge second_hedge = Hedge::none;
    const Unit* unit_entry = nullptr;
    Dimension dimension = Dimension::none;
};

/// What is read of a text.
enum class Scope : std::uint8_t {
    quantities,  ///< what counts or measures something, as a report means it
    numbers,     ///< every number, whatever it stands for: a year, an article (一个), an ordinal, a code
};

/// The quantity whose number is `form`, read at `number.at`; no value if the number stands for no quantity.
[[nodiscard]] std::optional<QuantityForm> read_quantity(const Place& number, const NumberForm& form,
                                                        const UnitTable& units, Scope scope);

}  // namespace mingcha
