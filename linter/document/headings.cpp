#include "document/headings.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "document/caption.hpp"
#include "document/characters.hpp"

namespace mingcha {
namespace {

constexpr std::uint32_t kLongestHeading = 40;            ///< with a number, in code points
constexpr std::uint32_t kLongestUnnumberedHeading = 20;  ///< without
constexpr std::uint32_t kLongestLabel = 8;               ///< 社会绩效：
constexpr std::size_t kMostTitleLines = 3;

/// What can be said of a block's words without its company.
struct Features {
    std::uint32_t characters = 0;  ///< without the marker, spaces left out; 0 if the block is long
    bool finished = false;         ///< ends a sentence, with 。 or the like
    bool colon_at_end = false;
    bool has_stop = false;  ///< 。！？； inside or at the end
    bool has_comma = false;
    bool has_inner_colon = false;
    bool has_inner_space = false;  ///< between ideographs, other than in 目  录
    bool has_ideograph = false;
    bool only_date = true;  ///< nothing but digits, 年月日 and marks
    bool is_long = false;   ///< far longer than any heading: what lies inside was not looked at

    [[nodiscard]] bool is_prose() const { return finished || has_stop || is_long; }
};

bool is_date_part(char32_t c) {
    constexpr std::u32string_view kParts = U"年月日（）()〇零一二三四五六七八九十.-/";
    return is_decimal_digit(c) || is_space(c) || kParts.find(c) != std::u32string_view::npos;
}

class FeatureReader {
public:
    FeatureReader(std::string_view text, std::span<const PrintedLine> lines) : text_(text), lines_(lines) {}

    [[nodiscard]] Features read(const DraftBlock& block) const {
        Features features;
        const std::string_view last = lines_[block.end_line - 1].in(text_);
        const char32_t last_mark = last_inner_code_point(last);
        features.finished = ends_sentence(last_mark);
        features.colon_at_end = last_mark == U'：' || last_mark == U':';
        features.is_long = is_long(block);
        if (features.is_long) return features;
        std::size_t skip = block.marker ? block.marker->size : 0;
        for (std::uint32_t i = block.first_line; i < block.end_line; ++i) {
            if (lines_[i].role == LineRole::furniture) continue;
            read_words(lines_[i].in(text_).substr(skip), features);
            skip = 0;
        }
        if (features.characters <= 4) features.has_inner_space = false;
        return features;
    }

private:
    [[nodiscard]] bool is_long(const DraftBlock& block) const {
        std::uint32_t characters = 0;
        for (std::uint32_t i = block.first_line; i < block.end_line && characters <= 2 * kLongestHeading; ++i) {
            characters += lines_[i].characters;
        }
        return characters > 2 * kLongestHeading;
    }

    static void read_words(std::string_view words, Features& features) {
        char32_t before = 0;
        bool space = false;
        while (!words.empty()) {
            const char32_t c = take_code_point(words);
            if (is_space(c)) {
                space = true;
                continue;
            }
            ++features.characters;
            const bool ideograph = is_ideograph(c);
            features.has_ideograph = features.has_ideograph || ideograph;
            features.has_inner_space = features.has_inner_space || (space && ideograph && is_ideograph(before));
            features.has_stop = features.has_stop || c == U'。' || c == U'！' || c == U'？' || c == U'；' || c == U';';
            features.has_comma = features.has_comma || c == U'，' || c == U',';
            features.has_inner_colon = features.has_inner_colon || ((c == U'：' || c == U':') && !words.empty());
            features.only_date = features.only_date && is_date_part(c);
            before = c;
            space = false;
        }
    }

    std::string_view text_;
    std::span<const PrintedLine> lines_;
};

class Classifier {
public:
    Classifier(std::string_view text, std::span<const PrintedLine> lines, std::span<DraftBlock> blocks)
        : text_(text), lines_(lines), blocks_(blocks) {
        const FeatureReader reader(text, lines);
        features_.reserve(blocks.size());
        for (const DraftBlock& block : blocks) features_.push_back(reader.read(block));
    }

