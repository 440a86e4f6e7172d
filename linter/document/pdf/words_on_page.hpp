// The words of a PDF page and their boxes, as `pdftotext -bbox-layout` tells them.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace mingcha {

/// Points from the upper left corner of the page.
struct WordBox {
    double left = 0;
    double top = 0;
    double right = 0;
    double bottom = 0;

    [[nodiscard]] double width() const { return right - left; }
    [[nodiscard]] double height() const { return bottom - top; }
    [[nodiscard]] double middle() const { return (top + bottom) / 2; }
};

struct PageWord {
    std::uint32_t text_begin = 0;  ///< in `WordsOnPage::text`
    std::uint32_t text_end = 0;
    std::uint32_t line = 0;  ///< words of one number stand on one baseline; they follow one another
    WordBox box;
};

struct WordsOnPage {
    double width = 0;
    double height = 0;
    std::string text;  ///< the words one behind the other, valid UTF-8
    std::vector<PageWord> words;

    [[nodiscard]] std::string_view text_of(const PageWord& word) const {
        return std::string_view(text).substr(word.text_begin, word.text_end - word.text_begin);
    }
};

/// Takes a page when it is complete. False: no more of them are wanted.
using PageSink = std::function<bool(const WordsOnPage&)>;

/// Reads the output of `pdftotext -bbox-layout -enc UTF-8` piece by piece, as it comes. Anything else in it is skipped,
/// and so is a word whose box is no box. O(size of the output); holds one page at a time.
class WordReader {
public:
    explicit WordReader(PageSink sink) : sink_(std::move(sink)) {}

    /// False: the sink wants no more.
    [[nodiscard]] bool read(std::string_view piece);
    /// True if the end of the output was seen.
    [[nodiscard]] bool is_complete() const { return complete_; }

private:
    [[nodiscard]] bool read_line(std::string_view line);
    void read_word(std::string_view line);

    PageSink sink_;
    WordsOnPage page_;
    std::string unfinished_;  ///< what came behind the last line end
    std::uint32_t line_ = 0;
    bool complete_ = false;
};

}  // namespace mingcha
