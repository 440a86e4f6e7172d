// The levels between which a change is stated: that with which it compares, and that to which it led.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "relations/comparison.hpp"
#include "relations/stated_change.hpp"

namespace mingcha {

using Figures = std::span<const Figure>;

/// Numbers that state one change: 比上年增加113.6亿元，增长9.7%.
using Run = std::vector<std::size_t>;

/// Appends the changes from `at` on that go on without naming a subject or a comparison of their own. Returns the place
/// behind them.
std::size_t read_on(Figures figures, std::size_t at, Run& run);

[[nodiscard]] Run run_from(Figures figures, std::size_t first);

/// The time of a level that begins with one, as 上年 where its year is the one before the report's.
[[nodiscard]] std::string key_in_report(const Figure& level);

/// The level with which the run compares, in the same sentence: behind it, or before it.
[[nodiscard]] std::optional<std::size_t> printed_base(Figures figures, const Run& run, const Comparison& comparison);

/// 2022年为36个，2023年为45个
[[nodiscard]] bool are_years_in_order(const PastLevel& from, const PastLevel& to);

/// What the changes of a run may have led to.
struct Candidates {
    std::vector<std::size_t> levels;  ///< the likeliest first
    Binding binding = Binding::sure;
};

/// The level of the end of the year.
[[nodiscard]] bool is_closing(Figures figures, const Candidates& to);

/// Finds the level that a statement speaks of.
class LevelFinder {
public:
    /// `begin`: where the statement begins; `model`: a number in the unit of the level; `base_key`: the time of the
    /// level with which it compares.
    LevelFinder(Figures figures, std::size_t begin, const Quantity& model, std::string_view base_key)
        : figures_(figures), begin_(begin), model_(model), base_key_(base_key) {}

    /// 增加D，达到X
    [[nodiscard]] std::optional<std::size_t> arrived_at(const Run& run) const;

    /// Those before the statement that are called like its subject; without one, those of its sentence.
    [[nodiscard]] Candidates of_subject(std::string_view subject) const;

    /// Those before a level of an earlier time, at which the statement begins and which may name what it measures, the
    /// parts of others last: 党员386人，其中预备党员12人；上年末|党员|375人，净增11人.
    [[nodiscard]] Candidates before_past_level(std::string_view noun) const;

private:
    [[nodiscard]] bool fits(const Figure& figure) const;
    [[nodiscard]] Candidates in_sentence() const;
    [[nodiscard]] Candidates in_sentence_before() const;

    Figures figures_;
    std::size_t begin_;
    const Quantity& model_;
    std::string_view base_key_;
};

}  // namespace mingcha
