// The command line of `mingcha check`.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "cli/options.hpp"
#include "cli/terminal.hpp"
#include "engine/project.hpp"
#include "mingcha/report.hpp"

namespace mingcha::cli {

enum class Format : unsigned char { text, json, sarif };

struct CheckArguments {
    std::vector<std::string> paths;
    std::string stdin_name;
    Overrides overrides;
    Format format = Format::text;
    std::optional<std::filesystem::path> output;
    ReportStyle style;
    Severity fail_on = Severity::warning;
    unsigned jobs = 1;
};

[[nodiscard]] std::vector<OptionSpec> check_options();
[[nodiscard]] Result<CheckArguments> parse_check_arguments(const ParsedOptions& options, Language language);

}  // namespace mingcha::cli
