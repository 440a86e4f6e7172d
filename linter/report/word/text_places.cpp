#include "report/word/text_places.hpp"

#include <algorithm>
#include <array>
#include <ranges>
#include <string_view>
#include <utility>

#include "report/word/runs.hpp"

namespace mingcha::annotation {

namespace {

/// What stands between a paragraph and its runs, and may hold marks as a paragraph does (EG_PContent and
/// EG_ContentRunContent of ECMA-376-1, A.1). Fields and content controls are left out: what is in them may be replaced.
constexpr std::array<std::string_view, 9> kOpenContainers = {"hyperlink", "ins",       "del", "moveFrom", "moveTo",
                                                             "smartTag",  "customXml", "bdo", "dir"};

bool is_open(pugi::xml_node node, const WordNames& names) {
    return std::ranges::find(kOpenContainers, names.local_name(node)) != kOpenContainers.end();
}

/// The nodes from the outermost paragraph, which is the last, to `element`, the first. Empty without a paragraph.
std::vector<pugi::xml_node> path_in_paragraph(pugi::xml_node element, const WordNames& names) {
    std::vector<pugi::xml_node> path;
    std::size_t size = 0;
    for (pugi::xml_node node = element; node; node = node.parent()) {
        path.push_back(node);
        if (names.is(node, "p")) size = path.size();
    }
    path.resize(size);
    return path;
}

}  // namespace

TextPlaces::TextPlaces(std::vector<WordPiece> pieces, pugi::xml_node main, const WordNames& names)
    : pieces_(std::move(pieces)), main_(main), names_(names) {
    std::erase_if(pieces_, [](const WordPiece& piece) { return !piece.element; });
}

std::size_t TextPlaces::piece_behind(std::uint32_t offset) const {
    return static_cast<std::size_t>(std::ranges::upper_bound(pieces_, offset, {}, &WordPiece::end) - pieces_.begin());
}

TextSpot TextPlaces::spot(const WordPiece& piece) const {
    TextSpot spot;
    spot.is_remote = piece.element.root() != main_;
    const pugi::xml_node element = spot.is_remote ? piece.reference : piece.element;
    const std::vector<pugi::xml_node> path = path_in_paragraph(element, names_);
    if (path.size() < 2) return spot;
    std::size_t at = path.size() - 2;
    while (at > 0 && is_open(path[at], names_)) --at;
    spot.node = path[at];
    spot.paragraph = path.back();
    const bool in_inner_paragraph =
        std::ranges::any_of(path.begin(), path.end() - 1, [&](pugi::xml_node node) { return names_.is(node, "p"); });
    spot.is_remote = spot.is_remote || in_inner_paragraph;
    spot.can_be_cut = !spot.is_remote && at == 1 && names_.is(spot.node, "r");
    return spot;
}

bool TextPlaces::is_plain(const WordPiece& piece) {
    const pugi::xml_node text = piece.element.first_child();
    return text && !text.next_sibling() && std::string_view(text.value()).size() == piece.end - piece.begin;
}

void TextPlaces::cut(std::vector<std::uint32_t> offsets, AnnotationIds& ids) {
    std::ranges::sort(offsets);
    const auto doubles = std::ranges::unique(offsets);
    offsets.erase(doubles.begin(), doubles.end());
    std::vector<WordPiece> cut;  // from the last to the first, so that what was not yet cut keeps its offsets
    cut.reserve(pieces_.size() + offsets.size());
    auto last = offsets.end();
    for (const WordPiece& piece : std::views::reverse(pieces_)) {
        while (last != offsets.begin() && *(last - 1) > piece.end) --last;
        WordPiece rest = piece;
        if (last == offsets.begin() || *(last - 1) < rest.begin || !spot(rest).can_be_cut) {
            cut.push_back(rest);
            continue;
        }
        if (*(last - 1) == rest.end) {
            split_run_behind(rest.element, names_, ids);
            --last;
        }
        for (; last != offsets.begin() && *(last - 1) > rest.begin; --last) {
            if (!is_plain(rest)) continue;
            const std::uint32_t at = *(last - 1);
            const pugi::xml_node behind = split_text(rest.element, at - rest.begin);
            split_run_before(behind, names_, ids);
            WordPiece tail = rest;
            tail.begin = at;
            tail.element = behind;
            cut.push_back(tail);
            rest.end = at;
        }
        if (last != offsets.begin() && *(last - 1) == rest.begin) split_run_before(rest.element, names_, ids);
        cut.push_back(rest);
    }
    std::ranges::reverse(cut);
    pieces_ = std::move(cut);
}

}  // namespace mingcha::annotation
