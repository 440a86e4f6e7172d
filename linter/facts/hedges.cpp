#include "facts/hedges.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>

#include "facts/code_points.hpp"

namespace mingcha {
namespace {

struct Entry {
    std::u32string_view word;
    Hedge hedge;
    std::u32string_view not_beside;  ///< a character on the far side that makes another word of it
};

// Longer words stand before those that they end with (or, behind a number, begin with).
constexpr std::array kBefore{
    Entry{U"不超过", Hedge::at_most, U""},
    Entry{U"不少于", Hedge::at_least, U""},
    Entry{U"不低于", Hedge::at_least, U""},
    Entry{U"不小于", Hedge::at_least, U""},
    Entry{U"不多于", Hedge::at_most, U""},
    Entry{U"不高于", Hedge::at_most, U""},
    Entry{U"不大于", Hedge::at_most, U""},
    Entry{U"大于等于", Hedge::at_least, U""},
    Entry{U"大于或等于", Hedge::at_least, U""},
    Entry{U"大于或者等于", Hedge::at_least, U""},
    Entry{U"小于等于", Hedge::at_most, U""},
    Entry{U"小于或等于", Hedge::at_most, U""},
    Entry{U"小于或者等于", Hedge::at_most, U""},
    Entry{U"大约", Hedge::about, U""},
    Entry{U"大概", Hedge::about, U""},
    Entry{U"大致", Hedge::about, U""},
    Entry{U"将近", Hedge::nearly, U""},
    Entry{U"接近", Hedge::nearly, U""},
    Entry{U"超过", Hedge::more_than, U"未没"},
    Entry{U"超出", Hedge::more_than, U"未没"},
    Entry{U"突破", Hedge::more_than, U"未没"},
    Entry{U"高于", Hedge::more_than, U""},
    Entry{U"多于", Hedge::more_than, U""},
    Entry{U"大于", Hedge::more_than, U""},
    Entry{U"不足", Hedge::less_than, U""},
    Entry{U"不满", Hedge::less_than, U""},
    Entry{U"不到", Hedge::less_than, U""},
    Entry{U"未满", Hedge::less_than, U""},
    Entry{U"低于", Hedge::less_than, U""},
    Entry{U"少于", Hedge::less_than, U""},
    Entry{U"小于", Hedge::less_than, U""},
    Entry{U"至少", Hedge::at_least, U""},
    Entry{U"最少", Hedge::at_least, U""},
    Entry{U"起码", Hedge::at_least, U""},
    Entry{U"至多", Hedge::at_most, U""},
    Entry{U"最多", Hedge::at_most, U""},
    Entry{U"约", Hedge::about, U"节签履预违集公契邀条制合特"},
    Entry{U"近", Hedge::nearly, U"附最临邻靠相逼"},
    Entry{U"超", Hedge::more_than, U"赶高反未"},
    Entry{U"逾", Hedge::more_than, U""},
    Entry{U"满", Hedge::at_least, U"不未圆充爆"},
    Entry{U"≥", Hedge::at_least, U""},
    Entry{U">=", Hedge::at_least, U""},
    Entry{U"<=", Hedge::at_most, U""},
    Entry{U"≤", Hedge::at_most, U""},
    Entry{U">", Hedge::more_than, U""},
    Entry{U"<", Hedge::less_than, U""},
    Entry{U"＞", Hedge::more_than, U""},
    Entry{U"＜", Hedge::less_than, U""},
};

constexpr std::array kAfter{
    Entry{U"（含）以上", Hedge::at_least, U""}, Entry{U"（含）以下", Hedge::at_most, U""},
    Entry{U"(含)以上", Hedge::at_least, U""},   Entry{U"(含)以下", Hedge::at_most, U""},
    Entry{U"及以上", Hedge::at_least, U""},     Entry{U"及以下", Hedge::at_most, U""},
    Entry{U"左右", Hedge::about, U""},          Entry{U"上下", Hedge::about, U"班级楼游"},
    Entry{U"以上", Hedge::at_least, U""},       Entry{U"以下", Hedge::at_most, U""},
    Entry{U"以内", Hedge::at_most, U""},        Entry{U"之内", Hedge::at_most, U""},
    Entry{U"以外", Hedge::more_than, U""},      Entry{U"或以上", Hedge::at_least, U""},
    Entry{U"或者以上", Hedge::at_least, U""},   Entry{U"或更多", Hedge::at_least, U""},
    Entry{U"或者更多", Hedge::at_least, U""},   Entry{U"或以下", Hedge::at_most, U""},
    Entry{U"或者以下", Hedge::at_most, U""},    Entry{U"或更少", Hedge::at_most, U""},
    Entry{U"或者更少", Hedge::at_most, U""},    Entry{U"之上", Hedge::more_than, U""},
    Entry{U"之下", Hedge::less_than, U""},
};

/// The last characters of the words before a number, the first ones of those behind it: most numbers have no hedge.
constexpr auto kLastCharacters = [] {
    std::array<char32_t, kBefore.size()> characters{};
    for (std::size_t i = 0; i < kBefore.size(); ++i) characters[i] = kBefore[i].word.back();
    return characters;
}();
constexpr auto kFirstCharacters = [] {
    std::array<char32_t, kAfter.size()> characters{};
    for (std::size_t i = 0; i < kAfter.size(); ++i) characters[i] = kAfter[i].word.front();
    return characters;
}();

template <std::size_t kSize>
bool contains(const std::array<char32_t, kSize>& characters, char32_t c) {
    return std::ranges::find(characters, c) != characters.end();
}

}  // namespace

HedgeWord hedge_before(const char32_t* first, const char32_t* number) {
    std::u32string_view lead(first, static_cast<std::size_t>(number - first));
    if (lead.size() > 1 && is_one_of(lead.back(), U"了有是为")) lead.remove_suffix(1);
    if (lead.empty() || !contains(kLastCharacters, lead.back())) return {};
    for (const Entry& entry : kBefore) {
        if (!lead.ends_with(entry.word)) continue;
        const std::u32string_view rest = lead.substr(0, lead.size() - entry.word.size());
        if (!rest.empty() && is_one_of(rest.back(), entry.not_beside)) return {};
        return {entry.hedge, first + rest.size()};
    }
    return {};
}

HedgeWord hedge_after(const char32_t* end, const char32_t* last) {
    const std::u32string_view trail(end, static_cast<std::size_t>(last - end));
    if (trail.empty() || !contains(kFirstCharacters, trail.front())) return {};
    for (const Entry& entry : kAfter) {
        if (!trail.starts_with(entry.word)) continue;
        const std::u32string_view rest = trail.substr(entry.word.size());
        if (!rest.empty() && is_one_of(rest.front(), entry.not_beside)) return {};
        return {entry.hedge, end + entry.word.size()};
    }
    return {};
}

HedgeAround hedge_around(const char32_t* first, const char32_t* number, const char32_t* end, const char32_t* last) {
    const std::u32string_view lead(first, static_cast<std::size_t>(number - first));
    if (!lead.ends_with(U'比') || end == last || (last - end > 1 && end[1] == U'于')) return {};
    const char32_t before = lead.size() > 1 ? lead[lead.size() - 2] : U'\0';
    if (is_digit(before) || is_chinese_numeral(before) || is_one_of(before, U"占同环分对相较之")) return {};
    if (is_one_of(*end, U"大高多")) return {Hedge::more_than, number - 1, end + 1};
    if (is_one_of(*end, U"小低少")) return {Hedge::less_than, number - 1, end + 1};
    return {};
}

HedgeWord hedge_inside(const char32_t* end, const char32_t* last) {
    if (end == last) return {};
    if (is_one_of(*end, U"余餘")) {
        const bool is_a_word = last - end > 1 && is_one_of(end[1], U"额下款热地");
        return is_a_word ? HedgeWord{} : HedgeWord{Hedge::just_over, end + 1};
    }
    if (*end == U'多') return {Hedge::just_over, end + 1};
    if (*end == U'来' && small_magnitude(end[-1]) != 0) return {Hedge::about, end + 1};
    return {};
}

}  // namespace mingcha
