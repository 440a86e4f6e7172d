// Prints the evidence for every candidate in sentences whose corrections are known: dump_evidence MODEL SENTENCES
//
// SENTENCES holds a sentence, a tab and its correction a line. A row printed is: the line, the place, what may be
// meant, whether that is right (1), wrong at a place that is wrong (2) or wrong at one that is right (0), the kind of
// likeness, the features. See fit_weights.py.
#include <cstdio>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "language/unlikely_character.hpp"

int main(int argc, char** argv) {
    using namespace mingcha::language;
    if (argc != 3) return 2;
    std::ifstream file(argv[1], std::ios::binary);
    const std::string bytes{std::istreambuf_iterator<char>(file), {}};
    const auto model = CharacterModel::read({reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size()});
    if (!model) return 2;
    const UnlikelyCharacters search(*model);

    std::ifstream sentences(argv[2]);
    std::string line;
    for (int row = 1; std::getline(sentences, line); ++row) {
        const std::size_t tab = line.find('\t');
        if (tab == std::string::npos) continue;
        const std::string source = line.substr(0, tab);
        const std::string target = line.substr(tab + 1, line.find_last_not_of("\r\n") - tab);
        if (source.size() != target.size()) continue;
        std::vector<Token> tokens;
        append_tokens(source, 0, static_cast<std::uint32_t>(source.size()), tokens);
        search.for_each_candidate(tokens,
                                  [&](std::size_t place, char32_t right, Likeness likeness, const Features& features) {
                                      const char32_t meant = character_at(target, tokens[place].begin);
                                      const int label = meant == tokens[place].value ? 0 : (meant == right ? 1 : 2);
                                      std::printf("%d\t%zu\t%u\t%d\t%d", row, place, static_cast<unsigned>(right),
                                                  label, static_cast<int>(likeness));
                                      for (const float feature : features)
                                          std::printf("\t%g", static_cast<double>(feature));
                                      std::printf("\n");
                                  });
    }
}
