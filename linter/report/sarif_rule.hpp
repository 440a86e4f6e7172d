// Rules as SARIF describes them (reportingDescriptor, SARIF 2.1.0, 3.49).
#pragma once

#include <string_view>

#include "mingcha/rule.hpp"
#include "report/json_text.hpp"

namespace mingcha {

/// `none` is for checks that hold only, so it is no severity.
[[nodiscard]] std::string_view sarif_level(Severity severity);

[[nodiscard]] Json sarif_rule(const RuleSpec& rule, Language language);

}  // namespace mingcha
