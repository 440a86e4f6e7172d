#include "kinds/support/own_names.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <set>
#include <string>

#include "language/characters.hpp"

namespace mingcha::kinds {
namespace {

using std::string_view;

constexpr std::size_t kMostShortNames = 20;
constexpr std::size_t kCharacter = 3;                   // bytes
constexpr std::size_t kShortestCore = 2 * kCharacter;   // 汀溪
constexpr std::size_t kLongestTail = 12 * kCharacter;   // 汀溪供水局
constexpr std::size_t kShortestPiece = 4 * kCharacter;  // 汀溪供水
constexpr std::size_t kLeastUses = 2;                   // of a short name that the text really uses

/// Endings of the names of bodies, the longest first.
constexpr std::array<string_view, 18> kEndings{
    "股份有限公司", "有限责任公司", "有限公司", "分公司", "子公司", "公司", "分局", "分行", "支行",
    "中心",         "局",           "银行",     "医院",   "学校",   "大学", "水厂", "电厂", "供电所"};
/// Marks of a body that a branch belongs to. Without its city a name is still the full one.
constexpr std::array<string_view, 4> kParents{"公司", "集团", "银行", "大学"};
/// 集团检修 may be short for 集团检修中心, 城市建设 is a word of its own.
constexpr std::array<string_view, 2> kEndingsOfWords{"中心", "学校"};
/// What may stand before a name that begins here, and behind one that ends here.
constexpr std::u32string_view kBefore = U"由在对向与和及为是的到将把使让给经从以并就即往赴至入访抵陪随驻";
constexpr std::u32string_view kBehind = U"的将已在对与和及是以把为始坚持聚围按积认高深着紧严全共设";
constexpr std::u32string_view kBehindCompany = U"债治章法层制级类金";
constexpr string_view kBranch = "分公司";
constexpr string_view kCompany = "公司";
constexpr string_view kGroup = "集团";

string_view ending_of(string_view name) {
    const auto ending = std::ranges::find_if(kEndings, [&](string_view e) { return name.ends_with(e); });
    return ending == kEndings.end() ? string_view() : *ending;
}

bool begins_name(string_view text, std::size_t at) {
    const char32_t c = language::character_before(text, at);
    return !language::is_han(c) || kBefore.find(c) != std::u32string_view::npos;
}

bool ends_name(string_view text, std::size_t at) {
    const char32_t c = language::character_at(text, at);
    return !language::is_han(c) || kBehind.find(c) != std::u32string_view::npos;
}

std::vector<TextSpan> places_of(string_view text, string_view name) {
    // string_view::find looks for the first byte, which nearly every Chinese character begins with.
    const std::boyer_moore_horspool_searcher searcher(name.begin(), name.end());
    std::vector<TextSpan> places;
    for (auto at = text.begin();; at += static_cast<std::ptrdiff_t>(name.size())) {
        at = std::search(at, text.end(), searcher);
        if (at == text.end()) return places;
        const auto begin = static_cast<std::uint32_t>(at - text.begin());
        places.push_back({begin, begin + static_cast<std::uint32_t>(name.size())});
    }
}

/// True if the words before a name belong to it: 华岭供水股份有限公司江州. What else stands before it says when or who.
bool names_parent(string_view words) {
    return std::ranges::any_of(kParents, [&](string_view parent) { return words.find(parent) != string_view::npos; });
}

/// What full and short name have in common: the beginning of the short name that stands in the full one.
struct Core {
    string_view words;  ///< 汀溪
    string_view tail;   ///< the full name from there on: 汀溪供水局
    bool begins_full_name = false;
};

std::optional<Core> core_of(string_view full, string_view short_name) {
    for (std::size_t size = short_name.size(); size >= kShortestCore; size -= kCharacter) {
        const std::size_t at = full.rfind(short_name.substr(0, size));
        if (at != string_view::npos)
            return Core{short_name.substr(0, size), full.substr(at),
                        begins_name(full, at) || !names_parent(full.substr(0, at))};
    }
    return std::nullopt;
}

class Body {
public:
    Body(string_view text, const ShortNameFact& fact)
        : text_(text), fact_(fact), name_(slice(text, fact.name)), full_(slice(text, fact.full)) {}

