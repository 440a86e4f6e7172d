// The text that the model of characters is made of, and how often its strings occur in how many documents.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "language/character_model.hpp"
#include "language/tokens.hpp"

namespace mingcha::language {

constexpr bool is_basic(char32_t c) {
    return c >= CharacterModel::kFirstCharacter && c < CharacterModel::kFirstCharacter + CharacterModel::kCharacters;
}

struct Text {
    std::vector<Token> tokens;
    std::vector<std::uint32_t> documents;  ///< of every token
};

struct Entry {
    std::uint64_t key;
    std::uint32_t count;
    std::uint32_t documents;
};

/// Ends the program if the file cannot be read.
[[nodiscard]] std::string read_file(const char* path);

/// Adds a file; `document` is the number of the last document.
void add_text(const std::string& content, Text& text, std::uint32_t& document);

/// The strings of one length that two documents share, sorted by key. A break stands at the ends of a string only.
[[nodiscard]] std::vector<Entry> count_strings(const Text& text, std::size_t length);

/// 2^(1.15 level) occurrences.
[[nodiscard]] unsigned level_of(std::uint32_t count);

/// Of every character, the characters that often stand beside it, in the order of the code.
[[nodiscard]] std::vector<std::vector<char16_t>> neighbours(const Text& text, bool before);

}  // namespace mingcha::language
