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

/// The things that a list names, in its words.
struct Things {
    std::vector<std::string_view> all;  ///< divided at the separators
    int joiners = 0;                    ///< 和, 与, 及 … in them, each of which may divide two more

    /// What stands before and behind the last joiner of the last thing; empty if it has none.
    std::string_view before_joiner;
    std::string_view behind_joiner;

    [[nodiscard]] int least() const { return static_cast<int>(all.size()); }
    [[nodiscard]] int most() const { return least() + joiners; }
    [[nodiscard]] bool may_be(int count) const { return least() <= count && count <= most(); }
};

/// The things of the list in `text`, which holds nothing else, divided at `separator`. Separators inside brackets,
/// quotation marks and titles do not divide; marks that stand side by side (“甲”“乙”) do. O(size of the text).
[[nodiscard]] Things things_of(std::string_view text, std::string_view separator);

/// `things` with the last one divided at its joiner, where that is the only joiner: 甲、乙和丙.
[[nodiscard]] std::optional<std::vector<std::string_view>> with_joiner_divided(const Things& things);

/// The end of the run of words that `text` ends with and that no mark but 、 interrupts; its size in bytes.
[[nodiscard]] std::size_t trailing_run(std::string_view text);

[[nodiscard]] std::size_t character_count(std::string_view text);

/// An ordinal such as 二是 at the start of a clause.
struct InlineOrdinal {
    std::size_t begin = 0;
    std::size_t size = 0;
    int value = 0;
};

/// All of 一是, 二是 … in `text` that begin a clause.
[[nodiscard]] std::vector<InlineOrdinal> inline_ordinals(std::string_view text);

/// 1 to 9 for 一 to 九 at the start of `text`, else 0.
[[nodiscard]] int chinese_digit_at(std::string_view text);

/// The size in bytes of the ASCII or full-width digit that `text` begins with; 0 if there is none.
[[nodiscard]] std::size_t digit_size_at(std::string_view text);

}  // namespace mingcha
