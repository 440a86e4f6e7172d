// The tokens of one block, and which strings of up to four tokens in it the model knows.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "language/character_model.hpp"
#include "language/tokens.hpp"

namespace mingcha::language {

/// A string that is longer makes a place ordinary.
inline constexpr std::size_t kLongestOrdinary = 4;

class Passage {
public:
    /// Keeps a view of the tokens. O(tokens).
    Passage(const CharacterModel& model, std::span<const Token> tokens);

    [[nodiscard]] const CharacterModel& model() const { return model_; }
    [[nodiscard]] std::size_t size() const { return tokens_.size(); }
    [[nodiscard]] char32_t token(std::size_t place) const { return tokens_[place].value; }
    [[nodiscard]] bool is_character(std::size_t place) const { return is_han(tokens_[place].value); }

    /// The level of the string of two to four tokens that begins at `place`; 0 if a shorter piece of it is unknown.
    [[nodiscard]] unsigned level(std::size_t length, std::size_t place) const {
        return place < levels_.size() ? levels_[place][length - 2] : 0;
    }

    /// How long the longest known string is, up to four, that covers a token; 0 if there is none.
    [[nodiscard]] std::size_t longest_covering(std::size_t place) const { return longest_from(place, place); }
    /// The same of strings that hold a token and the one before it.
    [[nodiscard]] std::size_t longest_crossing(std::size_t place) const { return longest_from(place, place - 1); }

private:
    // Of the strings that hold `place` and begin at `latest` at the latest.
    [[nodiscard]] std::size_t longest_from(std::size_t place, std::size_t latest) const;

    const CharacterModel& model_;
    std::span<const Token> tokens_;
    std::vector<std::array<std::uint8_t, kLongestOrdinary - 1>> levels_;
};

}  // namespace mingcha::language
