#include "report/word/tracked_changes.hpp"

#include <algorithm>
#include <ranges>
#include <utility>

#include "report/word/runs.hpp"
#include "report/word/xml.hpp"

namespace mingcha::annotation {

namespace {

/// The text that an insertion at `offset` continues, or else precedes.
const WordPiece* piece_at(std::uint32_t offset, const TextPlaces& places) {
    const std::span<const WordPiece> pieces = places.pieces();
    const std::size_t behind = places.piece_behind(offset);
    if (behind > 0 && pieces[behind - 1].end == offset) return &pieces[behind - 1];
    return behind < pieces.size() && pieces[behind].begin <= offset ? &pieces[behind] : nullptr;
}

/// The pieces that overlap the edit.
std::span<const WordPiece> pieces_of(const SourceEdit& edit, const TextPlaces& places) {
    const std::span<const WordPiece> pieces = places.pieces();
    const std::size_t first = places.piece_behind(edit.span.begin);
    std::size_t behind = first;
    while (behind < pieces.size() && pieces[behind].begin < edit.span.end) ++behind;
    return pieces.subspan(first, behind - first);
}

/// Makes the tracked changes of one file.
class Tracker {
public:
    Tracker(const ChangeMark& mark, const WordNames& names, AnnotationIds& ids)
        : mark_(mark), names_(names), ids_(ids) {}

    /// Returns what stands in the place of the run now.
    pugi::xml_node remove(pugi::xml_node run) const {
        pugi::xml_node removal = run.parent().insert_child_before(names_.element("del").c_str(), run);
        sign(removal);
        removal.append_move(run);
        for (pugi::xml_node child : run.children()) {
            if (names_.is(child, "t")) child.set_name(names_.element("delText").c_str());
        }
        return removal;
    }

    /// `insertion` is empty; its text is to look as that of `model`.
    void fill(pugi::xml_node insertion, const std::string& text, pugi::xml_node model) const {
        sign(insertion);
        pugi::xml_node run = insertion.append_child(names_.element("r").c_str());
        pugi::xml_node element = run.append_child(names_.element("t").c_str());
        element.append_attribute("xml:space").set_value("preserve");
        element.text().set(text.c_str());
        copy_properties(model, run, History::left_out, names_, ids_);
    }

    void make(const SourceEdit& edit, const TextPlaces& places) const {
        const std::string insertion = names_.element("ins");
        if (edit.span.begin == edit.span.end) {
            const WordPiece& piece = *piece_at(edit.span.begin, places);
            const pugi::xml_node run = piece.element.parent();
            // An edit just before may have removed the run.
            pugi::xml_node place = names_.is(run.parent(), "del") ? run.parent() : run;
            const bool is_behind = piece.end == edit.span.begin;
            pugi::xml_node parent = place.parent();
            fill(is_behind ? parent.insert_child_after(insertion.c_str(), place)
                           : parent.insert_child_before(insertion.c_str(), place),
                 edit.replacement, run);
            return;
        }
        const std::span<const WordPiece> removed = pieces_of(edit, places);
        const pugi::xml_node model = removed.front().element.parent();
        pugi::xml_node last;
        for (const WordPiece& piece : removed) last = remove(piece.element.parent());
        if (!edit.replacement.empty()) {
            fill(last.parent().insert_child_after(insertion.c_str(), last), edit.replacement, model);
        }
    }

private:
    void sign(pugi::xml_node change) const {
        names_.set(change, "id", ids_.next());
        names_.set(change, "author", mark_.author);
        names_.set(change, "date", mark_.date);
    }

