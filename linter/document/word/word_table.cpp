#include "document/word/word_table.hpp"

#include <algorithm>

#include "document/office/xml.hpp"
#include "document/word/tag.hpp"

namespace mingcha {
namespace {

/// Calls `action` for every child of this tag, also for those in content controls and the like.
template <typename Action>
void for_each_child(pugi::xml_node parent, Tag tag, const Action& action, int depth = 0) {
    constexpr int kDeepest = 16;
    if (depth > kDeepest) return;
    for (const pugi::xml_node node : parent.children()) {
        switch (const Tag own = tag_of(node)) {
            case Tag::structured_content:
                for_each_child(node.child("w:sdtContent"), tag, action, depth + 1);
                break;
            case Tag::custom_xml:
            case Tag::insertion:
                for_each_child(node, tag, action, depth + 1);
                break;
            case Tag::alternate_content:
                for_each_child(chosen_branch(node), tag, action, depth + 1);
                break;
            default:
                if (own == tag) action(node);
                break;
        }
    }
}

std::uint32_t span_of(pugi::xml_node property, int otherwise) {
    const int span = to_number(attribute(property, "w:val"), otherwise);
    return static_cast<std::uint32_t>(std::clamp(span, otherwise, kWidestCell));
}

bool is_taken_out(pugi::xml_node row_properties, TrackedChanges changes) {
    return static_cast<bool>(row_properties.child(changes == TrackedChanges::accepted ? "w:del" : "w:ins"));
}

/// A merged cell continues unless it says that it begins (17.4.84, and 17.4.22 for rows).
bool continues(pugi::xml_node cell_properties) {
    const auto says = [&](const char* name) {
        const pugi::xml_node merge = cell_properties.child(name);
        return merge && attribute(merge, "w:val") != "restart";
    };
    return says("w:vMerge") || says("w:hMerge");
}

}  // namespace

LaidOutTable measure_grid(pugi::xml_node table, TrackedChanges changes) {
    LaidOutTable grid;
    for_each_child(table, Tag::row, [&](pugi::xml_node row) {
        const pugi::xml_node row_properties = row.child("w:trPr");
        if (is_taken_out(row_properties, changes)) return;
        std::uint32_t column = span_of(row_properties.child("w:gridBefore"), 0);
        const std::size_t row_begin = grid.cells.size();
        for_each_child(row, Tag::cell, [&](pugi::xml_node cell) {
            const pugi::xml_node properties = cell.child("w:tcPr");
            grid.cells.push_back({cell, column, continues(properties)});
            column += span_of(properties.child("w:gridSpan"), 1);
        });
        if (grid.cells.size() > row_begin) grid.row_ends.push_back(grid.cells.size());
    });
    grid.number_columns();
    return grid;
}

}  // namespace mingcha
