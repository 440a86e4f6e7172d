// Whatever the text, what is suspicious stands in it, in order, and never twice.
#include "language/unlikely_character.hpp"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>
#include <utility>
#include <vector>

#include "mingcha/source.hpp"

namespace {

void require(bool condition) {
    if (!condition) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace mingcha::language;
    const auto source = mingcha::decode_source({reinterpret_cast<const char*>(data), size}, "fuzz");
    if (!source) return 0;
    const std::string_view text = source->text();
    std::vector<Token> tokens;
    append_tokens(text, 0, static_cast<std::uint32_t>(text.size()), tokens);
    for (std::size_t i = 1; i < tokens.size(); ++i) require(tokens[i - 1].begin <= tokens[i].begin);
    std::size_t next = 0;
    const UnlikelyCharacters search(CharacterModel::built_in(), DecisionTrees::built_in());
    for (const Suspicion& suspicion : search.find(tokens, -5)) {
        const Change& change = suspicion.change;
        require(change.place >= next && change.removed + change.added >= 1 && change.removed <= 2);
        next = suspicion.end();
        require(next < tokens.size() && change.added <= change.right.size());
        require(change.removed == 0 || change.added == 0 || change.right[0] != tokens[change.place].value);
    }
    return 0;
}
