// Walks through one part of a Word file (ECMA-376-1, 17) and writes its text.
#pragma once

#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include <pugixml.hpp>

#include "document/office/office_writer.hpp"
#include "document/word/field_stack.hpp"
#include "document/word/list_numbers.hpp"
#include "document/word/word_styles.hpp"
#include "document/word/word_text.hpp"

namespace mingcha {

/// What the readers of a file's parts have in common.
struct WordReading {
    WordStyles styles;
    ListNumbers numbers;
    TrackedChanges changes = TrackedChanges::accepted;
    OfficeWriter writer;
    std::vector<WordPiece>& pieces;
    std::uint32_t text_boxes = 0;
    bool too_deep = false;  ///< elements were left out
};

struct NoteReference {
    std::string_view id;  ///< lives in the tree
    pugi::xml_node element;
    std::uint32_t page = 0;
};

class PartReader {
public:
    explicit PartReader(WordReading& reading) : reading_(reading), writer_(reading.writer) {}

    /// Reads the paragraphs and tables in `container`. `reference` belongs to the pieces of a note.
    void read(pugi::xml_node container, pugi::xml_node reference = {});
    /// The same of a header or footer, in which a paragraph that only numbers the pages is no text.
    void read_margin(pugi::xml_node container);

    /// What was met on the way, in the order of the text.
    [[nodiscard]] const std::vector<NoteReference>& footnotes() const { return footnotes_; }
    [[nodiscard]] const std::vector<NoteReference>& endnotes() const { return endnotes_; }
    /// The relationships of headers and footers, each once.
    [[nodiscard]] const std::vector<std::string_view>& headers() const { return headers_; }
    [[nodiscard]] const std::vector<std::string_view>& footers() const { return footers_; }

private:
    void read_blocks(pugi::xml_node container, int depth);
    void read_block(pugi::xml_node node, int depth);
    void read_section(pugi::xml_node section);
    void read_boxes();

    void read_table(pugi::xml_node table, int depth);
    void drop_lost_pieces();

    void read_paragraph(pugi::xml_node paragraph, int depth);
    void begin_paragraph(pugi::xml_node paragraph);
    void end_paragraph();
    [[nodiscard]] bool mark_is_taken_out(pugi::xml_node properties) const;
    [[nodiscard]] pugi::xml_node surviving_properties(pugi::xml_node paragraph) const;
    void add_number(ListReference list);

    void read_inline(pugi::xml_node container, int depth);
    void read_inline_node(pugi::xml_node node, int depth);
    void read_simple_field(pugi::xml_node field, int depth);
    void read_run(pugi::xml_node run, int depth);
    void read_run_contents(pugi::xml_node container, int depth);
    void read_run_node(pugi::xml_node node, int depth);
    void read_field_character(pugi::xml_node character);
    void read_break(pugi::xml_node line_break);
    void read_math(pugi::xml_node container, int depth);
    void collect_boxes(pugi::xml_node container, int depth);
    void collect_note(pugi::xml_node reference, std::vector<NoteReference>& notes);

    [[nodiscard]] bool shows(bool inserted) const;
    void append(std::string_view words, pugi::xml_node element);
    void append_text(pugi::xml_node element);
    /// True if `depth` is too deep, which is remembered.
    [[nodiscard]] bool is_too_deep(int depth);

    WordReading& reading_;
    OfficeWriter& writer_;
    FieldStack fields_;
    pugi::xml_node reference_;
    std::deque<pugi::xml_node> boxes_;  // text boxes that wait for the end of the block that they are bound to
    bool is_margin_ = false;
    bool is_box_ = false;  // then whoever reads the box also reads those in it

    bool paragraph_is_open_ = false;
    ParagraphKind kind_;            // of the open paragraph
    bool has_page_number_ = false;  // in the open paragraph
    bool run_is_hidden_ = false;

    std::vector<NoteReference> footnotes_;
    std::vector<NoteReference> endnotes_;
    std::vector<std::string_view> headers_;
    std::vector<std::string_view> footers_;
    std::unordered_set<std::string_view> known_margins_;
};

}  // namespace mingcha
