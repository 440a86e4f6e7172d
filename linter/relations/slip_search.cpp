#include "relations/slip_search.hpp"

#include <algorithm>
#include <optional>
#include <vector>

#include "relations/equation.hpp"
#include "relations/part_sum.hpp"

namespace mingcha {
namespace {

constexpr std::int64_t kLargest = 999'999'999'999;  // a number with more digits is no figure of a report
constexpr std::int64_t kMagnitude = 10'000;         // 亿 for 万

struct Range {
    std::int64_t low = 0;
    std::int64_t high = 0;

    [[nodiscard]] bool holds(std::int64_t value) const { return low <= value && value <= high; }
};

std::int64_t floor_of(const Rational& value) {
    const Integer quotient = numerator(value) / denominator(value);
    const bool below = value < 0 && Rational(quotient) != value;
    return static_cast<std::int64_t>(quotient) - (below ? 1 : 0);
}

/// The mantissas with which `quantity` would lie in `meant`.
std::optional<Range> mantissas_in(const Interval& meant, const Quantity& quantity, bool rounded) {
    if (!meant.low || !meant.high) return std::nullopt;
    const Rational unit = to_rational(quantity.unit_factor) * power_of_ten(quantity.value.exponent);
    const Rational half = rounded ? to_rational(quantity.unit_factor) * power_of_ten(quantity.last_place) / 2 : 0;
    const Rational low = (meant.low->value - half) / unit;
    const Rational high = (meant.high->value + half) / unit;
    if (low < -kLargest || high > kLargest) return std::nullopt;
    return Range{-floor_of(-low), floor_of(high)};
}

std::int64_t power_above(std::int64_t value) {
    std::int64_t power = 1;
    while (power <= value) power *= 10;
    return power;
}

/// The numbers from which a printed one comes by a slip, one kind of slip after the other.
class Origins {
public:
    Origins(std::int64_t printed, const Range& range, std::int64_t odds)
        : printed_(printed), range_(range), odds_(odds) {}

    [[nodiscard]] bool any_fits() const {
        return fits(wrong_magnitude()) || fits(swapped()) || fits(without_one()) || fits(with_another()) ||
               fits(with_one_more());
    }

private:
    using Numbers = std::vector<std::int64_t>;

    /// One of the numbers is in the range, and they are so few that chance would hardly put one there.
    [[nodiscard]] bool fits(const Numbers& origins) const {
        const auto room = static_cast<std::int64_t>(origins.size()) * odds_;
        if (range_.high - range_.low + 1 > power_above(printed_) / std::max<std::int64_t>(room, 1)) return false;
        return std::ranges::any_of(origins,
                                   [&](std::int64_t origin) { return origin != printed_ && range_.holds(origin); });
    }

    template <typename At>
    [[nodiscard]] Numbers at_each_place(At at) const {
        Numbers numbers;
        for (std::int64_t place = 1; place <= printed_; place *= 10) {
            at(numbers, place, printed_ / place % 10, printed_ % place, printed_ / place / 10);
        }
        return numbers;
    }

    [[nodiscard]] Numbers wrong_magnitude() const {
        Numbers numbers = {printed_ * 10, printed_ * kMagnitude};
        if (printed_ % kMagnitude == 0) numbers.push_back(printed_ / kMagnitude);
        return numbers;
    }

    [[nodiscard]] Numbers swapped() const {
        return at_each_place([](Numbers& numbers, auto place, auto digit, auto below, auto above) {
            if (above == 0 || above % 10 == digit) return;
            numbers.push_back(((above / 10 * 10 + digit) * 10 + above % 10) * place + below);
        });
    }

    [[nodiscard]] Numbers without_one() const {
        return at_each_place([](Numbers& numbers, auto place, auto, auto below, auto above) {
            numbers.push_back(above * place + below);
        });
    }

    [[nodiscard]] Numbers with_another() const {
        return at_each_place([](Numbers& numbers, auto place, auto digit, auto below, auto above) {
            for (std::int64_t other = 0; other <= 9; ++other) {
                if (other != digit) numbers.push_back((above * 10 + other) * place + below);
            }
        });
    }

    [[nodiscard]] Numbers with_one_more() const {
        return at_each_place([](Numbers& numbers, auto place, auto digit, auto below, auto above) {
            for (std::int64_t more = 0; more <= 9; ++more) {
                numbers.push_back(((above * 10 + digit) * 10 + more) * place + below);
                if (above == 0 && more > 0) numbers.push_back((more * 10 + digit) * place + below);
            }
        });
    }

