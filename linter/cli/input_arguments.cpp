#include "cli/input_arguments.hpp"

#include <charconv>

#include <fmt/format.h>

#include "cli/input.hpp"
#include "engine/byte_size.hpp"
#include "engine/tracked_changes.hpp"

namespace mingcha::cli {

std::vector<OptionSpec> with_input_options(std::vector<OptionSpec> base) {
    const std::vector<OptionSpec> shared{
        {"stdin-filename", "FILE", {"标准输入（-）的文件名", "the name of standard input (-)"}},
        {"report-year", "YEAR", {"报告的年度", "the year that the report covers"}},
        {"standard", "ID", {"报告依据的标准", "the standard that the report follows"}},
        {"config", "FILE", {"用这个配置文件", "use this configuration"}},
        {"no-config", "", {"不找 mingcha.toml", "do not look for mingcha.toml"}},
        {"max-file-size", "SIZE", {"不读更大的文件（默认 64 MiB）", "refuse larger files (default: 64 MiB)"}},
        {"tracked-changes",
         "accepted|refused",
         {"Word 修订按接受还是拒绝来读（默认 accepted）", "read tracked changes as … (default: accepted)"}},
    };
    base.insert(base.end(), shared.begin(), shared.end());
    return base;
}

Result<Overrides> parse_overrides(const ParsedOptions& options) {
    Overrides overrides;
    if (const auto year = options.value("report-year")) {
        const Result<int> number = parse_number("--report-year", *year, 1900, 2100);
        if (!number) return tl::unexpected(number.error());
        overrides.settings.report_year = *number;
    }
    if (const auto size = options.value("max-file-size")) {
        overrides.max_file_size = parse_byte_size(*size);
        if (!overrides.max_file_size || *overrides.max_file_size > kLargestFileSize) {
            return bad_choice("--max-file-size", *size, "64MiB, 200MB, … 1GiB");
        }
    }
    if (const auto word = options.value("tracked-changes")) {
        overrides.tracked_changes = parse_tracked_changes(*word);
        if (!overrides.tracked_changes) return bad_choice("--tracked-changes", *word, kTrackedChangesWords);
    }
    overrides.settings.standard = options.value("standard").value_or("");
    overrides.configuration = options.value("config");
    overrides.ignore_configurations = options.has("no-config");
    if (overrides.configuration && overrides.ignore_configurations) {
        return fail({"--config 与 --no-config 不能同时使用", "--config and --no-config exclude each other"});
    }
    return overrides;
}

std::string display_name(const ParsedOptions& options, const std::string& path) {
    return path == kStandardInput ? options.value("stdin-filename").value_or("<stdin>") : path;
}

Result<std::string> single_operand(const ParsedOptions& options, const Bilingual& what) {
    if (options.operands().size() == 1) return options.operands().front();
    return fail({fmt::format("需要一个{}", what.zh), fmt::format("one {} is needed", what.en)});
}

Result<int> parse_number(const std::string& option, const std::string& text, int least, int most) {
    int number = 0;
    const char* end = text.data() + text.size();
    const auto [stop, error] = std::from_chars(text.data(), end, number);
    if (error == std::errc() && stop == end && number >= least && number <= most) return number;
    return bad_choice(option, text, fmt::format("{} … {}", least, most));
}

tl::unexpected<Failure> bad_choice(std::string_view option, std::string_view value, std::string_view choices) {
    return fail({fmt::format("{} 不能是 “{}”，可用：{}", option, value, choices),
                 fmt::format("{} cannot be “{}”, it takes: {}", option, value, choices)});
}

}  // namespace mingcha::cli
