// Writing results: compiler style, JSON and SARIF 2.1.0.
//
// Writers work on placed diagnostics, which carry their own positions and source lines, so that a document can be
// dropped as soon as it was checked.
#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "mingcha/engine.hpp"

namespace mingcha {

struct PlacedSpan {
    LineColumn begin;
    LineColumn end;                 ///< just behind the last character
    std::string line;               ///< the source line of `begin`, cut to a readable part around it if it is very long
    std::uint32_t line_offset = 0;  ///< how many code points were cut from the front of `line`
    bool line_continues = false;    ///< something was cut from the end of `line`
    std::string text;               ///< what stands in the source, line ends included; empty if it is very long
};

struct PlacedRelated {
    PlacedSpan place;
    std::string message;
};

struct PlacedEdit {
    LineColumn begin;
    LineColumn end;
    std::string replacement;
};

struct PlacedFix {
    std::string title;
    bool safe = false;
    std::vector<PlacedEdit> edits;
};

/// A finding as a baseline knows it.
struct BaselineEntry {
    std::string file;  ///< relative to the folder of the baseline, with `/`
    std::string rule;
    std::string fingerprint;
    std::string message;  ///< for the reader of the file only

    friend auto operator<=>(const BaselineEntry&, const BaselineEntry&) = default;
};

/// Whether a finding stands in the baseline, if there is one.
enum class BaselineState : std::uint8_t { none, unchanged, fresh };

struct PlacedDiagnostic {
    std::string rule;
    Severity severity = Severity::warning;
    bool pass = false;
    std::string message;
    PlacedSpan place;
    std::vector<PlacedRelated> related;
    std::vector<PlacedFix> fixes;  ///< only fixes whose every edit stands in the source in one piece
    std::string fingerprint;
    std::optional<Suppression> suppression;
    BaselineState baseline = BaselineState::none;

    /// Counts for the exit status and the summary.
    [[nodiscard]] bool counts() const { return !pass && !suppression && baseline != BaselineState::unchanged; }
};

/// One input: what was found in it, or why it could not be read.
struct FileReport {
    std::string path;  ///< as the user named it
    Encoding encoding = Encoding::utf8;
    std::vector<PlacedDiagnostic> diagnostics;
    CheckStatistics statistics;
    ReportPeriod period;
    std::optional<Failure> failure;
    std::vector<SuppressionRemark> remarks;
    std::vector<Origin> used_exemptions;  ///< see CheckResult
    std::vector<BaselineEntry> paid_off;  ///< what the baseline has and was not found any more
    std::size_t fixes = 0;                ///< made in this run
};

/// Replaces byte spans by places in the source.
[[nodiscard]] FileReport place(const Document& document, CheckResult result);

struct ReportStyle {
    Language language = Language::chinese;
    bool color = false;
    bool quiet = false;       ///< no summary line
    bool statistics = false;  ///< also a table of results by rule
    bool passes = false;      ///< also the checks that hold
};

/// Compiler style, one file: `path:line:column: severity: message [rule]`, the source line with a caret line under it,
/// related places as notes. A wide character takes two columns (Unicode East Asian Width). Control characters of the
/// input are printed as `<U+001B>`. Empty for a file that could not be read: the shell says why.
[[nodiscard]] std::string text_report(const FileReport& file, const ReportStyle& style);
/// The line after all files: what was found and how much was read; with `statistics`, results by rule.
[[nodiscard]] std::string text_summary(std::span<const FileReport> files, const ReportStyle& style);
/// One JSON object with a schema version.
[[nodiscard]] std::string json_report(std::span<const FileReport> files, const ReportStyle& style);
/// SARIF 2.1.0 (OASIS), columns in UTF-16 code units, rule metadata for every rule that has results.
[[nodiscard]] std::string sarif_report(std::span<const FileReport> files, const RuleBook& book,
                                       const ReportStyle& style);

}  // namespace mingcha
