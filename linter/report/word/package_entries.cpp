#include "report/word/package_entries.hpp"

#include <cstddef>
#include <set>

namespace mingcha::annotation {

namespace {

/// A child of `root`, under the prefix that the root has.
pugi::xml_node append(pugi::xml_node root, std::string_view local) {
    const std::string_view name = root.name();
    const std::string_view prefix = name.substr(0, name.find(':') + 1);
    return root.append_child((std::string(prefix) + std::string(local)).c_str());
}

}  // namespace

std::string_view folder_of(std::string_view part) { return part.substr(0, part.rfind('/') + 1); }

std::string relationships_of(std::string_view part) {
    const std::string_view folder = folder_of(part);
    return std::string(folder) + "_rels/" + std::string(part.substr(folder.size())) + ".rels";
}

std::string no_relationships() {
    return R"(<?xml version="1.0" encoding="UTF-8" standalone="yes"?>)"
           R"(<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>)";
}

void add_relationship(pugi::xml_node relationships, const std::string& type, const std::string& target) {
    std::set<std::string_view> ids;
    for (const pugi::xml_node relationship : relationships.children()) ids.insert(relationship.attribute("Id").value());
    std::size_t number = 1;
    while (ids.contains("rId" + std::to_string(number))) ++number;
    pugi::xml_node relationship = append(relationships, "Relationship");
    relationship.append_attribute("Id").set_value(("rId" + std::to_string(number)).c_str());
    relationship.append_attribute("Type").set_value(type.c_str());
    relationship.append_attribute("Target").set_value(target.c_str());
}

void add_content_type(pugi::xml_node types, const std::string& part, const std::string& type) {
    const std::string name = "/" + part;
    const auto is_of_part = [&](pugi::xml_node node) { return node.attribute("PartName").value() == name; };
    if (types.find_child(is_of_part)) return;
    pugi::xml_node added = append(types, "Override");
    added.append_attribute("PartName").set_value(name.c_str());
    added.append_attribute("ContentType").set_value(type.c_str());
}

}  // namespace mingcha::annotation
