// Where a character was probably typed for another, or one is missing or too many: what stands there is unusual, and
// with a small change it would be usual.
//
// The search looks only where no four tokens around a place are known to the model together, and there at characters
// that are taken for one another, at words of two characters that sound alike, and at characters that changed places;
// where even less is known, at any character that often stands beside its neighbour, and at characters left out or
// typed twice. The score of a change is the logarithm of its odds, by how well it and what stands there are attested
// (evidence.hpp), weighed by decision trees (tools/model/fit_trees.py). O(size of the text); immutable.
#pragma once

#include <array>
#include <cstddef>
#include <functional>
#include <span>
#include <vector>

#include "language/character_model.hpp"
#include "language/decision_trees.hpp"
#include "language/evidence.hpp"
#include "language/tokens.hpp"

namespace mingcha::language {

inline constexpr float kNoOdds = -100;

struct Suspicion {
    Change change;
    float score = 0;         ///< log odds
    float second = kNoOdds;  ///< of the next best change at the same place

    [[nodiscard]] std::size_t end() const { return change.place + change.removed; }
};

class UnlikelyCharacters {
public:
    explicit UnlikelyCharacters(const CharacterModel& model, const DecisionTrees& trees)
        : model_(model), trees_(trees) {}

    /// What is suspicious in the tokens of one block, in order of place and not near one another; the best change of
    /// each place, if its score is at least `least`.
    [[nodiscard]] std::vector<Suspicion> find(std::span<const Token> tokens, float least) const;

    using OnCandidate = std::function<void(const Change& change, const Features& features)>;
    /// Every change that is looked at, with the evidence.
    void for_each_candidate(std::span<const Token> tokens, const OnCandidate& on_candidate) const;

private:
    const CharacterModel& model_;
    const DecisionTrees& trees_;
};

}  // namespace mingcha::language
