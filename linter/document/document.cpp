#include "mingcha/document.hpp"

#include <algorithm>
#include <cassert>
#include <limits>
#include <utility>

namespace mingcha {

std::string_view to_string(BlockKind kind) {
    switch (kind) {
        case BlockKind::heading:
            return "heading";
        case BlockKind::paragraph:
            return "paragraph";
        case BlockKind::list_item:
            return "list-item";
        case BlockKind::table:
            return "table";
        case BlockKind::table_of_contents:
            return "table-of-contents";
        case BlockKind::caption:
            return "caption";
    }
    return {};
}

std::string_view to_string(NumberStyle style) {
    switch (style) {
        case NumberStyle::chapter:
            return "第一章";
        case NumberStyle::chinese:
            return "一、";
        case NumberStyle::chinese_parenthesised:
            return "（一）";
        case NumberStyle::arabic:
            return "1.";
        case NumberStyle::arabic_parenthesised:
            return "（1）";
        case NumberStyle::arabic_half_bracket:
            return "1）";
        case NumberStyle::circled:
            return "①";
        case NumberStyle::decimal:
            return "1.1";
    }
    return {};
}

Document::Document(Source source, std::vector<char> text, std::vector<Segment> segments, std::vector<Block> blocks,
                   std::vector<DocumentTable> tables, std::uint32_t page_count, FileFormat format,
                   std::vector<Anchor> anchors)
    : source_(std::move(source)),
      text_(std::move(text)),
      segments_(std::move(segments)),
      blocks_(std::move(blocks)),
      tables_(std::move(tables)),
      page_count_(page_count),
      format_(format),
      anchors_(std::move(anchors)) {}

const Block& Document::block_at(std::uint32_t offset) const {
    assert(offset < text_.size());
    // A separator belongs to the block before it.
    const auto next =
        std::ranges::upper_bound(blocks_, offset, {}, [](const Block& block) { return block.span.begin; });
    return next == blocks_.begin() ? *next : *(next - 1);
}

SourceSpan Document::origin(TextSpan span) const {
    assert(span.end <= text_.size());
    const auto source_offset = [this](std::uint32_t offset) {
        const auto next = std::ranges::upper_bound(segments_, offset, {}, &Segment::text_begin);
        if (next == segments_.begin()) return offset;
        return (next - 1)->source_begin + (offset - (next - 1)->text_begin);
    };
    const std::uint32_t begin = source_offset(span.begin);
    if (span.empty()) return {begin, begin};
    const auto size = static_cast<std::uint32_t>(source_.text().size());
    return {begin, std::min(source_offset(span.end - 1) + 1, size)};  // a separator may stand at the very end
}

bool Document::is_verbatim(TextSpan span) const {
    const SourceSpan place = origin(span);
    return source_.text().substr(place.begin, place.end - place.begin) == text(span);
}

namespace {

std::uint32_t count_code_points(std::string_view text) {
    return static_cast<std::uint32_t>(
        std::ranges::count_if(text, [](char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U; }));
}

void extend(PageBox& box, const PageBox& other) {
    if (other.empty()) return;
    box = {std::min(box.left, other.left), std::min(box.top, other.top), std::max(box.right, other.right),
           std::max(box.bottom, other.bottom)};
}

/// The cell of `tables` that holds `offset`.
CellPlace cell_at(std::span<const DocumentTable> tables, std::uint32_t offset) {
    const auto next =
        std::ranges::upper_bound(tables, offset, {}, [](const DocumentTable& table) { return table.span.begin; });
    if (next == tables.begin() || offset >= (next - 1)->span.end) return {};
    const DocumentTable& table = *(next - 1);
    const auto behind = std::ranges::upper_bound(table.cells, offset, {}, &TextSpan::begin);
    const auto cell = static_cast<std::uint32_t>(behind - table.cells.begin()) - 1;
    return {static_cast<std::uint32_t>(next - tables.begin()), cell / table.columns + 1, cell % table.columns + 1};
}

}  // namespace

FilePlace Document::place(TextSpan span) const {
    FilePlace place{.anchor = {}, .character = 0, .cell = cell_at(tables_, span.begin)};
    const SourceSpan origin = this->origin(span);
    const auto next = std::ranges::upper_bound(anchors_, origin.begin, {}, &Anchor::source_begin);
    if (next == anchors_.begin()) return place;
    place.anchor = *(next - 1);
    const std::uint32_t anchor_begin = place.anchor.source_begin;
    place.character = count_code_points(source_.text().substr(anchor_begin, origin.begin - anchor_begin)) + 1;
    for (auto other = next; other != anchors_.end() && other->source_begin < origin.end; ++other) {
        if (other->page == place.anchor.page) extend(place.anchor.box, other->box);
    }
    return place;
}

std::vector<TextSpan> Document::outline(std::uint32_t offset) const {
    std::vector<TextSpan> headings;
    unsigned level = std::numeric_limits<std::uint8_t>::max();
    const auto behind =
        std::ranges::upper_bound(blocks_, offset, {}, [](const Block& block) { return block.span.begin; });
    for (auto block = behind; block != blocks_.begin() && level > 1;) {
        --block;
        if (block->kind != BlockKind::heading || block->level >= level) continue;
        headings.push_back(block->span);
        level = block->level;
    }
    std::ranges::reverse(headings);
    return headings;
}

}  // namespace mingcha
