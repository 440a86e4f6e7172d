// Whether a report speaks of something ended as of the past: 原《合同法》, 2019年依据…, 已并入应急管理部.
#pragma once

#include <string_view>
#include <vector>

#include "mingcha/rule.hpp"

namespace mingcha::kinds {

/// The first year in which what ended on that day (ISO 8601, perhaps without day or month) was not there for a single
/// day; 0 if the text holds no year.
[[nodiscard]] int first_year_without(std::string_view iso_date);

/// Built from the options `past_before` and `past_after` (what touches the mention) and `past_near` (what stands in its
/// sentence). Keeps views into the rule's options.
class PastMention {
public:
    explicit PastMention(const RuleOptions& options);

    /// The words beside `cited`, before the list of titles in which it stands, or in its sentence say so, or the clause
    /// or the one before it names a year before `first_year_without`.
    [[nodiscard]] bool speaks_of_the_past(const RuleContext& context, TextSpan cited, int first_year_without) const;

private:
    std::vector<std::string_view> before_;
    std::vector<std::string_view> after_;
    std::vector<std::string_view> near_;
};

}  // namespace mingcha::kinds