    std::int64_t printed_;
    Range range_;
    std::int64_t odds_;
};

bool is_explained_by(const Quantity& quantity, const Range& range, std::int64_t odds) {
    const std::int64_t printed = quantity.value.mantissa;
    const bool is_figure = printed > 0 && printed <= kLargest / kMagnitude;
    return is_figure && range.low <= range.high && Origins(printed, range, odds).any_fits();
}

/// What a number may be, in the places of FixedInterval, as mantissas of `quantity`. No value if it has more places.
std::optional<Range> mantissas_in(std::int64_t low, std::int64_t high, const Quantity& quantity) {
    constexpr int kPlaces = 4;  // of FixedInterval
    std::int64_t unit = 1;
    for (int place = quantity.value.exponent + kPlaces; place > 0; --place) unit *= 10;
    if (quantity.value.exponent < -kPlaces || unit > kLargest) return std::nullopt;
    const auto own = fixed_interval(quantity, Rounding::to_nearest);
    if (!own) return std::nullopt;
    const std::int64_t half = (own->high - own->low) / 2;
    const auto floor = [&](std::int64_t value) { return value / unit - (value < 0 && value % unit != 0 ? 1 : 0); };
    return Range{-floor(-(low - half)), floor(high + half)};
}

/// Counts of 2,860, 2,120 and 690 are round, so chance has but a tenth of the numbers of so many digits.
std::int64_t step_of(std::span<const Quantity> quantities, std::size_t whole, std::span<const std::size_t> parts) {
    const auto divides = [&](std::int64_t step) {
        const auto is_multiple = [&](std::size_t at) {
            return !quantities[at].rounded && quantities[at].value.mantissa % step == 0;
        };
        return is_multiple(whole) && std::ranges::all_of(parts, is_multiple);
    };
    constexpr std::int64_t kLargestStep = 1'000;
    std::int64_t step = 1;
    while (step < kLargestStep && divides(step * 10)) step *= 10;
    return step;
}

/// The same as one_slip_mends for the sums of plain numbers, in one pass: long lists are tried often.
std::optional<bool> mends_fixed_sum(std::span<const Quantity> quantities, std::size_t whole,
                                    std::span<const std::size_t> parts, std::int64_t odds) {
    const auto total = fixed_interval(quantities[whole], Rounding::to_nearest);
    FixedInterval sum;
    for (const std::size_t part : parts) {
        const auto amount = fixed_interval(quantities[part], Rounding::to_nearest);
        if (!amount || quantities[part].unit_factor != quantities[whole].unit_factor) return std::nullopt;
        sum.add(*amount);
    }
    if (!total) return std::nullopt;
    odds *= step_of(quantities, whole, parts);
    const auto explains = [&](std::size_t index, std::int64_t low, std::int64_t high) {
        const auto range = mantissas_in(low, high, quantities[index]);
        return range && is_explained_by(quantities[index], *range, odds);
    };
    if (explains(whole, sum.low, sum.high)) return true;
    return std::ranges::any_of(parts, [&](std::size_t part) {
        const FixedInterval own = *fixed_interval(quantities[part], Rounding::to_nearest);
        return explains(part, total->low - (sum.high - own.high), total->high - (sum.low - own.low));
    });
}

}  // namespace

bool one_slip_mends(const Equation& equation, std::span<const Operand> operands, std::span<const Quantity> quantities,
                    std::int64_t odds) {
    for (std::size_t index = 0; index < operands.size(); ++index) {
        const Quantity& quantity = quantities[operands[index].quantity];
        if (quantity.hedge != Hedge::none) continue;
        const auto meant = range_of(equation, operands, quantities, index);
        if (!meant) continue;
        const bool exact = quantity.dimension == Dimension::count && !quantity.rounded && !operands[index].mean;
        const auto range = mantissas_in(*meant, quantity, !exact);
        if (range && is_explained_by(quantity, *range, odds)) return true;
    }
    return false;
}

bool one_slip_mends_sum(std::span<const Quantity> quantities, std::size_t whole, std::span<const std::size_t> parts,
                        std::int64_t odds) {
    if (const auto known = mends_fixed_sum(quantities, whole, parts, odds)) return *known;
    std::vector<Operand> operands = {{"whole", static_cast<std::uint32_t>(whole), {}, -1}};
    for (const std::size_t part : parts) operands.push_back({"part", static_cast<std::uint32_t>(part), {}, 1});
    return one_slip_mends({Equation::Form::sum, {}}, operands, quantities, odds);
}

}  // namespace mingcha
