#include "document/layout.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>

#include "document/characters.hpp"

namespace mingcha {
namespace {

constexpr std::size_t kWidest = 400;      // wider lines are counted as this wide
constexpr std::size_t kRaggedSlack = 34;  // in per cent of the width, where the widths of broken lines scatter

/// How many lines there are of each width.
struct Histogram {
    std::array<std::uint32_t, kWidest + 1> unfinished{};  ///< lines that do not end a sentence
    std::array<std::uint32_t, kWidest + 1> finished{};

    void add(std::size_t width, bool ends) { ++(ends ? finished : unfinished)[std::min(width, kWidest)]; }
};

std::uint32_t sum(const std::array<std::uint32_t, kWidest + 1>& counts, std::size_t first, std::size_t last) {
    std::uint32_t total = 0;
    for (std::size_t i = first; i <= std::min(last, kWidest); ++i) total += counts[i];
    return total;
}

/// The width at which most unfinished lines end, and how sharply.
struct Margin {
    std::size_t width = 0;
    std::uint32_t at_margin = 0;   ///< unfinished lines that miss `width` by no more than the window
    std::uint32_t long_lines = 0;  ///< unfinished lines of more than two thirds of it, wider ones included
    std::uint32_t finished_at_margin = 0;

    [[nodiscard]] bool is_sharper_than(const Margin& other) const {
        return std::uint64_t{at_margin} * other.long_lines > std::uint64_t{other.at_margin} * long_lines;
    }
    [[nodiscard]] bool is_sharp() const { return at_margin * 20 >= long_lines * 17; }
};

/// `window`: how far the widths of lines that were broken at one margin may differ.
Margin find_margin(const Histogram& histogram, std::size_t narrowest, std::size_t widest, std::size_t window) {
    Margin margin;
    for (std::size_t width = narrowest; width <= widest; ++width) {
        const std::uint32_t at_margin = sum(histogram.unfinished, width - window, width);
        if (at_margin > 0 && at_margin >= margin.at_margin && histogram.unfinished[width] > 0) {
            margin.at_margin = at_margin;
            margin.width = width;
        }
    }
    margin.long_lines = sum(histogram.unfinished, margin.width * 2 / 3 + 1, kWidest);
    margin.finished_at_margin = sum(histogram.finished, margin.width - std::min(margin.width, window), margin.width);
    return margin;
}

/// Broken lines end anywhere in a sentence, are hardly ever wider than the margin, and lead to a sentence's end. Among
/// them there may be whole paragraphs on one line, if the margin is sharp.
bool is_wrapped(const Margin& margin, const Histogram& histogram) {
    if (margin.at_margin == 0 || margin.finished_at_margin > 2 * margin.at_margin) return false;
    const std::size_t widest = margin.width + margin.width / 4;
    if (sum(histogram.finished, 0, widest) == 0) return false;
    const std::uint32_t wider =
        sum(histogram.unfinished, widest + 1, kWidest) + sum(histogram.finished, widest + 1, kWidest);
    if (margin.is_sharp()) return wider * 2 <= margin.at_margin;
    constexpr std::uint32_t kFew = 8;
    return wider * 20 <= margin.at_margin && margin.long_lines >= kFew && margin.at_margin * 3 >= margin.long_lines;
}

/// The margin of lines whose widths scatter, since whole numbers and words were carried over, or since the width was
/// counted otherwise than here: nearly all unfinished lines end in the last third before it. None in a list of titles,
/// whose widths are spread evenly.
std::optional<Margin> find_ragged_margin(const Histogram& histogram) {
    constexpr std::size_t kNarrowest = 24;
    constexpr std::uint32_t kFewest = 8;
    const std::uint32_t lines = sum(histogram.unfinished, kNarrowest, kWidest);
    if (lines < kFewest) return std::nullopt;
    Margin margin{.width = kNarrowest, .at_margin = 0, .long_lines = lines, .finished_at_margin = 0};
    for (std::uint32_t wider = lines; margin.width < kWidest; ++margin.width) {
        wider -= histogram.unfinished[margin.width];
        if (wider * 10 <= lines) break;
    }
    const std::size_t widest = margin.width + margin.width / 4;
    const std::size_t first = margin.width - margin.width * kRaggedSlack / 100;
    margin.at_margin = sum(histogram.unfinished, first, widest);
    margin.finished_at_margin = sum(histogram.finished, first, widest);
    const std::uint32_t beyond =
        sum(histogram.unfinished, widest + 1, kWidest) + sum(histogram.finished, widest + 1, kWidest);
    const bool clustered = margin.at_margin * 4 >= lines * 3 && beyond * 20 <= margin.at_margin;
    const bool amid_sentences = margin.finished_at_margin <= margin.at_margin && sum(histogram.finished, 0, widest) > 0;
    return clustered && amid_sentences ? std::optional(margin) : std::nullopt;
}

bool is_finished(std::string_view text, const PrintedLine& line) {
    return ends_sentence(last_inner_code_point(line.in(text)));
}

/// Lines that were broken at a number of characters miss it by nothing. Where a mark may not begin a line, a character
/// may go to the next line with it; and where widths are proportional, they are only known roughly.
std::uint16_t slack_of(const Margin& margin, const Layout& layout) {
    if (layout.exact) return 0;
    if (layout.ragged) return static_cast<std::uint16_t>(margin.width * kRaggedSlack / 100);
    if (!margin.is_sharp()) return static_cast<std::uint16_t>(margin.width * 4 / 25);
    return layout.by_characters ? 3 : 4;
}

/// What follows full lines, and how paragraphs end.
struct ParagraphCounts {
    std::array<std::uint32_t, 256> gaps{};  ///< blank lines behind full unfinished lines
    std::uint32_t broken = 0;               ///< full unfinished lines
    std::uint32_t broken_with_space = 0;    ///< of them, those with a space behind them
    std::uint32_t indented_after_broken = 0;
    std::uint32_t ends = 0;  ///< short finished lines
    std::uint32_t ends_with_space = 0;
    std::uint32_t indented_after_end = 0;
};

ParagraphCounts count_paragraph_marks(std::string_view text, std::span<const PrintedLine> lines, const Layout& layout) {
    ParagraphCounts counts;
    const PrintedLine* previous = nullptr;
    bool previous_full = false;
    bool previous_finished = false;
    for (const PrintedLine& line : lines) {
        if (line.role != LineRole::text) continue;
        if (previous != nullptr && previous_full && !previous_finished) {
            ++counts.broken;
            ++counts.gaps[line.blanks_before];
            counts.broken_with_space += previous->trailing_space ? 1U : 0U;
            counts.indented_after_broken += line.indent >= 2 ? 1U : 0U;
        } else if (previous != nullptr && previous_finished && !previous_full) {
            ++counts.ends;
            counts.ends_with_space += previous->trailing_space ? 1U : 0U;
            counts.indented_after_end += line.indent >= 2 ? 1U : 0U;
        }
        previous = &line;
        previous_full = layout.is_full(line);
        previous_finished = is_finished(text, line);
    }
    return counts;
}

}  // namespace

Layout measure_layout(std::string_view text, std::span<const PrintedLine> lines) {
    Histogram columns;
    Histogram characters;
    for (const PrintedLine& line : lines) {
        if (line.role != LineRole::text) continue;
        const bool finished = is_finished(text, line);
        columns.add(line.columns, finished);
        characters.add(line.characters, finished);
    }
    const Margin column_margin = find_margin(columns, 24, 140, 2);
    const Margin character_margin = find_margin(characters, 12, 70, 3);

    Layout layout;
    layout.by_characters = character_margin.is_sharp() && character_margin.is_sharper_than(column_margin);
    Margin margin = layout.by_characters ? character_margin : column_margin;
    const Histogram& histogram = layout.by_characters ? characters : columns;
    layout.wrapped = is_wrapped(margin, histogram);
    if (const auto ragged = layout.wrapped ? std::nullopt : find_ragged_margin(columns)) {
        margin = *ragged;
        layout.wrapped = layout.ragged = true;
        layout.by_characters = false;
    }
    if (!layout.wrapped) return layout;

    layout.full_width = static_cast<std::uint16_t>(margin.width);
    layout.exact = layout.by_characters && histogram.unfinished[margin.width] * 10 >= margin.long_lines * 8;
    layout.slack = slack_of(margin, layout);

    const ParagraphCounts counts = count_paragraph_marks(text, lines, layout);
    layout.gap = static_cast<std::uint8_t>(std::ranges::max_element(counts.gaps) - counts.gaps.begin());
    layout.indented_paragraphs = counts.indented_after_end >= 2 && counts.indented_after_broken * 4 <= counts.broken;
    layout.trailing_space_ends = counts.broken >= 5 && counts.ends >= 3 &&
                                 counts.broken_with_space * 10 <= counts.broken &&
                                 counts.ends_with_space * 10 >= counts.ends * 8;
    return layout;
}

}  // namespace mingcha
