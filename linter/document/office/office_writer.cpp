#include "document/office/office_writer.hpp"

#include <algorithm>
#include <utility>

#include "document/characters.hpp"

namespace mingcha {
namespace {

bool is_blank(std::string_view text) {
    while (!text.empty()) {
        const char32_t c = take_code_point(text);
        if (!is_space(c) && c != U'\n') return false;
    }
    return true;
}

/// 第 1 页 共 9 页 without its numbers.
bool is_page_label(std::string_view words) {
    constexpr std::u32string_view kParts = U"第页共总计/-—–－_·|PpageofOF.…";
    while (!words.empty()) {
        const char32_t c = take_code_point(words);
        if (!is_space(c) && !is_decimal_digit(c) && kParts.find(c) == std::u32string_view::npos) return false;
    }
    return true;
}

bool is_wide(char32_t c) { return is_ideograph(c) || is_full_width_mark(c); }

}  // namespace

void OfficeWriter::begin_part(DocumentPart part, std::uint32_t number, std::uint32_t page) {
    next_ = {};
    next_.part = part;
    next_.part_number = number;
    next_.page = page;
    paragraphs_ = 0;
    anchor_needed_ = true;
}

void OfficeWriter::resume_part(const PartState& state) {
    next_ = state.anchor;
    paragraphs_ = state.paragraphs;
    anchor_needed_ = true;
}

void OfficeWriter::turn_page() {
    if (next_.part != DocumentPart::body || page_turned_) return;
    if (to_.page_count == 0) {
        // Only now it is known that the file tells its pages, so that what was before stands on the first.
        for (Anchor& anchor : to_.anchors) anchor.page = 1;
        to_.page_count = 1;
    }
    next_.page = ++to_.page_count;
    anchor_needed_ = true;
    page_turned_ = in_cell_;
}

bool OfficeWriter::keep_margin(const Mark& mark) {
    std::string words = to_.text.substr(mark.size);
    if (!words.empty() && margins_.insert(std::move(words)).second) return true;
    truncate(mark.size);
    to_.blocks.resize(mark.blocks);
    to_.tables.resize(mark.tables);
    return false;
}

void OfficeWriter::begin_paragraph() {
    if (in_cell_) {
        space_needed_ = size() > table_.cells.back().begin;
        line_ended_ = false;
    } else {
        next_.paragraph = ++paragraphs_;
        next_.run = 0;
        blocks_before_ = to_.blocks.size();
    }
    anchor_needed_ = true;
    paragraph_begin_ = words_begin_ = block_begin_ = size();
}

void OfficeWriter::append_number(std::string_view number) {
    append(number);
    words_begin_ = size();
}

void OfficeWriter::begin_run() {
    ++next_.run;
    anchor_needed_ = true;
}

void OfficeWriter::set_anchor() {
    next_.source_begin = size();
    to_.anchors.push_back(next_);
    anchor_needed_ = false;
}

std::uint32_t OfficeWriter::append(std::string_view words) {
    if (words.empty() || is_full()) return size();
    if (line_ended_) {
        const char32_t before = back_code_point(to_.text).value;
        space_needed_ = space_needed_ || (!is_wide(before) && !is_wide(front_code_point(words).value));
        line_ended_ = false;
    }
    if (space_needed_) to_.text += ' ';
    space_needed_ = false;
    if (anchor_needed_) set_anchor();
    const std::uint32_t begin = size();
    to_.text += words;
    constexpr auto is_other_space = [](char c) {
        return c == '\n' || c == '\r' || c == '\t' || c == '\f' || c == '\v';
    };
    std::replace_if(to_.text.begin() + begin, to_.text.end(), is_other_space, ' ');
    return begin;
}

void OfficeWriter::end_line() {
    if (in_cell_) {
        line_ended_ = size() > table_.cells.back().begin;
    } else {
        to_.text += '\n';
    }
}

void OfficeWriter::push_block() {
    if (is_blank(std::string_view(to_.text).substr(block_begin_))) return;
    to_.blocks.push_back({block_begin_, size(), {}});
}

void OfficeWriter::end_block() {
    if (in_cell_) {
        end_line();
        return;
    }
    if (is_blank(words())) return;
    push_block();
    to_.text += '\n';
    block_begin_ = size();
}

void OfficeWriter::end_paragraph(const ParagraphKind& kind) {
    if (in_cell_) return;
    if (is_blank(words())) {
        drop_paragraph();
        return;
    }
    push_block();
    for (std::size_t i = blocks_before_; i < to_.blocks.size(); ++i) {
        to_.blocks[i].kind = kind;
        if (i == blocks_before_) continue;
        to_.blocks[i].kind.number.reset();
        to_.blocks[i].kind.has_number = false;
    }
    to_.text += '\n';
}

void OfficeWriter::end_numbered_margin() {
    if (is_page_label(words())) {
        drop_paragraph();
    } else {
        end_paragraph({});
    }
}

void OfficeWriter::drop_paragraph() {
    truncate(paragraph_begin_);
    if (in_cell_) return;
    to_.blocks.resize(blocks_before_);
    --paragraphs_;
}

void OfficeWriter::truncate(std::uint32_t size) {
    to_.text.resize(size);
    while (!to_.anchors.empty() && to_.anchors.back().source_begin >= size) to_.anchors.pop_back();
    anchor_needed_ = true;
}

void OfficeWriter::begin_table(std::uint32_t columns) {
    table_ = {.columns = columns, .cells = {}};
    table_begin_ = size();
    next_.paragraph = 0;
}

void OfficeWriter::begin_cell() {
    if (table_.cells.size() % table_.columns != 0) to_.text += '\t';
    table_.cells.push_back({size(), size()});
    next_.run = 0;
    in_cell_ = true;
}

void OfficeWriter::end_cell() {
    SourceCell& cell = table_.cells.back();
    if (is_blank(std::string_view(to_.text).substr(cell.begin))) truncate(cell.begin);
    cell.end = size();
    in_cell_ = space_needed_ = line_ended_ = false;
}

void OfficeWriter::end_row() {
    to_.text += '\n';
    page_turned_ = false;
}

void OfficeWriter::end_table() {
    if (std::ranges::all_of(table_.cells, [](const SourceCell& cell) { return cell.begin == cell.end; })) {
        truncate(table_begin_);
        return;
    }
    to_.blocks.push_back({table_begin_, size(), {.kind = BlockKind::table, .number = {}}});
    to_.tables.push_back(std::move(table_));
}

}  // namespace mingcha
