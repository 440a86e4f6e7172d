#include "language/decision_trees.hpp"

#include <array>
#include <cstddef>
#include <cstring>
#include <vector>

#include <gtest/gtest.h>

#include "language/evidence.hpp"

namespace mingcha::language {
namespace {

// One tree of one question: up to 1 it adds -2, beyond it 3.
struct OneTree {
    DecisionTrees::Layout layout{{'m', 'c', 't', 'r', 'e', 'e', '0', '1'}, 1, 3, 2, 0.5F};
    std::uint32_t root = 0;
    std::array<DecisionTrees::Node, 3> nodes{
        {{1.0F, 1, 2}, {-2.0F, DecisionTrees::kLeaf, 0}, {3.0F, DecisionTrees::kLeaf, 0}}};

    [[nodiscard]] std::vector<unsigned char> bytes() const {
        std::vector<unsigned char> all(sizeof layout + sizeof root + sizeof nodes);
        std::memcpy(all.data(), &layout, sizeof layout);
        std::memcpy(all.data() + sizeof layout, &root, sizeof root);
        std::memcpy(all.data() + sizeof layout + sizeof root, nodes.data(), sizeof nodes);
        return all;
    }
};

TEST(DecisionTrees, AddTheirLeaves) {
    const std::vector<unsigned char> bytes = OneTree().bytes();
    const auto trees = DecisionTrees::read(bytes);
    ASSERT_TRUE(trees);
    EXPECT_FLOAT_EQ(trees->sum(std::array{0.0F, 1.0F}), -1.5F);
    EXPECT_FLOAT_EQ(trees->sum(std::array{0.0F, 1.5F}), 3.5F);
}

TEST(DecisionTrees, RefuseWhatDoesNotLeadForward) {
    OneTree back;
    back.nodes[0].right = 0;
    EXPECT_FALSE(DecisionTrees::read(back.bytes()));
    OneTree beyond;
    beyond.nodes[0].right = 3;
    EXPECT_FALSE(DecisionTrees::read(beyond.bytes()));
    OneTree feature;
    feature.nodes[0].feature = 2;
    EXPECT_FALSE(DecisionTrees::read(feature.bytes()));
    OneTree root;
    root.root = 3;
    EXPECT_FALSE(DecisionTrees::read(root.bytes()));
    EXPECT_FALSE(DecisionTrees::read({}));
}

TEST(DecisionTrees, InTheProgramAskForTheFeaturesThatThereAre) {
    EXPECT_EQ(DecisionTrees::built_in().features(), kFeatures);
}

}  // namespace
}  // namespace mingcha::language
