#include "cli/command.hpp"

#include <algorithm>
#include <array>
#include <new>

#include <fmt/format.h>

#include "cli/exit_status.hpp"
#include "cli/messages.hpp"
#include "cli/output.hpp"
#include "cli/reflow.hpp"
#include "cli/terminal.hpp"
#include "engine/suggestion.hpp"
#include "mingcha/version.hpp"
#include "report/wording.hpp"

namespace mingcha::cli {

namespace {

using Arguments = std::vector<std::string>;

const std::vector<OptionSpec>& common_options() {
    static const std::vector<OptionSpec> kOptions{
        {"lang", "zh|en", {"说中文或英文（默认看环境变量）", "speak Chinese or English (default: the environment)"}},
        {"help,h", "", {"显示本页", "show this page"}},
    };
    return kOptions;
}

std::string help_of_program(Language language) {
    std::string page(choose(
        language, "明察：检查中文报告里的数字、时间、法规、结构和用字。\n\n用法：mingcha 命令 [选项]\n\n命令：\n",
        "mingcha checks the numbers, dates, laws, structure and wording of Chinese reports.\n\n"
        "Usage: mingcha COMMAND [OPTIONS]\n\nCommands:\n"));
    for (const Command& command : all_commands()) {
        page += fmt::format("  {:<13}{}\n", command.name, command.summary.in(language));
    }
    page += choose(language, "\n选项：\n", "\nOptions:\n");
    page += describe_options(options_without_command(), language);
    page += choose(language, "\n“mingcha 命令 --help”说明每个命令。\n",
                   "\n`mingcha COMMAND --help` describes each command.\n");
    return page;
}

std::string help_of(const Command& command, const std::vector<OptionSpec>& options, Language language) {
    std::string page = fmt::format("{}\n\n{}mingcha {} {}\n\n", command.summary.in(language),
                                   choose(language, "用法：", "Usage: "), command.name, command.operands);
    if (!command.details.zh.empty()) page += fmt::format("{}\n\n", command.details.in(language));
    return page + std::string(choose(language, "选项：\n", "Options:\n")) + describe_options(options, language);
}

int print_version(Language language) {
    const Bilingual as_of{fmt::format("内置资料核对至 {}", RuleBook::facts_as_of()),
                          fmt::format("built-in facts checked up to {}", RuleBook::facts_as_of())};
    return print_result(fmt::format("mingcha {}\n{}\n", kVersion, as_of.in(language)), language);
}

/// The last `--lang` among the arguments, so that failures to parse them speak the right language.
Language requested_language(const Arguments& arguments) {
    Language language = language_of_environment();
    for (std::size_t i = 0; i < arguments.size() && arguments[i] != "--"; ++i) {
        const std::string_view argument = arguments[i];
        std::string_view word;
        if (argument.starts_with("--lang=")) word = argument.substr(7);
        if (argument == "--lang" && i + 1 < arguments.size()) word = arguments[i + 1];
        language = parse_language(word).value_or(language);
    }
    return language;
}

Failure unknown_command(const std::string& name, const std::vector<Command>& commands) {
    std::vector<std::string_view> names;
    for (const Command& command : commands) names.push_back(command.name);
    return {with_suggestion({fmt::format("没有命令 “{}”", name), fmt::format("there is no command “{}”", name)},
                            nearest(name, names)),
            {},
            0,
            0};
}

int run_command(const Command& command, const Arguments& arguments, Language language) {
    const std::vector<OptionSpec> options = options_of(command);
    Result<ParsedOptions> parsed = parse_options(options, arguments);
    if (!parsed) return give_up(parsed.error(), language);
    if (parsed->has("help")) return print_page(help_of(command, options, language), language);
    if (const auto word = parsed->value("lang"); word && !parse_language(*word)) {
        return give_up({{"--lang 可用 zh、en", "--lang takes zh or en"}, {}, 0, 0}, language);
    }
    return command.run({*std::move(parsed), language});
}

/// Without a command: the program's own options.
int run_without_command(const Arguments& arguments, Language language) {
    const Result<ParsedOptions> parsed = parse_options(options_without_command(), arguments);
    if (!parsed) return give_up(parsed.error(), language);
    if (parsed->has("version")) return print_version(language);
    if (parsed->has("help")) return print_page(help_of_program(language), language);
    return give_up({{"缺少命令；mingcha --help 列出命令", "a command is missing; mingcha --help lists them"}, {}, 0, 0},
                   language);
}

int dispatch(const Arguments& arguments, Language language) {
    if (arguments.empty() || arguments.front().starts_with("-")) return run_without_command(arguments, language);
    const std::vector<Command> commands = all_commands();
    const auto command = std::ranges::find(commands, arguments.front(), &Command::name);
    if (command == commands.end()) return give_up(unknown_command(arguments.front(), commands), language);
    return run_command(*command, Arguments(arguments.begin() + 1, arguments.end()), language);
}

}  // namespace

std::vector<Command> all_commands() {
    return {check_command(),  baseline_command(),    text_command(),  facts_command(),
            rules_command(),  explain_command(),     init_command(),  lsp_command(),
            schema_command(), completions_command(), manual_command()};
}

std::vector<OptionSpec> options_of(const Command& command) {
    std::vector<OptionSpec> options = command.options;
    options.insert(options.end(), common_options().begin(), common_options().end());
    return options;
}

std::vector<OptionSpec> options_without_command() {
    std::vector<OptionSpec> options = common_options();
    options.insert(
        options.begin(),
        {"version", "", {"显示版本和内置资料的核对日期", "show the version and the date of the built-in facts"}});
    return options;
}

int run(const Arguments& arguments) {
    prepare_standard_streams();
    const Language language = requested_language(arguments);
    try {
        return dispatch(arguments, language);
    } catch (const std::bad_alloc&) {
        return give_up({{"内存不足", "out of memory"}, {}, 0, 0}, language);
    }
}

int print_result(std::string_view text, Language language) {
    Output output;
    if (const auto written = output.write(text); !written) return give_up(written.error(), language);
    return kClean;
}

int print_page(std::string_view text, Language language) {
    constexpr unsigned kNarrowest = 30;  // below that, broken lines are no easier to read
    constexpr unsigned kWidest = 100;    // beyond that, the eye loses the line
    const std::optional<unsigned> width = terminal_width();
    if (!width || *width < kNarrowest) return print_result(text, language);
    return print_result(reflow(text, std::min(*width, kWidest)), language);
}

int give_up(const Failure& failure, Language language) {
    print_failure(failure, language);
    return kFailed;
}

}  // namespace mingcha::cli
