// Prints words and pairs of words that often stand together, by the language model of LibIME: dump_word_pairs WORDS
//
// WORDS is a list of words, one a line (libime_pinyindict -d). Every word is printed, with a tab and how probable it is
// on a scale of 15 levels, half a power of ten each; then pairs, with a space between. A pair is printed if the model
// holds it as such, that is, if its probability is not just what the two words have alone.
#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstring>
#include <fstream>
#include <string>
#include <utility>
#include <vector>

#include <libime/core/languagemodel.h>
#include <libime/core/lattice.h>

namespace {

constexpr std::size_t kWords = 12'000;
constexpr std::size_t kPairs = 750'000;
constexpr float kLeastProbability = -9.5F;  // of both together, log10
constexpr std::size_t kLongestWord = 15;    // bytes
constexpr std::size_t kShortestPair = 9;
constexpr std::size_t kLongestPair = 24;
constexpr float kLeastWord = -8;  // the probability of level 1
constexpr float kLeastPair = -9.5F;
// Where the weight of unknown continuations stands in the state of a model of trigrams: behind two indices of words.
constexpr std::size_t kBackOff = 2 * sizeof(unsigned);

float back_off(const libime::State& state) {
    float weight = 0;
    std::memcpy(&weight, state.data() + kBackOff, sizeof weight);
    return weight;
}

int level_of(float probability, float least) {
    return std::clamp(static_cast<int>(std::lround((probability - least) * 2)) + 1, 1, 15);
}

}  // namespace

int main(int argc, char** argv) {
    if (argc != 2) return 2;
    const libime::LanguageModel model(
        libime::DefaultLanguageModelResolver::instance().languageModelFileForLanguage("zh_CN"));
    std::vector<std::pair<float, std::string>> words;
    std::vector<std::string> unknown;  // in the dictionary only
    std::ifstream list(argv[1]);
    for (std::string line; std::getline(list, line);) {
        std::string word = line.substr(0, line.find(' '));
        if (word.size() > kLongestWord) continue;
        if (model.isUnknown(model.index(word), word)) {
            unknown.push_back(std::move(word));
            continue;
        }
        libime::State state;
        const float alone = model.score(model.nullState(), libime::WordNode(word, model.index(word)), state);
        words.emplace_back(alone, std::move(word));
    }
    std::sort(words.rbegin(), words.rend());
    words.erase(std::unique(words.begin(), words.end()), words.end());
    for (const auto& [alone, word] : words) std::printf("%s\t%d\n", word.c_str(), level_of(alone, kLeastWord));
    for (const std::string& word : unknown) std::printf("%s\t1\n", word.c_str());
    words.resize(std::min(words.size(), kWords));

    std::vector<libime::WordNode> nodes;
    for (const auto& [alone, word] : words) nodes.emplace_back(word, model.index(word));
    std::vector<std::pair<float, std::string>> pairs;
    for (std::size_t i = 0; i < words.size(); ++i) {
        libime::State first;
        const float alone = model.score(model.nullState(), nodes[i], first);
        for (std::size_t j = 0; j < words.size(); ++j) {
            const std::size_t length = words[i].second.size() + words[j].second.size();
            if (length < kShortestPair || length > kLongestPair) continue;
            libime::State both;
            const float next = model.score(first, nodes[j], both);
            if (std::abs(next - (back_off(first) + words[j].first)) < 2e-3F || alone + next < kLeastProbability)
                continue;
            pairs.emplace_back(-(alone + next), words[i].second + " " + words[j].second);
        }
    }
    std::sort(pairs.begin(), pairs.end());
    std::fprintf(stderr, "%zu pairs\n", pairs.size());
    for (std::size_t i = 0; i < std::min(pairs.size(), kPairs); ++i)
        std::printf("%s\t%d\n", pairs[i].second.c_str(), level_of(-pairs[i].first, kLeastPair));
}
