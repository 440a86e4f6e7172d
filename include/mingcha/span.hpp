// Half-open ranges of UTF-8 bytes, the only unit of position inside the program.
//
// Every other unit (line and column, UTF-16 code units, a page) exists at the edges only and is computed by
// the owner of the text: `Source` for a file, `Document` for the text that was read from it.
#pragma once

#include <algorithm>
#include <compare>
#include <cstdint>
#include <string_view>

namespace mingcha {

/// Bytes [begin, end) of `Document::text()`.
struct TextSpan {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;

    [[nodiscard]] constexpr std::uint32_t size() const { return end - begin; }
    [[nodiscard]] constexpr bool empty() const { return begin == end; }
    [[nodiscard]] constexpr bool contains(TextSpan other) const { return begin <= other.begin && other.end <= end; }
    [[nodiscard]] constexpr bool overlaps(TextSpan other) const { return begin < other.end && other.begin < end; }
    friend constexpr auto operator<=>(TextSpan, TextSpan) = default;
};

/// Bytes [begin, end) of `Source::text()`: a place in the user's own file.
struct SourceSpan {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;

    friend constexpr auto operator<=>(SourceSpan, SourceSpan) = default;
};

/// The smallest span that holds both.
[[nodiscard]] constexpr TextSpan cover(TextSpan a, TextSpan b) {
    return {std::min(a.begin, b.begin), std::max(a.end, b.end)};
}

/// The bytes of `span`; the view lives as long as `text` does. Requires span.end <= text.size().
[[nodiscard]] constexpr std::string_view slice(std::string_view text, TextSpan span) {
    return text.substr(span.begin, span.size());
}

}  // namespace mingcha
