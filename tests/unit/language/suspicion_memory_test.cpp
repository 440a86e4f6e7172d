#include "language/suspicion_memory.hpp"

#include <string>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>

namespace mingcha::language {
namespace {

std::vector<Token> tokens_of(std::string_view text) {
    std::vector<Token> tokens;
    append_tokens(text, 0, static_cast<std::uint32_t>(text.size()), tokens);
    return tokens;
}

TEST(SuspicionMemory, SaysWhatTheSearchSays) {
    const UnlikelyCharacters search(CharacterModel::built_in(), DecisionTrees::built_in());
    SuspicionMemory memory;
    for (int round = 0; round < 3; ++round) {
        for (const std::string_view text : {"各级人民政付应当加强对这项工作的组织领导。", "坚持绿色发展理念。", ""}) {
            const std::vector<Token> tokens = tokens_of(text);
            const std::vector<Suspicion> expected = search.find(tokens, 0.5F);
            const std::vector<Suspicion> found = memory.find(search, tokens, 0.5F);
            ASSERT_EQ(found.size(), expected.size());
            for (std::size_t i = 0; i < found.size(); ++i) {
                EXPECT_EQ(found[i].change.place, expected[i].change.place);
                EXPECT_EQ(found[i].change.text(), expected[i].change.text());
                EXPECT_EQ(found[i].score, expected[i].score);
            }
        }
    }
}

TEST(SuspicionMemory, ForgetsWhatIsLongAgoAndFindsItAgain) {
    const UnlikelyCharacters search(CharacterModel::built_in(), DecisionTrees::built_in());
    SuspicionMemory memory;
    const std::vector<Token> wrong = tokens_of("各级人民政付应当加强对这项工作的组织领导。");
    EXPECT_EQ(memory.find(search, wrong, 0.5F).size(), 1U);
    // Known characters that are quick to read: three times what is remembered.
    for (int block = 0; block < 30; ++block) {
        std::string text;
        for (int i = 0; i < 25'000; ++i) text += "。的";
        EXPECT_TRUE(memory.find(search, tokens_of(std::to_string(block) + text), 0.5F).empty());
        EXPECT_EQ(memory.find(search, wrong, 0.5F).size(), 1U);
    }
}

}  // namespace
}  // namespace mingcha::language
