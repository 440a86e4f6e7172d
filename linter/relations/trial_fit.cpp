#include "relations/trial_fit.hpp"

#include <algorithm>
#include <vector>

#include "relations/part_sum.hpp"

namespace mingcha {
namespace {

/// Products of two amounts with four decimal places need more than 64 bits.
__extension__ using Wide = __int128;

constexpr std::int64_t kPlaces = 10'000;

/// The amounts in one unit around a number, in the order of the text.
struct Row {
    std::vector<FixedInterval> amounts;
    std::size_t own = 0;  ///< which of them is the number itself
};

bool counts_alike(const Quantity& quantity, const Quantity& host) {
    return quantity.dimension == host.dimension && quantity.unit_group == host.unit_group &&
           quantity.unit_factor == host.unit_factor;
}

Row row_of(std::span<const Quantity> numbers, std::size_t index, const Quantity& host) {
    Row row;
    for (std::size_t at = 0; at < numbers.size(); ++at) {
        if (at != index && !counts_alike(numbers[at], host)) continue;
        const auto amount = fixed_interval(numbers[at], Rounding::to_nearest);
        if (at == index) row.own = row.amounts.size();
        if (amount) {
            row.amounts.push_back(*amount);
        } else if (at == index) {
            return {};
        }
    }
    return row;
}

/// Some of the amounts that stand side by side make another one, and the number is among them or is that one.
bool is_in_sum(const Row& row) {
    const std::size_t size = row.amounts.size();
    for (std::size_t begin = 0; begin < size; ++begin) {
        FixedInterval total;
        for (std::size_t end = begin; end < size; ++end) {
            total.add(row.amounts[end]);
            if (end == begin) continue;
            const bool inside = begin <= row.own && row.own <= end;
            for (std::size_t whole = 0; whole < size; ++whole) {
                if (whole >= begin && whole <= end) continue;
                if ((inside || whole == row.own) && intersect(total, row.amounts[whole])) return true;
            }
        }
    }
    return false;
}

/// The number is the sum or the difference of two of the others, wherever they stand.
bool is_in_difference(const Row& row) {
    const auto makes = [&](std::size_t a, std::size_t b, std::size_t c) {
        FixedInterval total = row.amounts[a];
        total.add(row.amounts[b]);
        return intersect(total, row.amounts[c]);
    };
    for (std::size_t a = 0; a < row.amounts.size(); ++a) {
        for (std::size_t b = a + 1; b < row.amounts.size(); ++b) {
            if (a == row.own || b == row.own) continue;
            if (makes(a, b, row.own) || makes(a, row.own, b) || makes(b, row.own, a)) return true;
        }
    }
    return false;
}

/// The first of some numbers side by side, with those between added or subtracted, makes the last, and the number is
/// among them: 年初612户，新增88户，退出45户，年末655户.
bool is_in_balance(const Row& row) {
    constexpr std::size_t kMostFlows = 4;
    for (std::size_t begin = 0; begin <= row.own; ++begin) {
        for (std::size_t flows = 2; flows <= kMostFlows; ++flows) {
            const std::size_t last = begin + flows + 1;
            if (last >= row.amounts.size() || last < row.own) continue;
            for (std::size_t choice = 1; choice + 1 < std::size_t{1} << flows; ++choice) {
                FixedInterval in = row.amounts[begin];
                FixedInterval out = row.amounts[last];
                for (std::size_t flow = 0; flow < flows; ++flow) {
                    ((choice >> flow & 1) != 0 ? out : in).add(row.amounts[begin + 1 + flow]);
                }
                if (intersect(in, out)) return true;
            }
        }
    }
    return false;
}

/// `part` is so many per cent of `whole`, or by so many more or less than it.
bool is_percentage_of(const FixedInterval& part, const FixedInterval& whole, const FixedInterval& percent) {
    constexpr Wide kHundred = Wide{100} * kPlaces;
    const auto meets = [&](Wide low, Wide high) {
        return kHundred * part.low <= high * whole.high && low * whole.low <= kHundred * part.high;
    };
    return meets(percent.low, percent.high) || meets(kHundred + percent.low, kHundred + percent.high) ||
           meets(kHundred - percent.high, kHundred - percent.low);
}

bool is_in_percentage(std::span<const Quantity> numbers, const Row& row) {
    const FixedInterval& own = row.amounts[row.own];
    return std::ranges::any_of(numbers, [&](const Quantity& number) {
        if (number.dimension != Dimension::percent) return false;
        const auto percent = fixed_interval(number, Rounding::to_nearest);
        if (!percent || percent->low < 0) return false;
        for (std::size_t other = 0; other < row.amounts.size(); ++other) {
            if (other == row.own) continue;
            if (is_percentage_of(own, row.amounts[other], *percent)) return true;
            if (is_percentage_of(row.amounts[other], own, *percent)) return true;
        }
        return false;
    });
}

}  // namespace

bool fits_among(std::span<const Quantity> numbers, std::size_t index, const Quantity& host) {
    const Row row = row_of(numbers, index, host);
    if (row.amounts.size() < 2) return false;
    return is_in_sum(row) || is_in_difference(row) || is_in_balance(row) || is_in_percentage(numbers, row);
}

}  // namespace mingcha
