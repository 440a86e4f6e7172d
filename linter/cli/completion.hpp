// What can be typed at one place of a command line, for the completion of shells.
//
// The commands and their options say what their values and operands are (`OptionSpec::value`, `Command::operands`):
//
//   a|b|c         one of these words
//   RULE          the id of a rule; `RULES`, selectors with commas between them; `RULE=LEVEL`, a selector and its
//   severity ID            a standard FILE, PATH, NAME, with or without brackets: a file anything else, such as YEAR:
//   nothing that could be proposed
#pragma once

#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "cli/command.hpp"
#include "mingcha/engine.hpp"

namespace mingcha::cli {

struct Candidate {
    std::string text;         ///< in place of the whole word
    std::string description;  ///< one line; may be empty
};

struct Completion {
    std::vector<Candidate> candidates;  ///< all begin with what was typed
    bool files = false;                 ///< the shell is to propose names of files
};

class Completer {
public:
    /// `book` has the rules that apply.
    Completer(std::vector<Command> commands, std::shared_ptr<const RuleBook> book, Language language);

    /// What can stand in place of the last of `words`, the words behind the program's name up to the cursor.
    [[nodiscard]] Completion complete(std::span<const std::string> words) const;

private:
    [[nodiscard]] Completion commands_and_options(std::string_view typed) const;
    [[nodiscard]] Completion options(std::span<const OptionSpec> specs, std::string_view typed) const;
    /// Of a value or operand that is described by `form`; every candidate gets `prefix`.
    [[nodiscard]] Completion values(std::string_view form, std::string_view typed, const std::string& prefix) const;
    [[nodiscard]] std::vector<Candidate> words_of(std::string_view form, std::string_view typed) const;
    [[nodiscard]] std::vector<Candidate> rules() const;
    [[nodiscard]] std::vector<Candidate> selectors() const;

    std::vector<Command> commands_;
    std::shared_ptr<const RuleBook> book_;
    Language language_;
};

}  // namespace mingcha::cli
