// Adding a part to what a package says of its parts: relationships and content types (ECMA-376-2, 6.5 and 7.2.3).
#pragma once

#include <string>
#include <string_view>

#include <pugixml.hpp>

namespace mingcha::annotation {

/// word/document.xml → word/
[[nodiscard]] std::string_view folder_of(std::string_view part);

/// The part that holds the relationships of `part`.
[[nodiscard]] std::string relationships_of(std::string_view part);

/// Such a part without any relationship.
[[nodiscard]] std::string no_relationships();

/// Relates the part with these relationships to `target`, under an id that is new.
void add_relationship(pugi::xml_node relationships, const std::string& type, const std::string& target);

/// Does nothing if the part has a type of its own.
void add_content_type(pugi::xml_node types, const std::string& part, const std::string& type);

}  // namespace mingcha::annotation
