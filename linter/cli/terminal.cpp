#include "cli/terminal.hpp"

#include <charconv>
#include <cstdlib>

#include <sys/ioctl.h>
#include <unistd.h>

namespace mingcha::cli {

namespace {

std::string_view environment(const char* name) {
    const char* value = std::getenv(name);  // NOLINT(concurrency-mt-unsafe): read before any thread is started
    return value == nullptr ? std::string_view() : std::string_view(value);
}

}  // namespace

bool is_terminal(int descriptor) { return ::isatty(descriptor) == 1; }

std::optional<unsigned> terminal_width() {
    if (!is_terminal(STDOUT_FILENO)) return std::nullopt;
    const std::string_view columns = environment("COLUMNS");
    unsigned width = 0;
    if (std::from_chars(columns.data(), columns.data() + columns.size(), width).ec == std::errc() && width > 0) {
        return width;
    }
    winsize size{};
    // NOLINTNEXTLINE(cppcoreguidelines-pro-type-vararg): the only way to ask
    if (::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_col == 0) return std::nullopt;
    return size.ws_col;
}

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
