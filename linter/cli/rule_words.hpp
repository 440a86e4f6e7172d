// What `rules`, `explain` and `init` share: the rules that apply here, and how they are written.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "cli/options.hpp"
#include "mingcha/engine.hpp"

namespace mingcha::cli {

/// The options that say which configuration, and so which packs, apply.
[[nodiscard]] std::vector<OptionSpec> rule_options();
/// The rules that apply in the current folder.
[[nodiscard]] Result<std::shared_ptr<const RuleBook>> rules_here(const ParsedOptions& options, Language language);

[[nodiscard]] std::string_view to_string(RuleStatus status);
/// An option's value as it is written in TOML.
[[nodiscard]] std::string as_toml(const RuleOptions::Value& value);

}  // namespace mingcha::cli
