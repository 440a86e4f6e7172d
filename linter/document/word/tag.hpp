// The elements of WordprocessingML that hold text or say how it is read (ECMA-376-1, 17).
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include <pugixml.hpp>

#include "document/office/name_table.hpp"

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

inline constexpr NameTable<Tag> kTags(std::to_array<NamedValue<Tag>>({
    {"mc:AlternateContent", Tag::alternate_content},
    {"w:txbxContent", Tag::box_content},
    {"w:cr", Tag::carriage_return},
    {"w:tc", Tag::cell},
    {"w:dir", Tag::choice_of_direction},
    {"w:bdo", Tag::choice_of_direction},
    {"w:customXml", Tag::custom_xml},
    {"w:smartTag", Tag::custom_xml},
    {"w:del", Tag::deletion},
    {"w:moveFrom", Tag::deletion},
    {"w:drawing", Tag::drawing},
    {"w:pict", Tag::drawing},
    {"w:object", Tag::drawing},
    {"w:endnoteReference", Tag::endnote_reference},
    {"w:fldChar", Tag::field_character},
    {"w:instrText", Tag::field_instruction},
    {"w:footnoteReference", Tag::footnote_reference},
    {"w:hyperlink", Tag::hyperlink},
    {"w:ins", Tag::insertion},
    {"w:moveTo", Tag::insertion},
    {"w:br", Tag::line_break},
    {"m:oMath", Tag::math},
    {"m:oMathPara", Tag::math},
    {"m:t", Tag::math_text},
    {"w:noBreakHyphen", Tag::no_break_hyphen},
    {"w:p", Tag::paragraph},
    {"w:lastRenderedPageBreak", Tag::rendered_page_break},
    {"w:tr", Tag::row},
    {"w:ruby", Tag::ruby},
    {"w:r", Tag::run},
    {"w:sectPr", Tag::section},
    {"w:fldSimple", Tag::simple_field},
    {"w:sdt", Tag::structured_content},
    {"w:sym", Tag::symbol},
    {"w:tab", Tag::tab},
    {"w:ptab", Tag::tab},
    {"w:tbl", Tag::table},
    {"w:t", Tag::text},
    {"w:delText", Tag::text},
}));

/// Of what is no element, `other`.
[[nodiscard]] inline Tag tag_of(pugi::xml_node node) { return kTags.find(node.name()); }

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
