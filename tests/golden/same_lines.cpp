#include "golden/same_lines.hpp"

#include <algorithm>

namespace mingcha::golden {

testing::AssertionResult same_lines(const std::vector<std::string>& actual, const std::vector<std::string>& expected) {
    if (actual == expected) return testing::AssertionSuccess();
    testing::AssertionResult failure = testing::AssertionFailure();
    failure << "the findings differ:\n";
    for (const std::string& line : expected) {
        if (std::ranges::find(actual, line) == actual.end()) failure << "- " << line << "\n";
    }
    for (const std::string& line : actual) {
        if (std::ranges::find(expected, line) == expected.end()) failure << "+ " << line << "\n";
    }
    return failure;
}

}  // namespace mingcha::golden
