#include "document/paragraphs.hpp"

#include <cstddef>

#include "document/characters.hpp"

namespace mingcha {
namespace {

/// True if a quotation, title or parenthesis that `line` opens is still open at its end.
bool leaves_mark_open(std::string_view line) {
    int open = 0;
    while (!line.empty()) {
        const char32_t c = take_code_point(line);
        if (c == U'“' || c == U'《' || c == U'（') ++open;
        if ((c == U'”' || c == U'》' || c == U'）') && open > 0) --open;
    }
    return open > 0;
}

bool is_ascii_word(char32_t c) { return is_ascii_letter(c) || is_decimal_digit(c); }

class Joiner {
public:
    Joiner(std::string_view text, std::span<const PrintedLine> lines, const Layout& layout)
        : text_(text), lines_(lines), layout_(layout) {}

    [[nodiscard]] std::vector<DraftBlock> join() {
        for (std::uint32_t i = 0; i < lines_.size(); ++i) {
            if (lines_[i].role != LineRole::furniture) add(i);
        }
        return std::move(blocks_);
    }

private:
    void add(std::uint32_t index) {
        const PrintedLine& line = lines_[index];
        const PrintedLine* const previous = blocks_.empty() ? nullptr : &lines_[blocks_.back().end_line - 1];
        if (previous != nullptr && belongs_together(*previous, line)) {
            blocks_.back().end_line = index + 1;
            return;
        }
        DraftBlock block;
        block.first_line = index;
        block.end_line = index + 1;
        if (line.role == LineRole::table_row) block.kind = BlockKind::table;
        if (line.role == LineRole::contents) block.kind = BlockKind::table_of_contents;
        if (line.role == LineRole::text) block.marker = parse_marker(line.in(text_));
        blocks_.push_back(block);
    }

    [[nodiscard]] bool belongs_together(const PrintedLine& a, const PrintedLine& b) const {
        if (a.role != b.role || a.role == LineRole::contents) return false;
        if (a.role == LineRole::table_row) return !b.begins_table;
        const char32_t last = back_code_point(a.in(text_)).value;
        const char32_t first = front_code_point(b.in(text_)).value;
        if (cannot_begin_line(first)) return true;
        const bool unfinished_for_sure = is_pause(last) || is_opening_mark(last);
        if (const auto marker = parse_marker(b.in(text_)); marker && begins_item(a, *marker, unfinished_for_sure)) {
            return false;
        }
        if (unfinished_for_sure) return layout_.wrapped || b.blanks_before <= layout_.gap;
        if (layout_.indented_paragraphs ? b.indent >= 2 : b.indent >= a.indent + 8) return false;
        if (layout_.trailing_space_ends)
            return goes_on_without_space(a, b, is_ascii_word(last) || is_ascii_word(first));
        return goes_on_at_margin(a, b);
    }

    /// `marker` stands at the beginning of the line behind `a`.
    [[nodiscard]] bool begins_item(const PrintedLine& a, const Marker& marker, bool unfinished_for_sure) const {
        const auto& current = blocks_.back().marker;
        if (current && current->style == marker.style && current->value + 1 == marker.value) return true;
        const bool amid_sentence = layout_.is_full(a) && !is_finished(a);
        if (marker.only_if_short || is_written_in_chinese(marker.style)) {
            return !(amid_sentence && (unfinished_for_sure || marker.only_if_short || leaves_mark_open(a.in(text_))));
        }
        return !amid_sentence || (layout_.trailing_space_ends && a.trailing_space && !unfinished_for_sure);
    }

    /// A paragraph's last line ends in a space. A broken line may do so too, where the space stood beside a Latin word
    /// or a number.
    [[nodiscard]] bool goes_on_without_space(const PrintedLine& a, const PrintedLine& b, bool beside_word) const {
        if (a.trailing_space) return beside_word && layout_.is_full(a) && !is_finished(a);
        if (is_finished(a) && (!layout_.is_full(a) || b.blanks_before > layout_.gap)) return false;
        return true;
    }

    [[nodiscard]] bool goes_on_at_margin(const PrintedLine& a, const PrintedLine& b) const {
        const bool finished = is_finished(a);
        if (layout_.ragged && ends_paragraph_for_all_known(a)) return false;
        if (!layout_.is_full(a) && (finished || !layout_.would_be_full(a, width_of_first_word(b)))) {
            return !finished && b.blanks_before <= layout_.gap && (leaves_mark_open(a.in(text_)) || breaks_off(a, b));
        }
        if (b.blanks_before <= layout_.gap) return !finished || layout_.indented_paragraphs || !is_short(b);
        return !finished && !is_short(b);  // a page ends amid the paragraph
    }

    /// Where full lines cannot be told from others, a sentence's end is taken for that of the paragraph: what is torn
    /// apart is compared with nothing, what is joined may contradict itself.
    [[nodiscard]] bool ends_paragraph_for_all_known(const PrintedLine& a) const {
        const char32_t last = last_inner_code_point(a.in(text_));
        return ends_sentence(last) && last != U'；' && last != U';' && !layout_.indented_paragraphs;
    }

    /// How wide the number or Latin word is with which a line begins; it was carried over as a whole.
    [[nodiscard]] std::uint16_t width_of_first_word(const PrintedLine& line) const {
        constexpr std::uint16_t kWidest = 24;
        std::uint16_t width = 0;
        for (std::string_view rest = line.in(text_); !rest.empty() && width < kWidest;) {
            const char32_t c = take_code_point(rest);
            if (is_space(c) || (c >= 0x80 && !is_full_width_alphanumeric(c) && c != U'．' && c != U'％')) break;
            width = static_cast<std::uint16_t>(width + (c < 0x80 || layout_.by_characters ? 1 : 2));
        }
        return width;
    }

    /// Prose that stops amid a sentence was broken there, though at another width than most of the text.
    [[nodiscard]] bool breaks_off(const PrintedLine& a, const PrintedLine& b) const {
        constexpr std::uint16_t kShortestBrokenLine = 18;
        if (a.characters < kShortestBrokenLine || b.characters > a.characters + 2) return false;
        const DraftBlock& block = blocks_.back();
        if (block.end_line - block.first_line > 1) return true;
        const std::string_view words = a.in(text_);
        return words.find("。") != std::string_view::npos ||
               (!block.marker && words.find("，") != std::string_view::npos);
    }

    [[nodiscard]] bool is_finished(const PrintedLine& line) const {
        return ends_sentence(last_inner_code_point(line.in(text_)));
    }

    /// As short as a heading, and not the end of a sentence.
    [[nodiscard]] bool is_short(const PrintedLine& line) const {
        return layout_.width(line) * 5 < layout_.full_width * 3 && !is_finished(line);
    }

    std::string_view text_;
    std::span<const PrintedLine> lines_;
    const Layout& layout_;
    std::vector<DraftBlock> blocks_;
};

}  // namespace

std::vector<DraftBlock> join_lines(std::string_view text, std::span<const PrintedLine> lines, const Layout& layout) {
    return Joiner(text, lines, layout).join();
}

}  // namespace mingcha
