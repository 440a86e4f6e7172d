#include "kinds/support/slip_guards.hpp"

#include <algorithm>

#include "language/characters.hpp"

namespace mingcha::kinds {
namespace {

using language::is_han;
using language::Token;

// How far behind a place the word for village, street or mountain may stand.
constexpr std::size_t kReachOfPlaceNames = 3;
// How far before a title (武契奇总统) or the word for a company a name may stand, and how far behind its beginning.
constexpr std::size_t kReachOfTitles = 2;
constexpr std::size_t kReachOfBodies = 5;
constexpr std::size_t kBeginningOfNames = 4;
// How far before the mark of a foreign name, or the bracket of a document's number, its characters may stand.
constexpr std::size_t kReachOfForeignNames = 6;
constexpr std::size_t kReachOfDocumentNumbers = 5;
// Lines of verse.
constexpr std::size_t kShortLine = 5;
constexpr std::size_t kLongLine = 7;

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

bool is_in(const std::vector<char32_t>& list, char32_t c) { return std::ranges::binary_search(list, c); }

// The run of characters around a place, as [first, behind).
struct Run {
    std::size_t first;
    std::size_t behind;

    Run(std::span<const Token> tokens, std::size_t place) : first(place), behind(place) {
        while (first > 0 && is_han(tokens[first - 1].value)) --first;
        while (behind < tokens.size() && is_han(tokens[behind].value)) ++behind;
    }
    [[nodiscard]] std::size_t size() const { return behind - first; }
};

// 克里斯蒂娜·拉, 国发〔2020〕7号.
bool is_before_mark(std::string_view text, std::span<const Token> tokens, std::size_t end) {
    const std::size_t behind = Run(tokens, end - 1).behind;
    const char32_t mark = language::character_at(text, tokens[behind].begin);
    if (mark == U'·' || mark == U'•') return behind - end <= kReachOfForeignNames;
    return (mark == U'〔' || mark == U'［') && behind - end <= kReachOfDocumentNumbers;
}

bool is_behind_mark(std::string_view text, std::span<const Token> tokens, std::size_t begin) {
    const std::size_t first = Run(tokens, begin).first;
    const char32_t mark = language::character_before(text, tokens[first].begin);
    return (mark == U'·' || mark == U'•') && begin - first <= kReachOfForeignNames;
}

// One of the words begins in the same run, at most `reach` characters behind.
bool is_before(std::string_view text, std::span<const Token> tokens, std::size_t end,
               const std::vector<std::string_view>& words, std::size_t reach) {
    const std::size_t behind = std::min(end + reach + 1, tokens.size());
    for (std::size_t i = end; i < behind && is_han(tokens[i].value); ++i) {
        const std::string_view rest = text.substr(tokens[i].begin);
        if (std::ranges::any_of(words, [&](std::string_view word) { return rest.starts_with(word); })) return true;
    }
    return false;
}

// Two lines of five or of seven characters beside one another.
bool is_verse(std::span<const Token> tokens, std::size_t begin) {
    const Run run(tokens, begin);
    if (run.size() != kShortLine && run.size() != kLongLine) return false;
    const bool as_long_before = run.first >= 2 && Run(tokens, run.first - 2).size() == run.size();
    const bool as_long_behind = run.behind + 1 < tokens.size() && Run(tokens, run.behind + 1).size() == run.size();
    return as_long_before || as_long_behind;
}

// “护”佑健康, 宪法日暨“宪法宣传周”: quotation marks cut words in two, or play with them.
bool is_beside_quotation(std::string_view text, std::span<const Token> tokens, std::size_t begin, std::size_t end) {
    constexpr std::size_t kBeside = 1;  // with so many characters between
    const Run run(tokens, begin);
    if (begin - run.first <= kBeside && language::character_before(text, tokens[run.first].begin) == U'”') return true;
    return run.behind - end <= kBeside && language::character_at(text, tokens[run.behind].begin) == U'“';
}

}  // namespace

SlipGuards::SlipGuards(const RuleSpec& spec)
    : countries_(characters_of(spec.options.text("countries"))),
      beside_countries_(characters_of(spec.options.text("beside_countries"))),
      never_(characters_of(spec.options.text("never"))),
      words_(spec.options.list("words")),
      place_heads_(characters_of(spec.options.text("place_heads"))),
      district_heads_(characters_of(spec.options.text("district_heads"))),
      titles_(spec.options.list("titles")),
      bodies_(spec.options.list("bodies")),
      surnames_(characters_of(spec.options.text("surnames"))),
      given_names_(characters_of(spec.options.text("given_names"))) {}

bool SlipGuards::keep(std::string_view text, std::span<const Token> tokens, std::size_t begin, std::size_t end,
                      bool sure) const {
    const TextSpan span{tokens[begin].begin, tokens[end].begin};
    if (is_place(tokens, begin, end, sure) || is_country(tokens, begin) || is_one_of_the_words(text, span)) return true;
    if (end - begin == 1 && is_in(never_, tokens[begin].value)) return true;
    if (is_before(text, tokens, end, titles_, kReachOfTitles) || is_before_mark(text, tokens, end) ||
        is_behind_mark(text, tokens, begin))
        return true;
    if (is_person(tokens, begin, end)) return true;
    return !sure && (is_verse(tokens, begin) || is_beside_quotation(text, tokens, begin, end) ||
                     is_name_of_body(text, tokens, begin, end));
}

// 柳泉口村, 青禾市: before the word for a place, any character may stand.
bool SlipGuards::is_place(std::span<const Token> tokens, std::size_t begin, std::size_t behind, bool sure) const {
    if (is_in(district_heads_, tokens[behind].value)) return true;
    const bool begins_run = begin - Run(tokens, begin).first <= 1;
    if (!sure && begins_run && is_han(tokens[behind].value) && is_in(district_heads_, tokens[behind + 1].value))
        return true;
    for (std::size_t i = behind; i < std::min(behind + kReachOfPlaceNames, tokens.size()); ++i) {
        if (!is_han(tokens[i].value)) return false;
        if (is_in(place_heads_, tokens[i].value)) return true;
    }
    return false;
}

// 沙棠机电集团: names of companies begin with any characters.
bool SlipGuards::is_name_of_body(std::string_view text, std::span<const Token> tokens, std::size_t begin,
                                 std::size_t end) const {
    if (begin - Run(tokens, begin).first >= kBeginningOfNames) return false;
    return is_before(text, tokens, end, bodies_, kReachOfBodies);
}

// One character for a country: 中德关系, 对非投资.
bool SlipGuards::is_country(std::span<const Token> tokens, std::size_t begin) const {
    return is_in(countries_, tokens[begin].value) &&
           (is_in(beside_countries_, tokens[begin + 1].value) || is_in(beside_countries_, tokens[begin - 1].value));
}

// 周维民, 老李, 姓闵: a surname and what given names are made of.
bool SlipGuards::is_person(std::span<const Token> tokens, std::size_t begin, std::size_t end) const {
    const auto surname = [&](std::size_t at) { return is_in(surnames_, tokens[at].value); };
    const auto given = [&](std::size_t at) { return is_in(given_names_, tokens[at].value); };
    if (tokens[begin - 1].value == U'姓') return true;
    if (surname(begin) && (tokens[begin - 1].value == U'老' || tokens[begin - 1].value == U'小')) return true;
    if (surname(begin) && given(begin + 1) && (end - begin == 2 || given(begin + 2))) return true;
    if (surname(begin - 1) && given(begin) && (given(begin + 1) || !is_han(tokens[begin + 1].value))) return true;
    return begin >= 2 && surname(begin - 2) && given(begin - 1) && given(begin);
}

// Words beside which another of the same sound is as right: 试行, 纪录.
bool SlipGuards::is_one_of_the_words(std::string_view text, TextSpan span) const {
    return std::ranges::any_of(words_, [&](std::string_view word) {
        const std::size_t begin = span.begin - std::min<std::size_t>(span.begin, word.size());
        const std::size_t at = text.substr(begin, span.end - begin + word.size()).find(word);
        return at != std::string_view::npos && begin + at < span.end && begin + at + word.size() > span.begin;
    });
}

}  // namespace mingcha::kinds
