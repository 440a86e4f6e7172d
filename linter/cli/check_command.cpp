#include <algorithm>
#include <charconv>
#include <new>
#include <optional>
#include <set>

#include <fmt/format.h>
#include <unistd.h>

#include "cli/check_arguments.hpp"
#include "cli/command.hpp"
#include "cli/exit_status.hpp"
#include "cli/file_task.hpp"
#include "cli/input.hpp"
#include "cli/messages.hpp"
#include "cli/ordered_jobs.hpp"
#include "cli/output.hpp"
#include "cli/progress.hpp"
#include "cli/watch.hpp"
#include "engine/file_search.hpp"
#include "mingcha/baseline.hpp"

namespace mingcha::cli {

namespace {

/// The facts may have changed after the day up to which they were checked.
void warn_about_later_period(const FileReport& report, std::string_view as_of, Language language) {
    int year = 0;
    std::from_chars(as_of.data(), as_of.data() + std::min<std::size_t>(as_of.size(), 4), year);
    if (as_of.empty() || report.period.year <= year) return;
    print_note(
        report.path,
        {fmt::format("报告年度{}年晚于内置资料的核对日期（{}），此后废止的法规不会提示", report.period.year, as_of),
         fmt::format("the report covers {}, after the day up to which the built-in facts were checked ({}): laws "
                     "repealed since then are not noticed",
                     report.period.year, as_of)},
        language);
}

/// Prints results as they come and remembers what the end needs.
class CheckRun {
public:
    CheckRun(const CheckArguments& arguments, const std::optional<Baseline>& baseline, Output& output,
             Progress& progress)
        : arguments_(arguments),
          baseline_(baseline),
          output_(output),
          progress_(progress),
          as_of_(RuleBook::facts_as_of()) {}

    /// False if nothing more can be written.
    bool take(FileOutcome outcome) {
        progress_.advance();
        progress_.clear();
        if (outcome.not_written) fail_for(*outcome.not_written);
        tell_of_fixes(outcome);
        if (!arguments_.style.quiet) {
            for (const Bilingual& note : outcome.notes) print_note(outcome.report.path, note, language());
        }
        if (!outcome.diff.empty()) check_written(fixed_text_.write(outcome.diff));
        if (outcome.fixed_input) check_written(fixed_text_.write(*outcome.fixed_input));
        take(std::move(outcome.report));
        progress_.show();
        return !any_write_failed_ && !output_.reader_is_gone() && !fixed_text_.reader_is_gone();
    }

    int finish(const Project& project) {
        progress_.clear();
        if (arguments_.fixing.mode == Fixing::Mode::show) tell_what_would_be_fixed();
        if (!any_failed_) tell_of_unused_exemptions(project);
        write(report(project.all_rules()));
        if (!any_write_failed_) check_written(output_.finish());
        if (any_failed_ || any_write_failed_) return kFailed;
        return any_found_ ? kFound : kClean;
    }

private:
    /// What is written when all files are done.
    [[nodiscard]] std::string report(const RuleBook& rules) const {
        switch (arguments_.format) {
            case Format::text:
                return text_summary(reports_, arguments_.style);
            case Format::json:
                return json_report(reports_, arguments_.style);
            case Format::sarif:
                return sarif_report(reports_, rules, arguments_.style);
            case Format::html:
                return html_report(reports_, rules, arguments_.style);
            case Format::github:
                return github_report(reports_, arguments_.style);
            case Format::rdjson:
                return rdjson_report(reports_, arguments_.style);
            case Format::checkstyle:
                return checkstyle_report(reports_, arguments_.style);
            case Format::junit:
                return junit_report(reports_, arguments_.style);
        }
        return {};
    }