    void find(std::vector<ThirdName>& found) const {
        const bool is_han = std::ranges::all_of(characters_of(name_), language::is_han);
        if (!is_han || name_.size() < kShortestCore + kCharacter) return;
        const auto core = core_of(full_, name_);
        if (!core || !std::ranges::all_of(characters_of(core->tail), language::is_han)) return;
        if (places_of(text_, name_).size() < kLeastUses + 1) return;
        shortened(*core, found);
        piece(*core, found);
        branch_of_office(core->tail, found);
        branch_at_core(*core, found);
        company(*core, found);
        without_ending(found);
    }

private:
    /// 汀溪供水局 beside 汀溪局, 汝阳供电公司 beside 汝阳公司 of 汝阳县供电公司: what begins with the core, ends as a
    /// body does, and is made of the full name's characters in their order.
    void shortened(const Core& core, std::vector<ThirdName>& found) const {
        if (core.tail.size() > kLongestTail) return;
        std::vector<string_view> names;
        for (const TextSpan place : places_of(text_, core.words)) {
            const string_view name = longest_shortened(core, place.begin);
            const bool is_known = name.empty() || name == name_ || (name == core.tail && core.begins_full_name);
            if (!is_known && std::ranges::find(names, name) == names.end()) names.push_back(name);
        }
        for (const string_view name : names) add(name, true, false, found);
    }

    [[nodiscard]] string_view longest_shortened(const Core& core, std::size_t at) const {
        string_view longest;
        std::size_t used = core.words.size();
        for (std::size_t end = at + used; end + kCharacter <= text_.size(); end += kCharacter) {
            const std::size_t next = core.tail.find(text_.substr(end, kCharacter), used);
            if (next == string_view::npos) break;
            used = next + kCharacter;
            const string_view name = text_.substr(at, end + kCharacter - at);
            if (!ending_of(name).empty() && ending_of(name) == ending_of(core.tail.substr(0, used))) longest = name;
        }
        return longest;
    }

    /// 汀溪供水 beside 汀溪局: the full name's end without its ending.
    void piece(const Core& core, std::vector<ThirdName>& found) const {
        const string_view words = core.tail.substr(0, core.tail.size() - ending_of(core.tail).size());
        if (words.size() == core.tail.size() || words.size() < kShortestPiece || name_.starts_with(words)) return;
        if (core.words == name_) return;
        add(words, true, true, found);
    }

    /// 汀溪局分公司: no office has a branch of that name.
    void branch_of_office(string_view tail, std::vector<ThirdName>& found) const {
        if (!name_.ends_with("局")) return;
        add(std::string(name_).append(kBranch), false, false, found, true);
        if (tail != name_) add(std::string(tail).append(kBranch), false, false, found, true);
    }

    /// 汀溪分公司 beside 汀溪局, which is the office of a company.
    void branch_at_core(const Core& core, std::vector<ThirdName>& found) const {
        if (full_.find(kCompany) == string_view::npos || core.words.size() != kShortestCore) return;
        if (!name_.ends_with("局")) return;
        add(std::string(core.words).append(kBranch), true, false, found);
    }

    /// 禾口公司 beside 禾口分公司, 临川水务公司 beside 临川水务.
    void company(const Core& core, std::vector<ThirdName>& found) const {
        if (full_.find(kCompany) == string_view::npos) return;
        if (name_.ends_with(kBranch)) {
            add(std::string(name_.substr(0, name_.size() - kBranch.size())).append(kCompany), true, false, found);
        } else if (ending_of(name_).empty()) {
            const std::string name = std::string(name_).append(kCompany);
            if (name != core.tail || !core.begins_full_name) add(name, true, false, found);
        }
    }

    /// 集团检修 beside 集团检修中心.
    void without_ending(std::vector<ThirdName>& found) const {
        const string_view ending = ending_of(name_);
        const bool leaves_word = std::ranges::find(kEndingsOfWords, ending) != kEndingsOfWords.end();
        const string_view words = name_.substr(0, name_.size() - ending.size());
        if (leaves_word && !words.starts_with(kGroup)) return;
        if (words.size() == name_.size() || words.size() < kShortestPiece || !ending_of(words).empty()) return;
        add(words, true, true, found);
    }

