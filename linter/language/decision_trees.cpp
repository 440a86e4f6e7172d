#include "language/decision_trees.hpp"

#include <algorithm>
#include <cstddef>
#include <cstring>

namespace mingcha::language {

Result<DecisionTrees> DecisionTrees::read(std::span<const unsigned char> bytes) {
    const auto broken = [] { return fail({"判断树损坏", "the decision trees are broken"}); };
    DecisionTrees trees;
    if (bytes.size() < sizeof(Layout)) return broken();
    std::memcpy(&trees.layout_, bytes.data(), sizeof(Layout));
    const Layout& layout = trees.layout_;
    const std::size_t size =
        sizeof(Layout) + std::size_t{layout.trees} * sizeof(std::uint32_t) + std::size_t{layout.nodes} * sizeof(Node);
    if (!std::ranges::equal(layout.magic, kMagic) || size != bytes.size()) return broken();
    const unsigned char* data = bytes.data() + sizeof(Layout);
    trees.roots_ = {reinterpret_cast<const std::uint32_t*>(data), layout.trees};
    trees.nodes_ = {reinterpret_cast<const Node*>(data + layout.trees * sizeof(std::uint32_t)), layout.nodes};
    for (const std::uint32_t root : trees.roots_)
        if (root >= layout.nodes) return broken();
    // Every step leads forward and stays inside, so that every walk ends.
    for (std::size_t i = 0; i < trees.nodes_.size(); ++i) {
        const Node& node = trees.nodes_[i];
        if (node.feature == kLeaf) continue;
        if (node.feature >= layout.features || node.right <= i + 1 || node.right >= layout.nodes) return broken();
    }
    return trees;
}

float DecisionTrees::sum(std::span<const float> features) const {
    float total = layout_.base;
    for (std::size_t at : roots_) {
        while (nodes_[at].feature != kLeaf)
            at = features[nodes_[at].feature] <= nodes_[at].value ? at + 1 : nodes_[at].right;
        total += nodes_[at].value;
    }
    return total;
}

}  // namespace mingcha::language
