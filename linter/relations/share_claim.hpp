// One share or rate in a passage, and the numbers that may be its part and its whole.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "relations/percent_words.hpp"

namespace mingcha {

/// `sure`: the words leave no doubt; otherwise the number only stands where such a number would stand.
struct ShareOperand {
    std::size_t index = 0;
    bool sure = false;
};

/// Whether `part` could be a part of `whole`: counted in the same unit.
[[nodiscard]] bool is_comparable(const Quantity& part, const Quantity& whole);

/// Whether shares of the number are stated at all.
[[nodiscard]] bool is_amount(const Quantity& quantity);

/// Whether no sentence ends between two numbers of the passage. Requires a <= b.
[[nodiscard]] bool in_one_sentence(const Sentence& passage, std::size_t a, std::size_t b);

/// The numbers before the percentage at `index` that may be the part, the likeliest first; at most a handful.
[[nodiscard]] std::vector<ShareOperand> parts_of(const Sentence& passage, std::size_t index, const PercentWords& words);

/// The numbers around that may be the whole of `part`, the likeliest first; at most a handful. `last_whole` is the
/// whole of the share before, if there was one.
[[nodiscard]] std::vector<ShareOperand> wholes_of(const Sentence& passage, std::size_t index, const PercentWords& words,
                                                  std::size_t part, std::optional<std::size_t> last_whole);

/// The number at `index` is what `name` names: 年末员工总数4402人 for 员工总数.
[[nodiscard]] bool is_called(const Sentence& passage, std::size_t index, std::string_view name);

/// 全部, 总数: a whole that is named by no noun of its own.
[[nodiscard]] bool names_any_total(std::string_view name);

}  // namespace mingcha
