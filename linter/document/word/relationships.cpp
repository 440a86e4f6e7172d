#include "document/word/relationships.hpp"

#include <algorithm>

#include <pugixml.hpp>

#include "document/office/xml.hpp"

namespace mingcha {
namespace {

/// word/document.xml → word/; nothing for the package.
std::string_view folder_of(std::string_view part) { return part.substr(0, part.rfind('/') + 1); }

/// The part's name that `target` means in `folder`. What climbs out of the package stays at its root, where a name of
/// that kind cannot be.
std::string resolve(std::string_view folder, std::string_view target) {
    std::string path = target.starts_with('/') ? std::string() : std::string(folder);
    while (!target.empty()) {
        const std::size_t slash = std::min(target.find('/'), target.size());
        const std::string_view segment = target.substr(0, slash);
        target.remove_prefix(std::min(slash + 1, target.size()));
        if (segment.empty() || segment == ".") continue;
        if (segment == "..") {
            const std::size_t end = path.empty() ? 0 : path.rfind('/', path.size() - 2) + 1;
            path.resize(end);
            continue;
        }
        path += segment;
        if (!target.empty()) path += '/';
    }
    return path;
}

}  // namespace

Result<Relationships> Relationships::read(Package& package, std::string_view part) {
    const std::string_view folder = folder_of(part);
    const std::string name = std::string(folder) + "_rels/" + std::string(part.substr(folder.size())) + ".rels";
    Relationships read;
    if (!package.has(name)) return read;
    pugi::xml_document tree;
    if (auto parsed = parse_part(package, name, tree); !parsed) return tl::unexpected(parsed.error());
    for (const pugi::xml_node node : tree.document_element().children("Relationship")) {
        if (attribute(node, "TargetMode") == "External") continue;
        const std::string_view type = attribute(node, "Type");
        read.relationships_.push_back({std::string(attribute(node, "Id")),
                                       std::string(type.substr(type.rfind('/') + 1)),
                                       resolve(folder, attribute(node, "Target"))});
    }
    return read;
}

std::string_view Relationships::target_of_type(std::string_view type) const {
    const auto found = std::ranges::find(relationships_, type, &Relationship::type);
    return found == relationships_.end() ? std::string_view() : found->target;
}

std::string_view Relationships::target_of_id(std::string_view id) const {
    const auto found = std::ranges::find(relationships_, id, &Relationship::id);
    return found == relationships_.end() ? std::string_view() : found->target;
}

}  // namespace mingcha
