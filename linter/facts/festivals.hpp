// Names that stand for a day or a year: festivals and the eras of emperors.
#pragma once

#include <cstdint>
#include <optional>

namespace mingcha {

struct Festival {
    std::int8_t length = 0;  ///< characters of its name
    std::int8_t month = 0;
    std::int8_t day = 0;      ///< 0 if it is a weekday of the month
    std::int8_t weekday = 0;  ///< 母亲节: the `nth` Sunday
    std::int8_t nth = 0;
    bool lunar = false;
};

struct Era {
    std::int8_t length = 0;  ///< characters of its name
    int first_year = 0;
};

/// The festival whose name begins at `at`; the longest, and none that is the beginning of another word (五一路).
[[nodiscard]] std::optional<Festival> find_festival(const char32_t* at, const char32_t* last);

/// The era whose name begins at `at`: 康熙, 民国.
[[nodiscard]] std::optional<Era> find_era(const char32_t* at, const char32_t* last);

}  // namespace mingcha
