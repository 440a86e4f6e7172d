#include "lsp/acceptable_words.hpp"

#include "source/utf8.hpp"

namespace mingcha::lsp {

namespace {

constexpr std::size_t kLongestWord = 20;  // in code points

std::size_t code_points(std::string_view text) { return count_bytes(text, begins_code_point); }

/// A word on one line that is neither too short nor too long to be a name.
bool is_word(std::string_view text) {
    const std::size_t length = code_points(text);
    return length >= 2 && length <= kLongestWord && text.find_first_of("\r\n\t") == std::string_view::npos;
}

/// True for the characters of CJK Unified Ideographs, by their bytes E4 to E9.
bool is_ideograph(std::string_view character) {
    const auto lead = character.empty() ? 0U : static_cast<unsigned char>(character.front());
    return character.size() == 3 && lead >= 0xE4 && lead <= 0xE9;
}

/// The character that ends at `end`.
std::string_view character_before(std::string_view text, std::size_t end) {
    if (end == 0) return {};
    std::size_t begin = end - 1;
    while (begin > 0 && !begins_code_point(text[begin])) --begin;
    return text.substr(begin, end - begin);
}

std::string_view character_at(std::string_view text, std::size_t begin) {
    std::size_t end = begin;
    while (end < text.size() && (end == begin || !begins_code_point(text[end]))) ++end;
    return text.substr(begin, end - begin);
}

}  // namespace

std::vector<std::string> acceptable_words(const PlacedDiagnostic& diagnostic, const Range& selection,
                                          const Analysis& analysis, const PositionMap& positions) {
    const std::string_view category = std::string_view(diagnostic.rule).substr(0, diagnostic.rule.find('/'));
    if (category != "wording" && category != "punctuation") return {};

    const std::string_view text = analysis.document->source().text();
    const Range range = positions.range(diagnostic.place.begin, diagnostic.place.end);
    const std::size_t begin = positions.offset(range.start);
    const std::size_t end = positions.offset(range.end);
    const std::size_t selected = positions.offset(selection.start);
    const std::size_t selected_end = positions.offset(selection.end);
    if (selected <= begin && end <= selected_end) {
        const std::string_view word = text.substr(selected, selected_end - selected);
        if (is_word(word)) return {std::string(word)};
    }
    const std::string_view found = text.substr(begin, end - begin);
    if (is_word(found)) return {std::string(found)};
    if (!is_ideograph(found)) return {};
    std::vector<std::string> words;
    const std::string_view before = character_before(text, begin);
    const std::string_view behind = character_at(text, end);
    if (is_ideograph(before)) words.push_back(std::string(before) + std::string(found));
    if (is_ideograph(behind)) words.push_back(std::string(found) + std::string(behind));
    return words;
}

}  // namespace mingcha::lsp
