#include "lsp/hover.hpp"

#include <algorithm>
#include <optional>
#include <set>

#include <fmt/format.h>

#include "report/equation_text.hpp"
#include "report/rule_page.hpp"
#include "report/shown_words.hpp"
#include "report/wording.hpp"

namespace mingcha::lsp {

namespace {

struct Piece {
    std::string markdown;
    Range range;
};

/// The entry of one number: what it is, how far it was checked, and every equation that it stands in.
std::string ledger_entry(const Analysis& analysis, const Reading& reading, std::size_t index) {
    const Language language = analysis.settings->language;
    const Document& document = *analysis.document;
    const Quantity& quantity = reading.facts.quantities[index];
    const std::string value = quantity.hedge == Hedge::range
                                  ? fmt::format("{} … {}", to_string(quantity.value), to_string(quantity.upper))
                                  : to_string(quantity.value);
    std::string entry = fmt::format("**{}** = {}", document.text(quantity.span), value);
    if (!quantity.unit.empty()) entry += fmt::format(" {}", document.text(quantity.unit));
    if (quantity.hedge != Hedge::none) entry += fmt::format(" ({})", to_string(quantity.hedge));
    if (const TextSpan label = reading.labels[index]; !label.empty()) {
        entry += fmt::format(" · {}", document.text(label));
    }
    const Standing standing = standings(reading.facts, reading.relations)[index];
    entry += fmt::format(" · {}\n", word_for(standing, language));
    for (const Relation& relation : reading.relations) {
        const auto is_this = [&](const Operand& operand) { return operand.quantity == index; };
        if (std::ranges::none_of(relation.operands, is_this)) continue;
        entry += fmt::format("\n- {}: `{}` ({})", word_for(relation.verdict, language),
                             equation_text(relation, document, reading.facts), to_string(relation.kind));
    }
    return entry;
}

std::optional<Piece> piece_for_number(const Analysis& analysis, std::uint32_t offset, const PositionMap& positions) {
    const Document& document = *analysis.document;
    const Reading reading = analysis.checker->read(document, Passes::explained);
    const auto& numbers = reading.facts.quantities;
    const auto here = std::ranges::find_if(numbers, [&](const Quantity& quantity) {
        const SourceSpan span = document.origin(quantity.span);
        return span.begin <= offset && offset < span.end;
    });
    if (here == numbers.end()) return std::nullopt;
    const auto index = static_cast<std::size_t>(here - numbers.begin());
    return Piece{ledger_entry(analysis, reading, index), positions.range(document.origin(here->span))};
}

/// The rules of the findings at `position`, each once.
std::vector<Piece> pieces_for_findings(const Analysis& analysis, Position position, const PositionMap& positions) {
    std::vector<Piece> pieces;
    std::set<std::string_view> told;
    for (const PlacedDiagnostic& diagnostic : analysis.report.diagnostics) {
        const Range range = positions.range(diagnostic.place.begin, diagnostic.place.end);
        const RuleSpec* const rule = analysis.rule(diagnostic.rule);
        if (!is_shown(diagnostic) || !touch(range, {position, position}) || rule == nullptr) continue;
        if (told.insert(rule->id).second) {
            pieces.push_back({rule_as_markdown(*rule, analysis.settings->language), range});
        }
    }
    return pieces;
}

}  // namespace

Json hover(const Analysis& analysis, Position position, const ClientCapabilities& client) {
    if (!analysis.document || !analysis.checker) return nullptr;
    const PositionMap positions = analysis.positions(client.encoding);
    std::vector<Piece> pieces;
    if (auto number = piece_for_number(analysis, positions.offset(position), positions)) {
        pieces.push_back(*std::move(number));
    }
    std::ranges::move(pieces_for_findings(analysis, position, positions), std::back_inserter(pieces));
    if (pieces.empty()) return nullptr;
    std::string markdown;
    for (const Piece& piece : pieces) markdown += (markdown.empty() ? "" : "\n\n---\n\n") + piece.markdown;
    return {{"contents", {{"kind", "markdown"}, {"value", markdown}}}, {"range", to_json(pieces.front().range)}};
}

}  // namespace mingcha::lsp
