// The ledger of a document: its numbers, dates, titles and the relations between numbers, with their verdicts.
#pragma once

#include <optional>
#include <string>

#include "mingcha/engine.hpp"

namespace mingcha::cli {

[[nodiscard]] std::string ledger_as_text(const Document& document, const Reading& reading, Language language);
/// One JSON object with a schema version.
[[nodiscard]] std::string ledger_as_json(const Document& document, const Reading& reading);

/// 2023, 2023-06 or 2023-06-30, as far as the date is known; `--06-30` without its year.
[[nodiscard]] std::string iso_date(const DateFact& date);

/// The first and the last day of a date or period: 2022-07-01 and 2022-12-31 for 去年下半年 in a report on 2023.
struct DayRange {
    std::string first;
    std::string last;
};

/// No value if the text and the report's year (0 if unknown) do not tell.
[[nodiscard]] std::optional<DayRange> day_range(const DateFact& date, int report_year);

}  // namespace mingcha::cli
