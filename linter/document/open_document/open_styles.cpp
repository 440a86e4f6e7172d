#include "document/open_document/open_styles.hpp"

#include <cstddef>
#include <span>
#include <string>

#include "document/office/style_chain.hpp"
#include "document/office/xml.hpp"

namespace mingcha {
namespace {

/// The name that a user sees. Without one it is the style's own, in which a space is written _20_.
std::string shown_name(pugi::xml_node style) {
    constexpr std::string_view kSpace = "_20_";
    std::string name(attribute(style, "style:display-name"));
    if (!name.empty()) return name;
    name = attribute(style, "style:name");
    for (std::size_t at = name.find(kSpace); at != std::string::npos; at = name.find(kSpace, at))
        name.replace(at, kSpace.size(), " ");
    return name;
}

OpenStyle read_style(pugi::xml_node style) {
    return {.role = role_of_style(shown_name(style)),
            .list = attribute(style, "style:list-style-name"),
            .hidden = attribute(style.child("style:text-properties"), "text:display") == "none"};
}

void inherit(OpenStyle& style, const OpenStyle& parent) {
    if (style.role == StyleRole::plain) style.role = parent.role;
    if (style.list.empty()) style.list = parent.list;
    style.hidden = style.hidden || parent.hidden;
}

}  // namespace

void OpenStyles::read(pugi::xml_node styles, std::vector<std::string_view>& parents) {
    for (const pugi::xml_node style : styles.children("style:style")) {
        if (!by_name_.emplace(attribute(style, "style:name"), styles_.size()).second) continue;
        styles_.push_back(read_style(style));
        parents.push_back(attribute(style, "style:parent-style-name"));
    }
}

OpenStyles::OpenStyles(pugi::xml_node common, pugi::xml_node automatic) {
    std::vector<std::string_view> parents;
    read(automatic, parents);
    read(common, parents);
    inherit_along_chains(std::span(styles_), std::span<const std::string_view>(parents), by_name_, inherit);
}

const OpenStyle& OpenStyles::find(std::string_view name) const {
    const auto found = by_name_.find(name);
    return found == by_name_.end() ? unknown_ : styles_[found->second];
}

}  // namespace mingcha
