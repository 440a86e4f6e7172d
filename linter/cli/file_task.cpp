#include "cli/file_task.hpp"

#include <new>
#include <utility>

#include "cli/annotate_file.hpp"
#include "cli/input.hpp"

namespace mingcha::cli {

namespace {

FileOutcome failed(const std::string& name, Failure failure) {
    FileOutcome outcome;
    outcome.report.path = name;
    outcome.report.failure = std::move(failure);
    return outcome;
}

}  // namespace

Result<std::vector<FileTask>> plan_check(const CheckArguments& arguments, Project& project) {
    std::vector<FileTask> tasks;
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

FileOutcome check_file(const FileTask& task, const CheckArguments& arguments,
                       const std::optional<Baseline>& baseline) try {
    if (!task.input.failure.message.zh.empty()) return failed(task.name, task.input.failure);
    if (task.setup.failure) return failed(task.name, *task.setup.failure);
    if (arguments.annotated_copy) {
        Result<FileOutcome> outcome = annotate_file(task, arguments, baseline);
        return outcome ? *std::move(outcome) : failed(task.name, outcome.error());
    }
    Result<Document> document = read_input(task.input.path, task.name, task.setup.reading);
    if (!document) return failed(task.name, document.error());
    const Checker& checker = *task.setup.checker;
    const Passes passes = arguments.style.passes ? Passes::explained : Passes::left_out;
    if (arguments.fixing.mode != Fixing::Mode::none) {
        return fix_file(*document, task.input.path, checker, arguments.fixing, passes);
    }
    FileOutcome outcome;
    if (arguments.format == Format::html) {
        Reading reading = checker.read(*document, Passes::explained);
        CheckResult result = checker.check(*document, reading, Passes::explained);
        outcome.report = place_with_view(*std::move(document), std::move(reading), std::move(result));
    } else {
        outcome.report = place(*document, checker.check(*document, passes));
    }
    return outcome;
} catch (const std::bad_alloc&) {
    return failed(task.name, {{"内存不足", "out of memory"}, task.name, 0, 0});
}

}  // namespace mingcha::cli
