#include "lsp/symbols.hpp"

#include <algorithm>
#include <vector>

namespace mingcha::lsp {

namespace {

constexpr int kString = 15;  // SymbolKind

using Headings = std::vector<const Block*>;

Headings headings_of(const Document& document) {
    Headings headings;
    for (const Block& block : document.blocks()) {
        if (block.kind == BlockKind::heading) headings.push_back(&block);
    }
    return headings;
}

/// The first heading behind `index` that is not below it.
std::size_t end_of_section(const Headings& headings, std::size_t index) {
    const auto begin = headings.begin() + static_cast<std::ptrdiff_t>(index) + 1;
    const auto end =
        std::find_if(begin, headings.end(), [&](const Block* other) { return other->level <= headings[index]->level; });
    return static_cast<std::size_t>(end - headings.begin());
}

class Outline {
public:
    Outline(const Analysis& analysis, const ClientCapabilities& client)
        : analysis_(analysis),
          document_(*analysis.document),
          positions_(analysis.positions(client.encoding)),
          headings_(headings_of(document_)) {}

    /// The headings [begin, end), each with those below it. Goes as deep as there are levels.
    [[nodiscard]] Json nested(std::size_t begin, std::size_t end) const {
        Json symbols = Json::array();
        for (std::size_t index = begin; index < end;) {
            const std::size_t next = end_of_section(headings_, index);
            symbols.push_back({{"name", name(index)},
                               {"kind", kString},
                               {"range", to_json(section(index, next))},
                               {"selectionRange", to_json(heading(index))},
                               {"children", nested(index + 1, next)}});
            index = next;
        }
        return symbols;
    }

    [[nodiscard]] Json flat() const {
        Json symbols = Json::array();
        for (std::size_t index = 0; index < headings_.size(); ++index) {
            const Range range = section(index, end_of_section(headings_, index));
            symbols.push_back({{"name", name(index)},
                               {"kind", kString},
                               {"location", {{"uri", analysis_.of.uri}, {"range", to_json(range)}}}});
        }
        return symbols;
    }

    [[nodiscard]] std::size_t size() const { return headings_.size(); }

private:
    [[nodiscard]] std::string_view name(std::size_t index) const { return document_.text(headings_[index]->span); }

    [[nodiscard]] Range heading(std::size_t index) const {
        return positions_.range(document_.origin(headings_[index]->span));
    }

    [[nodiscard]] Range section(std::size_t index, std::size_t next) const {
        const auto end = next < headings_.size() ? document_.origin(headings_[next]->span).begin
                                                 : static_cast<std::uint32_t>(document_.source().text().size());
        return positions_.range(SourceSpan{document_.origin(headings_[index]->span).begin, end});
    }

    const Analysis& analysis_;
    const Document& document_;
    PositionMap positions_;
    Headings headings_;
};

}  // namespace

Json document_symbols(const Analysis& analysis, const ClientCapabilities& client) {
    if (!analysis.document) return Json::array();
    const Outline outline(analysis, client);
    return client.nested_symbols ? outline.nested(0, outline.size()) : outline.flat();
}

}  // namespace mingcha::lsp
