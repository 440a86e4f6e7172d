#include "document/word/part_reader.hpp"

#include <utility>

#include "document/office/write_table.hpp"
#include "document/office/xml.hpp"
#include "document/word/symbol_fonts.hpp"
#include "document/word/tag.hpp"
#include "document/word/word_table.hpp"

namespace mingcha {

void PartReader::read(pugi::xml_node container, pugi::xml_node reference) {
    reference_ = reference;
    read_blocks(container, 0);
}

void PartReader::read_margin(pugi::xml_node container) {
    is_margin_ = true;
    read_blocks(container, 0);
}

bool PartReader::is_too_deep(int depth) {
    reading_.too_deep = reading_.too_deep || depth > kDeepestElement;
    return depth > kDeepestElement;
}

bool PartReader::shows(bool inserted) const { return inserted == (reading_.changes == TrackedChanges::accepted); }

void PartReader::read_blocks(pugi::xml_node container, int depth) {
    if (is_too_deep(depth)) return;
    for (const pugi::xml_node node : container.children()) {
        read_block(node, depth + 1);
        if (!boxes_.empty() && !is_box_ && !writer_.is_in_cell() && !paragraph_is_open_) read_boxes();
    }
    end_paragraph();
}

void PartReader::read_block(pugi::xml_node node, int depth) {
    switch (tag_of(node)) {
        case Tag::paragraph:
            read_paragraph(node, depth);
            break;
        case Tag::table:
            end_paragraph();
            read_table(node, depth);
            break;
        case Tag::structured_content:
            read_blocks(node.child("w:sdtContent"), depth);
            break;
        case Tag::custom_xml:
            read_blocks(node, depth);
            break;
        case Tag::alternate_content:
            read_blocks(chosen_branch(node), depth);
            break;
        case Tag::insertion:
            if (shows(true)) read_blocks(node, depth);
            break;
        case Tag::deletion:
            if (shows(false)) read_blocks(node, depth);
            break;
        case Tag::section:
            read_section(node);
            break;
        default:
            break;
    }
}

void PartReader::read_section(pugi::xml_node section) {
    const auto collect = [&](const char* name, std::vector<std::string_view>& into) {
        for (const pugi::xml_node reference : section.children(name)) {
            const std::string_view id = attribute(reference, "r:id");
            if (known_margins_.insert(id).second) into.push_back(id);
        }
    };
    collect("w:headerReference", headers_);
    collect("w:footerReference", footers_);
}

/// Boxes in boxes join the queue, however deep they are nested.
void PartReader::read_boxes() {
    const OfficeWriter::PartState state = writer_.part_state();
    while (!boxes_.empty()) {
        const pugi::xml_node box = boxes_.front();
        boxes_.pop_front();
        writer_.begin_part(DocumentPart::text_box, ++reading_.text_boxes, writer_.page());
        PartReader reader(reading_);
        reader.is_box_ = true;
        reader.read(box, reference_);
        const auto take = [](const auto& from, auto& to) { to.insert(to.end(), from.begin(), from.end()); };
        take(reader.boxes_, boxes_);
        take(reader.footnotes_, footnotes_);
        take(reader.endnotes_, endnotes_);
    }
    writer_.resume_part(state);
}

// Tables ------------------------------------------------------------------------------------------------------------

void PartReader::read_table(pugi::xml_node table, int depth) {
    write_table(measure_grid(table, reading_.changes), writer_, [&](pugi::xml_node cell) { read_blocks(cell, depth); });
    drop_lost_pieces();
}

/// The writer takes back a paragraph or a table in which nothing stands.
void PartReader::drop_lost_pieces() {
    while (!reading_.pieces.empty() && reading_.pieces.back().begin >= writer_.size()) reading_.pieces.pop_back();
}

// Paragraphs --------------------------------------------------------------------------------------------------------

/// The mark at the end of a paragraph was deleted, or inserted: then the next paragraph goes on with it.
bool PartReader::mark_is_taken_out(pugi::xml_node properties) const {
    const pugi::xml_node mark = properties.child("w:rPr");
    if (!mark) return false;
    const bool accepted = reading_.changes == TrackedChanges::accepted;
    return mark.child(accepted ? "w:del" : "w:ins") || mark.child(accepted ? "w:moveFrom" : "w:moveTo");
}

/// Of paragraphs that become one, the last one's properties are kept.
pugi::xml_node PartReader::surviving_properties(pugi::xml_node paragraph) const {
    pugi::xml_node properties = paragraph.child("w:pPr");
    while (mark_is_taken_out(properties)) {
        paragraph = paragraph.next_sibling("w:p");
        if (!paragraph) break;
        properties = paragraph.child("w:pPr");
    }
    return properties;
}

void PartReader::begin_paragraph(pugi::xml_node paragraph) {
    const pugi::xml_node properties = surviving_properties(paragraph);
    const std::string_view style_id = attribute(properties.child("w:pStyle"), "w:val");
    const WordStyle& style = reading_.styles.paragraph(style_id);
    kind_ = {};
    if (style.role == StyleRole::title) kind_.kind = BlockKind::heading;
    if (style.role == StyleRole::caption) kind_.kind = BlockKind::caption;
    if (style.role == StyleRole::contents) kind_.kind = BlockKind::table_of_contents;
    if (kind_.kind == BlockKind::paragraph) {
        std::optional<std::uint8_t> level = read_outline_level(properties);
        if (!level) level = style.outline_level;
        kind_.level = level.value_or(0);
        if (kind_.level > 0) kind_.kind = BlockKind::heading;
    }
    has_page_number_ = false;
    paragraph_is_open_ = true;
    writer_.begin_paragraph();

    ListReference list = read_list_reference(properties);
    const bool own_level = list.level.has_value();
    if (!list.list) list.list = style.list.list;
    if (!list.level) list.level = style.list.level;
    if (!own_level && list.list) {
        if (const auto bound = reading_.numbers.level_of_style(*list.list, style_id)) list.level = bound;
    }
    if (list.list.value_or(0) > 0) add_number(list);
}

void PartReader::add_number(ListReference list) {
    const std::optional<ListNumber> number = reading_.numbers.next(*list.list, list.level.value_or(0));
    if (!number) return;
    kind_.is_listed = true;
    if (number->text.empty()) return;
    kind_.set_number(number->text);
    const std::uint32_t begin = writer_.size();
    writer_.append_number(number->text + std::string(number->gap));
    reading_.pieces.push_back({begin, writer_.size(), {}, reference_});
}

void PartReader::read_paragraph(pugi::xml_node paragraph, int depth) {
    if (!paragraph_is_open_) begin_paragraph(paragraph);
    const pugi::xml_node properties = paragraph.child("w:pPr");
    if (const pugi::xml_node section = properties.child("w:sectPr")) read_section(section);
    read_inline(paragraph, depth);
    fields_.end_paragraph();
    if (!mark_is_taken_out(properties)) end_paragraph();
}

void PartReader::end_paragraph() {
    if (!std::exchange(paragraph_is_open_, false)) return;
    if (is_margin_ && has_page_number_) {
        writer_.end_numbered_margin();
    } else {
        writer_.end_paragraph(kind_);
    }
    drop_lost_pieces();
}

// Runs and what holds them ------------------------------------------------------------------------------------------

void PartReader::read_inline(pugi::xml_node container, int depth) {
    if (is_too_deep(depth)) return;
    for (const pugi::xml_node node : container.children()) read_inline_node(node, depth + 1);
}

void PartReader::read_inline_node(pugi::xml_node node, int depth) {
    switch (tag_of(node)) {
        case Tag::run:
            read_run(node, depth);
            break;
        case Tag::hyperlink:
        case Tag::custom_xml:
        case Tag::choice_of_direction:
            read_inline(node, depth);
            break;
        case Tag::structured_content:
            read_inline(node.child("w:sdtContent"), depth);
            break;
        case Tag::alternate_content:
            read_inline(chosen_branch(node), depth);
            break;
        case Tag::insertion:
            if (shows(true)) read_inline(node, depth);
            break;
        case Tag::deletion:
            if (shows(false)) read_inline(node, depth);
            break;
        case Tag::simple_field:
            read_simple_field(node, depth);
            break;
        case Tag::math:
            writer_.begin_run();
            read_math(node, depth);
            break;
        default:
            break;
    }
}

void PartReader::read_simple_field(pugi::xml_node field, int depth) {
    fields_.begin();
    fields_.add_instruction(attribute(field, "w:instr"));
    fields_.separate();
    has_page_number_ = has_page_number_ || fields_.is_in_page_number();
    read_inline(field, depth);
    fields_.end();
}

void PartReader::read_run(pugi::xml_node run, int depth) {
    run_is_hidden_ = false;
    if (const pugi::xml_node properties = run.child("w:rPr")) {
        const pugi::xml_node vanish = properties.child("w:vanish");
        run_is_hidden_ =
            vanish ? is_on(vanish) : reading_.styles.hides_run(attribute(properties.child("w:rStyle"), "w:val"));
    }
    writer_.begin_run();
    read_run_contents(run, depth);
}

void PartReader::read_run_contents(pugi::xml_node container, int depth) {
    if (is_too_deep(depth)) return;
    for (const pugi::xml_node node : container.children()) read_run_node(node, depth + 1);
}

void PartReader::read_run_node(pugi::xml_node node, int depth) {
    switch (tag_of(node)) {
        case Tag::text:
            append_text(node);
            break;
        case Tag::tab:
            append("\t", node);
            break;
        case Tag::no_break_hyphen:
            append("-", node);
            break;
        case Tag::symbol:
            append(symbol_text(attribute(node, "w:font"), attribute(node, "w:char")), node);
            break;
        case Tag::line_break:
            read_break(node);
            break;
        case Tag::carriage_return:
            writer_.end_line();
            break;
        case Tag::field_character:
            read_field_character(node);
            break;
        case Tag::field_instruction:
            fields_.add_instruction(node.child_value());
            break;
        case Tag::rendered_page_break:
            writer_.turn_page();
            break;
        case Tag::footnote_reference:
            collect_note(node, footnotes_);
            break;
        case Tag::endnote_reference:
            collect_note(node, endnotes_);
            break;
        case Tag::drawing:
            collect_boxes(node, depth);
            break;
        case Tag::alternate_content:
            read_run_contents(chosen_branch(node), depth);
            break;
        case Tag::ruby:
            read_inline(node.child("w:rubyBase"), depth);
            break;
        default:
            break;
    }
}

void PartReader::read_field_character(pugi::xml_node character) {
    const std::string_view type = attribute(character, "w:fldCharType");
    if (type == "begin") {
        fields_.begin();
    } else if (type == "separate") {
        fields_.separate();
    } else if (type == "end") {
        fields_.end();
    }
    has_page_number_ = has_page_number_ || fields_.is_in_page_number();
}

void PartReader::read_break(pugi::xml_node line_break) {
    const std::string_view type = attribute(line_break, "w:type");
    if (type == "page" || type == "column") {
        writer_.end_block();
    } else {
        writer_.end_line();
    }
}

/// A formula as one would type it on a line: a/b, x^2.
void PartReader::read_math(pugi::xml_node container, int depth) {
    if (is_too_deep(depth)) return;
    for (const pugi::xml_node node : container.children()) {
        const std::string_view name = node.name();
        if (name == "m:t" || name == "w:t") {
            append_text(node);
            continue;
        }
        if (name == "m:den") append("/", {});
        if (name == "m:sup" && container.child("m:e") && container.child("m:e").next_sibling("m:sup")) append("^", {});
        read_math(node, depth + 1);
    }
}

/// Pictures hold text boxes, in either of two languages: w:txbxContent is in both.
void PartReader::collect_boxes(pugi::xml_node container, int depth) {
    if (is_too_deep(depth)) return;
    for (const pugi::xml_node node : container.children()) {
        switch (tag_of(node)) {
            case Tag::box_content:
                boxes_.push_back(node);
                break;
            case Tag::alternate_content:
                collect_boxes(chosen_branch(node), depth + 1);
                break;
            default:
                collect_boxes(node, depth + 1);
                break;
        }
    }
}

void PartReader::collect_note(pugi::xml_node reference, std::vector<NoteReference>& notes) {
    if (!run_is_hidden_) notes.push_back({attribute(reference, "w:id"), reference, writer_.page()});
}

void PartReader::append(std::string_view words, pugi::xml_node element) {
    if (words.empty() || run_is_hidden_ || !fields_.shows_text()) return;
    if (fields_.is_in_contents()) kind_.kind = BlockKind::table_of_contents;
    const std::uint32_t begin = writer_.append(words);
    reading_.pieces.push_back({begin, writer_.size(), element, reference_});
}

/// Comments may part the text of an element.
void PartReader::append_text(pugi::xml_node element) {
    const pugi::xml_node first = element.first_child();
    if (first && !first.next_sibling() && (first.type() == pugi::node_pcdata || first.type() == pugi::node_cdata)) {
        append(first.value(), element);
        return;
    }
    std::string words;
    for (const pugi::xml_node node : element.children()) {
        if (node.type() == pugi::node_pcdata || node.type() == pugi::node_cdata) words += node.value();
    }
    append(words, element);
}

}  // namespace mingcha
