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

/// A calendar that is asked day by day, which takes a search for the new moon each time.
class ChineseCalendar {
public:
    ChineseCalendar()
        : calendar_(icu::Calendar::createInstance(icu::TimeZone::createTimeZone("Asia/Shanghai"),
                                                  icu::Locale("zh@calendar=chinese"), status_)) {}

    /// The first day from `first` to `last` that is this one, in no leap month.
    [[nodiscard]] std::optional<sys_days> find(sys_days first, sys_days last, int month, int date) {
        for (sys_days day = first; day <= last && U_SUCCESS(status_) != 0; day += days{1}) {
            calendar_->setTime(noon_of(day), status_);
            if (calendar_->get(UCAL_MONTH, status_) + 1 == month && calendar_->get(UCAL_DATE, status_) == date &&
                calendar_->get(UCAL_IS_LEAP_MONTH, status_) == 0)
                return day;
        }
        return std::nullopt;
    }

private:
    UErrorCode status_ = U_ZERO_ERROR;
    std::unique_ptr<icu::Calendar> calendar_;
};

}  // namespace

std::optional<sys_days> gregorian_day(int year, int lunar_month, int lunar_day) {
    ChineseCalendar calendar;
    const std::chrono::year of{year};
    const auto spring_festival = calendar.find(sys_days{of / 1 / 21}, sys_days{of / 2 / 21}, 1, 1);
    if (!spring_festival) return std::nullopt;
    // Months have 29 or 30 days, and one before it may have been a leap month.
    return calendar.find(*spring_festival + days{(lunar_month - 1) * 29 + lunar_day - 1},
                         *spring_festival + days{lunar_month * 30 + lunar_day - 1}, lunar_month, lunar_day);
}

sys_days clear_and_bright(int year) {
    // The mean tropical year is 365.2422 days; 4.81 in April 2000 fits every year of the century.
    const int of_century = year - 2000;
    const int day = (of_century * 2422 + 48100) / 10000 - of_century / 4;
    return std::chrono::year{year} / 4 / day;
}

}  // namespace mingcha
