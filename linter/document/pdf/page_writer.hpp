// The pages of a PDF written as a text that looks like them, with an anchor for every word.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "document/pdf/words_on_page.hpp"
#include "mingcha/place.hpp"

namespace mingcha {

class PageWriter {
public:
    /// Appends a page and a form feed. A printed line is a line; space on the page is as many columns as it is half
    /// ideographs wide. O(n log n) in the words.
    void write(const WordsOnPage& page);

    [[nodiscard]] std::size_t size() const { return text_.size(); }
    [[nodiscard]] std::uint32_t pages() const { return pages_; }
    [[nodiscard]] bool has_words() const { return !anchors_.empty(); }
    [[nodiscard]] std::vector<char> take_text() { return std::move(text_); }
    [[nodiscard]] std::vector<Anchor> take_anchors() { return std::move(anchors_); }

private:
    std::vector<char> text_;
    std::vector<Anchor> anchors_;
    std::uint32_t pages_ = 0;
};

}  // namespace mingcha
