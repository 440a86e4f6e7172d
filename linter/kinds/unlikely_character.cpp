// Characters that were probably typed for others, found by a statistical model of official prose.
//
// The model says what is unusual and what would be usual (linter/language/unlikely_character.hpp). The document has the
// last word: what it repeats in the same company, names in quotation marks, names of places and the short names of
// countries are left alone. How sure the model is decides between a warning and a note.
#include "language/unlikely_character.hpp"

#include <algorithm>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "facts/quotations.hpp"
#include "kinds/registry.hpp"
#include "kinds/support/requirements.hpp"
#include "kinds/support/slip_guards.hpp"
#include "language/characters.hpp"
#include "language/suspicion_memory.hpp"

namespace mingcha::kinds {
namespace {

using language::Suspicion;
using language::Token;

// Of the score, for the difference between the best candidate and the next one that makes a fix worth offering.
constexpr float kStandsOut = 1.0F;
// A form that stands in the document so often, with the same neighbours, is meant; where the model is sure, oftener.
constexpr unsigned kOftenWithOneNeighbour = 2;
constexpr unsigned kOftenWithBoth = 2;
constexpr float kSure = 4.0F;
constexpr std::size_t kLongestQuotedName = 8;  // characters

std::string utf8(char32_t c) {
    std::string text;
    if (c < 0x80) {
        text.push_back(static_cast<char>(c));
        return text;
    }
    if (c >= 0x10000) text.push_back(static_cast<char>(0xF0 | (c >> 18)));
    if (c >= 0x800) text.push_back(static_cast<char>(c >= 0x10000 ? 0x80 | (c >> 12 & 0x3F) : 0xE0 | (c >> 12)));
    text.push_back(static_cast<char>(c >= 0x800 ? 0x80 | (c >> 6 & 0x3F) : 0xC0 | (c >> 6)));
    text.push_back(static_cast<char>(0x80 | (c & 0x3F)));
    return text;
}

std::size_t characters_in(std::string_view text) {
    return static_cast<std::size_t>(std::ranges::count_if(text, [](char c) { return (c & 0xC0) != 0x80; }));
}

bool is_running_text(BlockKind kind) {
    return kind == BlockKind::heading || kind == BlockKind::paragraph || kind == BlockKind::list_item;
}

// A suspicion and the tokens of the document that it is about: those that are to change, or the two between which one
// is missing.
struct Suspect {
    Suspicion what;
    std::size_t begin = 0;
    std::size_t end = 0;

    Suspect(const Suspicion& suspicion, std::size_t first)
        : what(suspicion), begin(first + suspicion.change.place), end(begin + suspicion.change.removed) {
        if (begin < end) return;
        --begin;
        ++end;
    }
};

// The tokens of a document's running text, and what is suspicious in them.
struct Reading {
    std::vector<Token> tokens;
    std::vector<Suspect> suspects;
};

template <typename Find>
Reading read(const Document& document, const Find& find) {
    Reading reading;
    for (const Block& block : document.blocks()) {
        if (!is_running_text(block.kind)) continue;
        const std::size_t first = reading.tokens.size();
        language::append_tokens(document.text(), block.body().begin, block.body().end, reading.tokens);
        const std::span<const Token> tokens(reading.tokens.begin() + static_cast<std::ptrdiff_t>(first),
                                            reading.tokens.end());
        for (const Suspicion& suspicion : find(tokens)) reading.suspects.emplace_back(suspicion, first);
    }
    return reading;
}

// The strings of a suspect with its neighbours: the one before, the one behind, both. A break is no neighbour.
std::vector<std::uint64_t> company_of(const std::vector<Token>& tokens, const Suspect& suspect) {
    const auto key = [&](std::size_t begin, std::size_t end) {
        std::uint64_t of = language::kEmptyKey;
        for (std::size_t i = begin; i < end; ++i) {
            if (tokens[i].value == language::kBreakToken) return std::uint64_t{0};
            of = language::extend_key(of, tokens[i].value);
        }
        return of;
    };
    return {key(suspect.begin - 1, suspect.end), key(suspect.begin, suspect.end + 1),
            key(suspect.begin - 1, suspect.end + 1)};
}

// How often the strings of the suspects stand in the document. O(tokens).
std::unordered_map<std::uint64_t, unsigned> count_company(const Reading& reading) {
    std::unordered_map<std::uint64_t, unsigned> count;
    for (const Suspect& suspect : reading.suspects)
        for (const std::uint64_t key : company_of(reading.tokens, suspect)) count[key] = 0;
    if (count.empty()) return count;
    for (std::size_t begin = 0; begin < reading.tokens.size(); ++begin) {
        std::uint64_t key = language::kEmptyKey;
        for (std::size_t length = 1; length <= 4 && begin + length <= reading.tokens.size(); ++length) {
            key = language::extend_key(key, reading.tokens[begin + length - 1].value);
            if (length == 1) continue;
            if (const auto known = count.find(key); known != count.end()) ++known->second;
        }
    }
    return count;
}

class UnlikelyCharacter final : public Rule {
public:
    explicit UnlikelyCharacter(const RuleSpec& spec)
        : note_from_(static_cast<float>(spec.options.integer("note_from")) / 10),
          warning_from_(static_cast<float>(spec.options.integer("warning_from")) / 10),
          doubled_from_(static_cast<float>(spec.options.integer("doubled_from")) / 10),
          guards_(spec),
          search_(language::CharacterModel::built_in(), language::DecisionTrees::built_in()) {
        if (spec.options.flag("remembers")) memory_ = std::make_unique<language::SuspicionMemory>();
    }

