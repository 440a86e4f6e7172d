#include "kinds/support/contents_entry.hpp"

#include "kinds/support/heading_match.hpp"
#include "language/characters.hpp"

namespace mingcha::kinds {
namespace {

constexpr std::size_t kLongestTitle = 150;  // bytes

bool is_leader(char32_t c) {
    return c == U'.' || c == U'…' || c == U'⋯' || c == U'·' || c == U'．' || c == U'。' || c == U' ' || c == U'—' ||
           c == U'-' || c == U'_' || c == U'\u3000';
}

/// Takes the page number and the leader off the end of an entry.
std::uint32_t take_page(std::string_view text, TextSpan& span) {
    std::uint32_t page = 0;
    std::uint32_t factor = 1;
    while (span.end > span.begin && language::is_ascii_digit(static_cast<unsigned char>(text[span.end - 1]))) {
        if (factor > 1000) break;
        page += static_cast<std::uint32_t>(text[--span.end] - '0') * factor;
        factor *= 10;
    }
    while (span.end > span.begin && is_leader(language::character_before(text, span.end)))
        span.end = static_cast<std::uint32_t>(language::previous_offset(text, span.end));
    return page;
}

void read_title(std::string_view text, ContentsEntry& entry) {
    const std::string_view words = slice(text, entry.span);
    entry.title = words;
    entry.number = parse_marker(words);
    const std::size_t size = entry.number ? entry.number->size : 0;
    entry.marker = bare_words(words.substr(0, size));
    entry.body = words.substr(size);
    while (entry.body.starts_with(' ')) entry.body.remove_prefix(1);
    entry.words = bare_words(entry.body);
}

}  // namespace

std::vector<ContentsEntry> contents_entries(const Document& document) {
    std::vector<ContentsEntry> entries;
    for (const Block& block : document.blocks()) {
        if (block.kind != BlockKind::table_of_contents) continue;
        ContentsEntry entry;
        entry.span = block.span;
        entry.page = take_page(document.text(), entry.span);
        read_title(document.text(), entry);
        if (!entry.words.empty()) entries.push_back(std::move(entry));
    }
    return entries;
}

std::vector<ContentsEntry> titles_behind_contents(const Document& document) {
    std::vector<ContentsEntry> titles;
    std::size_t begin = 0;
    const auto blocks = document.blocks();
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        if (blocks[i].kind == BlockKind::table_of_contents) begin = i + 1;
    }
    for (std::size_t i = begin; i < blocks.size(); ++i) {
        const Block& block = blocks[i];
        if (block.span.size() > kLongestTitle || block.kind == BlockKind::table) continue;
        ContentsEntry title;
        title.span = block.span;
        title.level = block.level;
        title.is_heading = block.kind == BlockKind::heading;
        read_title(document.text(), title);
        if (!title.words.empty()) titles.push_back(std::move(title));
    }
    return titles;
}

}  // namespace mingcha::kinds
