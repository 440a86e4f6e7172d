#include "kinds/support/contents_entry.hpp"

#include <algorithm>

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

/// 目录, on the block before or before 目录's translation.
bool is_below_contents_heading(const Document& document, std::size_t index) {
    constexpr std::size_t kReach = 2;
    const auto blocks = document.blocks();
    const std::size_t first = index > kReach ? index - kReach : 0;
    const auto above = blocks.subspan(first, index - first);
    return std::ranges::any_of(above,
                               [&](const Block& block) { return bare_words(document.text(block.span)) == "目录"; });
}

/// The table that contents without leader dots were read as: titles in one column, page numbers in the other.
const DocumentTable* table_of_contents(const Document& document, std::size_t index) {
    const Block& block = document.blocks()[index];
    if (block.kind != BlockKind::table || !is_below_contents_heading(document, index)) return nullptr;
    for (const DocumentTable& table : document.tables()) {
        if (table.span == block.span) return table.columns == 2 ? &table : nullptr;
    }
    return nullptr;
}

void add_entry(const Document& document, TextSpan title, TextSpan page, std::vector<ContentsEntry>& entries) {
    ContentsEntry entry;
    entry.span = title;
    entry.page = take_page(document.text(), page);
    read_title(document.text(), entry);
    if (!entry.words.empty()) entries.push_back(std::move(entry));
}

void add_rows(const Document& document, const DocumentTable& table, std::vector<ContentsEntry>& entries) {
    for (std::size_t row = 0; row < table.row_count(); ++row) {
        add_entry(document, table.cells[2 * row], table.cells[2 * row + 1], entries);
    }
}

/// Index of the first block behind the contents; 0 if there are none.
std::size_t behind_contents(const Document& document) {
    std::size_t behind = 0;
    for (std::size_t i = 0; i < document.blocks().size(); ++i) {
        const bool entry = document.blocks()[i].kind == BlockKind::table_of_contents;
        if (entry || table_of_contents(document, i) != nullptr) behind = i + 1;
    }
    return behind;
}

}  // namespace

std::vector<ContentsEntry> contents_entries(const Document& document) {
    std::vector<ContentsEntry> entries;
    const auto blocks = document.blocks();
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        if (const DocumentTable* table = table_of_contents(document, i)) add_rows(document, *table, entries);
        if (blocks[i].kind != BlockKind::table_of_contents) continue;
        ContentsEntry entry;
        entry.span = blocks[i].span;
        entry.page = take_page(document.text(), entry.span);
        read_title(document.text(), entry);
        if (!entry.words.empty()) entries.push_back(std::move(entry));
    }
    return entries;
}

std::vector<ContentsEntry> titles_behind_contents(const Document& document) {
    std::vector<ContentsEntry> titles;
    const auto blocks = document.blocks();
    for (std::size_t i = behind_contents(document); i < blocks.size(); ++i) {
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
