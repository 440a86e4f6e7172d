// The pages of a PDF written as a text that looks like them, with an anchor for every word.
//
// A printed line is a line, and space on the page is as many columns as it is half ideographs wide. But a row of a
// table is one line, however many its cells take on the page; columns of prose follow one another; and a Latin word
// that was broken at the end of a line stands in one piece. The anchors say where each word was printed.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "document/pdf/page_edges.hpp"
#include "document/pdf/page_tables.hpp"
#include "document/printed_text.hpp"

namespace mingcha {

class PageWriter {
public:
    /// Appends a page and a form feed. O(n log n) in the words.
    void write(WordsOnPage& page);

    [[nodiscard]] std::size_t size() const { return text_.size(); }
    [[nodiscard]] std::uint32_t pages() const { return pages_; }
    [[nodiscard]] bool has_words() const { return !anchors_.empty(); }
    /// All that was written.
    [[nodiscard]] PrintedText take(std::string name);

private:
    std::vector<char> text_;
    std::vector<Anchor> anchors_;
    std::vector<KnownTable> tables_;
    PageEdges edges_;
    std::vector<KnownWidth> widths_;
    std::vector<ColumnBand> last_columns_;  ///< of the last table
    std::uint32_t last_page_ = 0;           ///< where it stands
    std::uint32_t pages_ = 0;
};

}  // namespace mingcha
