#include "report/word/xml.hpp"

#include <cstddef>
#include <utility>

namespace mingcha::annotation {

std::string xml_text(pugi::xml_document& document) {
    const pugi::xml_node declaration =
        document.find_child([](pugi::xml_node node) { return node.type() == pugi::node_declaration; });
    if (pugi::xml_attribute encoding = declaration.attribute("encoding")) encoding.set_value("UTF-8");
    struct Writer final : pugi::xml_writer {
        std::string text;
        void write(const void* data, std::size_t size) override { text.append(static_cast<const char*>(data), size); }
    } writer;
    document.save(writer, "", pugi::format_raw | pugi::format_no_declaration, pugi::encoding_utf8);
    return std::move(writer.text);
}

pugi::xml_node next_node_behind(pugi::xml_node node, pugi::xml_node root) {
    while (node != root && !node.next_sibling()) node = node.parent();
    return node == root ? pugi::xml_node() : node.next_sibling();
}

pugi::xml_node next_node(pugi::xml_node node, pugi::xml_node root) {
    return node.first_child() ? node.first_child() : next_node_behind(node, root);
}

}  // namespace mingcha::annotation
