// What belongs to another country: 泰国|铁道部, 法国|国庆节, 越南共产党|成立.
#pragma once

#include <string_view>
#include <vector>

#include "mingcha/rule.hpp"

namespace mingcha::kinds {

inline constexpr std::string_view kCountriesTable = "countries";

/// The names of the table that the rule calls `countries`, column `name`; without that table nothing is foreign.
class ForeignNames {
public:
    explicit ForeignNames(const RuleSpec& spec);

    /// A country is named right before `span`, or in the same item of its clause.
    [[nodiscard]] bool claim(std::string_view text, TextSpan span) const;

private:
    std::vector<std::string_view> countries_;
};

}  // namespace mingcha::kinds
