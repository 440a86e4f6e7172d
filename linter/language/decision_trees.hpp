// Decision trees whose leaves add up to the logarithm of the odds: how evidence.hpp is weighed.
//
// They are made by tools/model/fit_trees.py and used as they lie in the file. Immutable.
#pragma once

#include <cstdint>
#include <span>

#include "mingcha/failure.hpp"

namespace mingcha::language {

class DecisionTrees {
public:
    /// The trees in the program.
    [[nodiscard]] static const DecisionTrees& built_in();
    /// Of the bytes of a file, aligned to four, which must outlive it. Fails if they are none.
    [[nodiscard]] static Result<DecisionTrees> read(std::span<const unsigned char> bytes);

    /// How many features they ask for.
    [[nodiscard]] std::size_t features() const { return layout_.features; }
    /// The sum of the leaves. Requires `features` values. O(depth of all trees).
    [[nodiscard]] float sum(std::span<const float> features) const;

    struct Layout {
        char magic[8];
        std::uint32_t trees;
        std::uint32_t nodes;
        std::uint32_t features;
        float base;  ///< what no tree adds
    };
    static constexpr char kMagic[8] = {'m', 'c', 't', 'r', 'e', 'e', '0', '1'};
    static constexpr std::uint16_t kLeaf = 0xFFFF;

    /// Up to its value to the next node, beyond it to `right`; a leaf has `feature` kLeaf and adds its value.
    struct Node {
        float value;
        std::uint16_t feature;
        std::uint16_t right;
    };

private:
    DecisionTrees() = default;

    Layout layout_{};
    std::span<const std::uint32_t> roots_;
    std::span<const Node> nodes_;
};

static_assert(sizeof(DecisionTrees::Node) == 8 && sizeof(DecisionTrees::Layout) == 24);

}  // namespace mingcha::language
