#include "kinds/support/parallel_lists.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>

#include "language/characters.hpp"

namespace mingcha::kinds {
namespace {

using std::string_view;

constexpr std::size_t kMostLists = 200;
constexpr std::size_t kLeastItems = 4;
constexpr std::size_t kCharacter = 3;          // bytes
constexpr std::size_t kHead = 2 * kCharacter;  // 责任
constexpr std::size_t kLongestItem = 10 * kCharacter;
constexpr string_view kComma = "、";
constexpr std::array<string_view, 4> kAnd{"以及", "和", "与", "及"};

struct List {
    string_view head;
    std::vector<TextSpan> items;
};

std::uint32_t offset(std::size_t at) { return static_cast<std::uint32_t>(at); }

/// Han characters that end at `end`, as many as an item may have.
TextSpan item_before(string_view text, std::size_t end) {
    std::size_t begin = end;
    while (end - begin < kLongestItem && language::is_han(language::character_before(text, begin)))
        begin = language::previous_offset(text, begin);
    return {offset(begin), offset(end)};
}

/// The item that begins at `begin` and ends with `head`; what stands behind may belong to the sentence.
std::optional<TextSpan> item_with_head(string_view text, std::size_t begin, string_view head) {
    const std::size_t at = text.substr(begin, kLongestItem).find(head);
    if (at == string_view::npos || at == 0) return std::nullopt;
    const TextSpan item{offset(begin), offset(begin + at + head.size())};
    const std::u32string characters = characters_of(slice(text, item));
    return std::ranges::all_of(characters, language::is_han) ? std::optional(item) : std::nullopt;
}

std::size_t behind_and(string_view text, std::size_t at) {
    for (const string_view word : kAnd) {
        if (text.substr(at).starts_with(word)) return at + word.size();
    }
    return at;
}

/// The list whose first 、 stands at `comma`.
std::optional<List> list_at(string_view text, std::size_t comma) {
    const TextSpan first = item_before(text, comma);
    if (first.size() <= kHead) return std::nullopt;
    List list{text.substr(comma - kHead, kHead), {first}};
    std::size_t at = comma + kComma.size();
    for (;;) {
        const auto item = item_with_head(text, at, list.head);
        if (!item) break;
        list.items.push_back(*item);
        at = item->end;
        if (text.substr(at).starts_with(kComma)) {
            at += kComma.size();
        } else {
            const std::size_t next = behind_and(text, at);
            const auto last = next == at ? std::nullopt : item_with_head(text, next, list.head);
            if (last) list.items.push_back(*last);
            break;
        }
    }
    if (list.items.size() < kLeastItems) return std::nullopt;
    return list;
}

std::vector<List> lists_of(string_view text) {
    std::vector<List> lists;
    std::size_t from = 0;
    for (std::size_t at = text.find(kComma); at != string_view::npos && lists.size() < kMostLists;
         at = text.find(kComma, from)) {
        from = at + kComma.size();
        if (auto list = list_at(text, at)) {
            from = list->items.back().end;
            lists.push_back(*std::move(list));
        }
    }
    return lists;
}

/// Of the first item only the end is known: 履行员工责任. A character before the head must be the same.
bool are_same(string_view one, string_view other, bool is_first) {
    const std::size_t end = kHead + kCharacter;
    return one == other || (is_first && one.substr(one.size() - end) == other.substr(other.size() - end));
}

bool are_two_wordings(string_view text, const List& one, const List& other) {
    if (one.head != other.head || one.items.size() != other.items.size()) return false;
    std::size_t same = 0;
    for (std::size_t i = 0; i < one.items.size(); ++i) {
        const string_view a = slice(text, one.items[i]);
        const string_view b = slice(text, other.items[i]);
        if (are_same(a, b, i == 0)) {
            ++same;
        } else if (i == 0 || a.substr(0, kCharacter) != b.substr(0, kCharacter)) {
            return false;
        }
    }
    return same < one.items.size() && 2 * same >= one.items.size();
}

/// From the first item that differs to the last.
TextSpan difference(string_view text, const List& list, const List& other) {
    std::optional<TextSpan> span;
    for (std::size_t i = 1; i < list.items.size(); ++i) {
        if (slice(text, list.items[i]) == slice(text, other.items[i])) continue;
        span = span ? cover(*span, list.items[i]) : list.items[i];
    }
    return *span;
}

}  // namespace

std::vector<TwoNames> find_two_lists(string_view text) {
    const std::vector<List> lists = lists_of(text);
    std::vector<TwoNames> found;
    for (std::size_t later = 1; later < lists.size(); ++later) {
        for (std::size_t earlier = 0; earlier < later; ++earlier) {
            if (!are_two_wordings(text, lists[earlier], lists[later])) continue;
            found.push_back(
                {{difference(text, lists[earlier], lists[later])}, {difference(text, lists[later], lists[earlier])}});
            break;
        }
    }
    return found;
}

}  // namespace mingcha::kinds
