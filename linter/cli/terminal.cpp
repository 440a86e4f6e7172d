#include "cli/terminal.hpp"

#include <cstdlib>

#include <unistd.h>

namespace mingcha::cli {

namespace {

std::string_view environment(const char* name) {
    const char* value = std::getenv(name);  // NOLINT(concurrency-mt-unsafe): read before any thread is started
    return value == nullptr ? std::string_view() : std::string_view(value);
}

}  // namespace

bool is_terminal(int descriptor) { return ::isatty(descriptor) == 1; }

Language language_of_environment() {
    for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
        const std::string_view locale = environment(name);
        if (!locale.empty()) return locale.starts_with("en") ? Language::english : Language::chinese;
    }
    return Language::chinese;
}

std::optional<Language> parse_language(std::string_view word) {
    if (word == "zh") return Language::chinese;
    if (word == "en") return Language::english;
    return std::nullopt;
}

std::optional<ColorChoice> parse_color_choice(std::string_view word) {
    if (word == "auto") return ColorChoice::automatic;
    if (word == "always") return ColorChoice::always;
    if (word == "never") return ColorChoice::never;
    return std::nullopt;
}

bool use_color(ColorChoice choice, bool to_standard_output) {
    if (choice != ColorChoice::automatic) return choice == ColorChoice::always;
    return to_standard_output && is_terminal(STDOUT_FILENO) && environment("NO_COLOR").empty() &&
           environment("TERM") != "dumb";
}

}  // namespace mingcha::cli
