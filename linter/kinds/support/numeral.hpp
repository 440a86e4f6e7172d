// The numerals of heading markers: 3, ３, 三, ③.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace mingcha::kinds {

struct NumeralPlace {
    std::size_t begin = 0;
    std::size_t end = 0;
};

/// The last run of digits, Chinese numerals or circled numbers in `text`; empty at the end of the text if there is
/// none.
[[nodiscard]] NumeralPlace last_numeral(std::string_view text);

/// `value` written in the script of `model`: 三 → 十二, ③ → ④, 3 → 4. Chinese and Arabic numerals up to 9999, circled
/// ones up to 20; beyond that in Arabic digits.
[[nodiscard]] std::string numeral_like(std::string_view model, std::uint32_t value);

struct NumeralValue {
    std::uint32_t value = 0;
    std::size_t end = 0;  ///< behind its last character
};

/// The number from 1 to 999 that begins at `at` in Arabic digits of either width or in Chinese numerals (十二,
/// 一百零三); none if there is no such number or it goes on.
[[nodiscard]] std::optional<NumeralValue> numeral_at(std::string_view text, std::size_t at);

}  // namespace mingcha::kinds
