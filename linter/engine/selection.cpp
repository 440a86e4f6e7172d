#include "engine/selection.hpp"

#include <algorithm>
#include <string>

#include <fmt/format.h>

#include "engine/suggestion.hpp"

namespace mingcha {

namespace {

bool is_selected(const RuleSpec& rule, const std::vector<std::string>& select) {
    if (rule.status == RuleStatus::preview) return std::ranges::find(select, rule.id) != select.end();
    return select.empty() || std::ranges::any_of(select, [&](const std::string& name) { return selects(name, rule); });
}

}  // namespace

bool selects(std::string_view selector, const RuleSpec& rule) {
    return selector == kAllRules || selector == rule.category() || selector == rule.id;
}

bool is_selector(std::string_view text, const RuleBook& book) {
    return std::ranges::any_of(book.rules(), [&](const RuleSpec& rule) { return selects(text, rule); });
}

std::string_view nearest_selector(std::string_view mistyped, const RuleBook& book) {
    std::vector<std::string_view> names{kAllRules};
    for (const RuleSpec& rule : book.rules()) names.push_back(rule.category());
    const std::string_view category = nearest(mistyped, names);
    return category.empty() ? book.nearest_id(mistyped) : category;
}

Bilingual unknown_selector(std::string_view mistyped, const RuleBook& book) {
    return with_suggestion(
        {fmt::format("没有规则或类别 “{}”", mistyped), fmt::format("there is no rule or category “{}”", mistyped)},
        nearest_selector(mistyped, book));
}

std::vector<const RuleSpec*> selected_rules(const Settings& settings, const RuleBook& book) {
    std::vector<const RuleSpec*> rules;
    for (const RuleSpec& rule : book.rules()) {
        const auto names_it = [&](const std::string& name) { return selects(name, rule); };
        if (is_selected(rule, settings.select) && std::ranges::none_of(settings.ignore, names_it))
            rules.push_back(&rule);
    }
    return rules;
}

std::optional<Severity> severity_override(const Settings& settings, const RuleSpec& rule) {
    for (const std::string_view name : {std::string_view(rule.id), rule.category(), kAllRules}) {
        if (const auto found = settings.severity.find(std::string(name)); found != settings.severity.end()) {
            return found->second;
        }
    }
    return std::nullopt;
}

}  // namespace mingcha
