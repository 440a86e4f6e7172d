#include "facts/time_of.hpp"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include "unit/facts/fact_fixture.hpp"

namespace mingcha {
namespace {

using Year = TimeReference::Year;

/// The time of the number that is written as `number` in `text`.
TimeReference time_of(std::string_view text, std::string_view number) {
    const auto at = static_cast<std::uint32_t>(text.find(number));
    return time_before(text, testing::scan(text), at);
}

std::string shown(const TimeReference& time) {
    if (!time.is_stated()) return "none";
    if (time.year_is == Year::other) return "other";
    std::string words = "?";
    if (time.year_is == Year::absolute) words = fmt::format("{}", time.year);
    if (time.year_is == Year::relative) words = fmt::format("report{:+}", time.year);
    if (!time.is_whole_year()) words += fmt::format(" {}-{}", time.first_month, time.last_month);
    if (time.day != 0) words += fmt::format(" day {}", time.day);
    return time.at_point ? words + " point" : words;
}

struct Case {
    const char* text;
    const char* number;
    const char* time;
};

class TimeBefore : public ::testing::TestWithParam<Case> {};

TEST_P(TimeBefore, IsThatOfTheNearestDate) {
    EXPECT_EQ(shown(time_of(GetParam().text, GetParam().number)), GetParam().time) << GetParam().text;
}

INSTANTIATE_TEST_SUITE_P(Absolute, TimeBefore,
                         ::testing::Values(Case{"2023年实现收入500万元", "500", "2023"},                             //
                                           Case{"2022年400万元，2023年500万元", "500", "2023"},                      //
                                           Case{"2022年400万元，2023年500万元", "400", "2022"},                      //
                                           Case{"截至2023年12月31日，员工500人", "500", "2023 12-12 day 31 point"},  //
                                           Case{"2023年末员工500人", "500", "2023 12-12 day 31 point"},              //
                                           Case{"2023年6月实现收入500万元", "500", "2023 6-6"},                      //
                                           Case{"公司现有员工500人", "500", "none"}));

INSTANTIATE_TEST_SUITE_P(Sentences, TimeBefore,
                         ::testing::Values(Case{"2022年很好。收入500万元", "500", "none"},                 //
                                           Case{"2022年收入300万元；利润500万元", "500", "2022"},          //
                                           Case{"2022年6月培训300人；捐款500元", "500", "2022"},           //
                                           Case{"公司（2019年成立）捐款500元", "500", "none"},             //
                                           Case{"收入300万元（2022年：500万元）", "500", "2022"},          //
                                           Case{"按照《2020年工作方案》捐款500元", "500", "none"},         //
                                           Case{"2023年收入300万元，较2022年增加500万元", "500", "2023"},  //
                                           Case{"收入300万元，较2022年的500万元有所减少", "500", "2022"}));

INSTANTIATE_TEST_SUITE_P(Periods, TimeBefore,
                         ::testing::Values(Case{"2023年上半年收入500万元", "500", "2023 1-6"},  //
                                           Case{"2023年，公司上半年收入300万元，全年收入500万元", "300",
                                                "2023 1-6"},                                                       //
                                           Case{"2023年，公司上半年收入300万元，全年收入500万元", "500", "2023"},  //
                                           Case{"一季度收入500万元", "500", "? 1-3"},                              //
                                           Case{"前三季度收入500万元", "500", "? 1-9"},                            //
                                           Case{"2023年1—6月收入500万元", "500", "2023 1-6"},                      //
                                           Case{"2023年1月1日至12月31日收入500万元", "500", "2023"},               //
                                           Case{"前11个月收入500万元", "500", "? 1-11"},                           //
                                           Case{"截至6月底收入500万元", "500", "? 6-6 day 30 point"},              //
                                           Case{"年末员工500人", "500", "? 12-12 day 31 point"},                   //
                                           Case{"年初员工500人", "500", "? 1-1 day 1 point"}));

INSTANTIATE_TEST_SUITE_P(Relative, TimeBefore,
                         ::testing::Values(Case{"去年收入500万元", "500", "report-1"},                           //
                                           Case{"上年末员工500人", "500", "report-1 12-12 day 31 point"},        //
                                           Case{"本年收入500万元", "500", "report+0"},                           //
                                           Case{"去年上半年收入500万元", "500", "report-1 1-6"},                 //
                                           Case{"上半年收入300万元，上年同期为500万元", "500", "report-1 1-6"},  //
                                           Case{"本年收入300万元，比上年增加500万元", "500", "report+0"},        //
                                           Case{"本年收入300万元，上年为500万元", "500", "report-1"},            //
                                           Case{"近三年，投入500万元", "500", "other"},                          //
                                           Case{"2021—2023年投入500万元", "500", "other"},                       //
                                           Case{"“十四五”期间投入500万元", "500", "other"},                      //
                                           Case{"2020年以来投入500万元", "500", "other"},                        //
                                           Case{"6月30日前投入500万元", "500", "other"},                         //
                                           Case{"每年投入500万元", "500", "none"}));

TEST(TimeReference, RelativeYearsAreCountedFromTheReport) {
    TimeReference last_year;
    last_year.year_is = Year::relative;
    last_year.year = -1;
    EXPECT_EQ(last_year.at_year(2023).year, 2022);
    EXPECT_EQ(last_year.at_year(2023).year_is, Year::absolute);
    EXPECT_EQ(last_year.at_year(0).year_is, Year::relative);
    EXPECT_EQ(TimeReference{}.at_year(2023).year, 2023);
}

TEST(TimeReference, PartsLieWithinTheirYear) {
    TimeReference year;
    year.year_is = Year::absolute;
    year.year = 2023;
    TimeReference half = year;
    half.first_month = 1;
    half.last_month = 6;
    TimeReference quarter = year;
    quarter.first_month = 4;
    quarter.last_month = 6;
    EXPECT_TRUE(is_within(half, year));
    EXPECT_TRUE(is_within(quarter, half));
    EXPECT_FALSE(is_within(half, quarter));
    EXPECT_FALSE(is_within(year, year));
    half.year = 2022;
    EXPECT_FALSE(is_within(half, year));
    EXPECT_FALSE(is_within(quarter, half));
}

TEST(TimeComparedWith, IsTheYearBeforeForYearOnYear) {
    const std::string_view text = "2023年收入500万元，同比增长25%";
    const auto base = time_compared_with(text, testing::scan(text), static_cast<std::uint32_t>(text.find("25%")));
    ASSERT_TRUE(base);
    EXPECT_EQ(shown(*base), "2022");
}

TEST(TimeComparedWith, IsTheDateThatIsNamed) {
    const std::string_view text = "2023年收入500万元，比2021年增长25%";
    const auto base = time_compared_with(text, testing::scan(text), static_cast<std::uint32_t>(text.find("25%")));
    ASSERT_TRUE(base);
    EXPECT_EQ(shown(*base), "2021");
    const std::string_view plain = "2023年收入增长25%";
    EXPECT_FALSE(time_compared_with(plain, testing::scan(plain), static_cast<std::uint32_t>(plain.find("25%"))));
}

}  // namespace
}  // namespace mingcha