    void check(const RuleContext& context, Sink& sink) const override {
        const std::string_view text = context.document.text();
        const float least = std::min(note_from_, doubled_from_);
        const Reading reading = read(context.document, [&](std::span<const Token> tokens) {
            return memory_ ? memory_->find(search_, tokens, least) : search_.find(tokens, least);
        });
        if (reading.suspects.empty()) return;
        const auto count = count_company(reading);
        const std::vector<QuotationFact> quotations = read_quotations(text);
        for (const Suspect& suspect : reading.suspects) {
            if (suspect.what.score < least_of(suspect.what.change.slip)) continue;
            const TextSpan span = span_of(reading, suspect);
            if (is_repeated(reading, suspect, count) || is_quoted(text, quotations, span) ||
                guards_.keep(text, reading.tokens, suspect.begin, suspect.end, suspect.what.score >= kSure)) {
                continue;
            }
            sink.report(finding(text, reading, suspect));
        }
    }

private:
    // Where nothing speaks for a slip but that another wording is usual, a guess is not worth a note.
    [[nodiscard]] float least_of(language::Slip slip) const {
        if (slip == language::Slip::doubled) return doubled_from_;
        const bool is_guess =
            slip == language::Slip::unlike || slip == language::Slip::extra || slip == language::Slip::missing;
        return is_guess ? warning_from_ : note_from_;
    }

    static TextSpan span_of(const Reading& reading, const Suspect& suspect) {
        return {reading.tokens[suspect.begin].begin, reading.tokens[suspect.end].begin};
    }

    static bool is_repeated(const Reading& reading, const Suspect& suspect,
                            const std::unordered_map<std::uint64_t, unsigned>& count) {
        const auto keys = company_of(reading.tokens, suspect);
        const auto times = [&](std::uint64_t key) { return key == 0 ? 0U : count.at(key); };
        const unsigned often = kOftenWithOneNeighbour + (suspect.what.score >= kSure ? 1 : 0);
        return times(keys[0]) >= often || times(keys[1]) >= often || times(keys[2]) >= kOftenWithBoth;
    }

    static bool is_quoted(std::string_view text, const std::vector<QuotationFact>& quotations, TextSpan span) {
        const auto behind = std::ranges::upper_bound(
            quotations, span.begin, {}, [](const QuotationFact& quotation) { return quotation.span.begin; });
        if (behind == quotations.begin()) return false;
        const QuotationFact& quotation = *std::prev(behind);
        return quotation.span.contains(span) && characters_in(slice(text, quotation.name)) <= kLongestQuotedName;
    }

    [[nodiscard]] Finding finding(std::string_view text, const Reading& reading, const Suspect& suspect) const {
        const language::Change& change = suspect.what.change;
        Finding finding;
        finding.span = span_of(reading, suspect);
        const bool is_sure = change.slip == language::Slip::doubled || suspect.what.score >= warning_from_;
        finding.message = is_sure ? message_of(change.slip) : "unusual";
        std::string right;
        for (const char32_t c : change.text()) right += utf8(c);
        // What is to change; nothing where a character is missing.
        TextSpan wrong = finding.span;
        if (change.removed == 0) wrong.begin = wrong.end = reading.tokens[suspect.end - 1].begin;
        const auto [before, behind] = surroundings(reading, suspect);
        const std::string left(slice(text, {before, wrong.begin}));
        const std::string rest(slice(text, {wrong.end, behind}));
        finding.arguments = {{"wrong", std::string(slice(text, wrong))},
                             {"right", right},
                             {"text", left + std::string(slice(text, wrong)) + rest},
                             {"corrected", left + right + rest}};
        if (suspect.what.score - suspect.what.second >= kStandsOut)
            finding.fixes.push_back({"replace", finding.arguments, {{wrong, right}}, false});
        return finding;
    }

    static std::string_view message_of(language::Slip slip) {
        switch (slip) {
            case language::Slip::swapped:
                return "swapped";
            case language::Slip::extra:
            case language::Slip::doubled:
                return "extra";
            case language::Slip::missing:
                return "missing";
            default:
                return "wrong";
        }
    }

    // Up to two characters on either side, as far as no mark comes between.
    static std::pair<std::uint32_t, std::uint32_t> surroundings(const Reading& reading, const Suspect& suspect) {
        std::size_t first = suspect.begin;
        std::size_t behind = suspect.end;
        for (int i = 0; i < 2 && language::is_han(reading.tokens[first - 1].value); ++i) --first;
        for (int i = 0; i < 2 && language::is_han(reading.tokens[behind].value); ++i) ++behind;
        return {reading.tokens[first].begin, reading.tokens[behind].begin};
    }

    float note_from_;
    float warning_from_;
    float doubled_from_;  // characters are seldom doubled on purpose, so that less evidence suffices
    SlipGuards guards_;
    language::UnlikelyCharacters search_;
    std::unique_ptr<language::SuspicionMemory> memory_;  // none for those who check a text once
};

Result<std::unique_ptr<const Rule>> create(const RuleSpec& spec) {
    if (auto complete = require_messages(spec, {"wrong", "swapped", "extra", "missing", "unusual", "replace"});
        !complete)
        return tl::unexpected(complete.error());
    return std::make_unique<const UnlikelyCharacter>(spec);
}

}  // namespace

KindInfo unlikely_character() { return {"unlikely-character", create}; }

}  // namespace mingcha::kinds
