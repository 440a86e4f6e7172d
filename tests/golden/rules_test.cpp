// Every golden case of every rule: what is found is what is expected, in every form in which the text may come.
#include <algorithm>
#include <string>

#include <gtest/gtest.h>

#include "golden/golden_file.hpp"
#include "golden/rewrap.hpp"
#include "golden/run_text.hpp"
#include "golden/same_lines.hpp"

namespace mingcha::golden {

namespace {

constexpr std::size_t kNarrow = 20;

class RuleTest : public testing::TestWithParam<std::string> {
protected:
    void SetUp() override {
        Result<GoldenFile> file = read_golden_file(GetParam());
        ASSERT_TRUE(file) << to_string(file.error(), Language::english);
        cases_ = file->cases;
    }

    std::vector<GoldenCase> cases_;
};

std::string with_crlf(std::string_view text) {
    std::string result;
    for (const char byte : text) {
        if (byte == '\n') result += '\r';
        result += byte;
    }
    return result;
}

TEST_P(RuleTest, FindsWhatIsExpected) {
    for (const GoldenCase& golden : cases_) {
        EXPECT_TRUE(same_lines(findings(golden.text, golden.settings), golden.expect)) << golden.name;
    }
}

TEST_P(RuleTest, FindsTheSameWithWindowsLineEnds) {
    for (const GoldenCase& golden : cases_) {
        EXPECT_TRUE(same_lines(findings(with_crlf(golden.text), golden.settings), golden.expect)) << golden.name;
    }
}

TEST_P(RuleTest, FindsTheSameBehindAByteOrderMark) {
    for (const GoldenCase& golden : cases_) {
        EXPECT_TRUE(same_lines(findings("\xEF\xBB\xBF" + golden.text, golden.settings), golden.expect)) << golden.name;
    }
}

TEST_P(RuleTest, FindsTheSameInNarrowLines) {
    for (const GoldenCase& golden : cases_) {
        const std::string narrow = rewrap(golden.text, kNarrow);
        EXPECT_TRUE(same_lines(without_places(findings(narrow, golden.settings)), without_places(golden.expect)))
            << golden.name << "\n"
            << narrow;
    }
}

TEST_P(RuleTest, HasCasesThatFireAndCasesThatDoNot) {
    const auto fires = [](const GoldenCase& golden) { return !golden.expect.empty(); };
    EXPECT_TRUE(std::ranges::any_of(cases_, fires));
    EXPECT_FALSE(std::ranges::all_of(cases_, fires));
}

std::string test_name(const testing::TestParamInfo<std::string>& info) {
    std::string name = info.param;
    std::ranges::replace_if(name, [](char c) { return c == '/' || c == '-'; }, '_');
    return name;
}

INSTANTIATE_TEST_SUITE_P(Golden, RuleTest, testing::ValuesIn(rules_with_cases()), test_name);

}  // namespace

}  // namespace mingcha::golden
