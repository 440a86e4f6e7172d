// The words that tell a number of listed things from any other number.
#pragma once

#include <string_view>

namespace mingcha {

/// 个, 项, 方面 … at the start of `text`: the longest of the words that sum up what was listed; empty if none.
[[nodiscard]] std::string_view listing_counter_at(std::string_view text);

/// True if `behind`, the words behind a numeral, names the things just listed by what they all are: 个方面, 大类,
/// 个职工协会. A number before such words counts hardly anything else.
[[nodiscard]] bool sums_up(std::string_view behind);

/// True if a numeral behind `text` counts something else, or only some of it: 各, 其他, 约 …, or is part of a number.
[[nodiscard]] bool leads_to_another_number(std::string_view text);

/// True if `thing` is something that one does: of 改造、新建三个工程, the three may be what is done to.
[[nodiscard]] bool may_be_an_action(std::string_view thing);

/// True if `thing` may hold the end of one list and the start of another: 社区的阅览室.
[[nodiscard]] bool may_join_lists(std::string_view thing);

/// True if `text` begins with 如, 包括, 其中 …: not everything need be named behind it.
[[nodiscard]] bool begins_examples(std::string_view text);

/// True if `text` ends with 等: more may exist than was named.
[[nodiscard]] bool ends_openly(std::string_view text);

}  // namespace mingcha
