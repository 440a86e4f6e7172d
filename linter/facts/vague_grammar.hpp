// Numbers that name no single value: 几十, 数百万, 七八个, 三四十, 十几, 一百零几万, 500余万.
#pragma once

#include <optional>

#include "facts/number_grammar.hpp"

namespace mingcha {

/// 几十, 数百万, 七八, 三四十: a vague number from its first character on.
[[nodiscard]] std::optional<NumberForm> parse_vague_number(const char32_t* first, const char32_t* last);

/// What 几, 余 or 多 behind `form` makes of it: 十几, 二十几万, 500余万; no value if none of them follows.
[[nodiscard]] std::optional<NumberForm> as_vague(const NumberForm& form, const char32_t* last);

}  // namespace mingcha
