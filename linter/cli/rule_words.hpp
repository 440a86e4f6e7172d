// What `rules`, `explain` and `init` share: the rules that apply here.
#pragma once

#include <memory>
#include <vector>

#include "cli/options.hpp"
#include "mingcha/engine.hpp"

namespace mingcha::cli {

/// The options that say which configuration, and so which packs, apply.
[[nodiscard]] std::vector<OptionSpec> rule_options();
/// The rules that apply in the current folder.
[[nodiscard]] Result<std::shared_ptr<const RuleBook>> rules_here(const ParsedOptions& options, Language language);

}  // namespace mingcha::cli
