// One share or rate in a passage, and the numbers that may be its part and its whole.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "relations/percent_words.hpp"
#include "relations/share_arithmetic.hpp"

namespace mingcha {

struct ShareOperand {
    std::size_t index = 0;
    bool sure = false;  ///< the words leave no doubt; otherwise the number only stands where such a number would stand
    bool likely = false;  ///< of a whole: nothing else is as near, so that a slip of the pen may be told by its digits
};

/// Whether no sentence ends between two numbers of the passage. Requires a <= b.
[[nodiscard]] bool in_one_sentence(const Sentence& passage, std::size_t a, std::size_t b);

/// The words before two numbers give them the same year, if they give any.
[[nodiscard]] bool are_of_one_year(const Sentence& passage, std::size_t a, std::size_t b);

/// The numbers before the percentage at `index` that may be the part, the likeliest first; at most a handful.
[[nodiscard]] std::vector<ShareOperand> parts_of(const Sentence& passage, std::size_t index, const PercentWords& words);

/// The numbers around that may be the whole of `part`, the likeliest first; at most a handful. `last_whole` is the
/// whole of the share before, if there was one.
[[nodiscard]] std::vector<ShareOperand> wholes_of(const Sentence& passage, std::size_t index, const PercentWords& words,
                                                  std::size_t part, std::optional<std::size_t> last_whole);

/// The number at `index` is what `name` names: 年末员工总数4402人 for 员工总数.
[[nodiscard]] bool is_called(const Sentence& passage, std::size_t index, std::string_view name);

/// 员工 for 员工总数 and 全体员工.
[[nodiscard]] std::string_view bare_name(std::string_view name);

/// What a number is called by the words before and behind it, without those that only say that it is a total.
struct Label {
    std::string_view before;
    std::string_view behind;
    bool is_total = false;  ///< the words before say so: 员工总数
};

[[nodiscard]] Label label_around(const Sentence& passage, std::size_t index);

/// `words` before a name leave it the name of the whole: 截至2023年末全体.
[[nodiscard]] bool is_qualified_total(std::string_view words);

/// 全部, 总数: a whole that is named by no noun of its own.
[[nodiscard]] bool names_any_total(std::string_view name);

}  // namespace mingcha
