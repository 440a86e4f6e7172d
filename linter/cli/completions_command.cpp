#include <fmt/format.h>

#include "cli/command.hpp"
#include "cli/completion.hpp"
#include "cli/completion_scripts.hpp"
#include "cli/input_arguments.hpp"
#include "cli/rule_words.hpp"
#include "report/columns.hpp"

namespace mingcha::cli {

namespace {

constexpr std::string_view kWords = "words";

/// What the scripts read: one candidate a line, a tab and its description.
std::string as_lines(const Completion& completion) {
    if (completion.files) return ":files\n";
    std::string lines;
    for (const Candidate& candidate : completion.candidates) {
        append_printable(lines, candidate.text);
        if (!candidate.description.empty()) {
            lines += '\t';
            append_printable(lines, candidate.description);
        }
        lines += '\n';
    }
    return lines;
}

Result<std::string> complete_words(const Invocation& invocation) {
    return rules_here(invocation.options, invocation.language).map([&](const std::shared_ptr<const RuleBook>& book) {
        const std::span<const std::string> words = std::span(invocation.options.operands()).subspan(1);
        return as_lines(Completer(all_commands(), book, invocation.language).complete(words));
    });
}

Result<std::string> completions(const Invocation& invocation) {
    const std::vector<std::string>& operands = invocation.options.operands();
    if (!operands.empty() && operands.front() == kWords) return complete_words(invocation);
    return single_operand(invocation.options, {"shell", "shell"})
        .and_then([](const std::string& shell) -> Result<std::string> {
            if (const auto script = completion_script(shell)) return std::string(*script);
            return bad_choice("completions", shell, "bash, zsh, fish");
        });
}

int run_completions(const Invocation& invocation) {
    const Result<std::string> page = completions(invocation);
    return page ? print_result(*page, invocation.language) : give_up(page.error(), invocation.language);
}

}  // namespace

Command completions_command() {
    return {
        "completions",
        "bash|zsh|fish",
        {"打印 shell 的补全脚本", "print the completion script of a shell"},
        {"bash 和 fish：source <(mingcha completions bash)，mingcha completions fish | source。\n"
         "zsh：在 compinit 之后 source <(mingcha completions zsh)。\n"
         "脚本用 “mingcha completions words -- 词…” 询问最后一个词可以补成什么。",
         "source <(mingcha completions bash) in bash, the same with zsh behind compinit, and mingcha completions fish "
         "| source.\nThe scripts ask `mingcha completions words -- WORD…` what the last word could become."},
        rule_options(),
        run_completions};
}

}  // namespace mingcha::cli
