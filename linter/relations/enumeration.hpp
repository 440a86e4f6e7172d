// Lists within a sentence: A、B和C, 一是…；二是….
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace mingcha {

/// A small numeral: 三, 十二, 12, １２.
struct SmallNumeral {
    std::size_t size = 0;  ///< in bytes
    int value = 0;         ///< 1 to 99
    bool chinese = false;
};

/// The numeral that `text` begins with, if it is no part of a larger number.
[[nodiscard]] std::optional<SmallNumeral> small_numeral_at(std::string_view text);

/// What a list may count: 和 either joins the last two things or belongs to one of them.
struct ListSize {
    int least = 0;      ///< separators and one
    int most = 0;       ///< with every joiner taken for a separator
    bool even = false;  ///< all things are written in as many characters, so that nothing else is mixed in
    bool open = false;  ///< 等 follows, or 如 comes before: more things may exist

    [[nodiscard]] bool may_be(int count) const { return least <= count && count <= most; }
};

/// The list in `text`, which holds nothing else, divided at `separator`. Separators inside brackets, quotation marks
/// and titles do not divide; marks that stand side by side (“甲”“乙”) do.
[[nodiscard]] ListSize list_size(std::string_view text, std::string_view separator);

/// The end of the run of words that `text` ends with and that no mark but 、 interrupts; its size in bytes.
[[nodiscard]] std::size_t trailing_run(std::string_view text);

/// An ordinal such as 二是 at the start of a clause.
struct InlineOrdinal {
    std::size_t begin = 0;
    std::size_t size = 0;
    int value = 0;
};

/// All of 一是, 二是 … in `text` that begin a clause.
[[nodiscard]] std::vector<InlineOrdinal> inline_ordinals(std::string_view text);

}  // namespace mingcha
