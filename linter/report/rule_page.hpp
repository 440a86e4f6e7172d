// The documentation of a rule, made from its TOML file.
#pragma once

#include <string>
#include <string_view>

#include "mingcha/rule.hpp"

namespace mingcha {

/// `stable` or `preview`.
[[nodiscard]] std::string_view to_string(RuleStatus status);
/// For a terminal.
[[nodiscard]] std::string rule_as_text(const RuleSpec& rule, Language language);
/// A page of docs/rules/.
[[nodiscard]] std::string rule_as_markdown(const RuleSpec& rule, Language language);

}  // namespace mingcha
