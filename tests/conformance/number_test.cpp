// Numbers, percentages and ordinals as Recognizers-Text sees them. It takes every number for one, whatever it stands
// for; so the scanner is asked for every number, too.
#include <cmath>
#include <cstdlib>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "conformance/suite.hpp"
#include "facts/decimal.hpp"
#include "unit/facts/fact_fixture.hpp"

namespace mingcha::conformance {
namespace {

struct Answer {
    std::size_t begin = 0;
    std::size_t end = 0;
    Decimal value;
};

Facts scan_every_number(std::string_view text) {
    Facts facts;
    FactScanner(testing::vocabulary().words().units, Scope::numbers).scan(text, 0, facts);
    return facts;
}

/// Equal to the digits that the suite prints; it rounds to fifteen.
bool agree(Decimal value, const std::string& printed) {
    const double expected = std::strtod(printed.c_str(), nullptr);
    const double actual =
        std::strtod((std::to_string(value.mantissa) + "e" + std::to_string(value.exponent)).c_str(), nullptr);
    return std::abs(actual - expected) <= 1e-13 * std::abs(expected);
}

std::string differences(const Case& each, const std::vector<Answer>& answers) {
    std::string said;
    for (const Answer& answer : answers) {
        said += " [" + each.input.substr(answer.begin, answer.end - answer.begin) + "] " + to_string(answer.value);
    }
    if (answers.size() != each.results.size()) return "found" + (said.empty() ? " nothing" : said);
    for (std::size_t i = 0; i < answers.size(); ++i) {
        const Expected& expected = each.results[i];
        const bool same_place = answers[i].begin == expected.begin && answers[i].end == expected.end;
        if (!same_place || !agree(answers[i].value, expected.resolution.value("value", ""))) return "found" + said;
    }
    return {};
}

/// The number as the suite counts it: of 十几 it takes the 十, of 百分之五 the 五.
Answer number_answer(std::string_view text, const Quantity& quantity) {
    Answer answer{quantity.number.begin, quantity.number.end, quantity.value};
    const std::string_view words = slice(text, quantity.number);
    if (quantity.hedge == Hedge::vague) {
        answer.value = sum(quantity.value, {-1, quantity.last_place}).value_or(quantity.value);
    }
    for (const std::string_view prefix : {"百分之", "千分之"}) {
        const bool is_ratio = quantity.dimension == Dimension::percent || quantity.dimension == Dimension::per_mille;
        if (is_ratio && words.starts_with(prefix)) answer.begin += static_cast<std::uint32_t>(prefix.size());
    }
    return answer;
}

TEST(Conformance, Number) {
    run("Number/NumberModel", 97, [](const Case& each) {
        std::vector<Answer> answers;
        for (const Quantity& quantity : scan_every_number(each.input).quantities) {
            const bool is_percentage = !quantity.unit.empty() && quantity.dimension == Dimension::percent;
            if (!is_percentage) answers.push_back(number_answer(each.input, quantity));
        }
        return differences(each, answers);
    });
}

/// The value in per cent; no value for what is no percentage.
std::optional<Decimal> percentage_of(std::string_view text, const Quantity& quantity) {
    switch (quantity.dimension) {
        case Dimension::percent:
        case Dimension::percent_point:
            return quantity.value;
        case Dimension::per_mille:
            return scaled(quantity.value, -1);
        case Dimension::share:
            return scaled(quantity.value, 1);
        case Dimension::multiple: {
            const std::string_view words = slice(text, quantity.number);
            for (const std::string_view magnitude : {"万", "萬", "百", "千", "十"}) {
                const bool of_magnitude = words.starts_with(magnitude) && words.find("分") != std::string_view::npos;
                if (of_magnitude) return scaled(quantity.value, 2);
            }
            return std::nullopt;
        }
        default:
            return std::nullopt;
    }
}

TEST(Conformance, Percent) {
    run("Number/PercentModel", 97, [](const Case& each) {
        std::vector<Answer> answers;
        for (const Quantity& quantity : testing::scan(each.input).quantities) {
            const auto value = percentage_of(each.input, quantity);
            const bool is_single = quantity.hedge != Hedge::vague;  // the suite leaves out 二三十个百分点
            if (value && is_single) answers.push_back({quantity.span.begin, quantity.span.end, *value});
        }
        return differences(each, answers);
    });
}

TEST(Conformance, Ordinal) {
    run("Number/OrdinalModel", 90, [](const Case& each) {
        std::vector<Answer> answers;
        for (const OrdinalFact& ordinal : testing::scan(each.input).ordinals) {
            answers.push_back({ordinal.span.begin, ordinal.span.end, ordinal.value});
        }
        return differences(each, answers);
    });
}

}  // namespace
}  // namespace mingcha::conformance
