// The most probable way to divide a run of characters into words, and what it becomes if some of them change.
//
// Scores are logarithms of probabilities by a language model of words, two units to a power of ten. O(characters) to
// make; O(1) for a change.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "language/character_model.hpp"

namespace mingcha::language {

class WordLattice {
public:
    WordLattice(const CharacterModel& model, std::u32string_view run);

    [[nodiscard]] std::size_t size() const { return run_.size(); }
    /// The score of the best division.
    [[nodiscard]] float best() const { return std::ranges::max(forward_.back()); }
    /// The score of the best division once `removed` characters at `place` are replaced by `added`.
    [[nodiscard]] float best_with(std::size_t place, std::size_t removed, std::u32string_view added) const;
    /// The longest word that holds the characters, and its level; a length of 0 if there is none of two or more.
    struct Word {
        std::size_t length = 0;
        unsigned level = 0;
    };
    /// The level of the word of so many characters at a place; 0 if there is none.
    [[nodiscard]] unsigned level(std::size_t place, std::size_t length) const {
        return place + length <= words_.size() ? words_[place][length] : 0;
    }
    [[nodiscard]] Word word_over(std::size_t place, std::size_t count) const;

private:
    class Changed;

    static constexpr float kNever = -1e6F;
    // Of a boundary, by the length of the word that ends or begins there.
    using Scores = std::array<float, kLongestString + 1>;
    using Levels = std::array<std::uint8_t, kLongestString + 1>;

    [[nodiscard]] float step(std::u32string_view word, unsigned level, std::u32string_view next,
                             unsigned next_level) const;
    void look_up_words();
    void walk_forward();
    void walk_backward();

    const CharacterModel& model_;
    std::u32string run_;
    std::vector<Levels> words_;     // that begin at a character
    std::vector<Scores> forward_;   // of the best division before a boundary
    std::vector<Scores> backward_;  // behind it, without the step to its first word
};

/// The level of a word, as a score.
[[nodiscard]] constexpr float score_of_word(unsigned level) {
    constexpr float kOfLevelZero = -18;  // an unknown character
    return level == 0 ? kOfLevelZero : static_cast<float>(level) - 17;
}

/// The longest word of two characters or more that holds `count` characters at `place` of a text.
[[nodiscard]] WordLattice::Word longest_word_over(const CharacterModel& model, std::u32string_view text,
                                                  std::size_t place, std::size_t count);

}  // namespace mingcha::language