    void take(FileReport report) {
        if (report.failure) {
            fail_for(*report.failure);
        } else if (!arguments_.style.quiet) {
            warn_about_later_period(report, as_of_, language());
        }
        for (const SuppressionRemark& remark : report.remarks) tell(remark);
        used_exemptions_.insert(report.used_exemptions.begin(), report.used_exemptions.end());
        if (baseline_) baseline_->compare(report);
        any_found_ = any_found_ || std::ranges::any_of(report.diagnostics, [&](const PlacedDiagnostic& diagnostic) {
                         return diagnostic.counts() && diagnostic.severity >= arguments_.fail_on;
                     });
        if (arguments_.format == Format::text) {
            write(text_report(report, arguments_.style));
            keep_counts_only(report);
        }
        reports_.push_back(std::move(report));
    }

    [[nodiscard]] Language language() const { return arguments_.style.language; }

    void fail_for(const Failure& failure) {
        print_failure(failure, language());
        any_failed_ = true;
    }

    void tell(const SuppressionRemark& remark) const {
        if (remark.severity > Severity::note || !arguments_.style.quiet) print_remark(remark, language());
    }

    void tell_of_fixes(const FileOutcome& outcome) {
        fixes_ += outcome.fixes;
        if (outcome.is_fixed_elsewhere) {
            print_note(outcome.report.path,
                       {"--fix 只改文本文件；Word 文件可用 --annotate 另存一份带批注和修订的副本",
                        "--fix changes text only; for a Word file, --annotate writes a copy with comments and tracked "
                        "changes"},
                       language());
        }
        for (const std::string& rule : outcome.unsettled_rules) {
            print_note(
                outcome.report.path,
                {fmt::format("{} 的修正做了又出现，没有做；请自行修改", rule),
                 fmt::format("the fixes of {} never come to an end and were left out; correct it by hand", rule)},
                language());
        }
    }

    void tell_what_would_be_fixed() const {
        if (arguments_.style.quiet) return;
        print_note("mingcha",
                   {fmt::format("--fix 会修正{}处", fixes_), fmt::format("--fix would make {} fixes", fixes_)},
                   language());
    }

    /// Where some rules were left out, or some files, nothing can be said of what is unused.
    void tell_of_unused_exemptions(const Project& project) const {
        const Settings& chosen = arguments_.overrides.settings;
        if (!chosen.select.empty() || !chosen.ignore.empty()) return;
        for (const Exemption& exemption : project.exemptions_within(arguments_.paths)) {
            if (!used_exemptions_.contains(exemption.origin)) tell(unused_remark(exemption.rule, exemption.origin));
        }
    }

    void write(const std::string& text) {
        const bool shows_fixes_only = arguments_.fixing.mode == Fixing::Mode::show && output_.is_standard();
        if (!any_write_failed_ && !shows_fixes_only) check_written(output_.write(text));
    }

    void check_written(const Result<void>& written) {
        if (written) return;
        print_failure(written.error(), language());
        any_write_failed_ = true;
    }

    /// After printing, only the summary needs the findings.
    static void keep_counts_only(FileReport& report) {
        for (PlacedDiagnostic& diagnostic : report.diagnostics) {
            PlacedDiagnostic counted;
            counted.rule = std::move(diagnostic.rule);
            counted.severity = diagnostic.severity;
            counted.pass = diagnostic.pass;
            counted.suppression = std::move(diagnostic.suppression);
            counted.baseline = diagnostic.baseline;
            diagnostic = std::move(counted);
        }
    }

