// Walks through the text of an OpenDocument file (OpenDocument 1.3, part 3) and writes it.
#pragma once

#include <cstdint>
#include <deque>
#include <string_view>
#include <unordered_map>
#include <vector>

#include <pugixml.hpp>

#include "document/office/office_writer.hpp"
#include "document/open_document/open_lists.hpp"
#include "document/open_document/open_styles.hpp"

namespace mingcha {

struct OpenNote {
    pugi::xml_node note;
    std::uint32_t page = 0;
};

class OpenReader {
public:
    /// What is given must outlive the reader.
    OpenReader(const OpenStyles& styles, OpenLists& lists, TrackedChanges changes, OfficeWriter& writer)
        : styles_(styles), lists_(lists), changes_(changes), writer_(writer) {}

    /// Reads the paragraphs, lists and tables in `container`, and then the text boxes beside them.
    void read(pugi::xml_node container);
    /// The same of a header or footer, in which a paragraph that only numbers the pages is no text.
    void read_margin(pugi::xml_node container);

    /// Notes that were met on the way, in order.
    [[nodiscard]] const std::vector<OpenNote>& footnotes() const { return footnotes_; }
    [[nodiscard]] const std::vector<OpenNote>& endnotes() const { return endnotes_; }
    /// True if elements were left out since they are nested too deep.
    [[nodiscard]] bool is_too_deep() const { return too_deep_; }

private:
    enum class Change : std::uint8_t { insertion, deletion, other };
    struct ChangedRegion {
        Change kind = Change::other;
        pugi::xml_node deleted;  ///< holds the paragraphs that were deleted
    };

    void read_changes(pugi::xml_node tracked_changes);
    void read_blocks(pugi::xml_node container, int depth);
    void read_block(pugi::xml_node node, int depth);
    void read_contents(pugi::xml_node index, int depth);
    void read_table(pugi::xml_node table, int depth);
    void read_boxes();

    void read_paragraph(pugi::xml_node paragraph, bool is_heading, int depth);
    void begin_paragraph(pugi::xml_node paragraph, bool is_heading);
    void end_paragraph();
    void read_inline(pugi::xml_node container, int depth);
    void read_inline_node(pugi::xml_node node, int depth);
    void read_span(pugi::xml_node span, int depth);
    void collect_note(pugi::xml_node note);
    void change_begins_or_ends(pugi::xml_node mark, bool begins);
    void read_deleted(pugi::xml_node mark, int depth);
    void append_text(std::string_view text);
    void append(std::string_view words);
    [[nodiscard]] bool descend(int depth);

    const OpenStyles& styles_;
    OpenLists& lists_;
    TrackedChanges changes_;
    OfficeWriter& writer_;

    std::unordered_map<std::string_view, ChangedRegion> regions_;
    std::vector<OpenNote> footnotes_;
    std::vector<OpenNote> endnotes_;
    std::deque<pugi::xml_node> boxes_;  // text boxes that wait for the end of the block that they stand in
    std::uint32_t box_count_ = 0;
    bool is_reading_box_ = false;
    bool is_margin_ = false;
    bool too_deep_ = false;
    bool in_contents_ = false;

    bool paragraph_is_open_ = false;
    ParagraphKind kind_;            // of the open paragraph
    bool has_page_number_ = false;  // in the open paragraph
    bool after_space_ = false;      // white space that follows is none (6.1.2)
    int hidden_ = 0;                // open spans and changes whose text is not shown
};

}  // namespace mingcha
