#include "kinds/support/similar_characters.hpp"

#include <algorithm>
#include <cstddef>
#include <string_view>

#include "language/characters.hpp"

namespace mingcha::kinds {

SimilarCharacters::SimilarCharacters(const Table& groups) {
    for (std::size_t row = 0; row < groups.row_count(); ++row) {
        const std::string_view characters = groups.cell(row, "characters");
        for (std::size_t offset = 0; offset < characters.size();) {
            const char32_t c = language::character_at(characters, offset);
            groups_of_[c].push_back(static_cast<std::uint32_t>(row));
            offset += language::length_in_utf8(c);
        }
    }
}

bool SimilarCharacters::are_similar(char32_t a, char32_t b) const {
    const auto groups_a = groups_of_.find(a);
    const auto groups_b = groups_of_.find(b);
    if (groups_a == groups_of_.end() || groups_b == groups_of_.end()) return false;
    return std::ranges::any_of(groups_a->second, [&](std::uint32_t group) {
        return std::ranges::find(groups_b->second, group) != groups_b->second.end();
    });
}

}  // namespace mingcha::kinds
