#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "engine/selection.hpp"
#include "engine/standards.hpp"
#include "engine/suggestion.hpp"
#include "mingcha/engine.hpp"

namespace mingcha {

namespace {

using Value = RuleOptions::Value;

/// A failure at the place where `name` stands in the configuration, if it stands in one.
tl::unexpected<Failure> fail_at(const Settings& settings, std::string_view name, Bilingual message) {
    const auto found = settings.origins.find(name);
    if (found == settings.origins.end()) return fail(std::move(message));
    const Origin& origin = found->second;
    return fail(std::move(message), origin.file, origin.line, origin.column);
}

Result<void> check_selector(const Settings& settings, const RuleBook& book, const std::string& selector) {
    if (is_selector(selector, book)) return {};
    return fail_at(settings, selector, unknown_selector(selector, book));
}

Bilingual type_of(const Value& value) {
    static const std::array<Bilingual, std::variant_size_v<Value>> kTypes{{{"true 或 false", "true or false"},
                                                                           {"整数", "an integer"},
                                                                           {"字符串", "a string"},
                                                                           {"字符串列表", "a list of strings"}}};
    return kTypes.at(value.index());
}

Result<void> check_option(const Settings& settings, const RuleSpec& rule, const std::string& name, const Value& value) {
    const std::string origin = fmt::format("{} {}", rule.id, name);
    const auto known = rule.options.all().find(name);
    if (known == rule.options.all().end()) {
        std::vector<std::string_view> names;
        for (const auto& [option, default_value] : rule.options.all()) names.emplace_back(option);
        return fail_at(settings, origin,
                       with_suggestion({fmt::format("规则 {} 没有选项 “{}”", rule.id, name),
                                        fmt::format("the rule {} has no option “{}”", rule.id, name)},
                                       nearest(name, names)));
    }
    if (known->second.index() == value.index()) return {};
    const Bilingual type = type_of(known->second);
    return fail_at(
        settings, origin,
        {fmt::format("选项 “{}” 应为{}", name, type.zh), fmt::format("the option “{}” must be {}", name, type.en)});
}

Result<void> check_options(const Settings& settings, const RuleBook& book, const std::string& id,
                           const RuleOptions& options) {
    const RuleSpec* rule = book.find(id);
    if (rule == nullptr) {
        return fail_at(settings, id,
                       with_suggestion({fmt::format("没有规则 “{}”", id), fmt::format("there is no rule “{}”", id)},
                                       book.nearest_id(id)));
    }
    for (const auto& [name, value] : options.all()) {
        if (auto checked = check_option(settings, *rule, name, value); !checked) return checked;
    }
    return {};
}

Result<void> check_standard(const Settings& settings, const RuleBook& book) {
    const std::vector<std::string_view> known = standards_of(book);
    if (settings.standard.empty() || std::ranges::find(known, settings.standard) != known.end()) return {};
    const std::string all = fmt::format("{}", fmt::join(known, ", "));
    return fail_at(settings, settings.standard,
                   with_suggestion({fmt::format("没有标准 “{}”（可用：{}）", settings.standard, all),
                                    fmt::format("there is no standard “{}” (known: {})", settings.standard, all)},
                                   nearest(settings.standard, known)));
}

}  // namespace

void overlay(Settings& base, const Settings& over) {
    if (!over.select.empty()) base.select = over.select;
    base.ignore.insert(base.ignore.end(), over.ignore.begin(), over.ignore.end());
    for (const auto& [name, severity] : over.severity) base.severity.insert_or_assign(name, severity);
    for (const auto& [id, options] : over.rule_options) {
        for (const auto& [name, value] : options.all()) base.rule_options[id].set(name, value);
    }
    base.tie_outs.insert(base.tie_outs.end(), over.tie_outs.begin(), over.tie_outs.end());
    base.accept.insert(base.accept.end(), over.accept.begin(), over.accept.end());
    if (over.report_year) base.report_year = over.report_year;
    if (!over.standard.empty()) base.standard = over.standard;
    for (const auto& [name, origin] : over.origins) base.origins.insert_or_assign(name, origin);
}

Result<void> validate(const Settings& settings, const RuleBook& book) {
    for (const auto* selectors : {&settings.select, &settings.ignore}) {
        for (const std::string& selector : *selectors) {
            if (auto checked = check_selector(settings, book, selector); !checked) return checked;
        }
    }
    for (const auto& [selector, severity] : settings.severity) {
        if (auto checked = check_selector(settings, book, selector); !checked) return checked;
    }
    for (const auto& [id, options] : settings.rule_options) {
        if (auto checked = check_options(settings, book, id, options); !checked) return checked;
    }
    return check_standard(settings, book);
}

Result<void> validate(std::span<const Exemption> exemptions, const RuleBook& book) {
    for (const Exemption& exemption : exemptions) {
        if (is_selector(exemption.rule, book)) continue;
        const Origin& origin = exemption.origin;
        return fail(unknown_selector(exemption.rule, book), origin.file, origin.line, origin.column);
    }
    return {};
}

}  // namespace mingcha
