// Whether a text holds a long name with one slip in it: a character changed, left out or added, two characters that
// changed places, or a word of two characters left out.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace mingcha::kinds {

/// How many characters of `text` make `name` with one slip, when both begin together; none if they do not, or if the
/// text holds the name itself. The slip lies inside: the first two characters and the last two are right. 和 for 、 and
/// a missing 、 are no slips.
[[nodiscard]] std::optional<std::size_t> length_of_near_name(std::u32string_view name, std::u32string_view text);

/// At most `count` characters from `offset` on, up to the end of the block.
[[nodiscard]] std::u32string characters_from(std::string_view text, std::size_t offset, std::size_t count);
/// At most `count` characters before `offset`, from the nearest backwards, down to the begin of the block.
[[nodiscard]] std::u32string characters_before(std::string_view text, std::size_t offset, std::size_t count);

}  // namespace mingcha::kinds
