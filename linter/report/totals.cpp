#include "report/totals.hpp"

namespace mingcha {
namespace {

std::size_t& counter_of(Totals& totals, const PlacedDiagnostic& diagnostic) {
    if (diagnostic.pass) return totals.passes;
    if (diagnostic.suppression) return totals.suppressed;
    if (diagnostic.baseline == BaselineState::unchanged) return totals.in_baseline;
    switch (diagnostic.severity) {
        case Severity::error:
            return totals.errors;
        case Severity::warning:
            return totals.warnings;
        case Severity::note:
            break;
    }
    return totals.notes;
}

}  // namespace

Totals add_up(std::span<const FileReport> files) {
    Totals totals;
    for (const FileReport& file : files) {
        if (file.failure) {
            ++totals.unreadable_files;
            continue;
        }
        ++totals.files;
        if (file.period.year == 0) ++totals.files_without_year;
        totals.read += file.statistics;
        totals.paid_off += file.paid_off.size();
        totals.fixes += file.fixes;
        for (const PlacedDiagnostic& diagnostic : file.diagnostics) ++counter_of(totals, diagnostic);
    }
    return totals;
}

}  // namespace mingcha
