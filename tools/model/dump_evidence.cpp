// Prints the evidence for every change in sentences whose corrections are known: dump_evidence MODEL SENTENCES
//
// SENTENCES holds a sentence, a tab and its correction a line. A row is written as 32-bit floats: the line, the place,
// whether the change is right (1), wrong beside something wrong (2) or wrong where all is right (0), the features.
// See fit_trees.py.
#include <algorithm>
#include <cstdio>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "language/unlikely_character.hpp"

namespace {

using namespace mingcha::language;

std::vector<Token> tokens_of(const std::string& text) {
    std::vector<Token> tokens;
    append_tokens(text, 0, static_cast<std::uint32_t>(text.size()), tokens);
    return tokens;
}

// A change so near to what is wrong says nothing of how changes look where all is right.
constexpr std::size_t kNear = 2;

// Of two sentences of unlike length, the tokens of the first one that differ.
struct Difference {
    std::size_t begin = 0;
    std::size_t end = 0;
};

Difference difference(const std::vector<Token>& there, const std::vector<Token>& meant) {
    const std::size_t shorter = std::min(there.size(), meant.size());
    std::size_t begin = 0;
    while (begin < shorter && there[begin].value == meant[begin].value) ++begin;
    std::size_t behind = 0;
    while (behind < shorter - begin && there[there.size() - 1 - behind].value == meant[meant.size() - 1 - behind].value)
        ++behind;
    return {begin, there.size() - behind};
}

bool is_right(const Change& change, const std::vector<Token>& there, const std::vector<Token>& meant) {
    if (there.size() + change.added != meant.size() + change.removed) return false;
    const auto same = [&](std::size_t at, char32_t c) { return meant[at].value == c; };
    for (std::size_t i = 0; i < change.added; ++i)
        if (!same(change.place + i, change.right[i])) return false;
    if (change.added == change.removed) {
        bool any = false;
        for (std::size_t i = 0; i < change.added; ++i) any |= there[change.place + i].value != change.right[i];
        return any;
    }
    for (std::size_t i = 0; i < change.place; ++i)
        if (!same(i, there[i].value)) return false;
    for (std::size_t i = change.place + change.removed; i < there.size(); ++i)
        if (!same(i - change.removed + change.added, there[i].value)) return false;
    return true;
}

int label_of(const Change& change, const std::vector<Token>& there, const std::vector<Token>& meant) {
    if (is_right(change, there, meant)) return 1;
    const std::size_t first = change.place - std::min(change.place, kNear);
    const std::size_t behind = change.place + change.removed + kNear;
    if (there.size() == meant.size()) {
        for (std::size_t i = first; i < std::min(behind, there.size()); ++i)
            if (there[i].value != meant[i].value) return 2;
        return 0;
    }
    const Difference all = difference(there, meant);
    return first <= all.end && all.begin <= behind ? 2 : 0;
}

}  // namespace

int main(int argc, char** argv) {
    if (argc != 3) return 2;
    std::ifstream file(argv[1], std::ios::binary);
    const std::string bytes{std::istreambuf_iterator<char>(file), {}};
    const auto model = CharacterModel::read({reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size()});
    if (!model) return 2;
    const UnlikelyCharacters search(*model, DecisionTrees::built_in());

    std::ifstream sentences(argv[2]);
    std::string line;
    for (int row = 1; std::getline(sentences, line); ++row) {
        const std::size_t tab = line.find('\t');
        if (tab == std::string::npos) continue;
        const std::vector<Token> there = tokens_of(line.substr(0, tab));
        const std::vector<Token> meant = tokens_of(line.substr(tab + 1, line.find_last_not_of("\r\n") - tab));
        search.for_each_candidate(there, [&](const Change& change, const Features& features) {
            const float head[] = {static_cast<float>(row), static_cast<float>(change.place),
                                  static_cast<float>(label_of(change, there, meant))};
            std::fwrite(head, sizeof(float), std::size(head), stdout);
            std::fwrite(features.data(), sizeof(float), features.size(), stdout);
        });
    }
}
