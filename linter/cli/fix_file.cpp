#include "cli/fix_file.hpp"

#include <utility>

#include "cli/atomic_file.hpp"
#include "cli/input.hpp"
#include "report/unified_diff.hpp"
#include "source/encoder.hpp"

namespace mingcha::cli {

namespace {

std::string bytes_of(const Source& source) { return encode(source.text(), source.encoding(), source.has_bom()); }

}  // namespace

FileOutcome fix_file(const Document& document, const std::string& path, const Checker& checker, const Fixing& fixing,
                     Passes passes) {
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
