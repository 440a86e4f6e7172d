#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "report/html_parts.hpp"
#include "report/markup.hpp"
#include "report/shown_words.hpp"

namespace mingcha {
namespace {

/// What was found from one heading to the next, by severity.
using Tally = std::array<std::size_t, 3>;
constexpr auto kFromTheWorst = std::to_array<Severity>({Severity::error, Severity::warning, Severity::note});

/// One for each of `headings`; what stands before the first counts for none.
std::vector<Tally> tally(const HtmlReport& report, const std::vector<std::size_t>& headings) {
    const std::span<const Block> blocks = report.view().document.blocks();
    std::vector<Tally> tallies(headings.size());
    for (std::size_t i = 0; i < report.view().diagnostics.size(); ++i) {
        const PlacedDiagnostic& diagnostic = report.file.diagnostics[i];
        if (!diagnostic.counts()) continue;
        const auto next = std::ranges::upper_bound(headings, report.view().diagnostics[i].span.begin, {},
                                                   [&](std::size_t block) { return blocks[block].span.begin; });
        if (next == headings.begin()) continue;
        Tally& own = tallies[static_cast<std::size_t>(next - headings.begin()) - 1];
        ++own[static_cast<std::size_t>(diagnostic.severity)];
    }
    return tallies;
}

void append_tally(std::string& outline, const Tally& tally) {
    for (const Severity severity : kFromTheWorst) {
        const std::size_t count = tally[static_cast<std::size_t>(severity)];
        if (count == 0) continue;
        fmt::format_to(std::back_inserter(outline), R"(<span class="tally {}">{}{}</span>)", to_string(severity),
                       shape_of(severity), count);
    }
}

std::string title_of(const Document& document, const Block& heading) {
    if (!has_separate_marker(heading)) return markup(document.text(heading.span));
    return markup(document.text(heading.numbering->marker)) + " " + markup(document.text(heading.body()));
}

}  // namespace

std::string html_outline(const HtmlReport& report) {
    const Document& document = report.view().document;
    const std::vector<std::uint8_t> depths = heading_depths(document);
    std::vector<std::size_t> headings;
    for (std::size_t i = 0; i < depths.size(); ++i) {
        if (depths[i] > 0) headings.push_back(i);
    }
    const std::vector<Tally> tallies = tally(report, headings);
    std::string outline = fmt::format(R"(<div data-file="{}">)", report.id);
    unsigned depth = 0;
    for (std::size_t i = 0; i < headings.size(); ++i) {
        const unsigned own = depths[headings[i]];
        if (own > depth) outline += "<ol>";
        for (; depth > own; --depth) outline += "</li></ol>";
        if (own == depth) outline += "</li>";
        depth = own;
        fmt::format_to(std::back_inserter(outline), R"(<li><a href="#{}-b{}"><span>{}</span>)", report.id, headings[i],
                       title_of(document, document.blocks()[headings[i]]));
        append_tally(outline, tallies[i]);
        outline += "</a>";
    }
    for (; depth > 0; --depth) outline += "</li></ol>";
    return outline + "</div>\n";
}

}  // namespace mingcha
