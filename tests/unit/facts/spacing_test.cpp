// Spaces that say nothing, and spaces that keep things apart.
#include <gtest/gtest.h>

#include "facts/block_text.hpp"
#include "facts/code_points.hpp"
#include "unit/facts/fact_fixture.hpp"

namespace mingcha {
namespace {

using testing::quantities;

struct Spaced {
    const char* text;
    const char* read;
};

class Spacing : public ::testing::TestWithParam<Spaced> {};

TEST_P(Spacing, IsLeftOutWhereItSaysNothing) {
    BlockText block;
    block.assign(GetParam().text, 0);
    EXPECT_EQ(std::u32string(block.view()), decode(GetParam().read)) << GetParam().text;
}

INSTANTIATE_TEST_SUITE_P(Around, Spacing,
                         ::testing::Values(Spaced{"共 129 人", "共129人"}, Spaced{"投入 500 万元", "投入500万元"},
                                           Spaced{"公司 2023 年 5 月", "公司2023年5月"},
                                           Spaced{"增长 20.5 %，", "增长20.5%，"}, Spaced{"2023 年工作", "2023年工作"},
                                           Spaced{"其中，12 人", "其中，12人"}));
INSTANTIATE_TEST_SUITE_P(Inside, Spacing,
                         ::testing::Values(Spaced{"一百 五 十 二", "一百五十二"}, Spaced{"7 万5 千4 百", "7万5千4百"},
                                           Spaced{"三 分 之 一", "三分之一"}, Spaced{"六   个 百 分点", "六个百分点"},
                                           Spaced{"四百 点 五", "四百点五"},
                                           Spaced{"三百 五又 三分之一", "三百五又三分之一"}));
INSTANTIATE_TEST_SUITE_P(Apart, Spacing,
                         ::testing::Values(Spaced{"三 五 七", "三 五 七"}, Spaced{"12 34", "12 34"},
                                           Spaced{"1 人力资源部", "1 人力资源部"}, Spaced{"张三 3", "张三 3"},
                                           Spaced{"合计  12", "合计  12"}, Spaced{"附表 1 人员", "附表1 人员"},
                                           Spaced{"5 三年", "5 三年"}, Spaced{"GB 19001", "GB 19001"}));

TEST(Spacing, DoesNotMoveSpans) {
    const std::string text = "共 129 人，占 5 %。";
    EXPECT_EQ(quantities(text), (std::vector<std::string>{"129 人", "5 %"}));
    EXPECT_EQ(slice(text, testing::scan(text).quantities.at(0).number), "129");
}

}  // namespace
}  // namespace mingcha
