// Digits that belong to a code: hotlines and telephone numbers, standards, document numbers, model names, addresses,
// versions, clock times, formulas, ordinals.
#pragma once

#include "facts/number_grammar.hpp"
#include "facts/place.hpp"
#include "facts/unit_table.hpp"

namespace mingcha {

/// If the digits or numerals at `place.at` belong to something that begins before them and is no quantity (V4.1, 第三,
/// ISO 9001), where that ends; otherwise null.
[[nodiscard]] const char32_t* end_of_name_before(const Place& place);

/// If the digits at `place.at` begin a code, an address, a clock time or a formula, where that ends; otherwise null.
[[nodiscard]] const char32_t* end_of_code(const Place& place, const UnitTable& units);

/// True if the token that ends at `token_end` is one number with e or k: 40k, 12k个, 2.5e6; 4K and 5E3 are names.
[[nodiscard]] bool is_scaled_number(const Place& number, const NumberForm& form, const char32_t* token_end,
                                    const UnitTable& units);

/// True if what stands around a number without a unit makes it a code: 323456不是电话号码, 52090833桃园, @ 1234567890.
[[nodiscard]] bool is_code_by_context(const Place& number, const char32_t* number_end);

/// True if nothing but separators stands between a code and what follows it: 电话：62345678、62345679.
[[nodiscard]] bool continues_list_of_codes(const char32_t* code_end, const char32_t* at);

}  // namespace mingcha
