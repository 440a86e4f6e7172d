// The binary fuse filter of the model of characters.
#pragma once

#include <cstdint>
#include <utility>
#include <vector>

namespace mingcha::language {

struct Filter {
    std::uint32_t segment_length = 0;
    std::uint32_t segment_count = 0;
    std::vector<std::uint16_t> slots;
};

/// Of keys and their levels, each key once. Ends the program if no filter can be built.
[[nodiscard]] Filter make_filter(const std::vector<std::pair<std::uint64_t, unsigned>>& keys);

}  // namespace mingcha::language
