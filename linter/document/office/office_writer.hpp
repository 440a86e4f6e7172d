// Writes the text of an office file while its reader walks through the file.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_set>

#include "document/office/office_text.hpp"

namespace mingcha {

/// Takes paragraphs, each with its runs and breaks, and tables of cells that hold paragraphs. In a cell, paragraphs are
/// set apart by a space. Text beyond `limit` bytes is left out.
class OfficeWriter {
public:
    OfficeWriter(OfficeText& to, std::uint64_t limit) : to_(to), limit_(limit) {}

    [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(to_.text.size()); }
    /// True if text was left out.
    [[nodiscard]] bool is_full() const { return to_.text.size() > limit_; }
    [[nodiscard]] bool is_in_cell() const { return in_cell_; }

    /// What comes now stands in this part; its paragraphs are counted from 1. `page` is 0 if it is not known.
    void begin_part(DocumentPart part, std::uint32_t number, std::uint32_t page);
    /// Where the next text stands, to come back to by `resume_part` from a part amid it.
    struct PartState {
        Anchor anchor;
        std::uint32_t paragraphs = 0;
    };
    [[nodiscard]] PartState part_state() const { return {next_, paragraphs_}; }
    void resume_part(const PartState& state);
    /// A page begins, in the body. In a row of a table only once, since each of its cells may say so.
    void turn_page();
    [[nodiscard]] std::uint32_t page() const { return next_.page; }

    /// What was written up to a place between blocks, to go back to it.
    struct Mark {
        std::uint32_t size = 0;
        std::size_t blocks = 0;
        std::size_t tables = 0;
    };
    [[nodiscard]] Mark mark() const { return {size(), to_.blocks.size(), to_.tables.size()}; }
    /// Keeps what was written of a header or footer since `mark`, unless it is nothing, or the same as of another one.
    [[nodiscard]] bool keep_margin(const Mark& mark);

    void begin_paragraph();
    /// The number that stands before the words of the open paragraph, with what sets it off.
    void append_number(std::string_view number);
    void begin_run();
    /// Appends to the open paragraph; white space of every kind becomes as many blanks. Returns the offset of the first
    /// byte.
    std::uint32_t append(std::string_view words);
    /// A line ends, and the paragraph goes on. Nothing is put between full-width characters in a cell.
    void end_line();
    /// What follows in the paragraph stands by itself, such as behind the end of a page.
    void end_block();
    /// Closes the paragraph, of which nothing remains if it is blank. Not in a cell.
    void end_paragraph(const ParagraphKind& kind);
    /// Closes a paragraph of a header or footer in which the number of the page stood, which was left out. Nothing
    /// remains of it if it says no more: 第 页 共 页.
    void end_numbered_margin();

    void begin_table(std::uint32_t columns);
    /// Begins the next cell of the row; the cells of a row are as many as the columns.
    void begin_cell();
    void end_cell();
    void end_row();
    /// Takes the table back if it is empty.
    void end_table();

private:
    /// The words of the open paragraph, its number left out.
    [[nodiscard]] std::string_view words() const { return std::string_view(to_.text).substr(words_begin_); }
    void drop_paragraph();
    void set_anchor();
    void push_block();
    void truncate(std::uint32_t size);

    OfficeText& to_;
    std::uint64_t limit_;
    Anchor next_;                   // where the next text stands
    bool anchor_needed_ = true;     // the last anchor is not `next_`
    std::uint32_t paragraphs_ = 0;  // of the part
    std::uint32_t paragraph_begin_ = 0;
    std::uint32_t words_begin_ = 0;  // behind the paragraph's number
    std::uint32_t block_begin_ = 0;
    std::size_t blocks_before_ = 0;  // blocks before the open paragraph, or the open table

    DraftTable table_;  // the open one
    std::uint32_t table_begin_ = 0;
    bool in_cell_ = false;
    bool space_needed_ = false;  // a paragraph of the cell ended
    bool line_ended_ = false;    // in the cell
    bool page_turned_ = false;   // in the row
    std::unordered_set<std::string> margins_;
};

}  // namespace mingcha
