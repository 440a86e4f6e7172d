// The year that a report covers.
#pragma once

#include "mingcha/facts.hpp"

namespace mingcha {

/// From the option, the statement of the period, the title or self-reference, or a clear majority of the years named,
/// in this order. `facts` must hold the dates and titles of the whole document.
[[nodiscard]] ReportPeriod find_period(const Document& document, const Facts& facts, const FactOptions& options);

}  // namespace mingcha
