#include "relations/print.hpp"

#include <cstdint>

namespace mingcha {
namespace {

Rational magnitude_of(std::string_view number) {
    const bool ten_thousands = number.find("万") != std::string_view::npos;
    const bool hundred_millions = number.find("亿") != std::string_view::npos;
    if (ten_thousands && !hundred_millions) return 10'000;
    if (hundred_millions && !ten_thousands) return 100'000'000;
    return 1;
}

std::string_view magnitude_word(const Rational& magnitude) {
    if (magnitude == 1) return "";
    return magnitude == 10'000 ? "万" : "亿";
}

/// At most four places, without trailing zeros.
std::string print(const Rational& value) {
    constexpr int kPlaces = 4;
    const Rational scaled = rounded_to(abs(value), kPlaces) * power_of_ten(kPlaces);
    std::string digits = numerator(scaled).str();
    if (digits.size() <= kPlaces) digits.insert(0, kPlaces + 1 - digits.size(), '0');
    digits.insert(digits.size() - kPlaces, ".");
    digits.erase(digits.find_last_not_of('0') + 1);
    if (digits.back() == '.') digits.pop_back();
    return value < 0 ? "-" + digits : digits;
}

}  // namespace

std::string print_like(const Rational& value, std::string_view text, const Quantity& model) {
    const Rational magnitude = magnitude_of(slice(text, model.number));
    std::string printed = print(value / to_rational(model.unit_factor) / magnitude);
    printed += magnitude_word(magnitude);
    printed += slice(text, model.unit);
    return printed;
}

std::optional<Decimal> printed_as(const Rational& value, const Quantity& model) {
    constexpr std::int64_t kLargest = 999'999'999'999'999'999;
    const Rational unit = to_rational(model.unit_factor) * power_of_ten(model.value.exponent);
    const Rational rounded = rounded_to(value / unit, 0);
    if (rounded > kLargest) return std::nullopt;
    return Decimal{static_cast<std::int64_t>(numerator(rounded)), model.value.exponent};
}

}  // namespace mingcha
