// Things named behind their number: 三个原则，即甲、乙、丙; 六个系统（甲、乙 …）.
#include <algorithm>
#include <array>

#include "relations/listing.hpp"
#include "relations/listing_sizes.hpp"
#include "relations/listing_words.hpp"
#include "relations/word_search.hpp"

namespace mingcha {
namespace {

constexpr std::size_t kCharacter = 3;
constexpr auto kOpeners = std::to_array<std::string_view>(
    {"，即", "：即", "即", "，分别是", "，分别为", "分别是", "分别为", "：", "，", "（即", "（", "——"});
constexpr auto kNounEnds = std::to_array<std::string_view>({"。", "；", "、", "\n"});

/// A list that words or a mark open behind the noun that is counted.
struct Opened {
    std::string_view noun;    ///< what stands between the counter and the opener
    std::string_view opener;  ///< 即, ： …
    std::string_view list;    ///< up to the end of the sentence or of the bracket
};

std::string_view opener_at(std::string_view text) {
    std::string_view longest;
    for (const std::string_view word : kOpeners) {
        if (word.size() > longest.size() && text.starts_with(word)) longest = word;
    }
    return longest;
}

std::optional<Opened> opened_behind(const Announced& announced) {
    const std::string_view behind = announced.behind.substr(announced.counter.size());
    const std::string_view near = head_of(behind, kLongestCountedNoun);
    for (std::size_t at = 0; at < near.size(); at += character_length(near[at])) {
        const std::string_view rest = behind.substr(at);
        if (kFirstCharacters<kOpeners>.may_hold(head_of(rest, kCharacter))) {
            if (const auto opener = opener_at(rest); !opener.empty()) {
                std::string_view list = rest_of_sentence(head_of(rest.substr(opener.size()), kLongestListing));
                if (opener.starts_with("（")) list = list.substr(0, list.find("）"));
                return Opened{behind.substr(0, at), opener, list};
            }
        }
        if (std::ranges::any_of(kNounEnds, [&](std::string_view end) { return rest.starts_with(end); })) break;
    }
    return std::nullopt;
}

std::string_view first_clause(std::string_view list) {
    return list.substr(0, std::min(find_word(list, "，"), find_word(list, "；")));
}

/// A mere comma does not open a list; its things must bear the name that was counted.
bool bears_the_name(std::string_view list, std::string_view noun) {
    if (noun.size() < 2 * kCharacter) return false;
    const std::string_view name = tail_of(noun, 2 * kCharacter);
    return list.ends_with(name) && list.substr(0, list.size() - name.size()).find(name) != std::string_view::npos;
}

/// The readings of a list by every mark that may divide it.
std::vector<Things> readings_of(const Opened& opened) {
    std::vector<Things> readings;
    if (opened.opener == "，") {
        readings.push_back(things_of(first_clause(opened.list), "、"));
        return readings;
    }
    if (opened.list.find("；") != std::string_view::npos) {
        readings.push_back(things_of(opened.list, "；"));
        return readings;
    }
    if (opened.list.find("，") != std::string_view::npos) readings.push_back(things_of(opened.list, "，"));
    readings.push_back(things_of(first_clause(opened.list), "、"));
    return readings;
}

bool is_bracket(const Opened& opened) { return opened.opener.starts_with("（"); }

/// Words that leave no doubt that the list is all there is, and marks that divide it in one way only.
bool is_complete(const Opened& opened) {
    return opened.opener != "，" && !ends_openly(opened.list) && opened.list.find("、") != std::string_view::npos &&
           find_word(opened.list, "，") == std::string_view::npos &&
           find_word(opened.list, "；") == std::string_view::npos &&
           find_word(opened.list, "：") == std::string_view::npos;
}

/// What a bracket holds may also be a remark: 五个县（市、区）. A list that misses one of many is none.
bool is_list_of_words(const Things& things, int stated) {
    constexpr int kMany = 4;
    if (things.joiners > 0 || things.least() < 3) return false;
    if (std::ranges::any_of(things.all, [](std::string_view thing) {
            return character_count(thing) < 2 || may_join_lists(thing) || contains_any<kNounEnds>(thing);
        })) {
        return false;
    }
    return stated < things.least() || (things.least() >= kMany && stated == things.least() + 1);
}

/// Words that say that the list is what was counted.
bool opens_by_words(const Opened& opened) {
    return find_word(opened.opener, "即") != std::string_view::npos ||
           find_word(opened.opener, "分别") != std::string_view::npos;
}

bool is_wrong(const Announced& announced, const Opened& opened, const Things& things, int& listed) {
    const int stated = announced.numeral.value;
    // Digits count what a text is about rather than what it lists, unless words bind the two.
    if ((!announced.numeral.chinese && !opens_by_words(opened)) || announced.counter.empty() || !is_complete(opened))
        return false;
    auto size = size_by_noun(things, announced.behind);
    if (is_bracket(opened)) {
        // The noun before the bracket must be what was counted: 六个系统（…）.
        constexpr std::size_t kLongestNoun = 6 * kCharacter;
        const bool is_noun = opened.noun.size() >= 2 * kCharacter && opened.noun.size() <= kLongestNoun &&
                             !may_be_an_action(opened.noun);
        if (!size && is_noun && is_list_of_words(things, stated)) size = SureSize{things.least(), things.least()};
    } else if (!size && sums_up(announced.behind)) {
        size = size_by_length(things);
        if (!size && opens_by_words(opened)) size = size_of_pair(things);
    }
    if (!size || !size->excludes(stated)) return false;
    listed = size->nearest(stated);
    return is_near(stated, listed);
}

}  // namespace

std::optional<Listing> named_behind(const Announced& announced) {
    if (announced.counter.empty() && !announced.before.ends_with("“")) return std::nullopt;
    const auto opened = opened_behind(announced);
    if (!opened || opened->list.size() < 2 * kCharacter || begins_examples(opened->list)) return std::nullopt;
    if (digit_size_at(opened->list) > 0) return std::nullopt;  // amounts, not names
    if (opened->opener == "，" && !bears_the_name(first_clause(opened->list), opened->noun)) return std::nullopt;
    const int stated = announced.numeral.value;
    for (const Things& things : readings_of(*opened)) {
        if (things.least() >= 2 && things.may_be(stated))
            return Listing{Listing::Outcome::agrees, stated, opened->list};
    }
    const Things things = things_of(first_clause(opened->list), "、");
    int listed = things.least();
    if (!is_wrong(announced, *opened, things, listed)) return std::nullopt;
    return Listing{Listing::Outcome::wrong, listed, opened->list};
}

}  // namespace mingcha
