#include "relations/sentence.hpp"

#include <algorithm>
#include <array>

#include "relations/word_search.hpp"

namespace mingcha {
namespace {

constexpr auto kSentenceEnds = std::to_array<std::string_view>({"。", "！", "？", "\n", "\t", "\v"});
// A longer run of numbers is a list that no sentence of a report binds; it is cut so that the work stays linear.
constexpr std::size_t kMostNumbersInSentence = 64;

/// The start of the first sentence end in [from, to), or `to`.
std::uint32_t sentence_end(std::string_view text, std::uint32_t from, std::uint32_t to) {
    while (from < to) {
        if (kFirstCharacters<kSentenceEnds>.may_hold(text.substr(from, character_length(text[from])))) {
            const std::string_view rest = text.substr(from, to - from);
            if (std::ranges::any_of(kSentenceEnds, [&](std::string_view end) { return rest.starts_with(end); })) {
                return from;
            }
        }
        from += static_cast<std::uint32_t>(character_length(text[from]));
    }
    return to;
}

/// Just behind the last sentence end in [from, to), or `from`.
std::uint32_t sentence_begin(std::string_view text, std::uint32_t from, std::uint32_t to) {
    const auto last = last_word_in<kSentenceEnds>(text.substr(from, to - from));
    return last ? from + static_cast<std::uint32_t>(last->end) : from;
}

/// How deep in brackets each quantity of the sentence stands.
void measure_depths(std::string_view text, TextSpan sentence, std::span<const Quantity> quantities,
                    std::span<std::uint8_t> depths) {
    constexpr std::uint8_t kDeepest = 100;
    std::uint8_t depth = 0;
    std::uint32_t at = sentence.begin;
    for (std::size_t index = 0; index < quantities.size(); ++index) {
        for (; at < quantities[index].span.begin; ++at) {
            const std::string_view rest = text.substr(at, quantities[index].span.begin - at);
            if ((rest.starts_with("（") || rest.starts_with('(')) && depth < kDeepest) ++depth;
            if ((rest.starts_with("）") || rest.starts_with(')')) && depth > 0) --depth;
        }
        depths[index] = depth;
    }
}

}  // namespace

Sentence joined(std::span<const Sentence> sentences) {
    const Sentence& first = sentences.front();
    std::size_t count = 0;
    for (const Sentence& sentence : sentences) count += sentence.quantities.size();
    return {first.around,
            first.text,
            cover(first.span, sentences.back().span),
            std::span(first.quantities.data(), count),
            std::span(first.depths.data(), count),
            first.first};
}

Sentences::Sentences(const Surroundings& around) : depths_(around.facts.quantities.size()) {
    cut(around);
    gather_paragraphs(around.document.text());
}

void Sentences::cut(const Surroundings& around) {
    const std::string_view text = around.document.text();
    const std::span<const Quantity> all = around.facts.quantities;
    const auto end_of_text = static_cast<std::uint32_t>(text.size());
    std::uint32_t previous_end = 0;
    for (std::size_t first = 0; first < all.size();) {
        std::size_t last = first + 1;
        while (last < all.size() && last - first < kMostNumbersInSentence &&
               sentence_end(text, all[last - 1].span.end, all[last].span.begin) == all[last].span.begin) {
            ++last;
        }
        const std::uint32_t limit = last < all.size() ? all[last].span.begin : end_of_text;
        const TextSpan span = {sentence_begin(text, previous_end, all[first].span.begin),
                               sentence_end(text, all[last - 1].span.end, limit)};
        const std::span<const Quantity> quantities = all.subspan(first, last - first);
        const std::span<std::uint8_t> depths = std::span(depths_).subspan(first, last - first);
        measure_depths(text, span, quantities, depths);
        sentences_.push_back({around, text, span, quantities, depths, static_cast<std::uint32_t>(first)});
        previous_end = all[last - 1].span.end;
        first = last;
    }
}

void Sentences::gather_paragraphs(std::string_view text) {
    for (std::size_t first = 0; first < sentences_.size();) {
        std::size_t last = first + 1;
        const auto joined = [&](const Sentence& a, const Sentence& b) {
            return slice(text, {a.span.end, b.span.begin}).find('\n') == std::string_view::npos;
        };
        while (last < sentences_.size() && joined(sentences_[last - 1], sentences_[last])) ++last;
        paragraphs_.push_back(std::span<const Sentence>(sentences_).subspan(first, last - first));
        first = last;
    }
}

}  // namespace mingcha
