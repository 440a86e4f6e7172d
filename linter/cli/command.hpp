// A command of the program: `mingcha NAME …`.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "cli/options.hpp"

namespace mingcha::cli {

struct Invocation {
    ParsedOptions options;
    Language language = Language::chinese;
};

struct Command {
    std::string_view name;
    std::string_view operands;  ///< as the usage line shows them
    Bilingual summary;          ///< one line
    Bilingual details;          ///< more lines for the help page; may be empty
    std::vector<OptionSpec> options;
    int (*run)(const Invocation& invocation);
};

[[nodiscard]] Command check_command();
[[nodiscard]] Command baseline_command();
[[nodiscard]] Command text_command();
[[nodiscard]] Command facts_command();
[[nodiscard]] Command rules_command();
[[nodiscard]] Command explain_command();
[[nodiscard]] Command init_command();
[[nodiscard]] Command lsp_command();
[[nodiscard]] Command schema_command();
[[nodiscard]] Command completions_command();
[[nodiscard]] Command manual_command();

/// Every command, in the order of the help page.
[[nodiscard]] std::vector<Command> all_commands();
/// The options of a command with those that every command has.
[[nodiscard]] std::vector<OptionSpec> options_of(const Command& command);
/// The options of the program itself, where no command is named.
[[nodiscard]] std::vector<OptionSpec> options_without_command();

/// Runs the program; `arguments` without its name. Returns the exit status.
[[nodiscard]] int run(const std::vector<std::string>& arguments);

/// Prints results of a command other than `check` and returns the exit status.
[[nodiscard]] int print_result(std::string_view text, Language language);
/// The same for a page that people read: in a terminal, its lines are made to fit.
[[nodiscard]] int print_page(std::string_view text, Language language);
/// Says why a command cannot do its work and returns the exit status.
[[nodiscard]] int give_up(const Failure& failure, Language language);

}  // namespace mingcha::cli
