#include "cli/check_arguments.hpp"

#include <algorithm>
#include <array>
#include <filesystem>
#include <string_view>
#include <system_error>
#include <thread>

#include <fmt/format.h>

#include "cli/input.hpp"
#include "cli/input_arguments.hpp"
#include "engine/suggestion.hpp"

namespace mingcha::cli {

namespace {

constexpr int kMostJobs = 256;

struct NamedFormat {
    std::string_view name;
    Format format;
};

constexpr std::array kFormats{
    NamedFormat{"text", Format::text},
    NamedFormat{"json", Format::json},
    NamedFormat{"sarif", Format::sarif},
    NamedFormat{"html", Format::html},
    NamedFormat{"github", Format::github},
    NamedFormat{"rdjson", Format::rdjson},
    NamedFormat{"checkstyle", Format::checkstyle},
    NamedFormat{"junit", Format::junit},
};
constexpr std::string_view kFormatNames = "text, json, sarif, html, github, rdjson, checkstyle, junit";

Result<Format> parse_format(const std::string& word) {
    const auto named = std::ranges::find(kFormats, word, &NamedFormat::name);
    if (named == kFormats.end()) return bad_choice("--format", word, kFormatNames);
    return named->format;
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
    style.category = options.value("category").value_or("");
    return style;
}

Result<Fixing> parse_fixing(const ParsedOptions& options) {
    Fixing fixing;
    if (options.has("fix")) fixing.mode = Fixing::Mode::write;
    if (options.has("diff")) fixing.mode = Fixing::Mode::show;
    if (options.has("unsafe-fixes")) {
        if (fixing.mode == Fixing::Mode::none) {
            return fail({"--unsafe-fixes 要和 --fix 或 --diff 一起用", "--unsafe-fixes needs --fix or --diff"});
        }
        fixing.scope = FixScope::unsafe;
    }
    return fixing;
}

/// Watching repeats a check; it neither changes files nor waits for standard input.
Result<bool> parse_watch(const ParsedOptions& options) {
    if (!options.has("watch")) return false;
    for (const std::string_view other : {"fix", "diff", "output"}) {
        if (options.has(other)) {
            return fail({fmt::format("--watch 不能和 --{} 同时使用", other),
                         fmt::format("--watch cannot be used together with --{}", other)});
        }
    }
    if (std::ranges::find(options.operands(), kStandardInput) != options.operands().end()) {
        return fail({"--watch 不能用于标准输入", "--watch cannot be used with standard input"});
    }
    return true;
}

/// The report that is annotated, under the name that tells its format.
Result<std::string> name_of_annotated(const ParsedOptions& options) {
    if (options.operands().size() != 1) {
        return fail({"--annotate 一次只能批注一份报告", "--annotate takes one report at a time"});
    }
    std::string name = display_name(options, options.operands().front());
    std::error_code error;
    if (file_format(name) == FileFormat::word && !std::filesystem::is_directory(name, error)) return name;
    return fail({"--annotate 只能批注 Word 文件（.docx）；请先在 Word 或 WPS 中另存为 .docx，标准输入要用 "
                 "--stdin-filename 说明文件名",
                 "--annotate needs a Word file (.docx): save the report as .docx in Word or WPS first; name standard "
                 "input by --stdin-filename"},
                name);
}

std::string lower_case_ending(const std::string& name) {
    std::string ending = std::filesystem::path(name).extension().string();
    for (char& letter : ending) {
        if (letter >= 'A' && letter <= 'Z') letter = static_cast<char>(letter - 'A' + 'a');
    }
    return ending;
}

/// A copy that Word opens, and that replaces nothing of what was read.
Result<std::optional<std::filesystem::path>> parse_annotated_copy(const ParsedOptions& options) {
    const std::optional<std::string> copy = options.value("annotate");
    if (!copy) return std::nullopt;
    for (const std::string_view other : {"fix", "diff", "watch"}) {
        if (options.has(other)) {
            return fail({fmt::format("--annotate 不能和 --{} 同时使用", other),
                         fmt::format("--annotate cannot be used together with --{}", other)});
        }
    }
    const Result<std::string> report = name_of_annotated(options);
    if (!report) return tl::unexpected(report.error());
    const std::string ending = lower_case_ending(*report);
    if (lower_case_ending(*copy) != ending) {
        return fail({fmt::format("副本的文件名也要以 {} 结尾，Word 按它认格式", ending),
                     fmt::format("the name of the copy has to end in {} too, by which Word knows the format", ending)},
                    *copy);
    }
    std::error_code error;
    if (std::filesystem::equivalent(*copy, *report, error)) {
        return fail(
            {"副本不能覆盖原报告；请换一个文件名", "the copy would replace the report itself; give it another name"},
            *copy);
    }
    return std::filesystem::path(*copy);
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

/// The options that decide what is found, behind those of one command.
std::vector<OptionSpec> with_selecting_options(std::vector<OptionSpec> base) {
    const std::vector<OptionSpec> selecting{
        {"select",
         "RULES",
         {"只用这些规则或类别，以逗号分隔，可重复", "run these rules or categories only (commas, repeatable)"}},
        {"ignore", "RULES", {"不用这些规则或类别", "leave out these rules or categories"}},
        {"severity", "RULE=LEVEL", {"改变规则或类别的级别", "change the severity of a rule or category"}},
        {"jobs,j", "N", {"同时检查的文件数（默认为处理器数）", "files checked at once (default: processors)"}},
    };
    base.insert(base.end(), selecting.begin(), selecting.end());
    return with_input_options(std::move(base));
}

}  // namespace

std::vector<OptionSpec> check_options() {
    return with_selecting_options({
        {"format",
         "text|json|sarif|html|github|rdjson|checkstyle|junit",
         {"输出格式（默认 text）", "the format of the results (default: text)"}},
        {"output,o", "FILE", {"写入文件", "write to a file"}},
        {"fail-on",
         "note|warning|error",
         {"达到此级别时退出状态为 1（默认 warning）", "exit with 1 from this severity on (default: warning)"}},
        {"fix",
         "",
         {"改正文件：只做不会改变意思的修正", "correct the files, by the fixes that cannot change the meaning"}},
        {"diff", "", {"只显示 --fix 会改动什么", "only show what --fix would change"}},
        {"unsafe-fixes",
         "",
         {"也做须核对的修正（只有一种改法的）", "also make fixes to be checked, where there is just one"}},
        {"annotate",
         "FILE",
         {"另存一份带批注和修订的 Word 副本", "write a copy of the Word file with comments and tracked changes"}},
        {"baseline", "FILE", {"不计这个基线文件里已有的问题", "do not count the findings that stand in this baseline"}},
        {"watch", "", {"文件改动时重新检查，直到中断", "check again when a file changes, until interrupted"}},
        {"pass", "", {"也列出核对相符之处", "also list the checks that hold"}},
        {"category",
         "NAME",
         {"SARIF 中这类运行的名称，供平台区分多次上传", "what a platform tells uploads of SARIF apart by"}},
        {"statistics", "", {"按规则统计", "count the results by rule"}},
        {"quiet,q", "", {"不要总结行和进度条", "no summary and no progress bar"}},
        {"color", "auto|always|never", {"何时用颜色（默认 auto）", "when to use colors (default: auto)"}},
    });
}

std::vector<OptionSpec> baseline_options() {
    return with_selecting_options({
        {"output,o",
         "FILE",
         {"写入这个文件（默认 mingcha-baseline.json）", "write to this file (default: mingcha-baseline.json)"}},
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
        take(parse_jobs(options.value("jobs")), arguments.jobs, failure) &&
        take(parse_fixing(options), arguments.fixing, failure) &&
        take(parse_annotated_copy(options), arguments.annotated_copy, failure) &&
        take(parse_watch(options), arguments.watch, failure);
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
    arguments.baseline = options.value("baseline");
    return arguments;
}

}  // namespace mingcha::cli
