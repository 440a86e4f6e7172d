// The lines of a text as they were printed, blank ones left out.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace mingcha {

enum class LineRole : std::uint8_t { text, furniture, contents, table_row };

/// `begin` and `end` are offsets into the text and leave out spaces at both ends.
struct PrintedLine {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    std::uint16_t columns = 0;       ///< width with its indent: 2 for a wide character, 1 for others; saturates
    std::uint16_t characters = 0;    ///< the same in code points
    std::uint8_t indent = 0;         ///< columns of space before the first character; saturates
    std::uint8_t blanks_before = 0;  ///< blank lines between this line and the one before; saturates
    LineRole role = LineRole::text;
    bool trailing_space : 1 = false;
    bool page_break_before : 1 = false;  ///< a form feed
    bool inner_space : 1 = false;        ///< may have a space other than at its ends
    bool wide_gap : 1 = false;           ///< may have a tab, a bar, or two spaces in a row
    bool digit_at_end : 1 = false;
    bool begins_table : 1 = false;  ///< of a table row: the first one

    [[nodiscard]] std::string_view in(std::string_view text) const { return text.substr(begin, end - begin); }
};

/// O(size of the text).
[[nodiscard]] std::vector<PrintedLine> split_lines(std::string_view text);

}  // namespace mingcha
