// The elements of WordprocessingML that hold text or say how it is read (ECMA-376-1, 17).
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include <pugixml.hpp>

namespace mingcha {

enum class Tag : std::uint8_t {
    other,
    alternate_content,
    box_content,  ///< of a text box
    carriage_return,
    cell,
    choice_of_direction,  ///< w:dir, w:bdo
    custom_xml,
    deletion,  ///< also what was moved away
    drawing,   ///< also w:pict and w:object
    endnote_reference,
    field_character,
    field_instruction,
    footnote_reference,
    hyperlink,
    insertion,  ///< also what was moved here
    line_break,
    math,
    math_text,
    no_break_hyphen,
    paragraph,
    rendered_page_break,
    row,
    ruby,
    run,
    section,
    simple_field,
    structured_content,
    symbol,
    tab,
    table,
    text,  ///< w:t, w:delText
};

namespace detail {

struct NamedTag {
    std::string_view name;
    Tag tag = Tag::other;
};

inline constexpr std::array kNamedTags = {
    NamedTag{"mc:AlternateContent", Tag::alternate_content},
    NamedTag{"w:txbxContent", Tag::box_content},
    NamedTag{"w:cr", Tag::carriage_return},
    NamedTag{"w:tc", Tag::cell},
    NamedTag{"w:dir", Tag::choice_of_direction},
    NamedTag{"w:bdo", Tag::choice_of_direction},
    NamedTag{"w:customXml", Tag::custom_xml},
    NamedTag{"w:smartTag", Tag::custom_xml},
    NamedTag{"w:del", Tag::deletion},
    NamedTag{"w:moveFrom", Tag::deletion},
    NamedTag{"w:drawing", Tag::drawing},
    NamedTag{"w:pict", Tag::drawing},
    NamedTag{"w:object", Tag::drawing},
    NamedTag{"w:endnoteReference", Tag::endnote_reference},
    NamedTag{"w:fldChar", Tag::field_character},
    NamedTag{"w:instrText", Tag::field_instruction},
    NamedTag{"w:footnoteReference", Tag::footnote_reference},
    NamedTag{"w:hyperlink", Tag::hyperlink},
    NamedTag{"w:ins", Tag::insertion},
    NamedTag{"w:moveTo", Tag::insertion},
    NamedTag{"w:br", Tag::line_break},
    NamedTag{"m:oMath", Tag::math},
    NamedTag{"m:oMathPara", Tag::math},
    NamedTag{"m:t", Tag::math_text},
    NamedTag{"w:noBreakHyphen", Tag::no_break_hyphen},
    NamedTag{"w:p", Tag::paragraph},
    NamedTag{"w:lastRenderedPageBreak", Tag::rendered_page_break},
    NamedTag{"w:tr", Tag::row},
    NamedTag{"w:ruby", Tag::ruby},
    NamedTag{"w:r", Tag::run},
    NamedTag{"w:sectPr", Tag::section},
    NamedTag{"w:fldSimple", Tag::simple_field},
    NamedTag{"w:sdt", Tag::structured_content},
    NamedTag{"w:sym", Tag::symbol},
    NamedTag{"w:tab", Tag::tab},
    NamedTag{"w:ptab", Tag::tab},
    NamedTag{"w:tbl", Tag::table},
    NamedTag{"w:t", Tag::text},
    NamedTag{"w:delText", Tag::text},
};

inline constexpr std::size_t kTagSlots = 256;

constexpr std::size_t tag_slot(std::string_view name) {
    std::uint32_t hash = 0;
    for (const char c : name) hash = hash * 31 + static_cast<unsigned char>(c);
    return hash % kTagSlots;
}

/// Open addressing, so that a name is found in one or two comparisons.
inline constexpr std::array<NamedTag, kTagSlots> kTagTable = [] {
    std::array<NamedTag, kTagSlots> table{};
    for (const NamedTag& named : kNamedTags) {
        std::size_t slot = tag_slot(named.name);
        while (!table[slot].name.empty()) slot = (slot + 1) % kTagSlots;
        table[slot] = named;
    }
    return table;
}();

}  // namespace detail

/// Of what is no element, `other`.
[[nodiscard]] inline Tag tag_of(pugi::xml_node node) {
    const std::string_view name = node.name();
    if (name.empty()) return Tag::other;
    for (std::size_t slot = detail::tag_slot(name);; slot = (slot + 1) % detail::kTagSlots) {
        const detail::NamedTag& named = detail::kTagTable[slot];
        if (named.name.empty() || named.name == name) return named.tag;
    }
}

/// The branch of mc:AlternateContent that is read (ECMA-376-3, 7.6): the first choice, as newer programs do.
[[nodiscard]] inline pugi::xml_node chosen_branch(pugi::xml_node alternate_content) {
    const pugi::xml_node choice = alternate_content.child("mc:Choice");
    return choice ? choice : alternate_content.child("mc:Fallback");
}

/// False for an element such as w:vanish whose w:val turns it off (ECMA-376-1, 22.9.2.7), and where there is none.
[[nodiscard]] inline bool is_on(pugi::xml_node property) {
    if (!property) return false;
    const std::string_view value = property.attribute("w:val").value();
    return value != "0" && value != "false" && value != "off";
}

}  // namespace mingcha
