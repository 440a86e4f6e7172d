// What speaks for the text as it stands at a place, and for a change of it.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "language/passage.hpp"
#include "language/word_lattice.hpp"

namespace mingcha::language {

/// What a change supposes.
enum class Slip : std::uint8_t {
    character,  ///< one character for another that it is taken for
    unlike,     ///< one character for any other
    word,       ///< a word of two characters for another that sounds so
    swapped,    ///< two characters that changed places
    extra,      ///< a character too many
    doubled,    ///< a character typed twice
    missing,    ///< a character too few
};

/// `removed` tokens at `place` are replaced by `added`.
struct Change {
    Slip slip = Slip::character;
    Likeness likeness = Likeness::none;
    std::size_t place = 0;
    std::size_t removed = 1;
    std::size_t added = 1;
    std::array<char32_t, 2> right{};

    [[nodiscard]] std::u32string_view text() const { return {right.data(), added}; }
};

/// The levels of the strings of two to five tokens that overlap a span, and what follows from them.
class Strings {
public:
    static constexpr std::size_t kReach = kLongestString - 1;

    /// Of the passage as it stands, or as it would be with a change. A span without tokens lies between two.
    Strings(const Passage& passage, const Change& change, bool as_changed);

    /// False if a change makes no known string of three characters, or of four, that touches it. Most changes make
    /// none, and this is ten times as fast as to look all their strings up.
    [[nodiscard]] static bool may_become_known(const Passage& passage, const Change& change, std::size_t length);

    [[nodiscard]] std::size_t longest() const;
    [[nodiscard]] unsigned count(std::size_t length) const;
    [[nodiscard]] unsigned sum(std::size_t length) const;
    /// The logarithm of how probable the tokens are that the change touches, and the next four; in levels.
    [[nodiscard]] float probability() const { return probability_; }
    /// How much the span is bound to what stands before it, and behind it.
    [[nodiscard]] float bond_before() const { return bond_before_; }
    [[nodiscard]] float bond_behind() const { return bond_behind_; }
    [[nodiscard]] unsigned level_of_first() const { return first_; }

private:
    struct Window;
    [[nodiscard]] unsigned level(const Passage& passage, const Window& window, std::size_t length,
                                 std::size_t at) const;
    void look_up(const Passage& passage, const Window& window, bool characters_only);
    void weigh(const Passage& passage, const Window& window);
    [[nodiscard]] float probability_at(const Passage& passage, const Window& window, std::size_t at) const;

    static constexpr std::size_t kMost = 2 * kReach + 2;
    std::array<std::uint8_t, kMost> single_{};                                 // levels of the tokens
    std::array<std::array<std::uint8_t, kMost>, kLongestString + 1> level_{};  // by length and where it begins
    std::array<std::uint8_t, kLongestString + 1> count_{};
    std::array<std::uint8_t, kLongestString + 1> sum_{};
    float probability_ = 0;
    float bond_before_ = 0;
    float bond_behind_ = 0;
    unsigned first_ = 0;
};

inline constexpr std::size_t kFeatures = 50;
using Features = std::array<float, kFeatures>;

/// The evidence of one place, from which that of each change follows.
class Evidence {
public:
    /// `lattice` is of the run of characters that begins at `run`.
    Evidence(const Passage& passage, const WordLattice& lattice, std::size_t run, const Change& span,
             const Strings& there);

    /// The features of a change of the same span.
    [[nodiscard]] Features features_of(const Change& change, const Strings& meant) const;
    /// How much better the words are with the change.
    [[nodiscard]] float words_gain(const Change& change) const {
        return lattice_.best_with(change.place - run_, change.removed, change.text()) - lattice_.best();
    }

private:
    [[nodiscard]] bool is_parallel(const Change& change) const;
    [[nodiscard]] bool is_behind_surname(const Change& change) const;

    const Passage& passage_;
    const WordLattice& lattice_;
    std::size_t run_;
    Strings there_;
    WordLattice::Word word_;
    unsigned word_of_two_ = 0;  // the level of the best word of two characters over the span
    unsigned exact_word_ = 0;   // the level of the word that is the span
    unsigned around_ = 0;
    unsigned odd_ = 0;
};

}  // namespace mingcha::language
