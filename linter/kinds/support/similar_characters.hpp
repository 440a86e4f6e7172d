// Characters that are easily taken for one another: 例 and 列 look alike, 职 and 执 sound alike.
#pragma once

#include <cstdint>
#include <unordered_map>
#include <vector>

#include "mingcha/table.hpp"

namespace mingcha::kinds {

class SimilarCharacters {
public:
    /// The column `characters` of each row holds characters that are all alike.
    explicit SimilarCharacters(const Table& groups);

    [[nodiscard]] bool are_similar(char32_t a, char32_t b) const;

private:
    std::unordered_map<char32_t, std::vector<std::uint32_t>> groups_of_;
};

}  // namespace mingcha::kinds
