// The text of a document and the map from it to the source, piece by piece.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "document/printed_line.hpp"
#include "mingcha/document.hpp"

namespace mingcha {

class TextBuilder {
public:
    /// `exact_lines`: lines were broken at a fixed number of characters, so that a word may go on in the next line.
    TextBuilder(std::string_view source, bool exact_lines);

    /// Appends [begin, end) of the source. A space beside a Chinese character or full-width mark is dropped, except
    /// that between two Chinese characters one is kept; between others one is kept. `may_have_spaces` may be false if
    /// there are none.
    void append(std::uint32_t begin, std::uint32_t end, bool may_have_spaces = true);
    /// Appends a line that continues the text before it, which is not empty. A space is put between Latin words.
    void join(const PrintedLine& line);
    /// Appends `separator`, which stands for what the source has behind the text so far.
    void separate(char separator);

    [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(text_.size()); }
    [[nodiscard]] std::vector<char> take_text();
    [[nodiscard]] std::vector<Document::Segment> take_segments();

private:
    void append_verbatim(std::uint32_t begin, std::uint32_t end);

    std::string_view source_;
    bool exact_lines_;
    std::vector<char> text_;
    std::vector<Document::Segment> segments_;
    std::uint32_t separated_at_ = 0;  // the text's size behind the last separator
    std::uint32_t source_end_ = 0;    // where the next byte stands in the source if the last segment goes on
};

}  // namespace mingcha
