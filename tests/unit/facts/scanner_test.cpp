#include <gtest/gtest.h>

#include "facts/fact_scanner.hpp"
#include "unit/facts/fact_fixture.hpp"

namespace mingcha {
namespace {

/// Long lines of one pattern: a scan that is not linear would not come to an end.
class LongLine : public ::testing::TestWithParam<const char*> {};

TEST_P(LongLine, IsScannedInLinearTime) {
    constexpr std::size_t kSize = std::size_t{1} << 20;
    const std::string_view pattern = GetParam();
    std::string text;
    while (text.size() < kSize) text += pattern;
    const Facts facts = testing::scan(text);
    for (const Quantity& quantity : facts.quantities) ASSERT_LE(quantity.span.end, text.size());
}

INSTANTIATE_TEST_SUITE_P(Patterns, LongLine,
                         ::testing::Values("1", "1 ", "1-", "1~", "1.", "1,", "1/", "1:", "(1)", "+1 ", "12%", "A1",
                                           "A ", "1A ", "一", "十", "几", "万", "一万", "百分之", "第一、", "《",
                                           "《》", "“", "〈1", "年", "元", "2023年", "1-12月", "3—5个", "1至", "电话1 ",
                                           "10GB", "¥", "1、", "比1：", "1天", "1小时", "半", "半年"));

TEST(Scanner, GivesPlacesInTheDocument) {
    FactScanner scanner(testing::vocabulary().words().units);
    Facts facts;
    scanner.scan("共3人", 100, facts);
    scanner.scan("𝄞共４人", 200, facts);  // outside the basic plane, and full-width
    ASSERT_EQ(facts.quantities.size(), 2U);
    EXPECT_EQ(facts.quantities[0].span, (TextSpan{103, 107}));
    EXPECT_EQ(facts.quantities[1].span, (TextSpan{207, 213}));
}

TEST(Scanner, ReadsNothingFromNothing) {
    const Facts facts = testing::scan("");
    EXPECT_TRUE(facts.quantities.empty() && facts.dates.empty() && facts.titles.empty());
}

}  // namespace
}  // namespace mingcha
