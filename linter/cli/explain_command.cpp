#include <fmt/format.h>

#include "cli/command.hpp"
#include "cli/input_arguments.hpp"
#include "cli/rule_words.hpp"
#include "engine/suggestion.hpp"
#include "report/wording.hpp"

namespace mingcha::cli {

namespace {

std::string section(std::string_view title, std::string_view text) { return fmt::format("\n{}\n  {}\n", title, text); }

std::string describe_options(const RuleSpec& rule, Language language) {
    if (rule.options.all().empty()) return {};
    std::string page =
        fmt::format("\n{}\n", choose(language, "选项（写在 mingcha.toml）", "Options (in mingcha.toml)"));
    page += fmt::format("  [rules.\"{}\"]\n", rule.id);
    for (const auto& [name, value] : rule.options.all()) page += fmt::format("  {} = {}\n", name, as_toml(value));
    return page;
}

std::string describe_examples(const RuleSpec& rule, Language language) {
    std::string page;
    for (const RuleExample& example : rule.examples) {
        page += section(
            example.fires ? choose(language, "会报告", "Reported") : choose(language, "不会报告", "Not reported"),
            example.text);
    }
    return page;
}

std::string explanation(const RuleSpec& rule, Language language) {
    std::string page = fmt::format("{}: {}\n{}, {}\n", rule.id, rule.title.in(language),
                                   mingcha::to_string(rule.severity), to_string(rule.status));
    page += section(choose(language, "查什么", "What it finds"), rule.what.in(language));
    page += section(choose(language, "为什么", "Why it matters"), rule.why.in(language));
    page += section(choose(language, "怎么改", "What to do"), rule.remedy.in(language));
    page += describe_options(rule, language);
    page += describe_examples(rule, language);
    if (!rule.precision.empty()) page += section(choose(language, "准确率", "Precision"), rule.precision);
    return page;
}

Result<std::string> explain(const Invocation& invocation) {
    const Result<std::string> id = single_operand(invocation.options, {"规则", "rule"});
    if (!id) return tl::unexpected(id.error());
    return rules_here(invocation.options, invocation.language)
        .and_then([&](const std::shared_ptr<const RuleBook>& book) -> Result<std::string> {
            if (const RuleSpec* rule = book->find(*id)) return explanation(*rule, invocation.language);
            return fail(with_suggestion({fmt::format("没有规则 “{}”", *id), fmt::format("there is no rule “{}”", *id)},
                                        book->nearest_id(*id)));
        });
}

int run_explain(const Invocation& invocation) {
    const Result<std::string> page = explain(invocation);
    return page ? print_result(*page, invocation.language) : give_up(page.error(), invocation.language);
}

}  // namespace

Command explain_command() {
    return {"explain", "RULE", {"说明一条规则", "explain a rule"}, {}, rule_options(), run_explain};
}

}  // namespace mingcha::cli
