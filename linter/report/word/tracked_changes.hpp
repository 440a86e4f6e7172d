// Fixes as tracked changes: what is deleted stays in the file until a person accepts or refuses it
// (ECMA-376-1, 17.13.5).
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "mingcha/fix.hpp"
#include "report/word/text_places.hpp"

namespace mingcha::annotation {

/// What of an edit changes something: without what both texts begin and end with.
[[nodiscard]] SourceEdit smallest_edit(SourceEdit edit, std::string_view text);

/// Which text of the body may be changed: plain text of a paragraph that stands in no field, no content control, no
/// text box, and in nobody else's tracked changes.
class ChangeableText {
public:
    /// O(size of the tree).
    ChangeableText(const TextPlaces& places, pugi::xml_node main, const WordNames& names);

    /// True if all that the edit replaces is such text, within one paragraph.
    [[nodiscard]] bool allows(const SourceEdit& edit) const;
    /// Where runs have to be cut before the edit is made.
    void add_cuts(const SourceEdit& edit, std::vector<std::uint32_t>& offsets) const;

private:
    [[nodiscard]] bool is_changeable(const WordPiece& piece) const;

    const TextPlaces& places_;
    pugi::xml_node main_;
    const WordNames& names_;
    std::unordered_set<std::size_t> elements_in_fields_;  // by their hash, which is their own
};

/// Who changed something, and when, as attributes say it.
struct ChangeMark {
    std::string author;
    std::string date;
};

/// Makes edits that the text allows, after it was cut for them.
void track_changes(std::span<const SourceEdit> edits, const TextPlaces& places, const ChangeMark& mark,
                   const WordNames& names, AnnotationIds& ids);

/// Undoes the tracked changes of `author`, and returns how many. Marks of others inside them stay.
std::size_t refuse_changes(pugi::xml_document& main, std::string_view author, const WordNames& names);

}  // namespace mingcha::annotation
