#include "facts/numeral_builder.hpp"

#include "facts/decimal.hpp"

namespace mingcha {

bool NumeralBuilder::add_term(std::optional<Decimal> coefficient, int power, bool after_zero) {
    return power < 4 ? add_small(coefficient, power) : add_large(coefficient, power, after_zero);
}

bool NumeralBuilder::add_small(std::optional<Decimal> coefficient, int power) {
    if (power >= small_power_) return false;
    const bool bare_is_read_as_one = power == 1 || empty();
    if (!coefficient && !bare_is_read_as_one) return false;
    const Decimal factor = coefficient.value_or(Decimal{1, 0});
    const auto term = scaled(factor, power);
    const auto section = term ? sum(section_, *term) : std::nullopt;
    if (!section) return false;
    trailing_power_ = section_open_ || power == 1 ? 0 : power;
    section_ = *section;
    section_open_ = true;
    small_power_ = power;
    last_power_ = power;
    last_place_ = factor.exponent + power;
    return true;
}

bool NumeralBuilder::add_large(std::optional<Decimal> coefficient, int power, bool after_zero) {
    if (coefficient && section_open_ && small_power_ == kNone) return false;
    if (coefficient && section_open_ && small_power_ > 1 && !after_zero) {
        coefficient = scaled(*coefficient, small_power_ - 1);
        if (!coefficient) return false;
    }
    if (!coefficient && !section_open_) {  // 万|亿, or a bare 万, which is no number
        if (large_power_ == kNone || last_power_ < 4 || last_power_ > 12) return false;
        const auto total = scaled(total_, power);
        if (!total) return false;
        total_ = *total;
        last_power_ = kNone - 1;
        large_power_ = power;
        last_place_ += power;
        trailing_power_ += power;
        return true;
    }
    const auto section = coefficient ? sum(section_, *coefficient) : std::optional(section_);
    if (!section || power == large_power_) return false;
    const bool covers_all = power > large_power_;  // 一万五千|亿
    const auto base = covers_all ? sum(total_, *section) : section;
    const auto term = base ? scaled(*base, power) : std::nullopt;
    const auto total = !term ? std::nullopt : covers_all ? term : sum(total_, *term);
    if (!total) return false;
    const int coefficient_place = coefficient ? coefficient->exponent : last_place_;
    trailing_power_ = (coefficient ? 0 : trailing_power_) + power;
    total_ = *total;
    section_ = {};
    section_open_ = false;
    small_power_ = kNone;
    large_power_ = power;
    last_power_ = power;
    last_place_ = coefficient_place + power;
    has_large_ = true;
    return true;
}

bool NumeralBuilder::add_last_digit(int digit, bool after_zero) {
    const bool counts_in_next_lower = !after_zero && !empty() && last_power_ > 1 && last_power_ <= 12;
    const int place = counts_in_next_lower ? last_power_ - 1 : 0;
    const auto section = sum(section_, {digit, static_cast<std::int8_t>(place)});
    if (!section) return false;
    section_ = *section;
    section_open_ = true;
    last_power_ = 0;
    last_place_ = place;
    trailing_power_ = 0;
    return true;
}

bool NumeralBuilder::add_last_digits(Decimal value, int length, bool after_zero) {
    const bool fits = after_zero ? length < last_power_ : length == last_power_;
    if (empty() || value.exponent != 0 || !fits) return false;
    const auto section = sum(section_, value);
    if (!section) return false;
    section_ = *section;
    section_open_ = true;
    last_power_ = 0;
    last_place_ = 0;
    trailing_power_ = 0;
    return true;
}

bool NumeralBuilder::add_fraction_digit(int digit) {
    if (fraction_places_ == 17) return false;
    const int place = -(fraction_places_ + 1);
    const auto section = sum(section_, {digit, static_cast<std::int8_t>(place)});
    if (!section) return false;
    section_ = *section;
    section_open_ = true;
    ++fraction_places_;
    last_place_ = place;
    trailing_power_ = 0;
    return true;
}

bool NumeralBuilder::multiply(int power) {
    const auto all = sum(total_, section_);
    const auto product = all ? scaled(*all, power) : std::nullopt;
    if (!product) return false;
    total_ = *product;
    section_ = {};
    last_place_ += power;
    trailing_power_ += power;
    has_large_ = true;
    return true;
}

std::optional<Decimal> NumeralBuilder::value() const { return sum(total_, section_); }

}  // namespace mingcha
