#include <gtest/gtest.h>

#include "unit/relations/relation_fixture.hpp"

namespace mingcha {
namespace {

using testing::relations;
using Lines = std::vector<std::string>;

Lines averages(std::string_view text) {
    Lines lines = relations(text);
    std::erase_if(lines, [](const std::string& line) { return !line.starts_with("average"); });
    return lines;
}

TEST(Average, MeanIsRoundedWhereThingsAreCounted) {
    EXPECT_EQ(averages("举办培训96期，参加3075人次，平均每期32人次。"),
              Lines{"average holds holds: 3075人次 | 96期 | 32人次"});
    EXPECT_EQ(averages("举办培训96期，参加3075人次，平均每期33人次。"),
              Lines{"average contradicted mean-wrong: 3075人次 | 96期 | 33人次"});
}

TEST(Average, ExactRateForEachOne) {
    EXPECT_EQ(averages("资助学生324人，每人1500元，共48.6万元。"),
              Lines{"average holds holds: 48.6万元 | 324人 | 1500元"});
    EXPECT_EQ(averages("资助学生320人，每人1500元，共48.6万元。"),
              Lines{"average contradicted total-wrong: 48.6万元 | 320人 | 1500元"});
}

TEST(Average, NounTellsWhichCountIsMeant) {
    EXPECT_EQ(averages("党总支12个、党支部98个，党员2136名，平均每个支部近22名。"),
              Lines{"average holds holds: 2136名 | 98个 | 近22名"});
}

TEST(Average, YearHasTwelveMonths) {
    EXPECT_EQ(averages("设断面9个，每月每个断面采样2份，共216份。"), Lines{"average holds holds: 216份 | 9个 | 2份"});
}

TEST(Average, YearHas365Days) {
    EXPECT_EQ(averages("全年客运量21680万人次，日均59.4万人次。"),
              Lines{"average holds holds: 21680万人次 | 59.4万人次"});
}

TEST(Average, NothingIsSaidOfOtherThings) {
    EXPECT_EQ(averages("开展活动12次，发放手册3600份，平均每次参加45人。"), Lines{});
    EXPECT_EQ(averages("举办培训96期，参加3075人次，人均成本33元。"), Lines{});
}

TEST(Average, SeveralRatesShareOneTotal) {
    EXPECT_EQ(averages("一等奖40人，每人5000元，二等奖60人，每人3000元，共38万元。"), Lines{});
}

}  // namespace
}  // namespace mingcha
