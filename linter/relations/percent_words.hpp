// What the words before a percentage say it is: a share of a whole, or the rate of a happening.
#pragma once

#include <string_view>

#include "relations/sentence.hpp"

namespace mingcha {

struct PercentWords {
    enum class Kind : unsigned char {
        none,     ///< a change, a growth, an interest rate, or nothing known
        share,    ///< 占员工总数的42%, 女员工占比42%, 完成年度计划的95%
        rate,     ///< 合格率95%
        bracket,  ///< 女员工126人（42%）
    };
    Kind kind = Kind::none;
    bool exceeds = false;            ///< a plan, a capacity or the like is the whole, which may be exceeded
    bool whole_is_a_number = false;  ///< 占300人的42%: the number before is the whole
    std::string_view subject;        ///< 女员工 in 女员工占比42%
    std::string_view whole;          ///< 员工总数 in 占员工总数的42%; empty if not named
    std::string_view happening;      ///< 合格 in 合格率, 按期办结 in 按期办结率
};

/// Requires a percentage, or a number of 成, at `index`.
[[nodiscard]] PercentWords percent_words(const Sentence& sentence, std::size_t index);

/// The words before the first mark in `words`.
[[nodiscard]] std::string_view first_clause(std::string_view words);

/// The number at `index` goes on with a list of percentages: 35%、33%和32%.
[[nodiscard]] bool continues_list(const Sentence& sentence, std::size_t index);

/// The last of the list of percentages that begins at `index`; `index` itself if none does.
[[nodiscard]] std::size_t last_of_list(const Sentence& sentence, std::size_t index);

[[nodiscard]] bool is_percentage(const Quantity& quantity);

}  // namespace mingcha
