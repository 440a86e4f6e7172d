#include "kinds/support/near_names.hpp"

#include <algorithm>
#include <cstddef>
#include <functional>
#include <map>
#include <set>
#include <unordered_map>
#include <utility>

#include "language/characters.hpp"
#include "language/clause.hpp"

namespace mingcha::kinds {
namespace {

constexpr std::size_t kMostNames = 4000;      // looked at
constexpr std::size_t kLongestName = 40;      // characters
constexpr std::size_t kMostCompanions = 16;   // names that share all but one character: more are a series
constexpr std::size_t kShortestExchange = 4;  // characters of a name in which two may be exchanged
constexpr std::size_t kShortestAddition = 5;
/// A title this long may be a slip for another that stands there but once.
constexpr std::size_t kLongTitle = 6;

/// Things differ in these on purpose.
constexpr std::u32string_view kDistinctions =
    U"零〇一二三四五六七八九十百千万亿两甲乙丙丁东南西北上下左右前后内外正副男女省市县区州镇乡村级季期届批";
/// What brands play with, so that both spellings may be meant: 悦读会 and 阅读会, 廉心桥 and 连心桥.
constexpr std::u32string_view kPuns = U"悦益艺医税廉警粽薪邮油食馨沁芯碳声童";
/// Words of the sentence rather than of a name: 会议由, 会议有.
constexpr std::u32string_view kFunctionWords =
    U"的地得和与及或由有在再以已为于是对到将把被并等之其所则而且又也都就还从让使给向";
/// Marks that may stand between the parts of a name, or be left out.
constexpr std::u32string_view kLightMarks = U"，、·,";
constexpr std::u32string_view kAnd = U"和与及";
constexpr std::u32string_view kNegations = U"不非无未否";

bool is_distinction(char32_t c) {
    return kDistinctions.find(c) != std::u32string_view::npos || kNegations.find(c) != std::u32string_view::npos;
}

bool is_pun(char32_t c) { return kPuns.find(c) != std::u32string_view::npos; }

bool is_function_word(char32_t c) { return kFunctionWords.find(c) != std::u32string_view::npos; }

bool is_and(char32_t c) { return kAnd.find(c) != std::u32string_view::npos; }

bool replaced(char32_t a, char32_t b, const NameLikeness& likeness) {
    if (!likeness.is_person && (is_distinction(a) || is_distinction(b))) return false;
    if (!likeness.is_person && !likeness.is_title && (is_pun(a) || is_pun(b))) return false;
    if (likeness.is_running_text && (is_function_word(a) || is_function_word(b))) return false;
    return likeness.readings.alike(a, b) || (likeness.is_title && is_and(a) && is_and(b));
}

bool same_length(std::u32string_view a, std::u32string_view b, const NameLikeness& likeness) {
    const std::size_t at = static_cast<std::size_t>(std::ranges::mismatch(a, b).in1 - a.begin());
    if (at == a.size() || at < likeness.fixed_begin) return false;
    if (a.substr(at + 1) == b.substr(at + 1)) return replaced(a[at], b[at], likeness);
    const bool exchanged =
        at + 1 < a.size() && a[at] == b[at + 1] && a[at + 1] == b[at] && a.substr(at + 2) == b.substr(at + 2);
    return exchanged && a.size() >= kShortestExchange && !is_distinction(a[at]) && !is_distinction(b[at]);
}

bool one_longer(std::u32string_view shorter, std::u32string_view longer, const NameLikeness& likeness) {
    if (shorter.size() < kShortestAddition) return false;
    const std::size_t at = static_cast<std::size_t>(std::ranges::mismatch(shorter, longer).in2 - longer.begin());
    if (at < likeness.fixed_begin || shorter.substr(at) != longer.substr(at + 1)) return false;
    const bool twice = at > 0 && longer[at] == longer[at - 1] && language::is_han(longer[at]);
    return (twice && !is_distinction(longer[at])) || (likeness.is_title && longer[at] == U'的');
}

struct Name {
    std::u32string_view characters;
    std::vector<TextSpan> places;
};

std::vector<Name> gathered(const std::vector<NameMention>& mentions, const NameLikeness& likeness) {
    std::map<std::u32string_view, std::size_t> known;
    std::vector<Name> names;
    for (const NameMention& mention : mentions) {
        const std::size_t size = mention.name.size();
        if (size < likeness.shortest || size > kLongestName) continue;
        const auto [found, is_new] = known.try_emplace(mention.name, names.size());
        if (is_new) {
            if (names.size() == kMostNames) {
                known.erase(found);
                continue;
            }
            names.push_back({mention.name, {}});
        }
        names[found->second].places.push_back(mention.span);
    }
    return names;
}

/// Names that are equal once a character is taken out of one or of both, as pairs of indices.
std::set<std::pair<std::size_t, std::size_t>> candidates(const std::vector<Name>& names) {
    std::unordered_map<std::size_t, std::vector<std::size_t>> companions;
    std::u32string rest;
    for (std::size_t i = 0; i < names.size(); ++i) {
        const std::u32string_view name = names[i].characters;
        for (std::size_t left_out = 0; left_out <= name.size(); ++left_out) {
            rest = name;
            if (left_out < name.size()) rest.erase(left_out, 1);
            std::vector<std::size_t>& company = companions[std::hash<std::u32string>()(rest)];
            if (company.empty() || company.back() != i) company.push_back(i);
        }
    }
    std::set<std::pair<std::size_t, std::size_t>> pairs;
    for (const auto& [rest_hash, company] : companions) {
        if (company.size() > kMostCompanions) continue;
        for (std::size_t i = 0; i < company.size(); ++i) {
            for (std::size_t j = i + 1; j < company.size(); ++j) pairs.emplace(company[i], company[j]);
        }
    }
    return pairs;
}

bool is_usual(const Name& name, const Name& odd, const NameLikeness& likeness) {
    const std::size_t usual = name.places.size();
    const bool is_long = likeness.is_title && name.characters.size() >= kLongTitle;
    if (usual < (is_long ? 1 : likeness.usual_at_least)) return false;
    return odd.places.size() == 1 || usual >= 2 * odd.places.size();
}

}  // namespace

std::u32string characters_of(std::string_view text) {
    std::u32string characters;
    for (std::size_t at = 0; at < text.size();) {
        const char32_t c = language::character_at(text, at);
        characters += c;
        at += language::length_in_utf8(c);
    }
    return characters;
}

bool are_one_name(std::u32string_view a, std::u32string_view b, const NameLikeness& likeness) {
    if (std::min(a.size(), b.size()) < likeness.shortest) return false;
    if (a.size() == b.size()) return same_length(a, b, likeness);
    if (a.size() + 1 == b.size()) return one_longer(a, b, likeness);
    return b.size() + 1 == a.size() && one_longer(b, a, likeness);
}

bool meet_in_a_sentence(std::string_view text, const std::vector<TextSpan>& a, const std::vector<TextSpan>& b) {
    return std::ranges::any_of(a, [&](TextSpan place) {
        const TextSpan sentence = language::clause_around(text, place, language::ClauseExtent::sentence);
        const auto next = std::ranges::lower_bound(b, sentence.begin, {}, &TextSpan::begin);
        return next != b.end() && next->begin < sentence.end;
    });
}

void erase_real_words(std::string_view text, const language::Segmentation& segmentation, std::vector<TwoNames>& pairs) {
    std::erase_if(pairs, [&](const TwoNames& pair) {
        const TextSpan usual = pair.usual.front();
        const TextSpan odd = pair.odd.front();
        std::uint32_t same = 0;
        while (same < std::min(usual.size(), odd.size()) && text[usual.begin + same] == text[odd.begin + same]) ++same;
        if (same == odd.size()) return false;
        std::size_t begin = odd.begin + same;
        while ((static_cast<unsigned char>(text[begin]) & 0xC0) == 0x80) --begin;
        const std::size_t end = begin + language::length_in_utf8(language::character_at(text, begin));
        return segmentation.crosses_word(text, {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)});
    });
}

