// What the styles of a Word file say about the paragraphs and runs that have them (ECMA-376-1, 17.7).
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <unordered_map>
#include <vector>

#include <pugixml.hpp>

#include "document/office/style_names.hpp"

namespace mingcha {

/// The number of a list and its level, each where it is known (w:numPr).
struct ListReference {
    std::optional<int> list;   ///< w:numId; 0 takes the paragraph out of every list
    std::optional<int> level;  ///< w:ilvl, from 0
};

[[nodiscard]] ListReference read_list_reference(pugi::xml_node paragraph_properties);

/// The level of a heading from 1, by w:outlineLvl. 0 if it says that the paragraph is none; nothing if it is missing.
[[nodiscard]] std::optional<std::uint8_t> read_outline_level(pugi::xml_node paragraph_properties);

/// A style with all that it has from those that it is based on.
struct WordStyle {
    StyleRole role = StyleRole::plain;
    std::optional<std::uint8_t> outline_level;
    ListReference list;
    std::optional<bool> hidden;  ///< w:vanish
};

class WordStyles {
public:
    WordStyles() = default;
    /// `root` is w:styles. Styles that are based on each other in a circle are cut open. O(size of the tree).
    explicit WordStyles(pugi::xml_node root);

    /// The style of this id. An empty or unknown id is the default style of paragraphs.
    [[nodiscard]] const WordStyle& paragraph(std::string_view id) const;
    /// True if the style of runs hides its text.
    [[nodiscard]] bool hides_run(std::string_view id) const;
    /// The list that a style of lists stands for (w:numStyleLink).
    [[nodiscard]] std::optional<int> list_of(std::string_view id) const;

private:
    [[nodiscard]] const WordStyle* find(std::string_view id) const;

    std::vector<WordStyle> styles_;
    std::unordered_map<std::string_view, std::size_t> by_id_;  // ids live in the tree
    WordStyle default_;
};

}  // namespace mingcha
