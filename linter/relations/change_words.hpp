// The words of change: what the text before a number says of rising and falling, and of what is compared with what.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "relations/sentence.hpp"

namespace mingcha {

enum class Direction : std::uint8_t { unknown, rise, fall };

/// A word of change in a stretch of text: 增加, 下降.
struct ChangeWord {
    Direction direction = Direction::unknown;
    std::size_t begin = 0;  ///< in the stretch
    std::size_t end = 0;
};

/// The last word of change in `text`; of words that end together the longest.
[[nodiscard]] std::optional<ChangeWord> last_change_word(std::string_view text);

/// The same for a clause that compares, where 多, 少, 高 and 低 say it too, with a short verb behind them: 多供, 少.
[[nodiscard]] std::optional<ChangeWord> last_comparing_word(std::string_view text);

/// Only adverbs and commas, so that what follows still belongs to what stands before: 累计, 相应, 净.
[[nodiscard]] bool is_adverbial(std::string_view text);

/// Nothing, or what may stand between a word of change and its number: 了, 幅度, 约.
[[nodiscard]] bool is_filler(std::string_view text);

/// Begins with 到, 至, 为, 成 or 达, as what is arrived at does.
[[nodiscard]] bool starts_with_arrival(std::string_view text);

/// A noun of its own stands right behind the number at `index`: 病床由50张增加到80张，增加2名医生.
[[nodiscard]] bool counts_another_thing(const Sentence& sentence, std::size_t index);

/// A time before the reported one, in a form in which two mentions can be compared: 上年 for 去年同期, 年初 for 上年末.
struct PastTime {
    std::string key;         ///< empty if the text names none
    std::size_t length = 0;  ///< bytes that it takes
};
[[nodiscard]] PastTime past_time_at(std::string_view text);

/// With what a clause compares: 投诉量|比|2023年的.
struct Comparison {
    std::string_view subject;  ///< before the marker, without adverbs; empty if the clause names none
    std::string_view with;     ///< behind it; empty for 同比 and 环比
    std::string key;           ///< of the time compared with; 上年 for 同比, 环比 for 环比
};

/// The comparison that a clause makes by 比, 较, 同比, 环比 or 与…相比; no value if it makes none.
[[nodiscard]] std::optional<Comparison> comparison_in(std::string_view clause);

/// The one that a clause begins by 与, 同 or 和, if 相比 follows behind it.
[[nodiscard]] std::optional<Comparison> comparison_begun_in(std::string_view clause);

/// A level of an earlier time: 上年|占比|为.
struct PastLevel {
    std::string key;
    std::string_view noun;  ///< empty if none is named
};
[[nodiscard]] std::optional<PastLevel> past_level_in(std::string_view clause);

/// 投诉量 and 投诉, 隐患总数 and 发现隐患: they may name the same thing. False if one of them is empty.
[[nodiscard]] bool may_name_the_same(std::string_view a, std::string_view b);

}  // namespace mingcha
