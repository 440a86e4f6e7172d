#include "report/rule_page.hpp"

#include <string_view>

#include <fmt/format.h>

#include "engine/toml_text.hpp"
#include "report/wording.hpp"

namespace mingcha {

namespace {

/// How the parts of a page are written.
struct Markup {
    std::string_view title;    ///< id, title
    std::string_view section;  ///< heading, text
    std::string_view code;     ///< heading, code, language of the code
};

constexpr Markup kText = {"{}: {}\n", "\n{}\n  {}\n", "\n{}\n  {}\n"};
constexpr Markup kMarkdown = {"# {}: {}\n\n", "\n## {}\n\n{}\n", "\n## {0}\n\n```{2}\n{1}\n```\n"};

std::string options_as_toml(const RuleSpec& rule, std::string_view indent) {
    std::string toml = fmt::format("[rules.\"{}\"]", rule.id);
    for (const auto& [name, value] : rule.options.all())
        toml += fmt::format("\n{}{} = {}", indent, name, as_toml(value));
    return toml;
}

/// The text up to its last line feed.
std::string_view without_final_break(std::string_view text) {
    while (text.ends_with('\n')) text.remove_suffix(1);
    return text;
}

std::string page(const RuleSpec& rule, Language language, const Markup& markup, std::string_view indent) {
    const auto section = [&](std::string_view heading, std::string_view text) {
        return fmt::format(fmt::runtime(markup.section), heading, text);
    };
    std::string result = fmt::format(fmt::runtime(markup.title), rule.id, rule.title.in(language));
    result += fmt::format("{}, {}\n", to_string(rule.severity), to_string(rule.status));
    result += section(choose(language, "查什么", "What it finds"), rule.what.in(language));
    result += section(choose(language, "为什么", "Why it matters"), rule.why.in(language));
    result += section(choose(language, "怎么改", "What to do"), rule.remedy.in(language));
    if (!rule.options.all().empty()) {
        result += fmt::format(fmt::runtime(markup.code),
                              choose(language, "选项（写在 mingcha.toml）", "Options (in mingcha.toml)"),
                              options_as_toml(rule, indent), "toml");
    }
    for (const RuleExample& example : rule.examples) {
        result += fmt::format(
            fmt::runtime(markup.code),
            example.fires ? choose(language, "会报告", "Reported") : choose(language, "不会报告", "Not reported"),
            without_final_break(example.text), "text");
    }
    if (!rule.precision.empty()) result += section(choose(language, "准确率", "Precision"), rule.precision);
    return result;
}

}  // namespace

std::string_view to_string(RuleStatus status) { return status == RuleStatus::stable ? "stable" : "preview"; }

std::string rule_as_text(const RuleSpec& rule, Language language) { return page(rule, language, kText, "  "); }

std::string rule_as_markdown(const RuleSpec& rule, Language language) { return page(rule, language, kMarkdown, ""); }

}  // namespace mingcha
