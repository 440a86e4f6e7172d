// Some of what was counted, named behind the number: 5款产品，甲、乙等; 六大俱乐部…，如甲俱乐部、乙俱乐部. Such a list
// can agree with its number, but hardly contradict it.
#include <algorithm>
#include <array>

#include "relations/listing.hpp"
#include "relations/listing_words.hpp"
#include "relations/word_search.hpp"

namespace mingcha {
namespace {

constexpr std::size_t kCharacter = 3;
constexpr auto kExampleWords = std::to_array<std::string_view>({"例如", "比如", "包括", "其中有", "如", "含"});
constexpr auto kNounEnds = std::to_array<std::string_view>({"，", "（", "。", "；", "：", "\n"});
constexpr auto kListEnds = std::to_array<std::string_view>({"，", "）", "。", "；", "\n"});

/// The words behind 如, 包括 … at the start of `text`.
std::optional<std::string_view> behind_example_word(std::string_view text) {
    for (const std::string_view word : kExampleWords) {
        if (text.starts_with(word)) return text.substr(word.size());
    }
    return std::nullopt;
}

/// Where the first of `kEnds` stands in `text`, which are one character each; its size if there is none.
template <const auto& kEnds>
std::size_t end_at_any(std::string_view text) {
    std::size_t at = 0;
    for (; at < text.size(); at += character_length(text[at])) {
        const std::string_view character = text.substr(at, character_length(text[at]));
        if (kFirstCharacters<kEnds>.may_hold(character) && std::ranges::find(kEnds, character) != kEnds.end()) break;
    }
    return std::min(at, text.size());
}

/// The first clause behind the noun that was counted, if it names things and ends with 等, or begins with 如.
std::optional<std::string_view> examples_next_to(const Announced& announced) {
    const std::string_view behind = announced.behind.substr(announced.counter.size());
    const std::size_t comma = end_at_any<kNounEnds>(head_of(behind, kLongestCountedNoun));
    const std::string_view opener = behind.substr(comma, kCharacter);
    if (opener != "，" && opener != "（") return std::nullopt;
    const std::string_view reach = head_of(behind.substr(comma + kCharacter), kLongestListing);
    const std::string_view list = reach.substr(0, end_at_any<kListEnds>(reach));
    if (const auto examples = behind_example_word(list)) return examples;
    // Words before the first thing would tell something else of what was counted.
    constexpr std::size_t kLongestThing = 8;
    const bool names = ends_openly(list) && character_count(list.substr(0, find_word(list, "、"))) <= kLongestThing;
    return names ? std::optional(list) : std::nullopt;
}

/// Further on in the paragraph, 如 and things that bear the name that was counted.
std::optional<std::string_view> examples_further_on(const Announced& announced) {
    constexpr std::size_t kReach = std::size_t{150} * kCharacter;
    if (!announced.numeral.chinese || !announced.behind.starts_with("大")) return std::nullopt;
    const std::string_view far = head_of(announced.behind, kReach);
    const std::size_t at = std::min(find_word(far, "，如"), find_word(far, "。如"));
    if (at == std::string_view::npos) return std::nullopt;
    return rest_of_sentence(head_of(announced.behind.substr(at + 2 * kCharacter), kLongestListing));
}

int things_with_name(const Things& things, std::string_view name) {
    return static_cast<int>(std::ranges::count_if(
        things.all, [&](std::string_view thing) { return find_word(thing, name) != std::string_view::npos; }));
}

}  // namespace

std::optional<Listing> examples_behind(const Announced& announced) {
    if (announced.counter.empty() || announced.counter == "级") return std::nullopt;
    const int stated = announced.numeral.value;
    if (const auto list = examples_next_to(announced)) {
        const int named = things_of(*list, "、").least();
        if (named >= 2 && named <= stated) return Listing{Listing::Outcome::partial, named, *list};
    }
    const auto list = examples_further_on(announced);
    const std::string_view noun = announced.behind.substr(announced.counter.size());
    if (!list || noun.size() < 2 * kCharacter) return std::nullopt;
    const int named = things_with_name(things_of(*list, "、"), noun.substr(0, 2 * kCharacter));
    if (named < 2 || named > stated) return std::nullopt;
    return Listing{Listing::Outcome::partial, named, *list};
}

}  // namespace mingcha
