// Writing results: compiler style, JSON, SARIF 2.1.0, a page of HTML, and what code review understands.
//
// Writers work on placed diagnostics, which carry their own positions and source lines, so that a document can be
// dropped as soon as it was checked; only a format that shows the report's text keeps it.
#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "mingcha/engine.hpp"

namespace mingcha {

/// Columns in bytes of UTF-8, 1-based, as LineColumn::column counts code points.
struct Utf8Columns {
    std::uint32_t begin = 1;
    std::uint32_t end = 1;
};

/// Lines and columns are those of the source, which of a file that is not text is what was extracted from it.
struct PlacedSpan {
    LineColumn begin;
    LineColumn end;                 ///< just behind the last character
    std::string line;               ///< the source line of `begin`, cut to a readable part around it if it is very long
    std::uint32_t line_offset = 0;  ///< how many code points were cut from the front of `line`
    bool line_continues = false;    ///< something was cut from the end of `line`
    std::string text;               ///< what stands in the source, line ends included; empty if it is very long
    Utf8Columns bytes{};            ///< the columns of `begin` and `end`
    FilePlace in_file{};            ///< where the reader of a file that is not text looks for it
};

struct PlacedRelated {
    PlacedSpan place;
    std::string message;
};

struct PlacedEdit {
    LineColumn begin;
    LineColumn end;
    std::string replacement;
    Utf8Columns bytes{};
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
    std::vector<std::string> outline;  ///< the headings above the place, the highest first
    std::vector<PlacedRelated> related;
    std::vector<PlacedFix> fixes;  ///< only fixes whose every edit stands in the source in one piece
    std::string fingerprint;
    std::optional<Suppression> suppression;
    BaselineState baseline = BaselineState::none;

    /// Counts for the exit status and the summary.
    [[nodiscard]] bool counts() const { return !pass && !suppression && baseline != BaselineState::unchanged; }
};

/// The report itself, for a format that shows its text: what was read, what it states, and where in the text each
/// finding stands.
struct ReportView {
    struct Spans {
        TextSpan span;
        std::vector<TextSpan> related;
    };

    Document document;
    Reading reading;
    std::vector<Spans> diagnostics;  ///< one for each of FileReport::diagnostics
};

/// One input: what was found in it, or why it could not be read.
struct FileReport {
    std::string path;  ///< as the user named it
    FileFormat format = FileFormat::text;
    Encoding encoding = Encoding::utf8;
    std::vector<PlacedDiagnostic> diagnostics;
    CheckStatistics statistics;
    ReportPeriod period;
    std::optional<Failure> failure;
    std::vector<SuppressionRemark> remarks;
    std::vector<Origin> used_exemptions;     ///< see CheckResult
    std::vector<BaselineEntry> paid_off;     ///< what the baseline has and was not found any more
    std::size_t fixes = 0;                   ///< made in this run
    std::shared_ptr<const ReportView> view;  ///< only where it was asked for
};

/// Replaces byte spans by places in the source.
[[nodiscard]] FileReport place(const Document& document, CheckResult result);
/// The same, with the view. The reading, and so the result, should explain the passes: they are the proofs.
[[nodiscard]] FileReport place_with_view(Document document, Reading reading, CheckResult result);

struct ReportStyle {
    Language language = Language::chinese;
    bool color = false;
    bool quiet = false;       ///< no summary line
    bool statistics = false;  ///< also a table of results by rule
    bool passes = false;      ///< also the checks that hold
    std::string category{};   ///< SARIF: the sort of runs that this one belongs to; empty for none
};

/// Compiler style, one file: `path:line:column: severity: message [rule]` (for a file that is not text, its own sort of
/// places: `report.docx:表3:第2行:第1列`, `report.pdf:12:7` for a page and its line), the source line with a caret
/// under it, related places as notes. A wide character takes two columns (Unicode East Asian Width). Control characters
/// of the input are printed as `<U+001B>`. Empty for a file that could not be read: the shell says why.
[[nodiscard]] std::string text_report(const FileReport& file, const ReportStyle& style);
/// The line after all files: what was found and how much was read; with `statistics`, results by rule.
[[nodiscard]] std::string text_summary(std::span<const FileReport> files, const ReportStyle& style);
/// One JSON object with a schema version.
[[nodiscard]] std::string json_report(std::span<const FileReport> files, const ReportStyle& style);
/// SARIF 2.1.0 (OASIS), columns in UTF-16 code units, rule metadata for every rule that has results.
[[nodiscard]] std::string sarif_report(std::span<const FileReport> files, const RuleBook& book,
                                       const ReportStyle& style);
/// One page of HTML for people, with everything that it needs inside. Files need their view to be shown with their
/// text.
[[nodiscard]] std::string html_report(std::span<const FileReport> files, const RuleBook& book,
                                      const ReportStyle& style);
/// Workflow commands of GitHub Actions, one for each finding; the runner makes annotations of them.
[[nodiscard]] std::string github_report(std::span<const FileReport> files, const ReportStyle& style);
/// Reviewdog's diagnostic format (rdjson), columns in bytes of UTF-8, fixes as suggestions.
[[nodiscard]] std::string rdjson_report(std::span<const FileReport> files, const ReportStyle& style);
/// Checkstyle's XML.
[[nodiscard]] std::string checkstyle_report(std::span<const FileReport> files, const ReportStyle& style);
/// JUnit's XML: a suite for each file, a failed case for each finding.
[[nodiscard]] std::string junit_report(std::span<const FileReport> files, const ReportStyle& style);

}  // namespace mingcha
