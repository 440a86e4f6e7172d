#include <algorithm>
#include <charconv>
#include <new>

#include <fmt/format.h>
#include <unistd.h>

#include "cli/check_arguments.hpp"
#include "cli/command.hpp"
#include "cli/exit_status.hpp"
#include "cli/input.hpp"
#include "cli/messages.hpp"
#include "cli/ordered_jobs.hpp"
#include "cli/output.hpp"
#include "cli/progress.hpp"
#include "engine/file_search.hpp"

namespace mingcha::cli {

namespace {

struct Task {
    FoundInput input;
    std::string name;
    Setup setup;
};

FileReport failed(const std::string& name, Failure failure) {
    FileReport report;
    report.path = name;
    report.failure = std::move(failure);
    return report;
}

/// Reads and checks one file. The document is gone when this returns.
FileReport check_file(const Task& task, Passes passes) try {
    if (!task.input.failure.message.zh.empty()) return failed(task.name, task.input.failure);
    const Result<Document> document = read_input(task.input.path, task.name, task.setup.limits);
    if (!document) return failed(task.name, document.error());
    CheckResult result = task.setup.checker->check(*document, passes);
    return place(*document, std::move(result));
} catch (const std::bad_alloc&) {
    return failed(task.name, {{"内存不足", "out of memory"}, task.name, 0, 0});
}

Result<std::vector<Task>> plan(const CheckArguments& arguments, Project& project) {
    std::vector<Task> tasks;
    for (FoundInput& input : find_inputs(arguments.paths)) {
        std::string name = input.path == kStandardInput ? arguments.stdin_name : input.path;
        Result<Setup> setup = project.setup_for(name);
        if (!setup) return tl::unexpected(setup.error());
        tasks.push_back({std::move(input), std::move(name), *std::move(setup)});
    }
    if (tasks.empty()) {
        return fail({"这里没有可以检查的文件", "there is no file here that can be checked"}, arguments.paths.front());
    }
    return tasks;
}

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
    CheckRun(const CheckArguments& arguments, Output& output, Progress& progress, std::string_view as_of)
        : arguments_(arguments), output_(output), progress_(progress), as_of_(as_of) {}

    /// False if nothing more can be written.
    bool take(FileReport report) {
        progress_.advance();
        progress_.clear();
        const Language language = arguments_.style.language;
        if (report.failure) {
            print_failure(*report.failure, language);
            any_failed_ = true;
        } else if (!arguments_.style.quiet) {
            warn_about_later_period(report, as_of_, language);
        }
        any_found_ = any_found_ || std::ranges::any_of(report.diagnostics, [&](const PlacedDiagnostic& diagnostic) {
                         return !diagnostic.pass && diagnostic.severity >= arguments_.fail_on;
                     });
        if (arguments_.format == Format::text) {
            write(text_report(report, arguments_.style));
            keep_counts_only(report);
        }
        reports_.push_back(std::move(report));
        progress_.show();
        return !any_write_failed_ && !output_.reader_is_gone();
    }

    int finish(const RuleBook& rules) {
        progress_.clear();
        switch (arguments_.format) {
            case Format::text:
                write(text_summary(reports_, arguments_.style));
                break;
            case Format::json:
                write(json_report(reports_, arguments_.style));
                break;
            case Format::sarif:
                write(sarif_report(reports_, rules, arguments_.style));
                break;
        }
        if (!any_write_failed_) check_written(output_.finish());
        if (any_failed_ || any_write_failed_) return kFailed;
        return any_found_ ? kFound : kClean;
    }

private:
    void write(const std::string& text) {
        if (!any_write_failed_) check_written(output_.write(text));
    }

    void check_written(const Result<void>& written) {
        if (written) return;
        print_failure(written.error(), arguments_.style.language);
        any_write_failed_ = true;
    }

    /// After printing, only the summary needs the findings.
    static void keep_counts_only(FileReport& report) {
        for (PlacedDiagnostic& diagnostic : report.diagnostics) {
            PlacedDiagnostic counted;
            counted.rule = std::move(diagnostic.rule);
            counted.severity = diagnostic.severity;
            counted.pass = diagnostic.pass;
            diagnostic = std::move(counted);
        }
    }

    const CheckArguments& arguments_;
    Output& output_;
    Progress& progress_;
    std::string_view as_of_;
    std::vector<FileReport> reports_;
    bool any_failed_ = false;
    bool any_found_ = false;
    bool any_write_failed_ = false;
};

Result<Output> open_output(const CheckArguments& arguments) {
    return arguments.output ? Output::to_file(*arguments.output) : Output();
}

Result<int> check(const CheckArguments& arguments) {
    // Only SARIF explains the rules.
    const Documentation documentation =
        arguments.format == Format::sarif ? Documentation::complete : Documentation::left_out;
    Result<Project> project = Project::create(arguments.overrides, arguments.style.language, documentation);
    if (!project) return tl::unexpected(project.error());
    const Result<std::vector<Task>> tasks = plan(arguments, *project);
    if (!tasks) return tl::unexpected(tasks.error());
    Result<Output> output = open_output(arguments);
    if (!output) return tl::unexpected(output.error());

    const bool show_progress = !arguments.style.quiet && is_terminal(STDERR_FILENO);
    Progress progress(tasks->size(), show_progress, arguments.style.language);
    CheckRun run(arguments, *output, progress, RuleBook::facts_as_of());
    const Passes passes = arguments.style.passes ? Passes::explained : Passes::left_out;
    run_ordered(
        tasks->size(), arguments.jobs, [&](std::size_t i) { return check_file((*tasks)[i], passes); },
        [&](std::size_t, FileReport report) { return run.take(std::move(report)); }, [&] { progress.show(); });
    return run.finish(project->all_rules());
}

int run_check(const Invocation& invocation) {
    const Result<int> status = parse_check_arguments(invocation.options, invocation.language).and_then(check);
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
