// What was found in blocks that were read before, so that whoever checks a text at every keystroke pays for the block
// that changed.
#pragma once

#include <cstddef>
#include <mutex>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

#include "language/unlikely_character.hpp"

namespace mingcha::language {

/// Remembers about the last million characters. May be asked from any number of threads.
class SuspicionMemory {
public:
    /// As `search.find(tokens, least)`, which must be asked with the same `least` each time.
    [[nodiscard]] std::vector<Suspicion> find(const UnlikelyCharacters& search, std::span<const Token> tokens,
                                              float least);

private:
    using Blocks = std::unordered_map<std::u32string, std::vector<Suspicion>>;

    void remember(const std::u32string& block, const std::vector<Suspicion>& found);

    std::mutex mutex_;
    Blocks recent_;
    Blocks older_;  // forgotten all at once, when as many again were read
    std::size_t recent_characters_ = 0;
};

}  // namespace mingcha::language
