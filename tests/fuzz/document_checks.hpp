// What holds of every document, for the fuzzers of its readers: blocks, tables and origins are sound.
#pragma once

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "mingcha/document.hpp"

namespace mingcha::fuzz {

inline void require(bool condition) {
    if (!condition) std::abort();
}

/// Blocks follow one another with one line end between them, and their parts lie inside.
inline void check_blocks(const Document& document) {
    std::uint32_t expected = 0;
    for (const Block& block : document.blocks()) {
        require(block.span.begin == expected && !block.span.empty());
        require(block.span.end <= document.text().size());
        require(document.text(block.span).find('\n') == std::string_view::npos);
        require((block.kind == BlockKind::heading) == (block.level > 0));
        if (block.numbering) {
            require(block.numbering->marker.begin == block.span.begin);
            require(block.span.contains(block.numbering->marker) && block.numbering->value > 0);
        }
        require(&document.block_at(block.span.begin) == &block);
        expected = block.span.end + 1;
    }
    require(document.blocks().empty() ? document.text().empty() : expected == document.text().size() + 1);
}

inline void check_tables(const Document& document) {
    const auto is_table = [](const Block& block) { return block.kind == BlockKind::table; };
    require(std::ranges::count_if(document.blocks(), is_table) == std::ssize(document.tables()));
    for (const DocumentTable& table : document.tables()) {
        require(table.columns >= 2 && table.row_count() >= 2 && table.cells.size() % table.columns == 0);
        std::uint32_t last = table.span.begin;
        for (const TextSpan cell : table.cells) {
            require(table.span.contains(cell) && last <= cell.begin);
            last = cell.end;
        }
    }
}

/// Every character stands in the source where the document says, and in the same order.
inline void check_origins(const Document& document) {
    constexpr std::string_view kSeparators = "\n\t\v ";
    std::uint32_t last = 0;
    for (std::uint32_t i = 0; i < document.text().size(); ++i) {
        const SourceSpan place = document.origin({i, i + 1});
        require(last <= place.begin && place.begin <= place.end && place.end <= document.source().text().size());
        const char byte = document.text()[i];
        require(kSeparators.find(byte) != std::string_view::npos || byte == document.source().text()[place.begin]);
        last = place.begin;
    }
}

inline void check_document(const Document& document) {
    check_blocks(document);
    check_tables(document);
    check_origins(document);
}

}  // namespace mingcha::fuzz
