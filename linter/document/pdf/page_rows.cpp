#include "document/pdf/page_rows.hpp"

#include <algorithm>
#include <cmath>

#include "document/characters.hpp"

namespace mingcha {
namespace {

constexpr double kWideSpace = 1.3;  ///< in squares; one ideographic space stands inside a name or behind a number

constexpr double kMostShift = 0.4;  ///< in squares; a raised figure is as far from the middle of its line

/// Words on one baseline.
struct Line {
    std::vector<std::uint32_t> words;
    double middle = 0;
    double size = 0;
    double left = 0;
    double right = 0;
};

class LineReader {
public:
    explicit LineReader(const WordsOnPage& page) : page_(page) {}

    /// The lines as poppler groups the words, from top to bottom. It is generous where words are set higher and lower.
    [[nodiscard]] std::vector<Line> read() const {
        std::vector<Line> lines;
        for (std::uint32_t i = 0; i < page_.words.size(); ++i) {
            if (is_upright(i)) continue;
            const std::uint32_t* const last = lines.empty() ? nullptr : &lines.back().words.back();
            if (last == nullptr || page_.words[i].line != page_.words[*last].line ||
                is_shifted(lines.back().words.front(), i)) {
                lines.emplace_back();
            }
            lines.back().words.push_back(i);
        }
        for (Line& line : lines) measure(line);
        std::ranges::stable_sort(lines, {}, &Line::middle);
        return lines;
    }

    /// The words that `read` leaves out, line by line.
    [[nodiscard]] std::vector<Line> read_upright() const {
        std::vector<Line> lines;
        for (std::uint32_t i = 0; i < page_.words.size(); ++i) {
            if (!is_upright(i)) continue;
            if (lines.empty() || page_.words[i].line != page_.words[lines.back().words.back()].line)
                lines.emplace_back();
            lines.back().words.push_back(i);
        }
        for (Line& line : lines) measure(line);
        return lines;
    }

private:
    /// Written from bottom to top or from top to bottom: higher than wide, though of several characters. Boxes of some
    /// fonts are nearly three times as high as their characters.
    [[nodiscard]] bool is_upright(std::uint32_t word) const {
        constexpr double kHighest = 3;
        const WordBox& box = page_.words[word].box;
        const double squares = width_in_squares(page_.text_of(page_.words[word]));
        return squares >= 4 && box.width() * kHighest < box.height() * squares && box.width() * 1.5 < box.height();
    }

    [[nodiscard]] double size_of(std::uint32_t word) const {
        const WordBox& box = page_.words[word].box;
        return std::min(box.width() / width_in_squares(page_.text_of(page_.words[word])), box.height());
    }

    [[nodiscard]] bool is_shifted(std::uint32_t word, std::uint32_t other) const {
        return std::abs(page_.words[word].box.middle() - page_.words[other].box.middle()) >
               kMostShift * std::max(size_of(word), size_of(other));
    }

    void measure(Line& line) const {
        double width = 0;
        double squares = 0;
        double middles = 0;
        line.left = page_.words[line.words.front()].box.left;
        line.right = line.left;
        double height = 0;
        for (const std::uint32_t i : line.words) {
            const PageWord& word = page_.words[i];
            width += word.box.width();
            squares += width_in_squares(page_.text_of(word));
            middles += word.box.middle() * word.box.width();
            height = std::max(height, word.box.height());
            line.left = std::min(line.left, word.box.left);
            line.right = std::max(line.right, word.box.right);
        }
        constexpr double kSmallest = 0.5;  // points
        line.size = std::max(kSmallest, std::min(width / squares, height));
        line.middle = width > 0 ? middles / width : page_.words[line.words.front()].box.middle();
    }

    const WordsOnPage& page_;
};

/// Lines that stand beside each other.
class RowBuilder {
public:
    [[nodiscard]] bool takes(const Line& line) const {
        constexpr std::size_t kMostLines = 500;
        if (lines_.empty() || lines_.size() > kMostLines) return false;
        if (std::abs(line.middle - middle_) > kMostShift * std::max(size_, line.size)) return false;
        return std::ranges::none_of(lines_, [&](const Line* other) { return overlap(line, *other); });
    }

    void add(const Line& line) {
        if (lines_.empty() || line.right - line.left > width_) {
            middle_ = line.middle;
            size_ = line.size;
            width_ = line.right - line.left;
        }
        lines_.push_back(&line);
    }

    [[nodiscard]] PageRow finish(const WordsOnPage& page) const {
        PageRow row{.pieces = {}, .middle = middle_, .size = size_};
        std::vector<std::uint32_t> words;
        for (const Line* line : lines_) words.insert(words.end(), line->words.begin(), line->words.end());
        std::ranges::stable_sort(words, {}, [&](std::uint32_t i) { return page.words[i].box.left; });
        for (const std::uint32_t i : words) {
            const WordBox& box = page.words[i].box;
            if (row.pieces.empty() || box.left - row.right() > kWideSpace * size_) row.pieces.push_back({{}, box});
            RowPiece& piece = row.pieces.back();
            piece.words.push_back(i);
            piece.box = {std::min(piece.box.left, box.left), std::min(piece.box.top, box.top),
                         std::max(piece.box.right, box.right), std::max(piece.box.bottom, box.bottom)};
        }
        return row;
    }

private:
    static bool overlap(const Line& a, const Line& b) {
        constexpr double kMost = 0.5;  // in squares; boxes of slanted letters overlap a little
        return std::min(a.right, b.right) - std::max(a.left, b.left) > kMost * std::min(a.size, b.size);
    }

    std::vector<const Line*> lines_;
    double middle_ = 0;  ///< of the widest line
    double size_ = 0;
    double width_ = 0;
};

}  // namespace

double width_in_squares(std::string_view words) {
    double squares = 0;
    while (!words.empty()) squares += take_code_point(words) < 0x1100 ? 0.5 : 1;
    return std::max(squares, 0.5);
}

bool overlap(const PageRow& a, const PageRow& b) {
    auto one = a.pieces.begin();
    auto other = b.pieces.begin();
    while (one != a.pieces.end() && other != b.pieces.end()) {
        if (std::min(one->box.right, other->box.right) > std::max(one->box.left, other->box.left)) return true;
        ++(one->box.right < other->box.right ? one : other);
    }
    return false;
}

std::vector<PageRow> find_rows(const WordsOnPage& page) {
    const LineReader reader(page);
    const std::vector<Line> lines = reader.read();
    std::vector<PageRow> rows;
    RowBuilder builder;
    for (const Line& line : lines) {
        if (!builder.takes(line)) {
            if (&line != &lines.front()) rows.push_back(builder.finish(page));
            builder = RowBuilder();
        }
        builder.add(line);
    }
    if (!lines.empty()) rows.push_back(builder.finish(page));
    for (const Line& line : reader.read_upright()) {
        constexpr double kFarBelow = 100;  // points
        RowBuilder alone;
        alone.add(line);
        const double below = rows.empty() ? 0 : rows.back().middle + kFarBelow;
        rows.push_back(alone.finish(page));
        rows.back().middle = below;
    }
    return rows;
}

}  // namespace mingcha
