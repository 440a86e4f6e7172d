// The names of WordprocessingML in one part of a Word file.
//
// Word writes `w:p`; another producer may bind another prefix to the namespace, or make it the default one. Strict and
// transitional files differ in its URI only (ECMA-376-1, ECMA-376-4).
#pragma once

#include <string>
#include <string_view>

#include <pugixml.hpp>

namespace mingcha::annotation {

class WordNames {
public:
    /// The names as the part with this root spells them: `root` is itself an element of WordprocessingML. Attributes
    /// need a prefix; one is declared at the root if it has none.
    explicit WordNames(pugi::xml_node root);

    /// True for an element that is called `local`.
    [[nodiscard]] bool is(pugi::xml_node node, std::string_view local) const;
    /// The name without its prefix; empty for what is no element of WordprocessingML.
    [[nodiscard]] std::string_view local_name(pugi::xml_node node) const;

    [[nodiscard]] pugi::xml_node child(pugi::xml_node node, std::string_view local) const;
    [[nodiscard]] std::string element(std::string_view local) const;

    [[nodiscard]] std::string_view value(pugi::xml_node node, std::string_view local) const;
    void set(pugi::xml_node node, std::string_view local, std::string_view value) const;

    [[nodiscard]] const std::string& uri() const { return uri_; }

private:
    [[nodiscard]] std::string attribute(std::string_view local) const;

    std::string element_prefix_;    // with its colon, or empty
    std::string attribute_prefix_;  // with its colon
    std::string uri_;
};

}  // namespace mingcha::annotation
