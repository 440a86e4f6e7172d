#include "cli/check_arguments.hpp"

#include <algorithm>
#include <thread>

#include <fmt/format.h>

#include "cli/input.hpp"
#include "cli/input_arguments.hpp"
#include "engine/suggestion.hpp"

namespace mingcha::cli {

namespace {

constexpr int kMostJobs = 256;

Result<Format> parse_format(const std::string& word) {
    if (word == "text") return Format::text;
    if (word == "json") return Format::json;
    if (word == "sarif") return Format::sarif;
    return bad_choice("--format", word, "text, json, sarif");
}

Result<Severity> parse_severity_word(std::string_view word) {
    if (const auto severity = parse_severity(word)) return *severity;
    return fail(unknown_severity(word));
}

/// `RULE=LEVEL`
Result<void> add_severity(const std::string& item, Settings& settings) {
    const std::size_t sign = item.find('=');
    if (sign == std::string::npos) return bad_choice("--severity", item, "RULE=note, RULE=warning, RULE=error");
    return parse_severity_word(std::string_view(item).substr(sign + 1)).map([&](Severity severity) {
        settings.severity.insert_or_assign(item.substr(0, sign), severity);
    });
}

Result<unsigned> parse_jobs(const std::optional<std::string>& text) {
    if (!text) return std::max(1U, std::thread::hardware_concurrency());
    return parse_number("--jobs", *text, 1, kMostJobs).map([](int jobs) { return static_cast<unsigned>(jobs); });
}

Result<ReportStyle> parse_style(const ParsedOptions& options, Language language) {
    const std::string color = options.value("color").value_or("auto");
    const std::optional<ColorChoice> choice = parse_color_choice(color);
    if (!choice) return bad_choice("--color", color, "auto, always, never");
    ReportStyle style;
    style.language = language;
    style.color = use_color(*choice, !options.has("output"));
    style.quiet = options.has("quiet");
    style.statistics = options.has("statistics");
    style.passes = options.has("pass");
    return style;
}

/// Puts what `result` holds into `target`; false if it is a failure, which then is in `failure`.
template <typename T>
bool take(Result<T> result, T& target, std::optional<Failure>& failure) {
    if (!result) {
        failure = std::move(result).error();
        return false;
    }
    target = *std::move(result);
    return true;
}

}  // namespace

std::vector<OptionSpec> check_options() {
    return with_input_options({
        {"format", "text|json|sarif", {"输出格式（默认 text）", "the format of the results (default: text)"}},
        {"output,o", "FILE", {"写入文件", "write to a file"}},
        {"select",
         "RULES",
         {"只用这些规则或类别，以逗号分隔，可重复", "run these rules or categories only (commas, repeatable)"}},
        {"ignore", "RULES", {"不用这些规则或类别", "leave out these rules or categories"}},
        {"severity", "RULE=LEVEL", {"改变规则或类别的级别", "change the severity of a rule or category"}},
        {"fail-on",
         "note|warning|error",
         {"达到此级别时退出状态为 1（默认 warning）", "exit with 1 from this severity on (default: warning)"}},
        {"pass", "", {"也列出核对相符之处", "also list the checks that hold"}},
        {"statistics", "", {"按规则统计", "count the results by rule"}},
        {"quiet,q", "", {"不要总结行和进度条", "no summary and no progress bar"}},
        {"jobs,j", "N", {"同时检查的文件数（默认为处理器数）", "files checked at once (default: processors)"}},
        {"color", "auto|always|never", {"何时用颜色（默认 auto）", "when to use colors (default: auto)"}},
    });
}

Result<CheckArguments> parse_check_arguments(const ParsedOptions& options, Language language) {
    CheckArguments arguments;
    std::optional<Failure> failure;
    const bool parsed =
        take(parse_overrides(options), arguments.overrides, failure) &&
        take(parse_format(options.value("format").value_or("text")), arguments.format, failure) &&
        take(parse_style(options, language), arguments.style, failure) &&
        take(parse_severity_word(options.value("fail-on").value_or("warning")), arguments.fail_on, failure) &&
        take(parse_jobs(options.value("jobs")), arguments.jobs, failure);
    if (!parsed) return tl::unexpected(*failure);
    Settings& settings = arguments.overrides.settings;
    settings.select = options.items("select");
    settings.ignore = options.items("ignore");
    for (const std::string& item : options.items("severity")) {
        if (const auto added = add_severity(item, settings); !added) return tl::unexpected(added.error());
    }
    arguments.paths = options.operands();
    if (arguments.paths.empty()) arguments.paths.emplace_back(".");
    arguments.stdin_name = display_name(options, std::string(kStandardInput));
    arguments.output = options.value("output");
    return arguments;
}

}  // namespace mingcha::cli
