#include "facts/date_terms.hpp"

#include <algorithm>

namespace mingcha::grammar {
namespace {

/// 〇 is often written as a letter or a digit between the numerals of a year.
int digit_of(char32_t c) { return c == U'O' || c == U'0' ? 0 : chinese_digit(c); }

/// 二十三, 一百, 两千零四. `length` is 0 if the characters are no such number.
Count with_magnitudes(const char32_t* at, const char32_t* last) {
    constexpr int kPowers[] = {1, 10, 100, 1000};
    Count count;
    int digit = -1;
    int power = 4;
    for (; at != last; ++at) {
        const int magnitude = small_magnitude(*at);
        if (magnitude > 0) {
            if (magnitude >= power || digit == 0 || (digit < 0 && count.length > 0)) return {};
            count.value += (digit < 0 ? 1 : digit) * kPowers[magnitude];
            power = magnitude;
            digit = -1;
        } else {
            if (digit > 0) return {};
            digit = chinese_digit(*at);
        }
        ++count.length;
    }
    count.value += std::max(digit, 0);
    return count;
}

}  // namespace

std::optional<Count> CountParser::read_count(const char32_t* at, const char32_t* last, int most) {
    last = at + std::min<std::ptrdiff_t>(most + 1, last - at);
    Count count;
    count.arabic = at != last && is_digit(*at);
    count.positional = true;
    const char32_t* end = at;
    for (; end != last; ++end) {
        const bool belongs = count.arabic ? is_digit(*end) : chinese_digit(*end) >= 0 || small_magnitude(*end) > 0;
        const bool stands_for_zero = !count.arabic && end != at && digit_of(*end) == 0;
        if (!belongs && !stands_for_zero) break;
        count.positional &= count.arabic || small_magnitude(*end) == 0;
        ++count.length;
        count.value = count.value * 10 + (count.arabic ? static_cast<int>(*end - U'0') : std::max(digit_of(*end), 0));
    }
    if (count.length == 0 || count.length > most) return std::nullopt;
    if (count.positional) return count;
    const Count total = with_magnitudes(at, end);
    return total.length == count.length ? std::optional(total) : std::nullopt;
}

}  // namespace mingcha::grammar
