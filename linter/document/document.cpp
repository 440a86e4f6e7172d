#include "mingcha/document.hpp"

#include <algorithm>
#include <array>
#include <cassert>
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
                   std::vector<DocumentTable> tables, std::uint32_t page_count)
    : source_(std::move(source)),
      text_(std::move(text)),
      segments_(std::move(segments)),
      blocks_(std::move(blocks)),
      tables_(std::move(tables)),
      page_count_(page_count) {}

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

bool ends_in_one_of(std::string_view name, std::span<const std::string_view> endings) {
    const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; };
    return std::ranges::any_of(endings, [&](std::string_view ending) {
        return name.size() > ending.size() &&
               std::ranges::equal(name.substr(name.size() - ending.size()), ending, {}, lower);
    });
}

constexpr std::array<std::string_view, 2> kEndingsOfMarkdown = {".md", ".markdown"};
constexpr std::array<std::string_view, 2> kEndingsOfText = {".txt", ".text"};

}  // namespace

bool is_markdown_name(std::string_view name) { return ends_in_one_of(name, kEndingsOfMarkdown); }

Document read_document(Source source) {
    return is_markdown_name(source.name()) ? read_markdown_document(std::move(source))
                                           : read_text_document(std::move(source));
}

bool is_readable_name(std::string_view name) { return ends_in_one_of(name, kEndingsOfText) || is_markdown_name(name); }

}  // namespace mingcha
