#include <filesystem>

#include <fmt/format.h>

#include "cli/check_arguments.hpp"
#include "cli/command.hpp"
#include "cli/file_task.hpp"
#include "cli/messages.hpp"
#include "cli/ordered_jobs.hpp"
#include "cli/output.hpp"
#include "mingcha/baseline.hpp"

namespace mingcha::cli {

namespace {

constexpr const char* kDefaultFile = "mingcha-baseline.json";

/// Without one file, its findings would be lost from the baseline: then none is written.
Result<std::vector<FileReport>> check_all(const CheckArguments& arguments) {
    return Project::create(arguments.overrides, arguments.style.language, Documentation::left_out)
        .and_then([&](Project&& project) { return plan_check(arguments, project); })
        .and_then([&](const std::vector<FileTask>& tasks) -> Result<std::vector<FileReport>> {
            std::vector<FileReport> reports;
            run_ordered(
                tasks.size(), arguments.jobs,
                [&](std::size_t i) { return check_file(tasks[i], arguments, std::nullopt); },
                [&](std::size_t, FileOutcome outcome) {
                    reports.push_back(std::move(outcome.report));
                    return !reports.back().failure;
                },
                [] {});
            if (reports.back().failure) return tl::unexpected(*reports.back().failure);
            return reports;
        });
}

Result<std::string> write_baseline(const CheckArguments& arguments) {
    const std::filesystem::path file = arguments.output.value_or(kDefaultFile);
    const Result<std::vector<FileReport>> reports = check_all(arguments);
    if (!reports) return tl::unexpected(reports.error());
    std::size_t findings = 0;
    for (const FileReport& report : *reports) {
        for (const PlacedDiagnostic& diagnostic : report.diagnostics) findings += diagnostic.counts() ? 1U : 0U;
    }
    const Bilingual done{fmt::format("已写入 {}：{}处\n", file.string(), findings),
                         fmt::format("wrote {}: {} findings\n", file.string(), findings)};
    return Output::to_file(file)
        .and_then([&](Output output) {
            return output.write(baseline_text(*reports, file)).and_then([&] { return output.finish(); });
        })
        .map([&] { return done.in(arguments.style.language); });
}

int run_baseline(const Invocation& invocation) {
    const Result<std::string> done =
        parse_check_arguments(invocation.options, invocation.language).and_then(write_baseline);
    return done ? print_result(*done, invocation.language) : give_up(done.error(), invocation.language);
}

}  // namespace

Command baseline_command() {
    return {"baseline",
            "[PATH…]",
            {"记下现有的问题，以后只计新的", "note the findings there are, so that only new ones count"},
            {"“mingcha check --baseline FILE”不计其中的问题。有文件读不了时不写。",
             "`mingcha check --baseline FILE` does not count them. Nothing is written if a file cannot be read."},
            baseline_options(),
            run_baseline};
}

}  // namespace mingcha::cli
