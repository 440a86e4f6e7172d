// What the styles of an OpenDocument file say about the paragraphs and spans that have them (OpenDocument 1.3, 16).
#pragma once

#include <string_view>
#include <unordered_map>
#include <vector>

#include <pugixml.hpp>

#include "document/office/style_names.hpp"

namespace mingcha {

/// A style with all that it has from its parents.
struct OpenStyle {
    StyleRole role = StyleRole::plain;
    std::string_view list;  ///< the list style of its paragraphs; lives in the tree
    bool hidden = false;
};

class OpenStyles {
public:
    OpenStyles() = default;
    /// `common` is office:styles, `automatic` the office:automatic-styles of the same part as the text. Parents in a
    /// circle are cut open. O(size of the trees).
    OpenStyles(pugi::xml_node common, pugi::xml_node automatic);

    /// The style of this name; an unknown one says nothing.
    [[nodiscard]] const OpenStyle& find(std::string_view name) const;

private:
    void read(pugi::xml_node styles, std::vector<std::string_view>& parents);

    std::vector<OpenStyle> styles_;
    std::unordered_map<std::string_view, std::size_t> by_name_;  // names live in the trees
    OpenStyle unknown_;
};

}  // namespace mingcha
