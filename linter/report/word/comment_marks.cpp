#include "report/word/comment_marks.hpp"

#include <algorithm>

#include "report/word/xml.hpp"

namespace mingcha::annotation {

namespace {

/// The piece that is nearest to `offset` on its line, or else in the whole text.
const WordPiece* nearest_piece(std::uint32_t offset, std::string_view text, const TextPlaces& places) {
    const std::span<const WordPiece> pieces = places.pieces();
    if (pieces.empty()) return nullptr;
    const std::size_t behind = places.piece_behind(offset);
    if (behind == pieces.size()) return &pieces.back();
    const bool is_on_line = pieces[behind].begin < std::min(text.find('\n', offset), text.size());
    const std::size_t line_before = text.substr(0, offset).rfind('\n');
    const std::size_t line_begin = line_before == std::string_view::npos ? 0 : line_before + 1;
    const bool is_before_on_line = behind > 0 && pieces[behind - 1].begin >= line_begin;
    return !is_on_line && is_before_on_line ? &pieces[behind - 1] : &pieces[behind];
}

CommentRange whole(pugi::xml_node paragraph) { return {{}, {}, paragraph}; }

void mark_begin(const CommentRange& range, const std::string& id, const WordNames& names) {
    const std::string name = names.element("commentRangeStart");
    pugi::xml_node parent = range.first.parent();
    pugi::xml_node before = range.first;
    if (range.paragraph) {
        parent = range.paragraph;
        before = parent.find_child(
            [&](pugi::xml_node child) { return child.type() == pugi::node_element && !names.is(child, "pPr"); });
    }
    names.set(before ? parent.insert_child_before(name.c_str(), before) : parent.append_child(name.c_str()), "id", id);
}

/// The end of the range, and behind it a run with the reference to the comment.
void mark_end(const CommentRange& range, const std::string& id, const WordNames& names) {
    pugi::xml_node parent = range.paragraph ? range.paragraph : range.last.parent();
    const std::string name = names.element("commentRangeEnd");
    const pugi::xml_node end =
        range.paragraph ? parent.append_child(name.c_str()) : parent.insert_child_after(name.c_str(), range.last);
    names.set(end, "id", id);
    pugi::xml_node run = parent.insert_child_after(names.element("r").c_str(), end);
    names.set(run.append_child(names.element("commentReference").c_str()), "id", id);
}

}  // namespace

CommentRange comment_range(SourceSpan span, std::string_view text, const TextPlaces& places,
                           pugi::xml_node first_paragraph) {
    const std::span<const WordPiece> pieces = places.pieces();
    const std::size_t first = places.piece_behind(span.begin);
    const bool is_made_up = span.begin == span.end || first == pieces.size() || pieces[first].begin >= span.end;
    const WordPiece* const begin = is_made_up ? nearest_piece(span.begin, text, places) : &pieces[first];
    const TextSpot spot = begin == nullptr ? TextSpot() : places.spot(*begin);
    if (!spot.node) return whole(first_paragraph);
    if (is_made_up && !spot.is_remote) return whole(spot.paragraph);
    if (spot.is_remote) return {spot.node, spot.node, {}};
    std::size_t last = first;
    while (last + 1 < pieces.size() && pieces[last + 1].begin < span.end) ++last;
    const TextSpot end = places.spot(pieces[last]);
    return {spot.node, end.node && !end.is_remote ? end.node : spot.node, {}};
}

pugi::xml_node first_paragraph(pugi::xml_document& main, const WordNames& names) {
    pugi::xml_node root = main.document_element();
    for (pugi::xml_node node = root; node; node = next_node(node, root)) {
        if (names.is(node, "p")) return node;
    }
    pugi::xml_node body = names.child(root, "body");
    if (!body) body = root.append_child(names.element("body").c_str());
    return body.prepend_child(names.element("p").c_str());
}

void mark_comments(std::span<const MarkedComment> comments, const WordNames& names) {
    for (const MarkedComment& comment : comments) mark_begin(comment.range, comment.id, names);
    // Each end comes right behind the text, so the last one is put there first; the end of a paragraph is added to.
    for (std::size_t i = comments.size(); i-- > 0;) {
        if (!comments[i].range.paragraph) mark_end(comments[i].range, comments[i].id, names);
    }
    for (const MarkedComment& comment : comments) {
        if (comment.range.paragraph) mark_end(comment.range, comment.id, names);
    }
}

void remove_comment_marks(pugi::xml_document& main, const CommentIds& removed, const WordNames& names) {
    const pugi::xml_node root = main.document_element();
    for (pugi::xml_node node = root; node;) {
        const std::string_view name = names.local_name(node);
        const bool is_mark = name == "commentRangeStart" || name == "commentRangeEnd" || name == "commentReference";
        if (!is_mark || !removed.contains(names.value(node, "id"))) {
            node = next_node(node, root);
            continue;
        }
        pugi::xml_node unneeded = node;
        if (name == "commentReference") {
            pugi::xml_node run = node.parent();
            const auto is_other = [&](pugi::xml_node child) {
                return child != node && child.type() == pugi::node_element && !names.is(child, "rPr");
            };
            if (names.is(run, "r") && !run.find_child(is_other)) unneeded = run;
        }
        node = next_node_behind(unneeded, root);
        unneeded.parent().remove_child(unneeded);
    }
}

}  // namespace mingcha::annotation
