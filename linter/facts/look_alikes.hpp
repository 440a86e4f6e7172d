// Numerals that stand for no quantity although they are numbers: labels (3号楼, 500强), item numbers, articles (一个)
// and words such as 十分 or 四面八方. Codes are in codes.hpp.
#pragma once

#include "facts/number_grammar.hpp"
#include "facts/place.hpp"
#include "facts/unit_table.hpp"

namespace mingcha {

/// True if a single Chinese digit is part of a word, even where every number is asked for: 一切, 四川.
[[nodiscard]] bool is_part_of_word(const Place& number, const NumberForm& form, const UnitTable& units);

/// If the Chinese numeral at `place.at` belongs to a fixed word, where that ends; otherwise null.
[[nodiscard]] const char32_t* end_of_fixed_word(const Place& place);

/// True if a number with its unit names those of a year: 2023届毕业生. 2023级 has no unit.
[[nodiscard]] bool is_cohort(const Place& number, const NumberForm& form, const Unit* unit);

/// True if a number without a unit is a name that everybody knows: 985高校, 双11, 110报警.
[[nodiscard]] bool is_known_name(const Place& number, const char32_t* number_end);

/// True if a number without a unit numbers a table, a figure or the like: 表3-1, 见图2, 附件1.
[[nodiscard]] bool is_numbered_thing(const Place& number, const char32_t* number_end);

/// True if the words behind a number without a unit make it a label: 10000号, 3楼, 100强, 8点, 5、6月.
[[nodiscard]] bool is_label(const char32_t* number_end, const char32_t* last);

/// True if the number that ends at `number_end` numbers an item inside a sentence: 措施：1、加强；（2）完善.
[[nodiscard]] bool is_item_number(const Place& number, const char32_t* number_end);

/// True if a Chinese numeral with its unit is used as an article or an ordinal: 一个, 进一步, 二次, 六个一.
[[nodiscard]] bool is_figurative(const Place& number, const NumberForm& form, const Unit& unit,
                                 const char32_t* unit_end);

}  // namespace mingcha
