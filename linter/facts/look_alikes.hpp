// Digits and numerals that stand for no quantity: hotlines, standards, document numbers, ordinals, model names, clock
// times, codes, and words such as 十分 or 四面八方.
#pragma once

#include "facts/number_grammar.hpp"
#include "facts/unit_table.hpp"

namespace mingcha {

/// Where in [first, last) something stands.
struct Place {
    const char32_t* first = nullptr;
    const char32_t* at = nullptr;
    const char32_t* last = nullptr;
};

/// If the digits or numerals at `place.at` belong to something that begins before them and is no quantity (V4.1, 第三,
/// ISO 9001), where that ends; otherwise null.
[[nodiscard]] const char32_t* end_of_name_before(const Place& place);

/// If the digits at `place.at` begin a code, an address, a clock time or a formula, where that ends; otherwise null.
[[nodiscard]] const char32_t* end_of_code(const Place& place, const UnitTable& units);

/// True if the token that ends at `token_end` is one number with e or k: 40k, 2.5e6; 4K and 5E3 are names.
[[nodiscard]] bool is_scaled_number(const Place& number, const NumberForm& form, const char32_t* token_end);

/// True if a single Chinese digit is part of a word, even where every number is asked for: 一切, 四川.
[[nodiscard]] bool is_part_of_word(const Place& number, const NumberForm& form, const UnitTable& units);

/// If the Chinese numeral at `place.at` belongs to a fixed word, where that ends; otherwise null.
[[nodiscard]] const char32_t* end_of_fixed_word(const Place& place);

/// True if the words behind a number without a unit make it a label: 10000号, 3楼, 100强, 8点.
[[nodiscard]] bool is_label(const char32_t* number_end, const char32_t* last);

/// True if the number that ends at `number_end` numbers an item inside a sentence: 措施：1、加强；（2）完善.
[[nodiscard]] bool is_item_number(const Place& number, const char32_t* number_end);

/// True if a Chinese numeral with its unit is used as an article or an ordinal: 一个, 进一步, 二次, 六个一.
[[nodiscard]] bool is_figurative(const Place& number, const NumberForm& form, const Unit& unit,
                                 const char32_t* unit_end);

/// The end of the digits, numerals and what joins them at `at`.
[[nodiscard]] const char32_t* skip_numerals(const char32_t* at, const char32_t* last);

}  // namespace mingcha
