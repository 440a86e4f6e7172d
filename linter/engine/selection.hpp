// Which rules a user's selectors mean. A selector is a rule's id, a category or `all`.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "mingcha/engine.hpp"

namespace mingcha {

/// The selector of every rule.
inline constexpr std::string_view kAllRules = "all";

[[nodiscard]] bool selects(std::string_view selector, const RuleSpec& rule);
/// True if it means some rule of the book.
[[nodiscard]] bool is_selector(std::string_view text, const RuleBook& book);
/// The selector that a mistyped one probably meant; empty if nothing is near.
[[nodiscard]] std::string_view nearest_selector(std::string_view mistyped, const RuleBook& book);
/// That there is no such rule or category, and which one was probably meant.
[[nodiscard]] Bilingual unknown_selector(std::string_view mistyped, const RuleBook& book);

/// The rules that run, by id. Ignoring wins over selecting; a preview rule must be selected by its id.
[[nodiscard]] std::vector<const RuleSpec*> selected_rules(const Settings& settings, const RuleBook& book);

/// The severity that the user gave to a rule: by its id, else by its category, else by `all`.
[[nodiscard]] std::optional<Severity> severity_override(const Settings& settings, const RuleSpec& rule);

}  // namespace mingcha
