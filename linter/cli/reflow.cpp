#include "cli/reflow.hpp"

#include <algorithm>
#include <cstdint>
#include <memory>
#include <vector>

#include <unicode/brkiter.h>
#include <unicode/locid.h>
#include <unicode/unistr.h>

#include "report/columns.hpp"

namespace mingcha::cli {

namespace {

constexpr std::string_view kGap = "  ";

unsigned width_of(std::string_view text) {
    unsigned width = 0;
    while (!text.empty()) {
        const char32_t character = take_character(text);
        width += is_control(character) ? 0 : display_width(character);
    }
    return width;
}

/// Where what does not fit goes on: below the last column of a table, unless too little is left there.
unsigned hanging_indent(std::string_view line, unsigned width) {
    const std::size_t start = std::min(line.find_first_not_of(' '), line.size());
    const std::size_t gap = line.rfind(kGap);
    if (gap == std::string_view::npos || gap + kGap.size() <= start) return static_cast<unsigned>(start);
    const unsigned column = width_of(line.substr(0, gap + kGap.size()));
    return column > width / 2 ? static_cast<unsigned>(start) : column;
}

/// Unicode would break names such as numeric/part-whole and --fail-on at their marks. The choices of text|json are
/// words of their own.
bool are_one_word(std::string_view left, std::string_view right) {
    const auto is_ascii = [](char byte) { return static_cast<unsigned char>(byte) < 0x80; };
    return is_ascii(left.back()) && left.back() != ' ' && left.back() != '|' && is_ascii(right.front());
}

/// Finds where lines may be broken. One serves a whole page.
class LineBreaks {
public:
    LineBreaks() {
        UErrorCode error = U_ZERO_ERROR;
        breaks_.reset(icu::BreakIterator::createLineInstance(icu::Locale::getRoot(), error));
        if (U_FAILURE(error) != 0) breaks_.reset();
    }

    /// The pieces of a line, each with the spaces behind it. One piece if the rules of Unicode cannot be had.
    [[nodiscard]] std::vector<std::string> pieces_of(std::string_view line) {
        if (!breaks_) return {std::string(line)};
        const icu::UnicodeString text =
            icu::UnicodeString::fromUTF8({line.data(), static_cast<std::int32_t>(line.size())});
        breaks_->setText(text);
        std::vector<std::string> pieces;
        for (std::int32_t begin = breaks_->first(), end = breaks_->next(); end != icu::BreakIterator::DONE;
             begin = end, end = breaks_->next()) {
            std::string piece;
            text.tempSubStringBetween(begin, end).toUTF8String(piece);
            if (!pieces.empty() && are_one_word(pieces.back(), piece)) {
                pieces.back() += piece;
            } else {
                pieces.push_back(std::move(piece));
            }
        }
        return pieces;
    }

private:
    std::unique_ptr<icu::BreakIterator> breaks_;
};

std::string_view without_spaces_behind(std::string_view piece) {
    return piece.substr(0, piece.find_last_not_of(' ') + 1);
}

void append_line(std::string& output, std::string_view line, unsigned width, LineBreaks& breaks) {
    if (width_of(line) <= width) {
        output += line;
        return;
    }
    const unsigned indent = hanging_indent(line, width);
    unsigned column = 0;
    bool is_line_empty = true;
    for (const std::string& piece : breaks.pieces_of(line)) {
        const std::string_view shown = without_spaces_behind(piece);
        if (!is_line_empty && column + width_of(shown) > width) {
            output.erase(output.find_last_not_of(' ') + 1);
            output += '\n' + std::string(indent, ' ');
            column = indent;
        }
        output += piece;
        column += width_of(piece);
        is_line_empty = is_line_empty && shown.empty();
    }
}

}  // namespace

std::string reflow(std::string_view page, unsigned width) {
    LineBreaks breaks;
    std::string output;
    while (!page.empty()) {
        const std::size_t end = std::min(page.find('\n'), page.size());
        append_line(output, page.substr(0, end), width, breaks);
        if (end != page.size()) output += '\n';
        page.remove_prefix(std::min(end + 1, page.size()));
    }
    return output;
}

}  // namespace mingcha::cli
