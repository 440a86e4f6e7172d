#include "cli/annotate_file.hpp"

#include <chrono>
#include <ctime>
#include <utility>

#include <fmt/format.h>

#include "cli/atomic_file.hpp"
#include "cli/input.hpp"
#include "mingcha/annotation.hpp"

namespace mingcha::cli {

namespace {

std::chrono::local_seconds local_time() {
    const std::time_t now = std::time(nullptr);
    std::tm local{};
    localtime_r(&now, &local);
    return std::chrono::local_seconds(std::chrono::seconds(now + local.tm_gmtoff));
}

/// The findings that are neither suppressed nor in the baseline.
std::vector<Diagnostic> counting(const Document& document, const CheckResult& result,
                                 const std::optional<Baseline>& baseline) {
    FileReport report = place(document, result);
    if (baseline) baseline->compare(report);
    std::vector<Diagnostic> findings;
    for (std::size_t i = 0; i < result.diagnostics.size(); ++i) {
        if (report.diagnostics[i].counts()) findings.push_back(result.diagnostics[i]);
    }
    return findings;
}

void write_copy(const AnnotatedCopy& copy, const std::filesystem::path& path, FileOutcome& outcome) {
    if (const Result<void> written = replace_file(path, copy.bytes); !written) {
        outcome.not_written = written.error();
        return;
    }
    outcome.notes = copy.remarks;
    outcome.notes.push_back(
        {fmt::format("批注副本：{}（{}条批注，{}处已作修订）", path.string(), copy.comments, copy.tracked_fixes),
         fmt::format("annotated copy: {} (comments: {}, fixes made as tracked changes: {})", path.string(),
                     copy.comments, copy.tracked_fixes)});
}

}  // namespace

Result<FileOutcome> annotate_file(const FileTask& task, const CheckArguments& arguments,
                                  const std::optional<Baseline>& baseline) {
    const ReadOptions& reading = task.setup.reading;
    const Result<std::string> bytes =
        read_bytes(task.input.path, reading.limits).and_then([&](const std::string& read) {
            return without_annotations(read, reading);
        });
    if (!bytes) return fail(bytes.error().message, task.name);
    Result<Document> document = decode_input(*bytes, task.name, reading);
    if (!document) return tl::unexpected(document.error());

    const Checker& checker = *task.setup.checker;
    const bool explains = arguments.style.passes || arguments.format == Format::html;
    const Passes passes = explains ? Passes::explained : Passes::left_out;
    Reading read = checker.read(*document, passes);
    CheckResult result = checker.check(*document, read, passes);
    const Result<AnnotatedCopy> copy = annotate(*bytes, *document, counting(*document, result, baseline), reading,
                                                {arguments.style.language, local_time()});
    FileOutcome outcome;
    if (copy) {
        write_copy(*copy, *arguments.annotated_copy, outcome);
    } else {
        outcome.not_written = Failure{copy.error().message, task.name};
    }
    outcome.report = arguments.format == Format::html
                         ? place_with_view(*std::move(document), std::move(read), std::move(result))
                         : place(*document, std::move(result));
    return outcome;
}

}  // namespace mingcha::cli
