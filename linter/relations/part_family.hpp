// Which parts of a list exclude one another, by the tables of scales and partitions.
#pragma once

#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <utility>

#include "facts/vocabulary.hpp"

namespace mingcha {

/// A word of the tables that a label holds: which scale or partition, and which of its levels or classes.
using Membership = std::pair<std::size_t, std::size_t>;

/// What the tables say of a part by its label.
struct Description {
    std::set<Membership> levels;
    std::set<Membership> classes;
    bool nameless = false;  ///< the label is empty

    [[nodiscard]] bool is_empty() const { return levels.empty() && classes.empty(); }
};

/// O(label × words of the tables) for labels that may hold one of them.
[[nodiscard]] Description describe(std::string_view label, const Vocabulary::Words& words);

struct PartFamilies {
    bool exclusive = false;        ///< the tables say that nobody can be counted in two of the parts
    bool undescribed = false;      ///< no table says anything of the parts; of amounts, of all but one of them
    bool whole_partition = false;  ///< the parts name every class of one partition
    bool complete = false;         ///< and nothing belongs to none of them
};

/// Parts that are different classes of one property exclude one another (男党员, 女党员); parts that are described by
/// different properties (女职工, 党员) may overlap. `of_things`: the parts count people or things, each of which has
/// several properties; amounts of money have none, so that 乡村 in 乡村道路520万元 describes nothing.
[[nodiscard]] PartFamilies families_of(std::span<const Description> parts, bool of_things,
                                       const Vocabulary::Words& words);

/// True for names of at least two characters that differ before the same noun: 教育捐赠, 救灾捐赠, 乡村振兴捐赠. They
/// sort one thing, so that nothing is counted twice.
[[nodiscard]] bool share_head(std::span<const std::string_view> names);

/// A level of a scale and everything above it: 大专以上.
struct Threshold {
    const Scale* scale = nullptr;
    int rank = 0;
};

/// True if `text` may hold a threshold at all: a quick test for whole sentences.
[[nodiscard]] bool names_threshold(std::string_view text);
[[nodiscard]] std::optional<Threshold> threshold_of(std::string_view label, const Vocabulary::Words& words);

/// The levels at or above a threshold that a list names.
class ScaleCoverage {
public:
    ScaleCoverage() = default;
    explicit ScaleCoverage(Threshold threshold) : threshold_(threshold) {}

    /// Notes the level that `label` names; false if it names none at or above the threshold, or one noted already.
    bool take(std::string_view label);
    [[nodiscard]] bool complete() const;
    /// The levels that are not named, lowest first: 大专、博士.
    [[nodiscard]] std::string missing() const;

private:
    Threshold threshold_;
    std::set<int> ranks_;
};

}  // namespace mingcha
