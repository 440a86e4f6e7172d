#include "report/word/names.hpp"

namespace mingcha::annotation {

namespace {

/// `w:` of `w:document`, nothing of `document`.
std::string prefix_of(std::string_view name) {
    const std::size_t colon = name.find(':');
    return std::string(name.substr(0, colon == std::string_view::npos ? 0 : colon + 1));
}

constexpr std::string_view kDeclaration = "xmlns:";

/// A prefix, with its colon, that the root binds to `uri`; empty if there is none.
std::string bound_prefix(pugi::xml_node root, std::string_view uri) {
    for (const pugi::xml_attribute declared : root.attributes()) {
        const std::string_view name = declared.name();
        if (name.starts_with(kDeclaration) && declared.value() == uri) {
            return std::string(name.substr(kDeclaration.size())) + ":";
        }
    }
    return {};
}

/// Binds a prefix that nothing else has.
std::string declare_prefix(pugi::xml_node root, const std::string& uri) {
    std::string prefix = "w";
    while (root.attribute((std::string(kDeclaration) + prefix).c_str())) prefix += 'w';
    root.append_attribute((std::string(kDeclaration) + prefix).c_str()).set_value(uri.c_str());
    return prefix + ":";
}

}  // namespace

WordNames::WordNames(pugi::xml_node root) : element_prefix_(prefix_of(root.name())) {
    if (element_prefix_.empty()) {
        uri_ = root.attribute("xmlns").value();
        attribute_prefix_ = bound_prefix(root, uri_);
        if (attribute_prefix_.empty()) attribute_prefix_ = declare_prefix(root, uri_);
        return;
    }
    attribute_prefix_ = element_prefix_;
    const std::string declaration = std::string(kDeclaration) + element_prefix_;
    uri_ = root.attribute(declaration.substr(0, declaration.size() - 1).c_str()).value();
}

std::string_view WordNames::local_name(pugi::xml_node node) const {
    const std::string_view name = node.name();
    if (!name.starts_with(element_prefix_)) return {};
    const std::string_view local = name.substr(element_prefix_.size());
    return local.find(':') == std::string_view::npos ? local : std::string_view();
}

bool WordNames::is(pugi::xml_node node, std::string_view local) const {
    return !local.empty() && local_name(node) == local;
}

pugi::xml_node WordNames::child(pugi::xml_node node, std::string_view local) const {
    return node.find_child([&](pugi::xml_node child) { return is(child, local); });
}

std::string WordNames::element(std::string_view local) const { return element_prefix_ + std::string(local); }

std::string WordNames::attribute(std::string_view local) const { return attribute_prefix_ + std::string(local); }

std::string_view WordNames::value(pugi::xml_node node, std::string_view local) const {
    return node.attribute(attribute(local).c_str()).value();
}

void WordNames::set(pugi::xml_node node, std::string_view local, std::string_view value) const {
    const std::string name = attribute(local);
    pugi::xml_attribute found = node.attribute(name.c_str());
    if (!found) found = node.append_attribute(name.c_str());
    found.set_value(std::string(value).c_str());
}

}  // namespace mingcha::annotation
