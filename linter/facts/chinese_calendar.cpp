#include "facts/chinese_calendar.hpp"

#include <memory>

#include <unicode/calendar.h>
#include <unicode/timezone.h>

namespace mingcha {
namespace {

using namespace std::chrono;

/// Noon of the day in Beijing, as ICU counts it.
UDate noon_of(sys_days day) {
    constexpr auto kNoonInBeijing = hours{4};
    return static_cast<double>(milliseconds{day.time_since_epoch() + kNoonInBeijing}.count());
}

}  // namespace

std::optional<sys_days> gregorian_day(int year, int lunar_month, int lunar_day) {
    // A Chinese year begins between 21 January and 21 February and has 385 days at most.
    constexpr int kLongestSearch = 31 + 385;
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<icu::Calendar> calendar(icu::Calendar::createInstance(
        icu::TimeZone::createTimeZone("Asia/Shanghai"), icu::Locale("zh@calendar=chinese"), status));
    bool begun = false;
    sys_days day = std::chrono::year{year} / 1 / 21;
    for (int step = 0; step < kLongestSearch && U_SUCCESS(status) != 0; ++step, day += days{1}) {
        calendar->setTime(noon_of(day), status);
        const int month = calendar->get(UCAL_MONTH, status) + 1;
        const int date = calendar->get(UCAL_DATE, status);
        const bool leap = calendar->get(UCAL_IS_LEAP_MONTH, status) != 0;
        if (month == 1 && date == 1 && !leap) {
            if (begun) return std::nullopt;
            begun = true;
        }
        if (begun && month == lunar_month && date == lunar_day && !leap) return day;
    }
    return std::nullopt;
}

sys_days clear_and_bright(int year) {
    // The mean tropical year is 365.2422 days; 4.81 in April 2000 fits every year of the century.
    const int of_century = year - 2000;
    const int day = (of_century * 2422 + 48100) / 10000 - of_century / 4;
    return std::chrono::year{year} / 4 / day;
}

}  // namespace mingcha
