#include <algorithm>
#include <utility>

#include "document/characters.hpp"
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
namespace {

/// Writes drafts into the text of a document.
class BlockWriter {
public:
    BlockWriter(std::string_view source, std::span<const PrintedLine> lines, TextBuilder& builder)
        : source_(source), lines_(lines), builder_(builder) {}

    [[nodiscard]] DocumentTable write(const DraftTable& draft) {
        DocumentTable table{.span = {builder_.size(), 0}, .columns = draft.columns, .cells = {}};
        table.cells.reserve(draft.cells.size());
        for (const SourceCell& cell : draft.cells) {
            const std::size_t column = table.cells.size() % table.columns;
            if (!table.cells.empty()) builder_.separate(column == 0 ? '\v' : '\t');
            const std::uint32_t begin = builder_.size();
            builder_.append(cell.begin, cell.end);
            table.cells.push_back({begin, builder_.size()});
        }
        table.span.end = builder_.size();
        return table;
    }

    [[nodiscard]] Block write(const DraftBlock& draft) {
        Block block{.kind = draft.kind, .level = draft.level, .span = {builder_.size(), 0}, .numbering = {}};
        const PrintedLine& first = lines_[draft.first_line];
        std::uint32_t begin = first.begin;
        if (draft.marker) {
            begin += draft.marker->size;
            builder_.append(first.begin, begin);
            block.numbering = {draft.marker->style, draft.marker->value, {block.span.begin, builder_.size()}};
            begin = skip_spaces(source_, begin, first.end);
        }
        builder_.append(begin, first.end, first.inner_space);
        for (std::uint32_t i = draft.first_line + 1; i < draft.end_line; ++i) {
            if (lines_[i].role != LineRole::furniture) builder_.join(lines_[i]);
        }
        block.span.end = builder_.size();
        return block;
    }

private:
    std::string_view source_;
    std::span<const PrintedLine> lines_;
    TextBuilder& builder_;
};

}  // namespace

Document read_text_document(Source source) {
    return read_printed_text(
        {.source = std::move(source), .format = FileFormat::text, .anchors = {}, .tables = {}, .furniture_lines = {}});
}

Document read_printed_text(PrintedText printed) {
    Source& source = printed.source;
    std::vector<PrintedLine> lines = split_lines(source.text());
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
