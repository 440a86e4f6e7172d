#include "relations/claim.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

#include "relations/claim_words.hpp"
#include "relations/word_search.hpp"

namespace mingcha {
namespace {

constexpr std::size_t kCharacter = 3;        // bytes of a Chinese character
constexpr std::size_t kLongestCounted = 36;  // bytes: twelve Chinese characters
constexpr std::size_t kFarthestBack = 180;   // bytes that a phrase may span

constexpr auto kPhraseStarts = std::to_array<std::string_view>({"其中", "包括", "包含", "分别"});

std::uint32_t bytes(std::size_t size) { return static_cast<std::uint32_t>(size); }

/// Where the bracket that closes at the end of `text` opens; no value if it does not open there.
std::optional<std::size_t> bracket_begin(std::string_view text) {
    std::size_t closing = 0;
    if (text.ends_with("）")) closing = std::string_view("）").size();
    if (text.ends_with(')')) closing = 1;
    if (closing == 0) return std::nullopt;
    const std::string_view inside = text.substr(0, text.size() - closing);
    const std::size_t wide = inside.rfind("（");
    const std::size_t narrow = inside.rfind('(');
    if (wide == std::string_view::npos && narrow == std::string_view::npos) return std::nullopt;
    if (wide == std::string_view::npos) return narrow;
    return narrow == std::string_view::npos ? wide : std::max(wide, narrow);
}

void strip_trailing(std::string_view text, TextSpan& phrase) {
    while (const std::size_t size = trailing_function_word(slice(text, phrase))) phrase.end -= bytes(size);
}

/// 全年共有, where 全年 would stay if a noun or 共 alone followed.
std::size_t year_and_function_word(std::string_view words) {
    for (const std::string_view year : {"全年", "本年度", "本年"}) {
        if (!words.starts_with(year)) continue;
        const std::size_t size = leading_function_word(words.substr(year.size()));
        if (size > kCharacter) return year.size() + size;
    }
    return 0;
}

void strip_leading(std::string_view text, TextSpan& phrase) {
    phrase.begin += bytes(year_and_function_word(slice(text, phrase)));
    while (const std::size_t size = leading_function_word(slice(text, phrase))) phrase.begin += bytes(size);
}

/// Begins the phrase behind the last mark, or behind a word that opens a list.
void begin_behind_mark(std::string_view text, TextSpan& phrase) {
    std::uint32_t at = phrase.end;
    while (at > phrase.begin) {
        const std::uint32_t size = bytes(last_character_size(slice(text, {phrase.begin, at})));
        if (mark_at(slice(text, {at - size, at})) != 0) break;
        at -= size;
    }
    phrase.begin = at;
    const std::string_view inside = slice(text, phrase);
    for (const std::string_view opener : kPhraseStarts) {
        const std::size_t found = find_last_word(inside, opener);
        if (found != std::string_view::npos) {
            phrase.begin = std::max(phrase.begin, at + bytes(found + opener.size()));
        }
    }
}

/// A date is no part of what it dates; 全年 and 本年度 may stay.
void begin_behind_date(const Sentence& sentence, TextSpan& phrase) {
    const std::vector<DateFact>& dates = sentence.around.facts.dates;
    const auto next = std::ranges::upper_bound(dates, phrase.end, {}, [](const DateFact& d) { return d.span.end; });
    if (next == dates.begin()) return;
    const TextSpan date = std::prev(next)->span;
    const std::string_view words = sentence.words(date);
    const bool stays = words.starts_with("全年") || words.starts_with("本年");
    if (!stays || date.begin > phrase.begin) phrase.begin = std::max(phrase.begin, date.end);
}

/// 硕士和 before 99名本科: what stands before the conjunction belongs to the number before.
void begin_behind_conjunction(std::string_view text, TextSpan& phrase) {
    for (const std::string_view conjunction : {"和", "及", "与"}) {
        if (slice(text, phrase).ends_with(conjunction)) phrase.begin = phrase.end;
    }
}

TextSpan phrase_before(const Sentence& sentence, std::size_t index) {
    const std::string_view text = sentence.text;
    TextSpan phrase = sentence.lead(index);
    phrase.begin = std::max(phrase.begin, phrase.end - std::min(phrase.end, bytes(kFarthestBack)));
    while (phrase.begin < phrase.end && (static_cast<unsigned char>(text[phrase.begin]) & 0xC0U) == 0x80U) {
        ++phrase.begin;
    }
    strip_trailing(text, phrase);
    if (const auto bracket = bracket_begin(slice(text, phrase))) {
        phrase.end = phrase.begin + bytes(*bracket);
        strip_trailing(text, phrase);
    }
    begin_behind_mark(text, phrase);
    begin_behind_date(sentence, phrase);
    begin_behind_conjunction(text, phrase);
    strip_trailing(text, phrase);
    strip_leading(text, phrase);
    return phrase;
}

/// Units that count things, so that the things may be named behind them; money, shares and scores count none.
bool may_count(const Quantity& quantity) {
    return quantity.dimension == Dimension::count || quantity.dimension == Dimension::none;
}

TextSpan noun_behind(const Sentence& sentence, std::size_t index) {
    const TextSpan trail = sentence.trail(index);
    const std::string_view words = sentence.words(trail);
    std::size_t begin = 0;
    if (words.starts_with("的")) begin = std::string_view("的").size();
    std::size_t length = begin;
    while (length < words.size()) {
        const std::string_view rest = words.substr(length);
        if (length - begin > kLongestCounted) return {trail.begin, trail.begin};
        if (mark_at(rest) != 0 || ends_noun(rest)) break;
        length += first_character_size(rest);
    }
    return {trail.begin + bytes(begin), trail.begin + bytes(length)};
}

/// 走访46家企业, 下设4个支部: the noun right behind a counter is what it counts. Behind other units it is so only if
/// nothing but a verb stands before: 捐赠5万元物资.
bool names_behind(std::string_view phrase, const Quantity& quantity, TextSpan counted) {
    return !counted.empty() && (may_count(quantity) || is_only_verbs(phrase));
}

Claim::Manner manner_of(const Sentence& sentence, std::size_t index, TextSpan phrase) {
    using Manner = Claim::Manner;
    const std::string_view text = sentence.text;
    const Quantity& quantity = sentence.quantities[index];
    TextSpan clause = sentence.lead(index);
    const std::string_view words = slice(text, clause);
    const std::size_t mark = std::max(words.rfind("，") + 1, words.rfind("；") + 1);
    clause.begin += bytes(mark);
    const std::string_view lead = slice(text, clause);
    if (words.find("其中") != std::string_view::npos || sentence.depths[index] > 0) return Manner::part;
    if (says_plan(lead)) return Manner::plan;
    if (says_change(lead)) return Manner::change;
    if (quantity.dimension == Dimension::percent_point || quantity.dimension == Dimension::multiple) {
        return Manner::change;
    }
    if (says_average(slice(text, phrase))) return Manner::average;
    return lead.find("累计") == std::string_view::npos ? Manner::level : Manner::cumulative;
}

TextSpan choose_label(const Sentence& sentence, std::size_t index, TextSpan phrase, TextSpan counted) {
    const Quantity& quantity = sentence.quantities[index];
    return phrase.empty() || names_behind(sentence.words(phrase), quantity, counted) ? counted : phrase;
}

}  // namespace

Claim claim_of(const Sentence& sentence, std::size_t index) {
    Claim claim;
    claim.phrase = phrase_before(sentence, index);
    claim.counted = noun_behind(sentence, index);
    claim.manner = manner_of(sentence, index, claim.phrase);
    claim.label = choose_label(sentence, index, claim.phrase, claim.counted);
    return claim;
}

TextSpan label_of(const Sentence& sentence, std::size_t index) {
    return choose_label(sentence, index, phrase_before(sentence, index), noun_behind(sentence, index));
}

}  // namespace mingcha
