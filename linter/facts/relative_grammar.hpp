// Times that are counted from the day of writing: 去年, 本月中旬, 下周五, 明天, 近三年, 三天后, and what recurs: 每年.
#pragma once

#include <optional>

#include "facts/date_terms.hpp"

namespace mingcha::grammar {

struct RelativeForm {
    const char32_t* end = nullptr;
    DatePoint point;
    DateFact::Form form = DateFact::Form::point;
};

/// The longest that begins at `first`; looks one character back, since 以上年 and 过去年 hold no 上年 and 去年.
[[nodiscard]] std::optional<RelativeForm> parse_relative_date(const char32_t* first, const char32_t* last);

}  // namespace mingcha::grammar
