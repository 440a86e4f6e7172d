// Which time a number belongs to: the date or period that stands nearest before it in its sentence.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "mingcha/facts.hpp"

namespace mingcha {

/// The time of a number. Two references can be compared without knowing the report's year if both are relative to it,
/// and always once `at_year` has been applied.
struct TimeReference {
    enum class Year : std::uint8_t {
        unstated,  ///< 上半年 without a year: as a rule that of the report
        absolute,  ///< `year` is the year
        relative,  ///< `year` is counted from that of the report: 去年 is -1
        other,     ///< more than one year, or a stretch that months do not describe: 2021—2023年, 近三年, 本季度
    };

    Year year_is = Year::unstated;
    std::int16_t year = 0;         ///< 0 unless absolute or relative
    std::int8_t first_month = 0;   ///< 第二季度: 4; 0 if the whole year is meant
    std::int8_t last_month = 0;    ///< 第二季度: 6
    std::int8_t day = 0;           ///< 0 unless one day is named
    bool at_point = false;         ///< 年末, 截至6月30日: the state at a time; otherwise what happened over a span
    std::uint32_t date = kNoDate;  ///< index into Facts::dates of the nearest date that is used

    static constexpr std::uint32_t kNoDate = UINT32_MAX;

    [[nodiscard]] bool is_stated() const { return date != kNoDate; }
    [[nodiscard]] bool is_whole_year() const { return first_month == 0; }

    /// With the year counted from the report's, as far as both are known.
    [[nodiscard]] TimeReference at_year(int report_year) const;

    /// Same year, months, day and manner; where it was read does not matter.
    [[nodiscard]] bool same_time(const TimeReference& other) const;
};

/// True if `part` is a shorter span within `whole`, as a quarter within its year. Both must be spans of one year.
[[nodiscard]] bool is_within(const TimeReference& part, const TimeReference& whole);

/// The time of what begins at byte `offset`. Looks at the dates before it in its sentence, the nearest first; a year
/// that the nearest date lacks is taken from one before it (2022年，…，上半年收入500万元). A date does not count if it
/// stands in brackets, quotation marks or a title that close before `offset`, or if it is only what is compared with
/// (比上年增长50万元). O(log n) in the number of dates, and never farther back than a sentence is long.
[[nodiscard]] TimeReference time_before(std::string_view text, const Facts& facts, std::uint32_t offset);

/// The year or period with which the text compares what begins at byte `offset`: 上年 in 比上年增长50万元; 同比 is the
/// same span of the year before, 环比 the span before. No value if the clause compares with nothing.
[[nodiscard]] std::optional<TimeReference> time_compared_with(std::string_view text, const Facts& facts,
                                                              std::uint32_t offset);

}  // namespace mingcha
