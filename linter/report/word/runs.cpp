#include "report/word/runs.hpp"

#include <string>
#include <string_view>

namespace mingcha::annotation {

namespace {

bool is_element(pugi::xml_node node) { return node.type() == pugi::node_element; }

/// Elements other than the run's properties.
bool is_content(pugi::xml_node node, const WordNames& names) { return is_element(node) && !names.is(node, "rPr"); }

bool has_content_before(pugi::xml_node content, const WordNames& names) {
    for (pugi::xml_node node = content.previous_sibling(); node; node = node.previous_sibling()) {
        if (is_content(node, names)) return true;
    }
    return false;
}

constexpr bool is_xml_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

/// Word drops spaces at the ends of a text unless it is told to keep them.
void keep_spaces(pugi::xml_node element, std::string_view text) {
    if (!is_xml_space(text.front()) && !is_xml_space(text.back())) return;
    pugi::xml_attribute space = element.attribute("xml:space");
    if (!space) space = element.append_attribute("xml:space");
    space.set_value("preserve");
}

}  // namespace

void copy_properties(pugi::xml_node from, pugi::xml_node to, History history, const WordNames& names,
                     AnnotationIds& ids) {
    const pugi::xml_node properties = names.child(from, "rPr");
    if (!properties) return;
    const pugi::xml_node copy = to.prepend_copy(properties);
    for (pugi::xml_node change = copy.first_child(); change;) {
        const pugi::xml_node next = change.next_sibling();
        const std::string_view name = names.local_name(change);
        if (name == "rPrChange" || name == "ins" || name == "del" || name == "moveFrom" || name == "moveTo") {
            if (history == History::kept) {
                names.set(change, "id", ids.next());
            } else {
                change.parent().remove_child(change);
            }
        }
        change = next;
    }
}

void split_run_before(pugi::xml_node content, const WordNames& names, AnnotationIds& ids) {
    if (!has_content_before(content, names)) return;
    const pugi::xml_node run = content.parent();
    pugi::xml_node behind = run.parent().insert_child_after(run.name(), run);
    for (const pugi::xml_attribute attribute : run.attributes()) behind.append_copy(attribute);
    while (content) {
        const pugi::xml_node next = content.next_sibling();
        behind.append_move(content);
        content = next;
    }
    copy_properties(run, behind, History::kept, names, ids);
}

void split_run_behind(pugi::xml_node content, const WordNames& names, AnnotationIds& ids) {
    pugi::xml_node next = content.next_sibling();
    while (next && !is_element(next)) next = next.next_sibling();
    if (next) split_run_before(next, names, ids);
}

pugi::xml_node split_text(pugi::xml_node element, std::uint32_t at) {
    const std::string text = element.text().get();
    pugi::xml_node behind = element.parent().insert_child_after(element.name(), element);
    for (const pugi::xml_attribute attribute : element.attributes()) behind.append_copy(attribute);
    const std::string head = text.substr(0, at);
    const std::string tail = text.substr(at);
    element.text().set(head.c_str());
    behind.text().set(tail.c_str());
    keep_spaces(element, head);
    keep_spaces(behind, tail);
    return behind;
}

}  // namespace mingcha::annotation
