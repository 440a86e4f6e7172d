#include "kinds/support/heading_match.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <unordered_set>
#include <utility>

#include "language/characters.hpp"

namespace mingcha::kinds {
namespace {

constexpr std::size_t kLongestTitle = 90;    // bytes: thirty Chinese characters
constexpr std::size_t kMostHeadings = 2000;  // what has more is no single report
constexpr std::array<std::string_view, 5> kTitleEnds = {"。", "：", ":", "（", "("};

TextSpan title_of(const Document& document, const Block& block) {
    TextSpan title = block.body();
    const std::string_view words = document.text(title);
    std::size_t length = words.size();
    for (const std::string_view end : kTitleEnds) length = std::min(length, words.find(end));
    title.end = title.begin + static_cast<std::uint32_t>(length);
    return title;
}

/// Equal but for one replaced character.
bool differs_in_one_character(std::string_view a, std::string_view b) {
    if (a.size() != b.size()) return false;
    std::size_t different = 0;
    for (std::size_t at = 0; at < a.size();) {
        const std::size_t width = static_cast<unsigned char>(a[at]) < 0x80 ? 1 : 3;
        if (a.substr(at, width) != b.substr(at, width) && ++different > 1) return false;
        at += width;
    }
    return different == 1;
}

bool is_similar(std::string_view heading, std::string_view name) {
    constexpr std::size_t kLongEnoughForASlip = 15;
    if (heading.size() <= 2 * name.size() && heading.find(name) != std::string_view::npos) return true;
    return name.size() >= kLongEnoughForASlip && differs_in_one_character(heading, name);
}

}  // namespace

std::string bare_words(std::string_view text) {
    std::string result;
    for (std::size_t at = 0; at < text.size();) {
        const char32_t c = language::character_at(text, at);
        std::size_t next = at + 1;
        while (next < text.size() && (static_cast<unsigned char>(text[next]) & 0xC0) == 0x80) ++next;
        if (language::is_han(c) || language::is_ascii_letter(c) || language::is_ascii_digit(c)) {
            result += text.substr(at, next - at);
        }
        at = next;
    }
    return result;
}

std::vector<HeadingText> heading_texts(const Document& document) {
    std::vector<HeadingText> headings;
    std::unordered_set<std::string> seen;
    for (const Block& block : document.blocks()) {
        if (headings.size() == kMostHeadings) break;
        if (block.kind != BlockKind::heading && !block.numbering) continue;
        const TextSpan title = title_of(document, block);
        if (title.size() > kLongestTitle || title.empty()) continue;
        std::string name = bare_words(document.text(title));
        if (seen.insert(name).second) headings.push_back({title, std::move(name)});
    }
    return headings;
}

std::vector<HeadingText> possible_headings(const Document& document) {
    constexpr std::size_t kLongest = 45;  // bytes: fifteen Chinese characters
    std::vector<HeadingText> found;
    for (const Block& block : document.blocks()) {
        if (found.size() == kMostHeadings) break;
        if (block.kind != BlockKind::paragraph || block.span.size() > kLongest) continue;
        std::string name = bare_words(document.text(block.span));
        if (name.size() == block.span.size()) found.push_back({block.span, std::move(name)});
    }
    return found;
}

const HeadingText* find_heading(std::span<const HeadingText> headings, std::span<const std::string_view> names,
                                Likeness likeness) {
    for (const std::string_view name : names) {
        const std::string wanted = bare_words(name);
        const auto heading = std::ranges::find_if(headings, [&](const HeadingText& candidate) {
            return likeness == Likeness::same ? candidate.name == wanted : is_similar(candidate.name, wanted);
        });
        if (heading != headings.end()) return &*heading;
    }
    return nullptr;
}

}  // namespace mingcha::kinds
