#include "cli/completion.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "engine/standards.hpp"

namespace mingcha::cli {

namespace {

constexpr std::string_view kEndOfOptions = "--";

bool is_file_form(std::string_view form) {
    return form.find("FILE") != std::string_view::npos || form.find("PATH") != std::string_view::npos;
}

std::vector<Candidate> split_choices(std::string_view form) {
    std::vector<Candidate> choices;
    while (!form.empty()) {
        const std::string_view choice = form.substr(0, form.find('|'));
        choices.push_back({std::string(choice), {}});
        form.remove_prefix(std::min(choice.size() + 1, form.size()));
    }
    return choices;
}

/// The length of the part of `typed` that is settled: up to its last comma in a list, its `=` where a level is given.
std::size_t settled_length(std::string_view form, std::string_view typed) {
    if (form == "RULES") return typed.rfind(',') + 1;  // npos + 1 is 0
    if (form == "RULE=LEVEL") return typed.find('=') + 1;
    return 0;
}

void keep_those_that_begin_with(std::string_view typed, std::vector<Candidate>& candidates) {
    std::erase_if(candidates, [&](const Candidate& candidate) { return !candidate.text.starts_with(typed); });
}

/// The option that `word` names, in its long or its short form.
const OptionSpec* find_option(std::span<const OptionSpec> specs, std::string_view word) {
    const auto is_named = [&](const OptionSpec& spec) {
        const std::string_view name = long_name(spec);
        const bool has_short_form = name.size() != spec.name.size();
        return (word.starts_with("--") && word.substr(2) == name) ||
               (has_short_form && word.size() == 2 && word.front() == '-' && word.back() == spec.name.back());
    };
    const auto found = std::ranges::find_if(specs, is_named);
    return found == specs.end() ? nullptr : &*found;
}

}  // namespace

Completer::Completer(std::vector<Command> commands, std::shared_ptr<const RuleBook> book, Language language)
    : commands_(std::move(commands)), book_(std::move(book)), language_(language) {}

Completion Completer::complete(std::span<const std::string> words) const {
    if (words.empty()) return {};
    const std::string_view typed = words.back();
    if (words.size() == 1) return commands_and_options(typed);
    const auto command = std::ranges::find(commands_, words.front(), &Command::name);
    if (command == commands_.end()) return {};

    const std::span<const std::string> before = words.subspan(1, words.size() - 2);
    if (std::ranges::find(before, kEndOfOptions) != before.end()) return values(command->operands, typed, {});
    const std::vector<OptionSpec> specs = options_of(*command);
    if (const std::size_t sign = typed.find('='); typed.starts_with("--") && sign != std::string_view::npos) {
        const OptionSpec* spec = find_option(specs, typed.substr(0, sign));
        if (spec == nullptr) return {};
        return values(spec->value, typed.substr(sign + 1), std::string(typed.substr(0, sign + 1)));
    }
    if (!before.empty()) {
        const OptionSpec* spec = find_option(specs, before.back());
        if (spec != nullptr && !spec->value.empty()) return values(spec->value, typed, {});
    }
    return typed.starts_with('-') ? options(specs, typed) : values(command->operands, typed, {});
}

Completion Completer::commands_and_options(std::string_view typed) const {
    if (typed.starts_with('-')) return options(options_without_command(), typed);
    Completion completion;
    for (const Command& command : commands_) {
        completion.candidates.push_back({std::string(command.name), command.summary.in(language_)});
    }
    keep_those_that_begin_with(typed, completion.candidates);
    return completion;
}

Completion Completer::options(std::span<const OptionSpec> specs, std::string_view typed) const {
    Completion completion;
    for (const OptionSpec& spec : specs) {
        completion.candidates.push_back({fmt::format("--{}", long_name(spec)), spec.help.in(language_)});
    }
    keep_those_that_begin_with(typed, completion.candidates);
    return completion;
}

Completion Completer::values(std::string_view form, std::string_view typed, const std::string& prefix) const {
    if (is_file_form(form)) return {{}, true};
    const std::size_t settled = settled_length(form, typed);
    Completion completion;
    completion.candidates = words_of(form, typed);
    keep_those_that_begin_with(typed.substr(settled), completion.candidates);
    for (Candidate& candidate : completion.candidates) {
        candidate.text.insert(0, prefix + std::string(typed.substr(0, settled)));
    }
    return completion;
}

std::vector<Candidate> Completer::words_of(std::string_view form, std::string_view typed) const {
    if (form == "RULE") return rules();
    if (form == "RULES") return selectors();
    if (form == "RULE=LEVEL") {
        if (typed.find('=') != std::string_view::npos) return split_choices("note|warning|error");
        std::vector<Candidate> candidates = selectors();
        for (Candidate& candidate : candidates) candidate.text += '=';
        return candidates;
    }
    std::vector<Candidate> candidates;
    if (form == "ID") {
        for (const std::string_view standard : standards_of(*book_)) candidates.push_back({std::string(standard), {}});
    } else if (form.find('|') != std::string_view::npos) {
        candidates = split_choices(form);
    }
    return candidates;
}

std::vector<Candidate> Completer::rules() const {
    std::vector<Candidate> candidates;
    for (const RuleSpec& rule : book_->rules()) candidates.push_back({rule.id, rule.title.in(language_)});
    return candidates;
}

std::vector<Candidate> Completer::selectors() const {
    std::vector<Candidate> candidates{{"all", {}}};
    for (const RuleSpec& rule : book_->rules()) {
        // Rules are sorted by their ids: those of a category stand together.
        if (candidates.back().text != rule.category()) candidates.push_back({std::string(rule.category()), {}});
    }
    const std::vector<Candidate> ids = rules();
    candidates.insert(candidates.end(), ids.begin(), ids.end());
    return candidates;
}

}  // namespace mingcha::cli
