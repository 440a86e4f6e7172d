// Telephone numbers, addresses of machines and of pages are no quantities. The suites also hold texts with none of
// these, but with what looks like one; they hold no quantity either.
#include <algorithm>
#include <cctype>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "conformance/suite.hpp"
#include "unit/facts/fact_fixture.hpp"

namespace mingcha::conformance {
namespace {

std::string lower(std::string text) {
    for (char& c : text) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    return text;
}

/// Where the results of a case stand. The suite gives some of them only in words.
std::vector<TextSpan> places_of(const Case& each) {
    std::vector<TextSpan> places;
    for (const Expected& expected : each.results) {
        const bool has_place = expected.has_place();
        const std::size_t begin = has_place ? expected.begin : lower(each.input).find(lower(expected.text));
        const std::size_t end = has_place ? expected.end : begin + expected.text.size();
        if (begin != std::string::npos)
            places.push_back({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)});
    }
    return places;
}

/// The quantities inside the results, or, in a text without results, all of them.
std::string quantities_in(const Case& each) {
    const std::vector<TextSpan> places = places_of(each);
    std::string said;
    for (const Quantity& quantity : testing::scan(each.input).quantities) {
        const bool counts = places.empty() ||
                            std::ranges::any_of(places, [&](TextSpan place) { return place.overlaps(quantity.span); });
        if (counts) said.append(" [").append(slice(each.input, quantity.span)).append("]");
    }
    return said.empty() ? said : "found" + said;
}

class SequenceSuite : public ::testing::TestWithParam<const char*> {};

TEST_P(SequenceSuite, HoldsNoQuantity) { run(GetParam(), 100, quantities_in); }

INSTANTIATE_TEST_SUITE_P(Conformance, SequenceSuite,
                         ::testing::Values("Sequence/PhoneNumberModel", "Sequence/IpAddressModel",
                                           "Sequence/URLModel"));

}  // namespace
}  // namespace mingcha::conformance
