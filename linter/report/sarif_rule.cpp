#include "report/sarif_rule.hpp"

#include <string>

#include <fmt/format.h>

#include "report/wording.hpp"

namespace mingcha {
namespace {

/// `numeric/part-whole` → `PartWhole`.
std::string pascal_case_name(std::string_view id) {
    std::string name;
    bool word_begins = true;
    for (const char letter : id.substr(id.find('/') + 1)) {
        if (letter == '-') {
            word_begins = true;
            continue;
        }
        const bool is_small = letter >= 'a' && letter <= 'z';
        name.push_back(word_begins && is_small ? static_cast<char>(letter - 'a' + 'A') : letter);
        word_begins = false;
    }
    return name;
}

/// What GitHub calls the severity of a rule that is not about security.
std::string_view problem_severity(Severity severity) {
    return severity == Severity::note ? "recommendation" : to_string(severity);
}

std::string help_text(const RuleSpec& rule, Language language) {
    return fmt::format("{}\n\n{}\n\n{}", rule.what.in(language), rule.why.in(language), rule.remedy.in(language));
}

std::string help_markdown(const RuleSpec& rule, Language language) {
    std::string markdown = fmt::format("{}\n\n**{}** {}\n\n**{}** {}\n", rule.what.in(language),
                                       choose(language, "为什么重要：", "Why it matters:"), rule.why.in(language),
                                       choose(language, "怎么办：", "What to do:"), rule.remedy.in(language));
    for (const RuleExample& example : rule.examples) {
        markdown += fmt::format(
            "\n{}\n\n```text\n{}\n```\n",
            example.fires ? choose(language, "会报告：", "Reported:") : choose(language, "不会报告：", "Not reported:"),
            example.text);
    }
    return markdown;
}

}  // namespace

std::string_view sarif_level(Severity severity) { return to_string(severity); }

Json sarif_rule(const RuleSpec& rule, Language language) {
    return {
        {"id", rule.id},
        {"name", pascal_case_name(rule.id)},
        {"shortDescription", {{"text", rule.title.in(language)}}},
        {"fullDescription", {{"text", rule.what.in(language)}}},
        {"help", {{"text", help_text(rule, language)}, {"markdown", help_markdown(rule, language)}}},
        {"defaultConfiguration",
         {{"enabled", rule.status == RuleStatus::stable}, {"level", sarif_level(rule.severity)}}},
        {"properties",
         {{"tags", Json::array({rule.category()})}, {"problem.severity", problem_severity(rule.severity)}}},
    };
}

}  // namespace mingcha
