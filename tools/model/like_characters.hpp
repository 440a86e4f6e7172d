// Which characters are taken for one another, and how characters sound.
#pragma once

#include <cstdint>
#include <set>
#include <string_view>
#include <vector>

#include "language/character_model.hpp"

namespace mingcha::language {

/// The characters of the model in a text.
[[nodiscard]] std::vector<char32_t> characters_of(std::string_view text);

/// Of every character, those among `frequent` that it is taken for, the likest first. Ends the program if ICU fails.
[[nodiscard]] std::vector<std::vector<LikeCharacter>> like_characters(const char* readings, const char* similar,
                                                                      const std::set<char32_t>& frequent);

/// Of every character, the numbers of the sounds that it may have, without tone, zh as z, ing as in.
[[nodiscard]] std::vector<std::vector<std::uint16_t>> sounds_of_characters(const char* readings);

}  // namespace mingcha::language
