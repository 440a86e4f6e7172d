// The command line of `mingcha check`.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "cli/options.hpp"
#include "cli/terminal.hpp"
#include "engine/project.hpp"
#include "mingcha/fix.hpp"
#include "mingcha/report.hpp"

namespace mingcha::cli {

enum class Format : unsigned char { text, json, sarif, html, github, rdjson, checkstyle, junit };

/// What is done with the fixes that findings offer.
struct Fixing {
    enum class Mode : unsigned char { none, write, show };

    Mode mode = Mode::none;
    FixScope scope = FixScope::safe;
};

struct CheckArguments {
    std::vector<std::string> paths;
    std::string stdin_name;
    Overrides overrides;
    Format format = Format::text;
    std::optional<std::filesystem::path> output;
    ReportStyle style;
    Severity fail_on = Severity::warning;
    unsigned jobs = 1;
    Fixing fixing;
    std::optional<std::filesystem::path> annotated_copy;  ///< of the only path, which is a Word file
    std::optional<std::filesystem::path> baseline;
    bool watch = false;
};

[[nodiscard]] std::vector<OptionSpec> check_options();
/// Those of them that decide what is found, with `--output`.
[[nodiscard]] std::vector<OptionSpec> baseline_options();
[[nodiscard]] Result<CheckArguments> parse_check_arguments(const ParsedOptions& options, Language language);

}  // namespace mingcha::cli
