// The elements of OpenDocument text that hold text or say how it is read (OpenDocument 1.3, part 3).
#pragma once

#include <array>
#include <cstdint>

#include <pugixml.hpp>

#include "document/office/name_table.hpp"

namespace mingcha {

enum class OpenTag : std::uint8_t {
    other,  ///< whose contents are read
    change_point,
    change_begin,
    change_end,
    contents,
    frame,  ///< of blocks that stand beside the text
    heading,
    hidden_field,
    left_out,
    line_break,
    list,
    list_header,
    list_item,
    note,
    page_number,
    paragraph,
    ruby,
    soft_page_break,
    span,
    spaces,
    tab,
    table,
};

inline constexpr NameTable<OpenTag> kOpenTags(std::to_array<NamedValue<OpenTag>>({
    {"text:change", OpenTag::change_point},
    {"text:change-start", OpenTag::change_begin},
    {"text:change-end", OpenTag::change_end},
    {"text:table-of-content", OpenTag::contents},
    {"text:illustration-index", OpenTag::contents},
    {"text:table-index", OpenTag::contents},
    {"text:object-index", OpenTag::contents},
    {"text:user-index", OpenTag::contents},
    {"draw:text-box", OpenTag::frame},
    {"draw:custom-shape", OpenTag::frame},
    {"draw:rect", OpenTag::frame},
    {"draw:ellipse", OpenTag::frame},
    {"text:h", OpenTag::heading},
    {"text:hidden-text", OpenTag::hidden_field},
    {"text:hidden-paragraph", OpenTag::left_out},
    {"text:tracked-changes", OpenTag::left_out},
    {"text:sequence-decls", OpenTag::left_out},
    {"text:variable-decls", OpenTag::left_out},
    {"text:user-field-decls", OpenTag::left_out},
    {"text:number", OpenTag::left_out},
    {"text:script", OpenTag::left_out},
    {"office:annotation", OpenTag::left_out},
    {"office:forms", OpenTag::left_out},
    {"svg:title", OpenTag::left_out},
    {"svg:desc", OpenTag::left_out},
    {"draw:object", OpenTag::left_out},
    {"draw:object-ole", OpenTag::left_out},
    {"draw:image", OpenTag::left_out},
    {"text:line-break", OpenTag::line_break},
    {"text:list", OpenTag::list},
    {"text:list-header", OpenTag::list_header},
    {"text:list-item", OpenTag::list_item},
    {"text:note", OpenTag::note},
    {"text:page-number", OpenTag::page_number},
    {"text:page-count", OpenTag::page_number},
    {"text:p", OpenTag::paragraph},
    {"text:ruby", OpenTag::ruby},
    {"text:soft-page-break", OpenTag::soft_page_break},
    {"text:span", OpenTag::span},
    {"text:s", OpenTag::spaces},
    {"text:tab", OpenTag::tab},
    {"table:table", OpenTag::table},
}));

[[nodiscard]] inline OpenTag open_tag_of(pugi::xml_node node) { return kOpenTags.find(node.name()); }

}  // namespace mingcha
