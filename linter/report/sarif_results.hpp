// Which results a SARIF log has room for.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "mingcha/report.hpp"

namespace mingcha {

/// GitHub refuses a run with more results, and with it the whole file.
inline constexpr std::size_t kMostResults = 25'000;

struct SarifResult {
    const PlacedDiagnostic* diagnostic = nullptr;
    std::size_t file = 0;
};

struct SarifResults {
    std::vector<SarifResult> chosen;  ///< in the order of the files
    std::size_t left_out = 0;
};

/// At most `most` results: errors first, then warnings, notes, what someone accepted, and last the checks that hold,
/// which are considered only with `passes`. Of equal ones those that come first. The results live as long as `files`.
[[nodiscard]] SarifResults choose_results(std::span<const FileReport> files, bool passes, std::size_t most);

}  // namespace mingcha
