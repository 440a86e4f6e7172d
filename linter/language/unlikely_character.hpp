// Where a character was probably typed for another: what stands there is unusual, and with one character replaced, or
// two beside one another, it would be usual.
//
// The search looks only where no four characters around a place are known to the model together, and there at
// characters that are taken for one another; where even two are unknown together and make no word, at any character
// that often stands beside its neighbour. The score of a candidate is the logarithm of its odds, a linear combination
// of how well it and what stands there are attested. The weights were fitted by tools/model/fit_weights.py. O(size of
// the text); immutable.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <vector>

#include "language/character_model.hpp"
#include "language/tokens.hpp"

namespace mingcha::language {

/// The levels of the strings of two to five tokens that cover one place: [length][how far before the place it begins].
struct Attestation {
    std::array<std::array<std::uint8_t, kLongestString>, kLongestString + 1> level{};

    /// How long the longest string is; 0 if none is known.
    [[nodiscard]] std::size_t longest() const;
    [[nodiscard]] unsigned count(std::size_t length) const;  ///< how many are known
    [[nodiscard]] unsigned sum(std::size_t length) const;    ///< of their levels
};

inline constexpr std::size_t kFeatures = 37;
using Features = std::array<float, kFeatures>;

struct Suspicion {
    std::size_t place = 0;            ///< index of the first token
    std::size_t length = 1;           ///< one character, or two
    std::array<char32_t, 2> right{};  ///< what is probably meant
    float score = 0;                  ///< log odds
    float second = -100;              ///< of the next best candidate
};

class UnlikelyCharacters {
public:
    explicit UnlikelyCharacters(const CharacterModel& model) : model_(model) {}

    /// What is suspicious in the tokens of one block, in order of place and without overlap; the best candidate of
    /// each place, if its score is at least `least`.
    [[nodiscard]] std::vector<Suspicion> find(std::span<const Token> tokens, float least) const;

    using OnCandidate = std::function<void(std::size_t place, char32_t right, Likeness likeness, const Features&)>;
    /// Every candidate for one character, with the evidence.
    void for_each_candidate(std::span<const Token> tokens, const OnCandidate& on_candidate) const;

    /// What is known of the place as if `value` stood there.
    [[nodiscard]] Attestation attest(std::span<const Token> tokens, std::size_t place, char32_t value) const;

private:
    const CharacterModel& model_;
};

/// The odds that evidence of this kind gives.
[[nodiscard]] float score_of(const Features& features, Likeness likeness);

}  // namespace mingcha::language
