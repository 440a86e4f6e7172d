// Which characters sound alike, so that one is typed for the other.
#pragma once

#include <cstdint>
#include <memory>
#include <utility>
#include <vector>

#include "kinds/support/lazy.hpp"
#include "mingcha/table.hpp"

namespace mingcha::kinds {

/// Immutable.
class Readings {
public:
    /// Of a table with the columns `reading` (without tone) and `characters`, which must outlive it.
    explicit Readings(const Table& table);

    /// True if both characters are known and have a reading that is alike, tones, retroflex initials (zh, ch, sh for z,
    /// c, s) and the two nasal endings aside, as whoever types by sound confuses them. O(log characters).
    [[nodiscard]] bool alike(char32_t a, char32_t b) const;

private:
    using Sounds = std::vector<std::pair<char32_t, std::uint16_t>>;  // sorted; a character may have several

    std::unique_ptr<const Lazy<Sounds>> sounds_;
};

}  // namespace mingcha::kinds