    const CheckArguments& arguments_;
    const std::optional<Baseline>& baseline_;
    Output& output_;
    Output fixed_text_;
    Progress& progress_;
    std::string_view as_of_;
    std::vector<FileReport> reports_;
    std::set<Origin> used_exemptions_;
    std::size_t fixes_ = 0;
    bool any_failed_ = false;
    bool any_found_ = false;
    bool any_write_failed_ = false;
};

Result<Output> open_output(const CheckArguments& arguments) {
    if (arguments.output) return Output::to_file(*arguments.output);
    // Where the text of standard input is fixed, standard output is for what comes of it.
    const bool fixes_input = arguments.fixing.mode == Fixing::Mode::write &&
                             std::ranges::find(arguments.paths, kStandardInput) != arguments.paths.end();
    return fixes_input ? Output::to_standard_error() : Output();
}

Result<std::optional<Baseline>> read_baseline(const CheckArguments& arguments) {
    if (!arguments.baseline) return std::nullopt;
    return Baseline::read(*arguments.baseline);
}

/// The files and folders whose changes change the result.
std::vector<std::string> watched_files(const CheckArguments& arguments) {
    std::vector<std::string> files = arguments.paths;
    if (arguments.baseline) files.push_back(arguments.baseline->string());
    if (arguments.overrides.configuration) {
        files.push_back(arguments.overrides.configuration->string());
    } else if (!arguments.overrides.ignore_configurations) {
        for (const std::string& path : arguments.paths) {
            if (const auto configuration = find_configuration(path)) files.push_back(configuration->string());
        }
    }
    return files;
}

Result<int> check(const CheckArguments& arguments) {
    const bool explains_rules = arguments.format == Format::sarif || arguments.format == Format::html;
    const Documentation documentation = explains_rules ? Documentation::complete : Documentation::left_out;
    Result<Project> project = Project::create(arguments.overrides, arguments.style.language, documentation);
    if (!project) return tl::unexpected(project.error());
    const Result<std::vector<FileTask>> tasks = plan_check(arguments, *project);
    if (!tasks) return tl::unexpected(tasks.error());
    const Result<std::optional<Baseline>> baseline = read_baseline(arguments);
    if (!baseline) return tl::unexpected(baseline.error());
    Result<Output> output = open_output(arguments);
    if (!output) return tl::unexpected(output.error());

    const bool show_progress = !arguments.style.quiet && is_terminal(STDERR_FILENO);
    Progress progress(tasks->size(), show_progress, arguments.style.language);
    CheckRun run(arguments, *baseline, *output, progress);
    run_ordered(
        tasks->size(), arguments.jobs, [&](std::size_t i) { return check_file((*tasks)[i], arguments, *baseline); },
        [&](std::size_t, FileOutcome outcome) { return run.take(std::move(outcome)); }, [&] { progress.show(); });
    return run.finish(*project);
}

/// Checks until the user interrupts it, or nobody reads any more.
Result<int> check_again_and_again(const CheckArguments& arguments) {
    const Language language = arguments.style.language;
    while (true) {
        // Watching begins before reading, so that no change is missed.
        Result<Watch> watch = Watch::begin(watched_files(arguments));
        if (!watch) return tl::unexpected(watch.error());
        if (is_terminal(STDOUT_FILENO)) clear_screen();
        const Result<int> status = check(arguments);
        if (!status) print_failure(status.error(), language);
        if (!arguments.style.quiet) print_note("mingcha", {"等待文件改动", "waiting for a file to change"}, language);
        if (!watch->wait()) return status.value_or(kFailed);
    }
}

int run_check(const Invocation& invocation) {
    const Result<int> status =
        parse_check_arguments(invocation.options, invocation.language).and_then([](const CheckArguments& arguments) {
            return arguments.watch ? check_again_and_again(arguments) : check(arguments);
        });
    return status ? *status : give_up(status.error(), invocation.language);
}

}  // namespace

Command check_command() {
    return {"check",
            "[PATH…]",
            {"检查报告", "check reports"},
            {"PATH 是文件、文件夹（查找其中能读的文件）或 -（标准输入），默认为当前文件夹。\n"
             "退出状态：0 没有达到 --fail-on 级别的问题；1 有；2 有工作未能完成。",
             "PATH is a file, a folder (searched for the files that can be read) or - (standard input); the default is "
             "the current folder.\nExit status: 0 nothing at or above --fail-on; 1 something found; 2 some of the work "
             "could not be done."},
            check_options(),
            run_check};
}

}  // namespace mingcha::cli
