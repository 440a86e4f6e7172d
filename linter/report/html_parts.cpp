#include "report/html_parts.hpp"

#include <fmt/format.h>

namespace mingcha {

HtmlReport::HtmlReport(const FileReport& of, std::size_t place, const RuleBook& rules, Language words)
    : file(of), book(rules), language(words), id(fmt::format("d{}", place)) {
    std::uint32_t last = 0;
    for (const PlacedDiagnostic& diagnostic : of.diagnostics) numbers.push_back(diagnostic.pass ? 0 : ++last);
}

bool is_quiet(const PlacedDiagnostic& diagnostic) { return !diagnostic.pass && !diagnostic.counts(); }

bool has_separate_marker(const Block& heading) {
    return heading.numbering &&
           (heading.numbering->style == NumberStyle::chapter || heading.numbering->style == NumberStyle::decimal);
}

std::vector<std::uint8_t> heading_depths(const Document& document) {
    std::vector<std::uint8_t> depths;
    std::vector<std::uint8_t> levels;  // of the headings that the current one stands below
    for (const Block& block : document.blocks()) {
        if (block.kind != BlockKind::heading) {
            depths.push_back(0);
            continue;
        }
        while (!levels.empty() && levels.back() >= block.level) levels.pop_back();
        levels.push_back(block.level);
        depths.push_back(static_cast<std::uint8_t>(levels.size()));
    }
    return depths;
}

}  // namespace mingcha
