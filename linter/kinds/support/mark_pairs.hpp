// Marks that stand in pairs: quotation marks, brackets and the marks of titles, and those that lack their partner.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "mingcha/span.hpp"

namespace mingcha::kinds {

enum class PairKind : std::uint8_t {
    double_quote,  ///< “ ”
    single_quote,  ///< ‘ ’
    round,         ///< （ ） and ( ), which may close one another: their widths are the concern of half-width
    square,        ///< ［ ］ and [ ]
    title,         ///< 《 》
    inner_title,   ///< 〈 〉
    lenticular,    ///< 【 】
    tortoise,      ///< 〔 〕
    corner,        ///< 「 」
    white_corner,  ///< 『 』
};

struct PairMark {
    PairKind kind = PairKind::double_quote;
    bool opens = false;
    TextSpan span;
};

/// The mark that `mark` needs beside it; full-width.
[[nodiscard]] std::string_view partner_of(const PairMark& mark);

/// What is wrong with the pairs of a piece of text.
struct PairFaults {
    std::vector<PairMark> unclosed;  ///< in order
    std::vector<PairMark> unopened;  ///< in order
    struct Pair {
        PairMark open;
        PairMark close;
        TextSpan outer;  ///< what opens the pair around it
    };
    std::vector<Pair> nested;  ///< pairs directly inside a pair of the same kind that is closed
    std::vector<Pair> outer;   ///< single quotation marks that stand in no double ones

    [[nodiscard]] bool empty() const { return unclosed.empty() && unopened.empty() && nested.empty() && outer.empty(); }
};

/// Labels such as 1） and a), apostrophes, signs of inches and mathematical intervals are no marks of a pair.
/// O(size of the piece).
[[nodiscard]] PairFaults find_pair_faults(std::string_view text, TextSpan piece);

}  // namespace mingcha::kinds
