// The clause around a place: the text that belongs together between two marks.
//
// Marks are looked for within a limited reach, so that the work at a hit does not depend on the text's length. Ends of
// blocks, table rows and cells end a clause as well.
#pragma once

#include <cstdint>
#include <string_view>

#include "mingcha/span.hpp"

namespace mingcha::language {

/// Which marks end the clause.
enum class ClauseExtent : std::uint8_t {
    sentence,  ///< 。！？；
    clause,    ///< these and ， ：
    item,      ///< these and 、
};

/// How far a clause is followed to either side, in bytes.
inline constexpr std::uint32_t kClauseReach = 360;

/// The clause that holds `span`, without the marks that end it. Its edges never split a character. Half-width , ; ! ?
/// that stand beside a Chinese character count like the full-width ones.
[[nodiscard]] TextSpan clause_around(std::string_view text, TextSpan span, ClauseExtent extent = ClauseExtent::clause);

}  // namespace mingcha::language
