#include "binary_fuse_filter.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdio>
#include <cstdlib>

#include "language/character_model.hpp"

namespace mingcha::language {

Filter make_filter(const std::vector<std::pair<std::uint64_t, unsigned>>& keys) {
    const auto size = static_cast<double>(keys.size());
    Filter filter;
    filter.segment_length = 1U << static_cast<unsigned>(std::floor(std::log(size) / std::log(3.33) + 2.25));
    const double factor = std::max(1.125, 0.875 + 0.25 * std::log(1e6) / std::log(size));
    const auto capacity = static_cast<std::uint32_t>(std::round(size * factor));
    filter.segment_count = (capacity + filter.segment_length - 1) / filter.segment_length - 2;
    filter.slots.assign(static_cast<std::size_t>(filter.segment_count + 2) * filter.segment_length, 0);

    std::vector<std::uint32_t> degree(filter.slots.size(), 0);
    std::vector<std::uint32_t> sum(filter.slots.size(), 0);
    const auto slots_at = [&](std::size_t key) {
        return CharacterModel::slots_of(CharacterModel::mix(keys[key].first), filter.segment_length,
                                        filter.segment_count);
    };
    for (std::size_t key = 0; key < keys.size(); ++key) {
        for (const std::uint32_t slot : slots_at(key).at) {
            ++degree[slot];
            sum[slot] ^= static_cast<std::uint32_t>(key);
        }
    }
    std::vector<std::uint32_t> single;
    for (std::uint32_t slot = 0; slot < degree.size(); ++slot)
        if (degree[slot] == 1) single.push_back(slot);
    std::vector<std::pair<std::uint32_t, std::uint32_t>> order;  // key, its own slot
    while (!single.empty()) {
        const std::uint32_t slot = single.back();
        single.pop_back();
        if (degree[slot] != 1) continue;
        const std::uint32_t key = sum[slot];
        order.emplace_back(key, slot);
        for (const std::uint32_t other : slots_at(key).at) {
            sum[other] ^= key;
            if (--degree[other] == 1) single.push_back(other);
        }
    }
    if (order.size() != keys.size()) {
        std::fprintf(stderr, "the filter cannot be built: %zu of %zu\n", order.size(), keys.size());
        std::exit(2);
    }
    for (auto it = order.rbegin(); it != order.rend(); ++it) {
        const auto [key, slot] = *it;
        unsigned value = CharacterModel::fingerprint(CharacterModel::mix(keys[key].first)) << 4 | keys[key].second;
        for (const std::uint32_t other : slots_at(key).at)
            if (other != slot) value ^= filter.slots[other];
        filter.slots[slot] = static_cast<std::uint16_t>(value);
    }
    return filter;
}

}  // namespace mingcha::language
