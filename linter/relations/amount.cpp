#include "relations/amount.hpp"

#include <cstdint>

namespace mingcha {

bool is_of_something(const Quantity& quantity) {
    switch (quantity.dimension) {
        case Dimension::none:
        case Dimension::percent:
        case Dimension::percent_point:
        case Dimension::per_mille:
        case Dimension::multiple:
        case Dimension::share:
        case Dimension::score:
        case Dimension::age:
        case Dimension::temperature:
            return false;
        default:
            return true;
    }
}

bool has_telling_unit(const Quantity& quantity, std::string_view unit) {
    switch (quantity.dimension) {
        case Dimension::count:
            return unit != "个";
        case Dimension::money:
        case Dimension::length:
        case Dimension::area:
        case Dimension::volume:
        case Dimension::mass:
        case Dimension::energy:
        case Dimension::power:
        case Dimension::duration:
        case Dimension::other:
            return true;
        default:
            return false;
    }
}

std::size_t significant_digits(Decimal value) {
    std::int64_t rest = value.mantissa;
    while (rest != 0 && rest % 10 == 0) rest /= 10;
    std::size_t digits = 0;
    for (; rest != 0; rest /= 10) ++digits;
    return digits;
}

}  // namespace mingcha
