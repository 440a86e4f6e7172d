// The function words and verbs that stand between a number and the noun that it counts.
#pragma once

#include <cstddef>
#include <string_view>

namespace mingcha {

/// Length of the function word or adverb at the beginning of `text`, 0 if there is none: 和, 现有, 全年.
[[nodiscard]] std::size_t leading_function_word(std::string_view text);

/// Length of the copula or adverb at the end of `text`, 0 if there is none: 共有, 达到, 为.
[[nodiscard]] std::size_t trailing_function_word(std::string_view text);

/// True if `text` names nothing, but only says what is done: 先后走访.
[[nodiscard]] bool is_only_verbs(std::string_view text);

/// True if a noun that begins before cannot go on at the beginning of `text`: 和, 参加, 以上.
[[nodiscard]] bool ends_noun(std::string_view text);

/// 计划, 目标: what is to come.
[[nodiscard]] bool says_plan(std::string_view text);
/// 增长, 较: what is compared with another time.
[[nodiscard]] bool says_change(std::string_view text);
/// 人均, 每月.
[[nodiscard]] bool says_average(std::string_view text);

/// Length of the mark or white space at the beginning of `text`, 0 if another character stands there.
[[nodiscard]] std::size_t mark_at(std::string_view text);

/// The bytes of the character that ends just before the end of `text`, which is not empty.
[[nodiscard]] std::size_t last_character_size(std::string_view text);

/// The bytes of the character at the beginning of `text`, which is not empty.
[[nodiscard]] std::size_t first_character_size(std::string_view text);

}  // namespace mingcha
