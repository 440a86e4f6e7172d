// Writing the XML of a part so that what nobody changed stays as it was, and walking through it.
#pragma once

#include <string>

#include <pugixml.hpp>

namespace mingcha::annotation {

/// UTF-8, as the declaration then says. Nothing is indented or broken.
[[nodiscard]] std::string xml_text(pugi::xml_document& document);

/// What comes after `node` in the order of the text, its children first; nothing behind the last node below `root`.
/// Trees may be deep, so they are walked through in a loop.
[[nodiscard]] pugi::xml_node next_node(pugi::xml_node node, pugi::xml_node root);
/// The same without what is below `node`, which may be removed afterwards.
[[nodiscard]] pugi::xml_node next_node_behind(pugi::xml_node node, pugi::xml_node root);

}  // namespace mingcha::annotation
