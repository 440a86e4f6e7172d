// What a number of a sentence states: which thing it counts or measures, and in what manner.
//
// There is no dictionary at this stage. A label begins behind the nearest mark, date or function word and ends before
// the copula that introduces the number; function words are told from the words that they are part of by their
// neighbours, so that 有 is stripped off 现有床位 but not off 有效专利.
#pragma once

#include <cstdint>

#include "relations/sentence.hpp"

namespace mingcha {

struct Claim {
    enum class Manner : std::uint8_t {
        level,       ///< 床位120张
        plan,        ///< 计划新增床位120张
        change,      ///< 增长12%
        average,     ///< 人均, 月均
        cumulative,  ///< 累计
        part,        ///< behind 其中
    };

    TextSpan phrase;   ///< the words before the number, from the last mark on: 走访企业46家
    TextSpan counted;  ///< the noun right behind it: 走访46家企业; empty if none
    Manner manner = Manner::level;

    /// What a reader would call the number: the phrase, or the noun behind it where the phrase is but a verb.
    TextSpan label;
};

/// O(words around the number).
[[nodiscard]] Claim claim_of(const Sentence& sentence, std::size_t index);

/// Only the label of it, which costs less.
[[nodiscard]] TextSpan label_of(const Sentence& sentence, std::size_t index);

}  // namespace mingcha
