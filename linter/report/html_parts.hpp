// The parts of the HTML page that belong to one report.
//
// Ids: the report `d0`, its findings `d0-f1` in the list and `d0-r1` (the reference) in the text, numbers `d0-n0`,
// relations `d0-e0`, headings `d0-b0`. page.js finds its way by them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "mingcha/report.hpp"

namespace mingcha {

struct HtmlReport {
    const FileReport& file;
    const RuleBook& book;
    Language language;
    std::string id;
    std::vector<std::uint32_t> numbers;  ///< of the findings, from 1 on, one a diagnostic; 0 for a check that holds

    HtmlReport(const FileReport& of, std::size_t place, const RuleBook& rules, Language words);

    [[nodiscard]] const ReportView& view() const { return *file.view; }
};

/// A finding that someone accepted: suppressed, or in the baseline.
[[nodiscard]] bool is_quiet(const PlacedDiagnostic& diagnostic);

/// The text with its marks. Requires a view; so do the outline and the ledger.
[[nodiscard]] std::string html_text(const HtmlReport& report);
/// Links to the headings, each with what was found below it.
[[nodiscard]] std::string html_outline(const HtmlReport& report);
/// The relations between numbers, with their proofs.
[[nodiscard]] std::string html_ledger(const HtmlReport& report);
/// The list of what was found.
[[nodiscard]] std::string html_findings(const HtmlReport& report);

/// A heading whose marker is set off by a space, which the document does not keep: 第一章 总则, 1.2 范围.
[[nodiscard]] bool has_separate_marker(const Block& heading);

/// How deep each block stands as a heading, 1 for the highest, never more than one deeper than the heading before; 0
/// for a block that is none.
[[nodiscard]] std::vector<std::uint8_t> heading_depths(const Document& document);

}  // namespace mingcha
