// Dates in digits and signs alone: 2023.12.31, 2023-12-31, 2023/12/31, 31.12.2023, 2023-06, 12·4.
#pragma once

#include <optional>

#include "facts/date_terms.hpp"

namespace mingcha::grammar {

/// Only forms that can hardly be anything else. Looks a few characters back where the words before decide: 6.30 is a
/// date behind 截至, a number otherwise.
[[nodiscard]] std::optional<PointForm> parse_numeric_date(const char32_t* first, const char32_t* last);

}  // namespace mingcha::grammar
