// Pairs of brackets: their widths, and what stands in them.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "mingcha/span.hpp"

namespace mingcha::kinds {

/// Which half-width brackets are reported.
enum class BracketChoice : std::uint8_t {
    none,
    mismatched,  ///< those whose partner is full-width
    all,         ///< these, and pairs that hold a Chinese character
};

/// `none`, `mismatched` or `all`; anything else is `mismatched`.
[[nodiscard]] BracketChoice bracket_choice(std::string_view word);

struct HalfWidthBracket {
    std::uint32_t offset = 0;
    bool mismatched = false;  ///< its partner is full-width

    friend auto operator<=>(const HalfWidthBracket&, const HalfWidthBracket&) = default;
};

/// The half-width brackets of `block` that should be full-width, in order. Brackets pair within a table
/// cell; a label such as `b)` inside brackets closes nothing. O(size of the block).
[[nodiscard]] std::vector<HalfWidthBracket> half_width_brackets(std::string_view text, TextSpan block,
                                                                BracketChoice choice);

/// The innermost bracket （ ( 【 [ ［ 〔 that holds `span` within one cell, with its marks; none if it is longer than
/// some eighty characters, since that is part of the text.
[[nodiscard]] std::optional<TextSpan> bracket_around(std::string_view text, TextSpan span);

}  // namespace mingcha::kinds
