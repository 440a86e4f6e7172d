#include <algorithm>
#include <utility>

#include "document/block_writer.hpp"
#include "document/contents.hpp"
#include "document/headings.hpp"
#include "document/known_layout.hpp"
#include "document/layout.hpp"
#include "document/page_furniture.hpp"
#include "document/paragraphs.hpp"
#include "document/printed_line.hpp"
#include "document/printed_text.hpp"
#include "document/tables.hpp"
#include "document/text_builder.hpp"
#include "mingcha/document.hpp"

namespace mingcha {
Document read_text_document(Source source) {
    return read_printed_text({.source = std::move(source),
                              .format = FileFormat::text,
                              .anchors = {},
                              .tables = {},
                              .furniture_lines = {},
                              .widths = {}});
}

Document read_printed_text(PrintedText printed) {
    Source& source = printed.source;
    std::vector<PrintedLine> lines = split_lines(source.text());
    set_known_widths(printed.widths, lines);
    mark_known_tables(printed.tables, lines);
    mark_known_furniture(printed.furniture_lines, lines);
    const std::uint32_t page_count = mark_page_furniture(source.text(), lines);
    mark_contents(source.text(), lines);
    std::vector<DraftTable> draft_tables = join_known_tables(source.text(), std::move(printed.tables), lines);
    for (DraftTable& table : mark_tables(source.text(), lines)) draft_tables.push_back(std::move(table));
    std::ranges::sort(draft_tables, {}, begin_of_table);
    const Layout layout = measure_layout(source.text(), lines);
    std::vector<DraftBlock> drafts = join_lines(source.text(), lines, layout);
    classify_blocks(source.text(), lines, drafts);

    TextBuilder builder(source.text(), layout.exact);
    BlockWriter writer(source.text(), lines, builder);
    std::vector<Block> blocks;
    std::vector<DocumentTable> tables;
    blocks.reserve(drafts.size());
    tables.reserve(draft_tables.size());
    for (const DraftBlock& draft : drafts) {
        if (!blocks.empty()) builder.separate('\n');
        if (draft.kind == BlockKind::table) {
            tables.push_back(writer.write(draft_tables[tables.size()]));
            blocks.push_back({.kind = draft.kind, .level = 0, .span = tables.back().span, .numbering = {}});
        } else {
            blocks.push_back(writer.write(draft));
        }
    }
    return {std::move(source), builder.take_text(), builder.take_segments(), std::move(blocks),
            std::move(tables), page_count,          printed.format,          std::move(printed.anchors)};
}

}  // namespace mingcha
