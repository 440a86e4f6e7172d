#include <gtest/gtest.h>

#include "unit/facts/fact_fixture.hpp"

namespace mingcha {
namespace {

using testing::scan;

struct Written {
    const char* text;
    int year;
    int month;
    int day;
    bool to_the_end = false;
    bool year_is_short = false;
};

class WrittenDate : public ::testing::TestWithParam<Written> {};

TEST_P(WrittenDate, IsRead) {
    const std::string text = std::string("截至") + GetParam().text + "，公司";
    const Facts facts = scan(text);
    ASSERT_EQ(facts.dates.size(), 1U) << text;
    EXPECT_TRUE(facts.quantities.empty()) << text;
    const DateFact& date = facts.dates.front();
    EXPECT_EQ(slice(text, date.span), GetParam().text);
    EXPECT_EQ(date.year, GetParam().year) << text;
    EXPECT_EQ(date.month, GetParam().month) << text;
    EXPECT_EQ(date.day, GetParam().day) << text;
    EXPECT_EQ(date.to_the_end, GetParam().to_the_end) << text;
    EXPECT_EQ(date.year_is_short, GetParam().year_is_short) << text;
}

INSTANTIATE_TEST_SUITE_P(Forms, WrittenDate,
                         ::testing::Values(Written{"2023年12月31日", 2023, 12, 31},            //
                                           Written{"2023年2月28号", 2023, 2, 28},              //
                                           Written{"２０２３年１２月", 2023, 12, 0},           //
                                           Written{"2023年", 2023, 0, 0},                      //
                                           Written{"2023.12.31", 2023, 12, 31},                //
                                           Written{"2023-12-31", 2023, 12, 31},                //
                                           Written{"2023/1/5", 2023, 1, 5},                    //
                                           Written{"12月31日", 0, 12, 31},                     //
                                           Written{"9月份", 0, 9, 0},                          //
                                           Written{"2023年元月", 2023, 1, 0},                  //
                                           Written{"元月", 0, 1, 0},                           //
                                           Written{"二〇二三年", 2023, 0, 0},                  //
                                           Written{"二〇二三年十二月三十一日", 2023, 12, 31},  //
                                           Written{"十月一日", 0, 10, 1},                      //
                                           Written{"25日", 0, 0, 25},                          //
                                           Written{"2024年2月29日", 2024, 2, 29}));

INSTANTIATE_TEST_SUITE_P(Ends, WrittenDate,
                         ::testing::Values(Written{"2023年底", 2023, 0, 0, true},       //
                                           Written{"2023年末", 2023, 0, 0, true},       //
                                           Written{"2023年12月底", 2023, 12, 0, true},  //
                                           Written{"6月末", 0, 6, 0, true},             //
                                           Written{"年底", 0, 0, 0, true}));

INSTANTIATE_TEST_SUITE_P(ShortYears, WrittenDate,
                         ::testing::Values(Written{"23年12月", 2023, 12, 0, false, true},  //
                                           Written{"23年底", 2023, 0, 0, true, true}));

TEST(Date, OfAComparisonMayHaveAShortYear) {
    const Facts facts = scan("新增6.3万户，同比22年提升37%");
    ASSERT_EQ(facts.dates.size(), 1U);
    EXPECT_EQ(facts.dates[0].year, 2022);
    EXPECT_TRUE(facts.dates[0].year_is_short);
}

TEST(Date, RangesShareTheirUnit) {
    const Facts years = scan("2021-2023年度要点");
    ASSERT_EQ(years.dates.size(), 1U);
    EXPECT_EQ(years.dates[0].form, DateFact::Form::range);
    EXPECT_EQ(years.dates[0].year, 2021);
    EXPECT_EQ(years.dates[0].last.year, 2023);
    EXPECT_TRUE(years.quantities.empty());
    const Facts months = scan("1—6月");
    ASSERT_EQ(months.dates.size(), 1U);
    EXPECT_EQ(months.dates[0].month, 1);
    EXPECT_EQ(months.dates[0].last.month, 6);
}

TEST(Date, IsNoDuration) {
    for (const char* text : {"3年", "17年", "3个月", "30日内", "十年", "5天", "两周"}) {
        const Facts facts = scan(text);
        EXPECT_TRUE(facts.dates.empty()) << text;
        ASSERT_EQ(facts.quantities.size(), 1U) << text;
        EXPECT_EQ(facts.quantities[0].dimension, Dimension::duration) << text;
    }
}

TEST(Date, MustBeInTheCalendar) {
    EXPECT_EQ(scan("2023年2月30日").dates.at(0).day, 0);
    EXPECT_EQ(scan("2023年13月").dates.at(0).month, 0);
    EXPECT_TRUE(scan("2023.13.31").dates.empty());
    EXPECT_TRUE(scan("13月").dates.empty());
}

}  // namespace
}  // namespace mingcha
