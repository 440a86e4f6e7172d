// Ages, amounts of money, measures and temperatures as Recognizers-Text sees them, against the quantities of a report.
#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <initializer_list>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "conformance/suite.hpp"
#include "facts/decimal.hpp"
#include "unit/facts/fact_fixture.hpp"

namespace mingcha::conformance {
namespace {

/// The suite leaves hedges out of the span.
TextSpan without_hedge(const Quantity& quantity) {
    if (quantity.hedge == Hedge::none) return quantity.span;
    return {quantity.number.begin, std::max(quantity.number.end, quantity.unit.end)};
}

bool agree(const Quantity& quantity, const Expected& expected) {
    const TextSpan span = without_hedge(quantity);
    if (expected.has_place() && (span.begin != expected.begin || span.end != expected.end)) return false;
    const auto& printed = expected.resolution.value("value", nlohmann::json());
    if (!printed.is_string()) return false;
    const double value = std::strtod(printed.get<std::string>().c_str(), nullptr);
    return std::abs(std::strtod(to_string(quantity.value).c_str(), nullptr) - value) <= 1e-13 * std::abs(value);
}

void run_quantities(std::string_view suite, std::initializer_list<Dimension> dimensions) {
    run(suite, 90, [&](const Case& each) -> std::string {
        std::vector<Quantity> quantities = testing::scan(each.input).quantities;
        std::erase_if(quantities, [&](const Quantity& quantity) {
            return std::ranges::find(dimensions, quantity.dimension) == dimensions.end();
        });
        if (std::ranges::equal(quantities, each.results, agree)) return {};
        std::string said = "found";
        for (const Quantity& quantity : quantities) {
            said.append(" [").append(slice(each.input, without_hedge(quantity))).append("] ");
            said += to_string(quantity.value);
        }
        return said;
    });
}

TEST(Conformance, Age) { run_quantities("NumberWithUnit/AgeModel", {Dimension::age}); }

TEST(Conformance, Currency) { run_quantities("NumberWithUnit/CurrencyModel", {Dimension::money}); }

TEST(Conformance, Dimension) {
    run_quantities("NumberWithUnit/DimensionModel",
                   {Dimension::length, Dimension::area, Dimension::volume, Dimension::mass, Dimension::energy,
                    Dimension::power, Dimension::other});
}

TEST(Conformance, Temperature) { run_quantities("NumberWithUnit/TemperatureModel", {Dimension::temperature}); }

}  // namespace
}  // namespace mingcha::conformance
