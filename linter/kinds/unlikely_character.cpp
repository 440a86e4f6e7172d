// Characters that were probably typed for others, found by a statistical model of official prose.
//
// The model says what is unusual and what would be usual (linter/language/unlikely_character.hpp). The document has the
// last word: what it repeats in the same company, names in quotation marks, names of places and the short names of
// countries are left alone. How sure the model is decides between a warning and a note.
#include "language/unlikely_character.hpp"

#include <algorithm>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "facts/quotations.hpp"
#include "kinds/registry.hpp"
#include "kinds/support/requirements.hpp"
#include "kinds/support/word_table.hpp"
#include "language/characters.hpp"

namespace mingcha::kinds {
namespace {

using language::Suspicion;
using language::Token;

// Of the score, for the difference between the best candidate and the next one that makes a fix worth offering.
constexpr float kStandsOut = 1.0F;
// A form that stands in the document so often, with the same neighbours, is meant.
constexpr unsigned kOftenWithOneNeighbour = 3;
constexpr unsigned kOftenWithBoth = 2;
// How far behind a place the word for village, street or mountain may stand.
constexpr std::size_t kReachOfPlaceNames = 3;
constexpr std::uint32_t kLongestWordTold = 60;  // bytes
constexpr std::size_t kLongestQuotedName = 8;   // characters

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

std::vector<char32_t> characters_of(std::string_view text) {
    std::vector<char32_t> characters;
    for (std::size_t at = 0; at < text.size();) {
        const char32_t c = language::character_at(text, at);
        at += language::length_in_utf8(c);
        characters.push_back(c);
    }
    std::ranges::sort(characters);
    return characters;
}

bool is_running_text(BlockKind kind) {
    return kind == BlockKind::heading || kind == BlockKind::paragraph || kind == BlockKind::list_item;
}

// A suspicion and the tokens that it is about.
struct Suspect {
    Suspicion what;
    std::size_t place = 0;  // among the tokens of the document
};

// The tokens of a document's running text, and what is suspicious in them.
struct Reading {
    std::vector<Token> tokens;
    std::vector<Suspect> suspects;
};

Reading read(const Document& document, const language::UnlikelyCharacters& model, float least) {
    Reading reading;
    for (const Block& block : document.blocks()) {
        if (!is_running_text(block.kind)) continue;
        const std::size_t first = reading.tokens.size();
        language::append_tokens(document.text(), block.body().begin, block.body().end, reading.tokens);
        const std::span<const Token> tokens(reading.tokens.begin() + static_cast<std::ptrdiff_t>(first),
                                            reading.tokens.end());
        for (const Suspicion& suspicion : model.find(tokens, least))
            reading.suspects.push_back({suspicion, first + suspicion.place});
    }
    return reading;
}

// The strings of a suspect with its neighbours: the one before, the one behind, both. A break is no neighbour.
std::vector<std::uint64_t> company_of(const std::vector<Token>& tokens, std::size_t place, std::size_t length) {
    const auto key = [&](std::size_t begin, std::size_t end) {
        std::uint64_t of = language::kEmptyKey;
        for (std::size_t i = begin; i < end; ++i) {
            if (tokens[i].value == language::kBreakToken) return std::uint64_t{0};
            of = language::extend_key(of, tokens[i].value);
        }
        return of;
    };
    return {key(place - 1, place + length), key(place, place + length + 1), key(place - 1, place + length + 1)};
}

// How often the strings of the suspects stand in the document. O(tokens).
std::unordered_map<std::uint64_t, unsigned> count_company(const Reading& reading) {
    std::unordered_map<std::uint64_t, unsigned> count;
    for (const Suspect& suspect : reading.suspects)
        for (const std::uint64_t key : company_of(reading.tokens, suspect.place, suspect.what.length)) count[key] = 0;
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
    UnlikelyCharacter(const RuleSpec& spec, WordTable told)
        : told_(std::move(told)),
          note_from_(static_cast<float>(spec.options.integer("note_from")) / 10),
          warning_from_(static_cast<float>(spec.options.integer("warning_from")) / 10),
          countries_(characters_of(spec.options.text("countries"))),
          never_(characters_of(spec.options.text("never"))),
          words_(spec.options.list("words")),
          place_heads_(characters_of(spec.options.text("place_heads"))),
          district_heads_(characters_of(spec.options.text("district_heads"))),
          search_(language::CharacterModel::built_in()) {}

    void check(const RuleContext& context, Sink& sink) const override {
        const std::string_view text = context.document.text();
        const Reading reading = read(context.document, search_, note_from_);
        if (reading.suspects.empty()) return;
        const auto count = count_company(reading);
        const std::vector<WordTable::Hit> told = told_.find(text);
        const std::vector<QuotationFact> quotations = read_quotations(text);
        for (const Suspect& suspect : reading.suspects) {
            const TextSpan span = span_of(reading, suspect);
            if (is_told(told, span) || is_repeated(reading, suspect, count) || is_place(reading, suspect) ||
                is_left_alone(text, reading, suspect) || is_quoted(text, quotations, span)) {
                continue;
            }
            sink.report(finding(text, reading, suspect));
        }
    }

private:
    static TextSpan span_of(const Reading& reading, const Suspect& suspect) {
        return {reading.tokens[suspect.place].begin, reading.tokens[suspect.place + suspect.what.length].begin};
    }

    static bool is_repeated(const Reading& reading, const Suspect& suspect,
                            const std::unordered_map<std::uint64_t, unsigned>& count) {
        const auto keys = company_of(reading.tokens, suspect.place, suspect.what.length);
        const auto times = [&](std::uint64_t key) { return key == 0 ? 0U : count.at(key); };
        return times(keys[0]) >= kOftenWithOneNeighbour || times(keys[1]) >= kOftenWithOneNeighbour ||
               times(keys[2]) >= kOftenWithBoth;
    }

    // 柳泉口村, 青禾市: before the word for a place, any character may stand.
    [[nodiscard]] bool is_place(const Reading& reading, const Suspect& suspect) const {
        const std::size_t behind = suspect.place + suspect.what.length;
        if (std::ranges::binary_search(district_heads_, reading.tokens[behind].value)) return true;
        for (std::size_t i = behind; i < std::min(behind + kReachOfPlaceNames, reading.tokens.size()); ++i) {
            if (!language::is_han(reading.tokens[i].value)) return false;
            if (std::ranges::binary_search(place_heads_, reading.tokens[i].value)) return true;
        }
        return false;
    }

    // `told` is in the order of the text.
    static bool is_told(const std::vector<WordTable::Hit>& told, TextSpan span) {
        const std::uint32_t first = span.begin - std::min(span.begin, kLongestWordTold);
        auto hit =
            std::ranges::lower_bound(told, first, {}, [](const WordTable::Hit& each) { return each.span.begin; });
        for (; hit != told.end() && hit->span.begin < span.end; ++hit)
            if (hit->span.end > span.begin) return true;
        return false;
    }

    // One character for a country (中德关系, 对非投资), adverbs and numerals, and words beside which another of the
    // same sound is as right: 试行, 纪录.
    [[nodiscard]] bool is_left_alone(std::string_view text, const Reading& reading, const Suspect& suspect) const {
        const char32_t there = reading.tokens[suspect.place].value;
        if (suspect.what.length == 1 &&
            (std::ranges::binary_search(countries_, there) || std::ranges::binary_search(never_, there))) {
            return true;
        }
        const TextSpan span = span_of(reading, suspect);
        return std::ranges::any_of(words_, [&](std::string_view word) {
            const std::size_t begin = span.begin - std::min<std::size_t>(span.begin, word.size());
            const std::size_t at = text.substr(begin, span.end - begin + word.size()).find(word);
            return at != std::string_view::npos && begin + at < span.end && begin + at + word.size() > span.begin;
        });
    }

    static bool is_quoted(std::string_view text, const std::vector<QuotationFact>& quotations, TextSpan span) {
        const auto behind = std::ranges::upper_bound(
            quotations, span.begin, {}, [](const QuotationFact& quotation) { return quotation.span.begin; });
        if (behind == quotations.begin()) return false;
        const QuotationFact& quotation = *std::prev(behind);
        return quotation.span.contains(span) && characters_of(slice(text, quotation.name)).size() <= kLongestQuotedName;
    }

    [[nodiscard]] Finding finding(std::string_view text, const Reading& reading, const Suspect& suspect) const {
        Finding finding;
        finding.span = span_of(reading, suspect);
        finding.message = suspect.what.score >= warning_from_ ? "wrong" : "unusual";
        std::string right;
        for (std::size_t i = 0; i < suspect.what.length; ++i) right += utf8(suspect.what.right[i]);
        const auto [before, behind] = surroundings(reading, suspect);
        const std::string left(slice(text, {before, finding.span.begin}));
        const std::string rest(slice(text, {finding.span.end, behind}));
        finding.arguments = {{"wrong", std::string(slice(text, finding.span))},
                             {"right", right},
                             {"text", left + std::string(slice(text, finding.span)) + rest},
                             {"corrected", left + right + rest}};
        if (suspect.what.score - suspect.what.second >= kStandsOut)
            finding.fixes.push_back({"replace", finding.arguments, {{finding.span, right}}, false});
        return finding;
    }

    // Up to two characters on either side, as far as no mark comes between.
    static std::pair<std::uint32_t, std::uint32_t> surroundings(const Reading& reading, const Suspect& suspect) {
        std::size_t first = suspect.place;
        std::size_t behind = suspect.place + suspect.what.length;
        for (int i = 0; i < 2 && language::is_han(reading.tokens[first - 1].value); ++i) --first;
        for (int i = 0; i < 2 && language::is_han(reading.tokens[behind].value); ++i) ++behind;
        return {reading.tokens[first].begin, reading.tokens[behind].begin};
    }

    WordTable told_;  // what wording/confusable finds
    float note_from_;
    float warning_from_;
    std::vector<char32_t> countries_;
    std::vector<char32_t> never_;
    std::vector<std::string_view> words_;
    std::vector<char32_t> place_heads_;
    std::vector<char32_t> district_heads_;
    language::UnlikelyCharacters search_;
};

Result<std::unique_ptr<const Rule>> create(const RuleSpec& spec) {
    if (auto complete = require_messages(spec, {"wrong", "unusual", "replace"}); !complete)
        return tl::unexpected(complete.error());
    auto told = WordTable::create(spec.table("told"), "wrong");
    if (!told) return tl::unexpected(told.error());
    return std::make_unique<const UnlikelyCharacter>(spec, *std::move(told));
}

}  // namespace

KindInfo unlikely_character() { return {"unlikely-character", create}; }

}  // namespace mingcha::kinds
