#include "facts/decimal.hpp"

#include <algorithm>
#include <cstdint>
#include <limits>
#include <string>

namespace mingcha {
namespace {

constexpr std::int64_t kLimit = 1'000'000'000'000'000'000;  // 18 digits

std::optional<std::int8_t> as_exponent(int exponent) {
    if (exponent < std::numeric_limits<std::int8_t>::min() || exponent > std::numeric_limits<std::int8_t>::max()) {
        return std::nullopt;
    }
    return static_cast<std::int8_t>(exponent);
}

/// The mantissa of the same value with a smaller or equal exponent.
std::optional<std::int64_t> mantissa_at(Decimal value, int exponent) {
    if (value.mantissa == 0) return 0;
    std::int64_t mantissa = value.mantissa;
    for (int i = value.exponent; i > exponent; --i) {
        if (__builtin_mul_overflow(mantissa, 10, &mantissa) || mantissa >= kLimit || mantissa <= -kLimit) {
            return std::nullopt;
        }
    }
    return mantissa;
}

Decimal without_trailing_zeros(Decimal value) {
    if (value.mantissa == 0) return {};
    while (value.mantissa % 10 == 0 && value.exponent < std::numeric_limits<std::int8_t>::max()) {
        value.mantissa /= 10;
        ++value.exponent;
    }
    return value;
}

int digit_count(std::uint64_t magnitude) {
    int count = 0;
    for (; magnitude != 0; magnitude /= 10) ++count;
    return count;
}

std::uint64_t magnitude_of(std::int64_t value) {
    return value < 0 ? std::uint64_t{0} - static_cast<std::uint64_t>(value) : static_cast<std::uint64_t>(value);
}

int sign_of(Decimal value) { return value.mantissa < 0 ? -1 : value.mantissa > 0 ? 1 : 0; }

/// Both positive.
std::strong_ordering compare_magnitudes(Decimal a, Decimal b) {
    const int top_a = digit_count(magnitude_of(a.mantissa)) + a.exponent;
    const int top_b = digit_count(magnitude_of(b.mantissa)) + b.exponent;
    if (top_a != top_b) return top_a <=> top_b;
    std::uint64_t left = magnitude_of(a.mantissa);
    std::uint64_t right = magnitude_of(b.mantissa);
    for (int i = a.exponent; i > b.exponent; --i) left *= 10;  // equally many digits: cannot overflow
    for (int i = b.exponent; i > a.exponent; --i) right *= 10;
    return left <=> right;
}

}  // namespace

std::optional<Decimal> parse_decimal(std::string_view text) {
    const bool negative = text.starts_with('-');
    if (negative) text.remove_prefix(1);
    Decimal value;
    bool fraction = false;
    bool any = false;
    for (const char c : text) {
        if (c == '.' && !fraction && any) {
            fraction = true;
            continue;
        }
        if (c < '0' || c > '9' || value.mantissa >= kLimit / 10) return std::nullopt;
        value.mantissa = value.mantissa * 10 + (c - '0');
        if (fraction) --value.exponent;
        any = true;
    }
    if (!any || text.ends_with('.') || value.exponent < -18) return std::nullopt;
    if (negative) value.mantissa = -value.mantissa;
    return value;
}

std::optional<Decimal> scaled(Decimal value, int power) {
    const auto exponent = as_exponent(value.exponent + power);
    if (!exponent) return std::nullopt;
    return Decimal{value.mantissa, *exponent};
}

std::optional<Decimal> sum(Decimal a, Decimal b) {
    const std::int8_t exponent = std::min(a.exponent, b.exponent);
    const auto left = mantissa_at(a, exponent);
    const auto right = mantissa_at(b, exponent);
    if (!left || !right) return std::nullopt;
    const std::int64_t mantissa = *left + *right;  // both below 10^18: cannot overflow
    if (mantissa >= kLimit || mantissa <= -kLimit) return std::nullopt;
    return Decimal{mantissa, exponent};
}

std::strong_ordering compare(Decimal a, Decimal b) {
    a = without_trailing_zeros(a);
    b = without_trailing_zeros(b);
    const int sign = sign_of(a);
    if (sign != sign_of(b)) return sign <=> sign_of(b);
    if (sign == 0) return std::strong_ordering::equal;
    return sign > 0 ? compare_magnitudes(a, b) : compare_magnitudes(b, a);
}

std::string to_string(Decimal value) {
    value = without_trailing_zeros(value);
    std::string digits = std::to_string(magnitude_of(value.mantissa));
    if (value.exponent >= 0) {
        digits.append(value.mantissa == 0 ? 0U : static_cast<std::size_t>(value.exponent), '0');
    } else {
        const auto places = static_cast<std::size_t>(-value.exponent);
        if (digits.size() <= places) digits.insert(0, places + 1 - digits.size(), '0');
        digits.insert(digits.size() - places, 1, '.');
    }
    return value.mantissa < 0 ? "-" + digits : digits;
}

}  // namespace mingcha
