// The marks of footnotes in Markdown, as GitHub and pandoc write them: `[^1]` in the text, `[^1]: …` before the note.
//
// CommonMark has no footnotes: it takes a note without spaces, as Chinese notes are, for the address of a link, and
// drops it.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace mingcha {

/// A copy of `text`, byte for byte as long, in which a parser of CommonMark finds what is meant: every note is an item
/// of a list, and a reference to it is HTML, which nobody reads. A mark without a note stays what it is. O(size of the
/// text).
[[nodiscard]] std::vector<char> with_notes_as_items(std::string_view text);

/// True if the mark of a note, and nothing but spaces, stands before `offset` on its line.
[[nodiscard]] bool is_behind_note_mark(std::string_view text, std::uint32_t offset);

}  // namespace mingcha