    /// Adds the places of `name` that stand outside the definition and, if asked for, are no part of a longer name.
    void add(string_view name, bool needs_begin, bool needs_end, std::vector<ThirdName>& found,
             bool is_impossible = false) const {
        ThirdName third{fact_.name, {}, needs_end, is_impossible};
        for (const TextSpan place : places_of(text_, name)) {
            const bool is_defined = place.overlaps(cover(fact_.full, fact_.span));
            const bool begins = !needs_begin || begins_name(text_, place.begin);
            const bool ends = needs_end ? ends_name(text_, place.end) : !goes_on(place.end);
            if (!is_defined && begins && ends) third.places.push_back(place);
        }
        if (!third.places.empty()) found.push_back(std::move(third));
    }

    /// True if the ending of a longer name stands at `at`: 汀溪供水局 of 汀溪供水局分公司.
    [[nodiscard]] bool goes_on(std::size_t at) const {
        // 上海电气公司债券: 公司 may begin a word.
        const bool is_company = text_.substr(0, at).ends_with(kCompany);
        const char32_t next = language::character_at(text_, at);
        if (is_company && kBehindCompany.find(next) != std::u32string_view::npos) return true;
        return std::ranges::any_of(kEndings, [&](string_view ending) { return text_.substr(at).starts_with(ending); });
    }

    string_view text_;
    const ShortNameFact& fact_;
    string_view name_;
    string_view full_;
};

/// Where `name` stands with one character replaced. The half without it stands there as it is.
std::vector<TextSpan> misspelt_places(string_view text, string_view name, const Readings& readings) {
    const std::size_t middle = name.size() / kCharacter / 2 * kCharacter;
    const std::u32string right = characters_of(name);
    std::set<TextSpan> places;
    const auto add = [&](std::size_t begin) {
        const string_view words = text.substr(begin, name.size());
        const std::u32string characters = characters_of(words);
        // 劳动合同发生 is no slip for 劳动合同法.
        if (characters.size() != right.size() || characters.back() != right.back() || words == name) return;
        if (are_one_name(characters, right, {.readings = readings}))
            places.insert({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(begin + name.size())});
    };
    for (const TextSpan half : places_of(text, name.substr(0, middle))) add(half.begin);
    for (const TextSpan half : places_of(text, name.substr(middle))) {
        if (half.begin >= middle) add(half.begin - middle);
    }
    return {places.begin(), places.end()};
}

}  // namespace

std::vector<TwoNames> find_misspelt_names(string_view text, const std::vector<ShortNameFact>& short_names,
                                          const Readings& readings) {
    std::vector<TwoNames> found;
    const std::size_t count = std::min(short_names.size(), kMostShortNames);
    for (std::size_t i = 0; i < count; ++i) {
        const string_view name = slice(text, short_names[i].name);
        const bool is_han = std::ranges::all_of(characters_of(name), language::is_han);
        if (!is_han || name.size() < kShortestPiece) continue;
        TwoNames pair{places_of(text, name), misspelt_places(text, name, readings)};
        const bool is_slip = !pair.odd.empty() && pair.usual.size() > 2 * pair.odd.size();
        if (is_slip && !meet_in_a_sentence(text, pair.odd, pair.usual)) found.push_back(std::move(pair));
    }
    return found;
}

std::vector<ThirdName> find_third_names(string_view text, const std::vector<ShortNameFact>& short_names) {
    std::vector<ThirdName> found;
    const std::size_t count = std::min(short_names.size(), kMostShortNames);
    for (std::size_t i = 0; i < count; ++i) Body(text, short_names[i]).find(found);
    // What is itself defined as a short name is none of the body's; two ways may lead to one name.
    std::set<string_view> told;
    std::erase_if(found, [&](const ThirdName& third) {
        const string_view name = slice(text, third.places.front());
        return !told.insert(name).second ||
               std::ranges::any_of(short_names, [&](const auto& other) { return slice(text, other.name) == name; });
    });
    return found;
}

}  // namespace mingcha::kinds
