// The numbers of a paragraph as factors and products: what each is divided by, and which others it may multiply.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "relations/finders.hpp"
#include "relations/per_unit.hpp"

namespace mingcha {

/// A number of the paragraph.
struct Term {
    const Sentence* sentence = nullptr;
    std::size_t index = 0;
    PerUnit per_unit;
    bool changes = false;  ///< a change, a limit or a plan: it makes no total and counts nothing

    [[nodiscard]] const Quantity& quantity() const { return sentence->quantities[index]; }
    [[nodiscard]] std::uint32_t number() const { return sentence->index_of(index); }
    [[nodiscard]] bool is_divided() const { return !per_unit.divisors.empty() || !quantity().per.empty(); }
};

/// O(length of the paragraph).
[[nodiscard]] std::vector<Term> terms_of(Paragraph paragraph);

/// 人 and 人次, 家 and 家次: what is counted each time.
[[nodiscard]] bool counts_the_same(const Term& each, const Term& total);

/// Whether `term` says how many of `divisor` there are.
[[nodiscard]] bool counts(const Term& term, const Divisor& divisor);

/// 十二个、十二个、九个班: a number of the same unit stands beside it, and nothing but a joint between them.
[[nodiscard]] bool is_one_of_list(std::span<const Term> terms, std::size_t at);

/// 日均5120人次, of which each line has 80.
[[nodiscard]] bool is_total_of_a_time(const Term& term);

/// What stands with the word for a mean or rate in the clause of a number: 机关干部|人均|植树|15株.
struct MeanWords {
    std::string_view qualifier;  ///< before it: a mean of some only; empty if none
    std::string_view noun;       ///< behind it, to the number; empty if none
};
[[nodiscard]] MeanWords mean_words(const Sentence& sentence, std::size_t index);

}  // namespace mingcha
