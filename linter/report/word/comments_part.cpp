#include "report/word/comments_part.hpp"

#include <algorithm>
#include <array>

#include "report/word/xml.hpp"

namespace mingcha::annotation {

namespace {

std::string_view without_prefix(std::string_view name) { return name.substr(name.find(':') + 1); }

/// The value of the attribute with this name and any prefix: those of Word 2010 and later are not of WordprocessingML.
std::string_view extension_value(pugi::xml_node node, std::string_view local) {
    for (const pugi::xml_attribute attribute : node.attributes()) {
        if (without_prefix(attribute.name()) == local) return attribute.value();
    }
    return {};
}

/// The ids of paragraphs of comments that were answered or marked as done; a comment is known by one of its paragraphs.
std::set<std::string_view> settled_paragraphs(pugi::xml_node extended) {
    std::set<std::string_view> settled;
    for (const pugi::xml_node comment : extended.children()) {
        const std::string_view parent = extension_value(comment, "paraIdParent");
        const std::string_view done = extension_value(comment, "done");
        if (!parent.empty()) settled.insert(parent);
        if (done == "1" || done == "true") settled.insert(extension_value(comment, "paraId"));
    }
    return settled;
}

std::string text_of(pugi::xml_node comment, const WordNames& names) {
    std::string text;
    for (const pugi::xml_node paragraph : comment.children()) {
        if (!names.is(paragraph, "p")) continue;
        if (!text.empty()) text += '\n';
        for (pugi::xml_node node = paragraph; node; node = next_node(node, paragraph)) {
            if (names.is(node, "t")) text += node.text().get();
        }
    }
    return text;
}

/// The properties that every paragraph of ours has, so that the comment does not look as a paragraph of the report
/// does, with its indent and size: [element, attribute, value].
struct Property {
    const char* element;
    const char* attribute;
    const char* value;
};
constexpr std::array kParagraphProperties = {
    Property{"spacing", "before", "0"},      Property{"spacing", "after", "0"}, Property{"spacing", "line", "240"},
    Property{"spacing", "lineRule", "auto"}, Property{"ind", "left", "0"},      Property{"ind", "firstLineChars", "0"},
    Property{"ind", "firstLine", "0"},       Property{"jc", "val", "left"},
};
constexpr std::array kRunProperties = {Property{"sz", "val", "20"}, Property{"szCs", "val", "20"}};

}  // namespace

std::string CommentsPart::empty_part(const std::string& uri) {
    pugi::xml_document document;
    pugi::xml_node declaration = document.append_child(pugi::node_declaration);
    declaration.append_attribute("version").set_value("1.0");
    declaration.append_attribute("encoding").set_value("UTF-8");
    declaration.append_attribute("standalone").set_value("yes");
    document.append_child("w:comments").append_attribute("xmlns:w").set_value(uri.c_str());
    return xml_text(document);
}

CommentsPart::CommentsPart(pugi::xml_document& comments) : root_(comments.document_element()), names_(root_) {}

CommentIds CommentsPart::unanswered(std::string_view author, pugi::xml_node extended) const {
    const std::set<std::string_view> settled = settled_paragraphs(extended);
    const auto is_settled = [&](pugi::xml_node node) { return settled.contains(extension_value(node, "paraId")); };
    CommentIds ids;
    for (const pugi::xml_node comment : root_.children()) {
        if (!names_.is(comment, "comment") || names_.value(comment, "author") != author) continue;
        if (std::ranges::none_of(comment.children(), is_settled)) ids.emplace(names_.value(comment, "id"));
    }
    return ids;
}

void CommentsPart::remove(const CommentIds& ids) {
    for (pugi::xml_node comment = root_.first_child(); comment;) {
        const pugi::xml_node next = comment.next_sibling();
        if (names_.is(comment, "comment") && ids.contains(names_.value(comment, "id"))) root_.remove_child(comment);
        comment = next;
    }
}

std::multiset<std::string> CommentsPart::texts(std::string_view author) const {
    std::multiset<std::string> texts;
    for (const pugi::xml_node comment : root_.children()) {
        if (names_.is(comment, "comment") && names_.value(comment, "author") == author) {
            texts.insert(text_of(comment, names_));
        }
    }
    return texts;
}

void CommentsPart::add(const std::string& id, const ChangeMark& mark, std::span<const std::string> paragraphs) {
    const auto append = [&](pugi::xml_node parent, std::string_view local) {
        return parent.append_child(names_.element(local).c_str());
    };
    const auto append_properties = [&](pugi::xml_node parent, std::span<const Property> properties) {
        for (const Property& property : properties) {
            pugi::xml_node element = names_.child(parent, property.element);
            if (!element) element = append(parent, property.element);
            names_.set(element, property.attribute, property.value);
        }
    };
    const pugi::xml_node comment = append(root_, "comment");
    names_.set(comment, "id", id);
    names_.set(comment, "author", mark.author);
    names_.set(comment, "date", mark.date);
    names_.set(comment, "initials", mark.author);
    for (const std::string& text : paragraphs) {
        const pugi::xml_node paragraph = append(comment, "p");
        append_properties(append(paragraph, "pPr"), kParagraphProperties);
        const pugi::xml_node run = append(paragraph, "r");
        append_properties(append(run, "rPr"), kRunProperties);
        pugi::xml_node element = append(run, "t");
        element.append_attribute("xml:space").set_value("preserve");
        element.text().set(text.c_str());
    }
}

}  // namespace mingcha::annotation