    void classify(bool guess_unnumbered) {
        for (std::size_t i = 0; i < blocks_.size(); ++i) {
            if (blocks_[i].kind == BlockKind::paragraph) classify_by_words(i);
        }
        mark_bare_lists();
        if (!guess_unnumbered) return;
        mark_title();
        const LabelCounts labels = count_labels();
        for (std::size_t i = 0; i < blocks_.size(); ++i) {
            if (is_unnumbered_heading(i, labels)) blocks_[i].kind = BlockKind::heading;
        }
    }

private:
    void classify_by_words(std::size_t i) {
        DraftBlock& block = blocks_[i];
        const Features& features = features_[i];
        if (!features.is_long && features.characters <= kLongestHeading && !features.has_stop &&
            begins_caption(first_line(i))) {
            block.kind = BlockKind::caption;
        }
        if (!block.marker) return;
        const bool short_enough = !features.is_long && features.characters <= kLongestHeading;
        const bool sentence =
            features.has_stop || (features.finished && !features.colon_at_end) || features.has_inner_colon;
        const bool heading = short_enough && !sentence && features.characters > 0 &&
                             (!features.has_comma || features.characters <= kLongestUnnumberedHeading);
        if (heading) {
            block.kind = BlockKind::heading;
        } else if (block.marker->only_if_short) {
            block.marker.reset();
        } else {
            block.kind = BlockKind::list_item;
        }
    }

    /// Short items that follow one another without a word between them are a list rather than headings, unless their
    /// style is that of a document's main parts.
    void mark_bare_lists() {
        const auto is_item = [this](std::size_t i) {
            return blocks_[i].level == 0 && blocks_[i].marker &&
                   blocks_[i].marker->style >= NumberStyle::arabic_parenthesised &&
                   blocks_[i].marker->style != NumberStyle::decimal;
        };
        const auto follows = [&](std::size_t i) {
            return blocks_[i].marker->style == blocks_[i - 1].marker->style &&
                   blocks_[i].marker->value == blocks_[i - 1].marker->value + 1;
        };
        for (std::size_t i = 1; i < blocks_.size(); ++i) {
            if (!is_item(i) || !is_item(i - 1) || !follows(i)) continue;
            blocks_[i - 1].kind = BlockKind::list_item;
            blocks_[i].kind = BlockKind::list_item;
        }
    }

    [[nodiscard]] bool is_bare_words(std::size_t i) const {
        const Features& features = features_[i];
        return blocks_[i].kind == BlockKind::paragraph && !blocks_[i].marker && !features.is_long &&
               features.has_ideograph && !features.has_stop && !features.only_date &&
               (!features.finished || features.colon_at_end);
    }

    [[nodiscard]] bool is_label(std::size_t i) const {
        const Features& features = features_[i];
        return is_bare_words(i) && features.colon_at_end && features.characters <= kLongestLabel &&
               !features.has_inner_colon && !features.has_comma;
    }

    using LabelCounts = std::unordered_map<std::string_view, std::uint32_t>;

    [[nodiscard]] std::string_view first_line(std::size_t i) const { return lines_[blocks_[i].first_line].in(text_); }

    [[nodiscard]] LabelCounts count_labels() const {
        LabelCounts counts;
        for (std::size_t i = 0; i < blocks_.size(); ++i) {
            if (is_label(i)) ++counts[first_line(i)];
        }
        return counts;
    }

    /// Labels are headings where they come in a series: 社会绩效： 环境绩效：. One that comes back is a salutation.
    [[nodiscard]] bool is_label_of_series(std::size_t i, const LabelCounts& labels) const {
        return is_label(i) && labels.size() >= 2 && labels.at(first_line(i)) == 1;
    }

    /// True if `i` exists and goes on below a heading: with prose, a list that begins, or a table.
    [[nodiscard]] bool is_body(std::size_t i) const {
        if (i >= blocks_.size()) return false;
        const DraftBlock& block = blocks_[i];
        if (block.marker) return block.marker->value == 1;
        if (block.kind == BlockKind::table || block.kind == BlockKind::table_of_contents) return true;
        return block.kind == BlockKind::paragraph && features_[i].is_prose() && !is_label(i);
    }

    /// The first lines, if they are few and short, are the title.
    void mark_title() {
        std::size_t end = 0;
        while (end < blocks_.size() && end <= kMostTitleLines && is_title_line(end)) ++end;
        if (end == 0 || end > kMostTitleLines || end == blocks_.size()) return;
        if (!is_body(end) && !features_[end].only_date && !features_[end].finished) return;
        for (std::size_t i = 0; i < end; ++i) blocks_[i].kind = BlockKind::heading;
    }

    [[nodiscard]] bool is_title_line(std::size_t i) const {
        return is_bare_words(i) && features_[i].characters <= kLongestHeading && !features_[i].colon_at_end &&
               !features_[i].has_comma && !features_[i].has_inner_colon;
    }