std::vector<TwoNames> find_two_punctuations(const std::vector<NameMention>& mentions) {
    constexpr std::size_t kShortest = 6;
    std::map<std::u32string, std::map<std::u32string, std::vector<TextSpan>>> by_words;
    for (const NameMention& mention : mentions) {
        std::u32string name = mention.name;
        std::erase(name, U' ');  // where a line was broken, a space says nothing
        std::u32string words = name;
        std::erase_if(words, [](char32_t c) { return kLightMarks.find(c) != std::u32string_view::npos; });
        if (words.size() >= kShortest) by_words[std::move(words)][std::move(name)].push_back(mention.span);
    }
    std::vector<TwoNames> found;
    for (auto& [words, spellings] : by_words) {
        if (spellings.size() != 2) continue;
        auto& [first, one] = *spellings.begin();
        auto& [second, other] = *spellings.rbegin();
        const bool first_is_usual =
            one.size() > other.size() || (one.size() == other.size() && one.front() < other.front());
        found.push_back(first_is_usual ? TwoNames{one, other} : TwoNames{other, one});
    }
    return found;
}

std::vector<TwoNames> find_two_names(std::string_view text, const std::vector<NameMention>& mentions,
                                     const NameLikeness& likeness) {
    const std::vector<Name> names = gathered(mentions, likeness);
    std::vector<TwoNames> found;
    for (const auto& [i, j] : candidates(names)) {
        if (!are_one_name(names[i].characters, names[j].characters, likeness)) continue;
        const bool first_is_usual = names[i].places.size() >= names[j].places.size();
        const Name& usual = names[first_is_usual ? i : j];
        const Name& odd = names[first_is_usual ? j : i];
        if (!is_usual(usual, odd, likeness) || meet_in_a_sentence(text, odd.places, usual.places)) continue;
        found.push_back({usual.places, odd.places});
    }
    return found;
}

}  // namespace mingcha::kinds
