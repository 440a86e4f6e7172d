#include <algorithm>
#include <utility>

#include "document/block_writer.hpp"
#include "document/caption.hpp"
#include "document/characters.hpp"
#include "document/contents.hpp"
#include "document/headings.hpp"
#include "document/office/office_text.hpp"
#include "document/printed_line.hpp"

namespace mingcha {
namespace {

/// Makes drafts of blocks: each has the lines of its paragraph, or some of them.
class Drafter {
public:
    Drafter(const OfficeText& office, std::string_view text)
        : office_(office), text_(text), lines_(split_lines(text)), has_heading_styles_(find_heading_styles(office)) {}

    [[nodiscard]] std::vector<PrintedLine>& lines() { return lines_; }
    [[nodiscard]] bool has_heading_styles() const { return has_heading_styles_; }

    [[nodiscard]] std::vector<DraftBlock> draft() {
        mark_table_rows();
        mark_contents(text_, lines_);
        std::vector<DraftBlock> drafts;
        drafts.reserve(office_.blocks.size());
        std::uint32_t line = 0;
        for (const OfficeBlock& block : office_.blocks) {
            while (line < lines_.size() && lines_[line].begin < block.begin) ++line;
            const std::uint32_t first = line;
            while (line < lines_.size() && lines_[line].begin < block.end) ++line;
            if (block.kind.kind == BlockKind::table) {
                drafts.push_back({.first_line = first, .end_line = line, .kind = BlockKind::table, .marker = {}});
            } else {
                add_paragraph(block.kind, first, line, drafts);
            }
        }
        return drafts;
    }

private:
    /// A title alone is none: its document may number its headings by hand.
    static bool find_heading_styles(const OfficeText& office) {
        return std::ranges::any_of(office.blocks, [](const OfficeBlock& block) { return block.kind.level > 0; });
    }

    void mark_table_rows() {
        std::size_t line = 0;
        for (const OfficeBlock& block : office_.blocks) {
            if (block.kind.kind != BlockKind::table) continue;
            while (line < lines_.size() && lines_[line].begin < block.begin) ++line;
            for (; line < lines_.size() && lines_[line].begin < block.end; ++line)
                lines_[line].role = LineRole::table_row;
        }
    }

    /// Lines that a soft break parts are one block, unless they read as several.
    void add_paragraph(const ParagraphKind& kind, std::uint32_t first, std::uint32_t end,
                       std::vector<DraftBlock>& drafts) const {
        for (std::uint32_t i = first; i < end; ++i) {
            if (i == first || begins_block(i)) {
                drafts.push_back(begin_block(kind, i, i == first));
            } else {
                drafts.back().end_line = i + 1;
            }
        }
    }

    [[nodiscard]] bool begins_block(std::uint32_t line) const {
        return ends_sentence(last_inner_code_point(lines_[line - 1].in(text_))) ||
               lines_[line].role != lines_[line - 1].role || parse_marker(lines_[line].in(text_)).has_value();
    }

    [[nodiscard]] DraftBlock begin_block(const ParagraphKind& kind, std::uint32_t line, bool has_number) const {
        DraftBlock block{
            .first_line = line, .end_line = line + 1, .kind = kind.kind, .level = kind.level, .marker = kind.number};
        const bool computed = has_number && kind.has_number;
        const std::string_view words = lines_[line].in(text_);
        if (!computed) block.marker = parse_marker(words);
        if (block.kind == BlockKind::heading || block.kind == BlockKind::caption) return block;
        if (block.kind == BlockKind::table_of_contents || lines_[line].role == LineRole::contents) {
            block.kind = BlockKind::table_of_contents;
            block.marker.reset();
        } else if (kind.is_listed && (!block.marker || has_heading_styles_) && !begins_caption(words)) {
            block.kind = BlockKind::list_item;
        }
        return block;
    }

    const OfficeText& office_;
    std::string_view text_;
    std::vector<PrintedLine> lines_;
    bool has_heading_styles_;
};

}  // namespace

Document build_document(OfficeText text, std::string name, FileFormat format) {
    Source source(std::move(name), {text.text.begin(), text.text.end()}, Encoding::utf8, false);
    Drafter drafter(text, source.text());
    std::vector<DraftBlock> drafts = drafter.draft();
    classify_blocks(source.text(), drafter.lines(), drafts, !drafter.has_heading_styles());

    TextBuilder builder(source.text(), false);
    BlockWriter writer(source.text(), drafter.lines(), builder);
    std::vector<Block> blocks;
    std::vector<DocumentTable> tables;
    blocks.reserve(drafts.size());
    tables.reserve(text.tables.size());
    for (const DraftBlock& draft : drafts) {
        if (!blocks.empty()) builder.separate('\n');
        if (draft.kind == BlockKind::table) {
            tables.push_back(writer.write(text.tables[tables.size()]));
            blocks.push_back({.kind = draft.kind, .level = 0, .span = tables.back().span, .numbering = {}});
        } else {
            blocks.push_back(writer.write(draft));
        }
    }
    return {std::move(source),
            builder.take_text(),
            builder.take_segments(),
            std::move(blocks),
            std::move(tables),
            text.page_count,
            format,
            std::move(text.anchors)};
}

}  // namespace mingcha