    [[nodiscard]] bool is_unnumbered_heading(std::size_t i, const LabelCounts& labels) const {
        const Features& features = features_[i];
        if (!is_bare_words(i) || features.characters < 2 || features.characters > kLongestUnnumberedHeading)
            return false;
        if (features.has_comma || features.has_inner_colon) return false;
        if (features.has_inner_space && !first_line(i).starts_with("附")) return false;
        if (features.colon_at_end && !is_label_of_series(i, labels)) return false;
        if (features.characters == 2 && plain_chinese_digit(front_code_point(first_line(i)).value) > 0)
            return false;  // 一是
        return is_body(i + 1) && (i == 0 || !is_torn(i - 1));
    }

    /// A paragraph that stops amid a sentence, as a cell of a torn table does, or a sentence that an image interrupts.
    [[nodiscard]] bool is_torn(std::size_t i) const {
        return blocks_[i].kind == BlockKind::paragraph && !features_[i].finished &&
               (features_[i].is_long || features_[i].has_comma);
    }

    std::string_view text_;
    std::span<const PrintedLine> lines_;
    std::span<DraftBlock> blocks_;
    std::vector<Features> features_;
};

/// Gives headings their levels by the order in which styles are first nested in this document.
class Outline {
public:
    explicit Outline(std::span<DraftBlock> blocks) {
        for (DraftBlock& block : blocks) {
            if (block.kind != BlockKind::heading) continue;
            headings_.push_back(&block);
            if (block.level > 0 && block.marker) known_levels_.emplace(key_of(*block.marker), block.level);
        }
    }

    void set_levels() {
        for (std::size_t i = 0; i < headings_.size(); ++i) {
            DraftBlock& heading = *headings_[i];
            if (heading.level == 0 && heading.marker) {
                const auto known = known_levels_.find(key_of(*heading.marker));
                if (known != known_levels_.end()) heading.level = known->second;
            }
            if (heading.level > 0) {
                open_.clear();
                level_above_ = heading.level;
                continue;
            }
            const std::size_t level = level_above_ + (heading.marker ? enter(*heading.marker) : enter_unnumbered(i));
            heading.level = static_cast<std::uint8_t>(std::min<std::size_t>(level, 9));
        }
    }

private:
    static constexpr int kUnnumbered = -1;
    static constexpr int kBelowChapters = 4;

    /// Styles in the order of official documents; 第一章 and 第一节 are styles of their own.
    static int key_of(const Marker& marker) {
        return marker.style == NumberStyle::chapter ? marker.rank : kBelowChapters + static_cast<int>(marker.style);
    }

    /// The level of a heading of this style, which becomes the innermost open one.
    std::size_t enter(const Marker& marker) {
        const int key = key_of(marker);
        if (marker.style == NumberStyle::chapter || marker.style == NumberStyle::chinese) {
            // No document nests its main parts in smaller ones: what is open and smaller ends here.
            while (!open_.empty() && (open_.back() > key || open_.back() == kUnnumbered)) open_.pop_back();
        }
        return enter_key(key);
    }

    std::size_t enter_unnumbered(std::size_t i) {
        const Marker* const next =
            i + 1 < headings_.size() && headings_[i + 1]->marker ? &*headings_[i + 1]->marker : nullptr;
        if (next != nullptr && next->value == 1) {
            // The numbers begin anew below this heading, so it stands above them.
            const auto restarted = std::ranges::find(open_, key_of(*next));
            open_.erase(restarted, open_.end());
        }
        if (open_.empty()) return 1;
        return enter_key(kUnnumbered);
    }

    std::size_t enter_key(int key) {
        const auto found = std::ranges::find(open_, key);
        if (found == open_.end()) {
            open_.push_back(key);
            return open_.size();
        }
        open_.erase(found + 1, open_.end());
        return open_.size();
    }

    std::vector<DraftBlock*> headings_;
    std::vector<int> open_;                               // styles from the outermost to the innermost
    std::unordered_map<int, std::uint8_t> known_levels_;  // of styles, from the headings whose level was known
    std::size_t level_above_ = 0;                         // of the last heading whose level was known
};

}  // namespace

void classify_blocks(std::string_view text, std::span<const PrintedLine> lines, std::span<DraftBlock> blocks,
                     bool guess_unnumbered) {
    Classifier(text, lines, blocks).classify(guess_unnumbered);
    Outline(blocks).set_levels();
}

}  // namespace mingcha
