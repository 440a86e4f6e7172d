// Which of the titles that a document cites holds a place.
#pragma once

#include "mingcha/facts.hpp"

namespace mingcha {

/// The title in 《》 that holds `span`; null if there is none. O(log titles).
[[nodiscard]] const TitleFact* title_around(const Facts& facts, TextSpan span);

}  // namespace mingcha
