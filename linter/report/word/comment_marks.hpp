// The marks of a comment in the text: where its range begins and ends, and the reference to it (ECMA-376-1, 17.13.4).
#pragma once

#include <functional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "mingcha/span.hpp"
#include "report/word/text_places.hpp"

namespace mingcha::annotation {

/// Where a comment stands: from `first` to `last`, which have a parent each, or over all of `paragraph`.
struct CommentRange {
    pugi::xml_node first;
    pugi::xml_node last;
    pugi::xml_node paragraph;
};

/// The range for a comment on `span` of `text`, which is what was extracted and cut at the ends of the span. An empty
/// span, and one without any text of the file, means the paragraph. What stands in a note or a text box is commented
/// where the body refers to it; a header or footer at the first paragraph of the body.
[[nodiscard]] CommentRange comment_range(SourceSpan span, std::string_view text, const TextPlaces& places,
                                         pugi::xml_node first_paragraph);

/// The first paragraph of the body; an empty one is made if there is none.
[[nodiscard]] pugi::xml_node first_paragraph(pugi::xml_document& main, const WordNames& names);

struct MarkedComment {
    CommentRange range;
    std::string id;
};

/// Puts the marks of all comments into the tree, at one place in the order of `comments`.
void mark_comments(std::span<const MarkedComment> comments, const WordNames& names);

using CommentIds = std::set<std::string, std::less<>>;

/// Removes the marks of these comments, and the runs that held nothing else.
void remove_comment_marks(pugi::xml_document& main, const CommentIds& removed, const WordNames& names);

}  // namespace mingcha::annotation
