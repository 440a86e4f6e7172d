// Parts of office files as trees.
//
// pugixml reads no document type declaration, expands no entity but the five of XML and numbers, and follows no
// reference to anything outside.
#pragma once

#include <string_view>
#include <vector>

#include <pugixml.hpp>

#include "document/office/package.hpp"

namespace mingcha {

/// How deep elements may be nested for those who walk through a tree by recursion.
inline constexpr int kDeepestElement = 400;

/// Reads and parses a part, in the encoding that it declares. Every node is kept, white space too, so that what is
/// saved again differs in nothing. Fails as `Package::read` does, and for what is not well-formed, has a document type
/// declaration (ECMA-376-2, 6.2.5 forbids it), or would take far more memory than any report.
[[nodiscard]] Result<void> parse_part(Package& package, std::string_view part, pugi::xml_document& into);

[[nodiscard]] tl::unexpected<Failure> fail_too_deep();

/// The attribute of this qualified name; empty if there is none. The view lives as long as the tree.
[[nodiscard]] inline std::string_view attribute(pugi::xml_node node, const char* name) {
    return node.attribute(name).value();
}

/// A whole number, without spaces. `otherwise` for anything else.
[[nodiscard]] int to_number(std::string_view text, int otherwise);

}  // namespace mingcha
