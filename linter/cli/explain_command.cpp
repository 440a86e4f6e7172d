#include <fmt/format.h>

#include "cli/command.hpp"
#include "cli/input_arguments.hpp"
#include "cli/rule_words.hpp"
#include "engine/suggestion.hpp"
#include "report/rule_page.hpp"

namespace mingcha::cli {

namespace {

Result<std::string> explain(const Invocation& invocation) {
    const Result<std::string> id = single_operand(invocation.options, {"规则", "rule"});
    if (!id) return tl::unexpected(id.error());
    const std::string format = invocation.options.value("format").value_or("text");
    if (format != "text" && format != "markdown") return bad_choice("--format", format, "text, markdown");
    return rules_here(invocation.options, invocation.language)
        .and_then([&](const std::shared_ptr<const RuleBook>& book) -> Result<std::string> {
            const RuleSpec* rule = book->find(*id);
            if (rule == nullptr) {
                return fail(
                    with_suggestion({fmt::format("没有规则 “{}”", *id), fmt::format("there is no rule “{}”", *id)},
                                    book->nearest_id(*id)));
            }
            return format == "text" ? rule_as_text(*rule, invocation.language)
                                    : rule_as_markdown(*rule, invocation.language);
        });
}

int run_explain(const Invocation& invocation) {
    const Result<std::string> page = explain(invocation);
    if (!page) return give_up(page.error(), invocation.language);
    const bool is_for_people = invocation.options.value("format").value_or("text") == "text";
    return is_for_people ? print_page(*page, invocation.language) : print_result(*page, invocation.language);
}

}  // namespace

Command explain_command() {
    std::vector<OptionSpec> options = rule_options();
    options.insert(options.begin(),
                   {"format", "text|markdown", {"输出格式（默认 text）", "the format (default: text)"}});
    return {"explain", "RULE", {"说明一条规则", "explain a rule"}, {}, options, run_explain};
}

}  // namespace mingcha::cli