    const ChangeMark& mark_;
    const WordNames& names_;
    AnnotationIds& ids_;
};

bool is_continuation_byte(char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U; }

/// How many bytes both begin with, in whole characters.
std::size_t common_begin(std::string_view a, std::string_view b) {
    auto size = static_cast<std::size_t>(std::ranges::mismatch(a, b).in1 - a.begin());
    while (size > 0 &&
           ((size < a.size() && is_continuation_byte(a[size])) || (size < b.size() && is_continuation_byte(b[size])))) {
        --size;
    }
    return size;
}

std::size_t common_end(std::string_view a, std::string_view b) {
    const std::size_t most = std::min(a.size(), b.size());
    std::size_t size = 0;
    while (size < most && a[a.size() - size - 1] == b[b.size() - size - 1]) ++size;
    while (size > 0 && is_continuation_byte(a[a.size() - size])) --size;
    return size;
}

bool is_range_mark(pugi::xml_node node, const WordNames& names) {
    const std::string_view name = names.local_name(node);
    return name.ends_with("RangeStart") || name.ends_with("RangeEnd") || name == "bookmarkStart" ||
           name == "bookmarkEnd";
}

/// Removes an insertion, but not what others have put into it.
void refuse_insertion(pugi::xml_node insertion, const WordNames& names) {
    pugi::xml_node parent = insertion.parent();
    std::vector<pugi::xml_node> kept;
    for (pugi::xml_node node = insertion.first_child(); node;) {
        const bool holds_reference = names.is(node, "r") && names.child(node, "commentReference");
        const bool is_kept = holds_reference || is_range_mark(node, names);
        if (is_kept) kept.push_back(node);
        node = is_kept ? next_node_behind(node, insertion) : next_node(node, insertion);
    }
    for (const pugi::xml_node mark : kept) parent.insert_move_before(mark, insertion);
    parent.remove_child(insertion);
}

void refuse_deletion(pugi::xml_node deletion, const WordNames& names) {
    for (pugi::xml_node node = deletion; node; node = next_node(node, deletion)) {
        const std::string_view name = names.local_name(node);
        if (name == "delText") node.set_name(names.element("t").c_str());
        if (name == "delInstrText") node.set_name(names.element("instrText").c_str());
    }
    pugi::xml_node parent = deletion.parent();
    while (const pugi::xml_node child = deletion.first_child()) parent.insert_move_before(child, deletion);
    parent.remove_child(deletion);
}

}  // namespace

SourceEdit smallest_edit(SourceEdit edit, std::string_view text) {
    std::string_view before = text.substr(edit.span.begin, edit.span.end - edit.span.begin);
    std::string_view after = edit.replacement;
    const std::size_t begin = common_begin(before, after);
    before.remove_prefix(begin);
    after.remove_prefix(begin);
    const std::size_t end = common_end(before, after);
    after.remove_suffix(end);
    edit.span.begin += static_cast<std::uint32_t>(begin);
    edit.span.end -= static_cast<std::uint32_t>(end);
    edit.replacement = std::string(after);
    return edit;
}

ChangeableText::ChangeableText(const TextPlaces& places, pugi::xml_node main, const WordNames& names)
    : places_(places), main_(main), names_(names) {
    std::size_t open_fields = 0;
    for (pugi::xml_node node = main_; node; node = next_node(node, main_)) {
        const std::string_view name = names.local_name(node);
        if (name == "fldChar") {
            const std::string_view type = names.value(node, "fldCharType");
            if (type == "begin") ++open_fields;
            if (type == "end" && open_fields > 0) --open_fields;
        } else if (name == "t" && open_fields > 0) {
            elements_in_fields_.insert(node.hash_value());
        }
    }
}

bool ChangeableText::is_changeable(const WordPiece& piece) const {
    const pugi::xml_node run = piece.element.parent();
    if (piece.element.root() != main_ || !names_.is(piece.element, "t") || !names_.is(run, "r") ||
        !names_.is(run.parent(), "p") || elements_in_fields_.contains(piece.element.hash_value()) ||
        !TextPlaces::is_plain(piece)) {
        return false;
    }
    for (pugi::xml_node node = run.parent().parent(); node; node = node.parent()) {
        if (names_.is(node, "p") || names_.is(node, "sdt")) return false;
    }
    return true;
}

bool ChangeableText::allows(const SourceEdit& edit) const {
    const bool is_text =
        std::ranges::all_of(edit.replacement, [](char c) { return static_cast<unsigned char>(c) >= 0x20; });
    if (!is_text) return false;
    if (edit.span.begin == edit.span.end) {
        const WordPiece* const piece = piece_at(edit.span.begin, places_);
        return piece != nullptr && is_changeable(*piece);
    }
    const std::span<const WordPiece> pieces = pieces_of(edit, places_);
    std::uint32_t at = edit.span.begin;
    for (const WordPiece& piece : pieces) {
        const bool same_paragraph = piece.element.parent().parent() == pieces.front().element.parent().parent();
        if (piece.begin > at || !same_paragraph || !is_changeable(piece)) return false;
        at = piece.end;
    }
    return at >= edit.span.end;
}

void ChangeableText::add_cuts(const SourceEdit& edit, std::vector<std::uint32_t>& offsets) const {
    offsets.insert(offsets.end(), {edit.span.begin, edit.span.end});
    // Each piece gets a run of its own, so that what stands between them is not deleted with them.
    for (const WordPiece& piece : pieces_of(edit, places_)) {
        offsets.push_back(std::max(piece.begin, edit.span.begin));
        offsets.push_back(std::min(piece.end, edit.span.end));
    }
}

void track_changes(std::span<const SourceEdit> edits, const TextPlaces& places, const ChangeMark& mark,
                   const WordNames& names, AnnotationIds& ids) {
    const Tracker tracker(mark, names, ids);
    for (const SourceEdit& edit : edits) tracker.make(edit, places);
}

std::size_t refuse_changes(pugi::xml_document& main, std::string_view author, const WordNames& names) {
    const pugi::xml_node root = main.document_element();
    std::vector<pugi::xml_node> insertions;
    std::vector<pugi::xml_node> deletions;
    for (pugi::xml_node node = root; node; node = next_node(node, root)) {
        const std::string_view name = names.local_name(node);
        if ((name != "ins" && name != "del") || names.value(node, "author") != author) continue;
        (name == "ins" ? insertions : deletions).push_back(node);
    }
    // An insertion may lie in a deletion, and the other way round; the inner one comes later in the text.
    for (const pugi::xml_node deletion : deletions) refuse_deletion(deletion, names);
    for (const pugi::xml_node insertion : std::views::reverse(insertions)) refuse_insertion(insertion, names);
    return insertions.size() + deletions.size();
}

}  // namespace mingcha::annotation
