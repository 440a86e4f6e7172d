#include "document/open_document/open_reader.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "document/office/write_table.hpp"
#include "document/office/xml.hpp"
#include "document/open_document/open_table.hpp"
#include "document/open_document/open_tag.hpp"

namespace mingcha {

void OpenReader::read(pugi::xml_node container) {
    read_blocks(container, 0);
    if (!boxes_.empty()) read_boxes();
}

void OpenReader::read_margin(pugi::xml_node container) {
    is_margin_ = true;
    read(container);
    is_margin_ = false;
}

bool OpenReader::descend(int depth) {
    too_deep_ = too_deep_ || depth > kDeepestElement;
    return depth <= kDeepestElement;
}

// Blocks ------------------------------------------------------------------------------------------------------------

void OpenReader::read_changes(pugi::xml_node tracked_changes) {
    for (const pugi::xml_node region : tracked_changes.children("text:changed-region")) {
        ChangedRegion read;
        if (region.child("text:insertion")) read.kind = Change::insertion;
        if (const pugi::xml_node deletion = region.child("text:deletion")) read = {Change::deletion, deletion};
        regions_.emplace(attribute(region, "text:id"), read);
    }
}

void OpenReader::read_blocks(pugi::xml_node container, int depth) {
    if (!descend(depth)) return;
    for (const pugi::xml_node node : container.children()) {
        read_block(node, depth + 1);
        if (!boxes_.empty() && !is_reading_box_ && !writer_.is_in_cell() && !paragraph_is_open_) read_boxes();
    }
    end_paragraph();
}

void OpenReader::read_block(pugi::xml_node node, int depth) {
    switch (open_tag_of(node)) {
        case OpenTag::paragraph:
            read_paragraph(node, false, depth);
            break;
        case OpenTag::heading:
            read_paragraph(node, true, depth);
            break;
        case OpenTag::list:
            lists_.begin_list(node);
            read_blocks(node, depth);
            lists_.end_list();
            break;
        case OpenTag::list_item:
            lists_.begin_item(node);
            read_blocks(node, depth);
            break;
        case OpenTag::table:
            end_paragraph();
            read_table(node, depth);
            break;
        case OpenTag::contents:
            read_contents(node.child("text:index-body"), depth);
            break;
        case OpenTag::frame:
            boxes_.push_back(node);
            break;
        case OpenTag::soft_page_break:
            writer_.turn_page();
            break;
        case OpenTag::change_begin:
            change_begins_or_ends(node, true);
            break;
        case OpenTag::change_end:
            change_begins_or_ends(node, false);
            break;
        case OpenTag::left_out:
            if (std::string_view(node.name()) == "text:tracked-changes") read_changes(node);
            break;
        default:
            read_blocks(node, depth);
            break;
    }
}

void OpenReader::read_contents(pugi::xml_node index, int depth) {
    for (const pugi::xml_node node : index.children()) {
        in_contents_ = std::string_view(node.name()) != "text:index-title";
        read_block(node, depth + 1);
        in_contents_ = false;
    }
}

void OpenReader::read_table(pugi::xml_node table, int depth) {
    write_table(measure_open_grid(table), writer_, [&](pugi::xml_node cell) { read_blocks(cell, depth); });
}

/// Boxes in boxes join the queue, however deep they are nested.
void OpenReader::read_boxes() {
    const OfficeWriter::PartState state = writer_.part_state();
    is_reading_box_ = true;
    while (!boxes_.empty()) {
        const pugi::xml_node box = boxes_.front();
        boxes_.pop_front();
        writer_.begin_part(DocumentPart::text_box, ++box_count_, writer_.page());
        read_blocks(box, 0);
    }
    is_reading_box_ = false;
    writer_.resume_part(state);
}

// Paragraphs --------------------------------------------------------------------------------------------------------

void OpenReader::read_paragraph(pugi::xml_node paragraph, bool is_heading, int depth) {
    if (!paragraph_is_open_) begin_paragraph(paragraph, is_heading);
    writer_.begin_run();
    read_inline(paragraph, depth);
    if (hidden_ == 0) end_paragraph();  // otherwise a change takes out the end of the paragraph
}

void OpenReader::begin_paragraph(pugi::xml_node paragraph, bool is_heading) {
    const OpenStyle& style = styles_.find(attribute(paragraph, "text:style-name"));
    kind_ = {};
    if (in_contents_ || style.role == StyleRole::contents) {
        kind_.kind = BlockKind::table_of_contents;
    } else if (style.role == StyleRole::title) {
        kind_.kind = BlockKind::heading;
    } else if (is_heading) {
        constexpr int kLowest = 9;
        kind_.kind = BlockKind::heading;
        kind_.level =
            static_cast<std::uint8_t>(std::clamp(to_number(attribute(paragraph, "text:outline-level"), 1), 1, kLowest));
    } else if (style.role == StyleRole::caption) {
        kind_.kind = BlockKind::caption;
    }
    paragraph_is_open_ = true;
    has_page_number_ = false;
    after_space_ = true;
    writer_.begin_paragraph();

    const bool in_list = lists_.is_in_list();
    std::optional<ListNumber> number;
    if (in_list) {
        number = lists_.number_paragraph(style.list);
    } else if (is_heading) {
        number = lists_.number_heading(paragraph, kind_.level);
    }
    if (!number) return;
    kind_.is_listed = in_list;
    if (number->text.empty()) return;
    kind_.set_number(number->text);
    writer_.append_number(number->text + std::string(number->gap));
}

void OpenReader::end_paragraph() {
    if (!std::exchange(paragraph_is_open_, false)) return;
    if (is_margin_ && has_page_number_) {
        writer_.end_numbered_margin();
    } else {
        writer_.end_paragraph(kind_);
    }
}

void OpenReader::read_inline(pugi::xml_node container, int depth) {
    if (!descend(depth)) return;
    for (const pugi::xml_node node : container.children()) {
        if (node.type() == pugi::node_element) {
            read_inline_node(node, depth + 1);
        } else if (node.type() == pugi::node_pcdata || node.type() == pugi::node_cdata) {
            append_text(node.value());
        }
    }
}

void OpenReader::read_inline_node(pugi::xml_node node, int depth) {
    switch (open_tag_of(node)) {
        case OpenTag::span:
            read_span(node, depth);
            break;
        case OpenTag::spaces: {
            constexpr int kMost = 100;
            append(std::string(static_cast<std::size_t>(std::clamp(to_number(attribute(node, "text:c"), 1), 1, kMost)),
                               ' '));
            break;
        }
        case OpenTag::tab:
            append("\t");
            break;
        case OpenTag::line_break:
            if (hidden_ == 0) writer_.end_line();
            after_space_ = true;
            break;
        case OpenTag::soft_page_break:
            writer_.turn_page();
            break;
        case OpenTag::note:
            collect_note(node);
            break;
        case OpenTag::frame:
            if (hidden_ == 0) boxes_.push_back(node);
            break;
        case OpenTag::page_number:
            has_page_number_ = true;
            break;
        case OpenTag::hidden_field:
            if (attribute(node, "text:is-hidden") != "true") read_inline(node, depth);
            break;
        case OpenTag::ruby:
            read_inline(node.child("text:ruby-base"), depth);
            break;
        case OpenTag::change_begin:
            change_begins_or_ends(node, true);
            break;
        case OpenTag::change_end:
            change_begins_or_ends(node, false);
            break;
        case OpenTag::change_point:
            if (changes_ == TrackedChanges::refused) read_deleted(node, depth);
            break;
        case OpenTag::left_out:
            break;
        default:
            read_inline(node, depth);
            break;
    }
}

void OpenReader::read_span(pugi::xml_node span, int depth) {
    const bool hidden = styles_.find(attribute(span, "text:style-name")).hidden;
    if (hidden) ++hidden_;
    writer_.begin_run();
    read_inline(span, depth);
    writer_.begin_run();
    if (hidden) --hidden_;
}

void OpenReader::collect_note(pugi::xml_node note) {
    if (hidden_ > 0) return;
    const bool is_endnote = attribute(note, "text:note-class") == "endnote";
    (is_endnote ? endnotes_ : footnotes_).push_back({note.child("text:note-body"), writer_.page()});
}

// Tracked changes ---------------------------------------------------------------------------------------------------

/// What was inserted stands between two marks; if it is refused, it is not shown, and nor are the ends of paragraphs in
/// it.
void OpenReader::change_begins_or_ends(pugi::xml_node mark, bool begins) {
    const auto region = regions_.find(attribute(mark, "text:change-id"));
    if (region == regions_.end()) return;
    const Change taken_out = changes_ == TrackedChanges::accepted ? Change::deletion : Change::insertion;
    if (region->second.kind != taken_out) return;
    hidden_ = std::max(0, hidden_ + (begins ? 1 : -1));
}

/// What was deleted stands apart, as paragraphs; the first and the last one are parts of those around it.
void OpenReader::read_deleted(pugi::xml_node mark, int depth) {
    const auto region = regions_.find(attribute(mark, "text:change-id"));
    if (region == regions_.end() || region->second.kind != Change::deletion) return;
    const pugi::xml_node deleted = std::exchange(region->second.deleted, {});  // shown once
    bool first = true;
    for (const pugi::xml_node node : deleted.children()) {
        const OpenTag tag = open_tag_of(node);
        if (tag != OpenTag::paragraph && tag != OpenTag::heading) continue;
        if (!std::exchange(first, false)) {
            end_paragraph();
            begin_paragraph(node, tag == OpenTag::heading);
        }
        read_inline(node, depth);
    }
}

// Text --------------------------------------------------------------------------------------------------------------

/// White space is one space, and none at the beginning of a paragraph (6.1.2).
void OpenReader::append_text(std::string_view text) {
    constexpr std::string_view kSpaces = " \t\r\n";
    while (!text.empty()) {
        const std::size_t space = text.find_first_of(kSpaces);
        if (space > 0) {
            append(text.substr(0, space));
            after_space_ = false;
        }
        if (space == std::string_view::npos) return;
        if (!after_space_) append(" ");
        after_space_ = true;
        text.remove_prefix(std::min(text.find_first_not_of(kSpaces, space), text.size()));
    }
}

void OpenReader::append(std::string_view words) {
    if (hidden_ == 0) writer_.append(words);
    after_space_ = false;
}

}  // namespace mingcha
