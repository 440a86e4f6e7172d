#include <algorithm>

#include <fmt/format.h>

#include "cli/command.hpp"
#include "cli/input_arguments.hpp"
#include "cli/rule_words.hpp"
#include "engine/project.hpp"
#include "report/json_text.hpp"
#include "report/rule_page.hpp"

namespace mingcha::cli {

namespace {

std::string as_table(const RuleBook& book, Language language) {
    std::size_t width = 0;
    for (const RuleSpec& rule : book.rules()) width = std::max(width, rule.id.size());
    std::string table;
    for (const RuleSpec& rule : book.rules()) {
        table += fmt::format("{:<{}}  {:<7}  {:<7}  {}\n", rule.id, width, to_string(rule.status),
                             mingcha::to_string(rule.severity), rule.title.in(language));
    }
    return table;
}

std::string as_json(const RuleBook& book) {
    Json rules = Json::array();
    for (const RuleSpec& rule : book.rules()) {
        rules.push_back({{"id", rule.id},
                         {"kind", rule.kind},
                         {"status", to_string(rule.status)},
                         {"severity", mingcha::to_string(rule.severity)},
                         {"title", {{"zh", rule.title.zh}, {"en", rule.title.en}}}});
    }
    const Json page{{"schema_version", 1}, {"facts_as_of", RuleBook::facts_as_of()}, {"rules", rules}};
    return dump(page) + "\n";
}

Result<std::string> list_rules(const Invocation& invocation) {
    const std::string format = invocation.options.value("format").value_or("text");
    if (format != "text" && format != "json") return bad_choice("--format", format, "text, json");
    return rules_here(invocation.options, invocation.language).map([&](const std::shared_ptr<const RuleBook>& book) {
        return format == "json" ? as_json(*book) : as_table(*book, invocation.language);
    });
}

int run_rules(const Invocation& invocation) {
    const Result<std::string> page = list_rules(invocation);
    if (!page) return give_up(page.error(), invocation.language);
    const bool is_for_people = invocation.options.value("format").value_or("text") == "text";
    return is_for_people ? print_page(*page, invocation.language) : print_result(*page, invocation.language);
}

}  // namespace

Command rules_command() {
    std::vector<OptionSpec> options = rule_options();
    options.insert(options.begin(), {"format", "text|json", {"输出格式（默认 text）", "the format (default: text)"}});
    return {"rules",
            "",
            {"列出规则", "list the rules"},
            {"每行：规则、状态、级别、标题。preview 规则只在按名字选用时运行。",
             "One a line: id, status, severity, title. A preview rule runs only when it is selected by its id."},
            std::move(options),
            run_rules};
}

}  // namespace mingcha::cli
