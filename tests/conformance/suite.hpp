// Cases that others wrote: the specifications of Microsoft Recognizers-Text (MIT), which lie beside the checkout in
// ../shared/specs/recognizers-zh or in the folder that the environment variable MINGCHA_SPECS names. They are no part
// of this repository; where they are missing, a test says so and is skipped.
//
// A case that contradicts what a report means is waived by name in waivers.tsv, with the reason. A waiver for a case
// that passes, or that is in no suite, fails the test: the list cannot outlive its reasons.
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <nlohmann/json.hpp>

namespace mingcha::conformance {

/// One result that a case asks for.
struct Expected {
    std::string text;       ///< as the suite prints it: half-width, in lower case
    std::size_t begin = 0;  ///< bytes of the input; begin equals end if the suite gives no place
    std::size_t end = 0;
    nlohmann::json resolution;  ///< value, unit … as in the file; null if there is none

    [[nodiscard]] bool has_place() const { return begin != end; }
};

struct Case {
    std::string input;
    std::vector<Expected> results;
    nlohmann::json context;  ///< the reference day of dates; null if there is none
};

/// The cases of a suite such as "Number/NumberModel"; no value if the folder of the suites is missing. Cases that the
/// suite itself marks as supported on no platform are left out.
[[nodiscard]] std::optional<std::vector<Case>> load(std::string_view suite);

/// What is wrong with the answer to a case, in words; empty if it passes.
using Judge = std::function<std::string(const Case&)>;

/// Judges every case, prints the figures and every failure, and fails the test below `bar` per cent of the cases that
/// are not waived. Skips the test where the suites are missing.
void run(std::string_view suite, double bar, const Judge& judge);

}  // namespace mingcha::conformance
