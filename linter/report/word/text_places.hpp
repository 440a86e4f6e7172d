// Where the pieces of the extracted text stand in the tree of the body, and cutting its runs at offsets of that text.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "document/word/word_text.hpp"
#include "report/word/annotation_ids.hpp"
#include "report/word/names.hpp"

namespace mingcha::annotation {

/// Where in the body something can be put before or behind a piece of text.
struct TextSpot {
    pugi::xml_node node;       ///< the piece's run, or what holds it and cannot be divided; none for a header
    pugi::xml_node paragraph;  ///< the outermost one
    bool can_be_cut = false;   ///< `node` is the run of the text itself
    bool is_remote = false;    ///< the text is in a note or a text box, and `node` only refers to it
};

class TextPlaces {
public:
    /// `pieces` are in order; `main` is the tree of the body.
    TextPlaces(std::vector<WordPiece> pieces, pugi::xml_node main, const WordNames& names);

    /// In order of the text. Those without an element are left out.
    [[nodiscard]] std::span<const WordPiece> pieces() const { return pieces_; }
    /// The first piece that ends behind `offset`, as an index; pieces().size() if there is none.
    [[nodiscard]] std::size_t piece_behind(std::uint32_t offset) const;
    /// O(depth of the element).
    [[nodiscard]] TextSpot spot(const WordPiece& piece) const;
    /// True if the bytes of `piece` are the whole text of its element.
    [[nodiscard]] static bool is_plain(const WordPiece& piece);

    /// Cuts runs, and pieces with them, at each of `offsets`. What cannot be cut stays whole.
    /// O(pieces + offsets log offsets).
    void cut(std::vector<std::uint32_t> offsets, AnnotationIds& ids);

private:
    std::vector<WordPiece> pieces_;
    pugi::xml_node main_;
    const WordNames& names_;
};

}  // namespace mingcha::annotation
