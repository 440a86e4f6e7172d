// The year of which a place in the text speaks.
#pragma once

#include "mingcha/rule.hpp"

namespace mingcha::kinds {

struct StatedYear {
    int year = 0;             ///< 0 if neither the sentence nor the report tells, or the report plans its year or
                              ///< only names it most often
    bool is_printed = false;  ///< by the sentence; otherwise it is the report's year
    bool is_only_one = true;  ///< the sentence names no other year
};

/// A year in brackets behind `span` is its own. Years inside 《》 are those of titles and do not count. Years
/// before it in its clause outrank the rest of the sentence; of several, the last before `span` counts, else the first
/// behind it. 去年 and 明年 count from the day of writing, so
/// beside them the year is not the only one. O(log dates + dates of the sentence).
[[nodiscard]] StatedYear stated_year(const RuleContext& context, TextSpan span);

}  // namespace mingcha::kinds
