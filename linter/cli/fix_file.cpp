#include "cli/fix_file.hpp"

#include <algorithm>
#include <utility>

#include "cli/atomic_file.hpp"
#include "cli/input.hpp"
#include "report/unified_diff.hpp"
#include "source/encoder.hpp"

namespace mingcha::cli {

namespace {

std::string bytes_of(const Source& source) { return encode(source.text(), source.encoding(), source.has_bom()); }

/// A file that is not text stays as it is: what was read from it cannot be written back.
FileOutcome check_only(const Document& document, const std::string& path, const Checker& checker, Passes passes) {
    FileOutcome outcome;
    outcome.report = place(document, checker.check(document, passes));
    if (path == kStandardInput) {
        outcome.not_written =
            Failure{{"只能修正文本；标准输入不是文本", "only text can be fixed, and standard input is none"},
                    document.source().name()};
    }
    outcome.is_fixed_elsewhere = std::ranges::any_of(
        outcome.report.diagnostics, [](const PlacedDiagnostic& finding) { return !finding.fixes.empty(); });
    return outcome;
}

}  // namespace

FileOutcome fix_file(const Document& document, const std::string& path, const Checker& checker, const Fixing& fixing,
                     Passes passes) {
    if (!document.is_text()) return check_only(document, path, checker, passes);
    FixedDocument fixed = fix_document(document, checker, fixing.scope, passes);
    const Document& result = fixed.document ? *fixed.document : document;
    FileOutcome outcome;
    outcome.fixes = fixed.fixes;
    outcome.unsettled_rules = std::move(fixed.unsettled_rules);
    if (fixing.mode == Fixing::Mode::show) {
        const Source& source = document.source();
        outcome.diff = unified_diff(source.name(), source.text(), result.source().text());
        outcome.report = place(document, checker.check(document, passes));
        return outcome;
    }
    if (path == kStandardInput) {
        outcome.fixed_input = bytes_of(result.source());
    } else if (fixed.document) {
        const Result<void> written = replace_file(path, bytes_of(result.source()), bytes_of(document.source()));
        if (!written) {
            outcome.not_written = written.error();
            outcome.report = place(document, checker.check(document, passes));
            return outcome;
        }
    }
    outcome.report = place(result, std::move(fixed.result));
    outcome.report.fixes = fixed.fixes;
    return outcome;
}

}  // namespace mingcha::cli
