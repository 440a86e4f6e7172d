#include "facts/chinese_calendar.hpp"

#include <gtest/gtest.h>

namespace mingcha {
namespace {

using namespace std::chrono;
using namespace std::chrono_literals;

TEST(ChineseCalendar, KnowsTheSpringFestival) {
    EXPECT_EQ(gregorian_day(2015, 1, 1), sys_days{2015y / 2 / 19});
    EXPECT_EQ(gregorian_day(2020, 1, 1), sys_days{2020y / 1 / 25});
    EXPECT_EQ(gregorian_day(2023, 1, 1), sys_days{2023y / 1 / 22});
    EXPECT_EQ(gregorian_day(2025, 1, 1), sys_days{2025y / 1 / 29});
}

TEST(ChineseCalendar, PassesOverLeapMonths) {
    // 2020 had a leap fourth month, 2023 a leap second, 2025 a leap sixth.
    EXPECT_EQ(gregorian_day(2020, 8, 15), sys_days{2020y / 10 / 1});
    EXPECT_EQ(gregorian_day(2023, 5, 5), sys_days{2023y / 6 / 22});
    EXPECT_EQ(gregorian_day(2023, 8, 15), sys_days{2023y / 9 / 29});
    EXPECT_EQ(gregorian_day(2025, 9, 9), sys_days{2025y / 10 / 29});
}

TEST(ChineseCalendar, HasNoThirtiethInAShortMonth) {
    EXPECT_EQ(gregorian_day(2024, 12, 30), std::nullopt);
    EXPECT_EQ(gregorian_day(2024, 12, 29), sys_days{2025y / 1 / 28});
}

TEST(ChineseCalendar, ReachesIntoTheNextYear) { EXPECT_EQ(gregorian_day(2023, 12, 8), sys_days{2024y / 1 / 18}); }

TEST(ChineseCalendar, KnowsClearAndBright) {
    EXPECT_EQ(clear_and_bright(2015), sys_days{2015y / 4 / 5});
    EXPECT_EQ(clear_and_bright(2020), sys_days{2020y / 4 / 4});
    EXPECT_EQ(clear_and_bright(2022), sys_days{2022y / 4 / 5});
    EXPECT_EQ(clear_and_bright(2023), sys_days{2023y / 4 / 5});
    EXPECT_EQ(clear_and_bright(2024), sys_days{2024y / 4 / 4});
    EXPECT_EQ(clear_and_bright(2025), sys_days{2025y / 4 / 4});
}

}  // namespace
}  // namespace mingcha
