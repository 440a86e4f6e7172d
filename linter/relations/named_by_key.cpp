// A number and a word in marks, “三定”, and as many things that bear the word: 定线路、定站点、定时刻.
#include <algorithm>
#include <array>

#include "relations/listing.hpp"
#include "relations/listing_words.hpp"
#include "relations/word_search.hpp"

namespace mingcha {
namespace {

constexpr std::size_t kCharacter = 3;
constexpr std::string_view kClose = "”";
constexpr auto kDividers = std::to_array<std::string_view>({"，", "、", "；"});
constexpr auto kSureOpeners = std::to_array<std::string_view>({"，即", "（即", "即", "：", "（", "是指"});

/// The word that the things of the list bear.
class Key {
public:
    explicit Key(std::string_view word) : word_(word) {}

    /// Where the word stands in `thing`, from its start and from its end; no value if it does not stand there.
    struct Place {
        std::size_t from_start = 0;
        std::size_t from_end = 0;
    };
    [[nodiscard]] std::optional<Place> place_in(std::string_view thing) const {
        const std::size_t at = find_word(thing, word_);
        if (at != std::string_view::npos) return Place{at, thing.size() - at - word_.size()};
        if (word_ == "零" && thing.ends_with('0')) return Place{thing.size() - 1, 0};
        return std::nullopt;
    }
    /// A longer word needs not stand in the same place of every thing.
    [[nodiscard]] bool is_long() const { return word_.size() > kCharacter; }

private:
    std::string_view word_;
};

/// Whether the word stands at the same place in all things, as in 定线路、定站点; other words may stand before the
/// first and behind the last of three or more.
class Alignment {
public:
    void add(Key::Place place) {
        if (count_ == 1) start_ = place.from_start;
        if (count_ == 0) {
            first_start_ = place.from_start;
            end_ = place.from_end;
        } else {
            ends_apart_ |= last_end_apart_;
            last_end_apart_ = place.from_end != end_;
        }
        starts_apart_ |= count_ > 1 && place.from_start != start_;
        ++count_;
    }
    [[nodiscard]] bool is_even() const {
        if (count_ == 2) return first_start_ == start_ || !last_end_apart_;
        return count_ > 2 && (!starts_apart_ || !ends_apart_);
    }

private:
    int count_ = 0;
    std::size_t first_start_ = 0;
    std::size_t start_ = 0;  ///< of the second thing
    std::size_t end_ = 0;    ///< of the first thing
    bool starts_apart_ = false;
    bool ends_apart_ = false;  ///< among all but the last
    bool last_end_apart_ = false;
};

/// Things in a row that bear the word.
struct Run {
    int count = 0;
    std::string_view words;
    bool open = false;  ///< one thing that does not bear it stands in the same list
};

std::size_t end_of_thing(std::string_view text) {
    std::size_t at = 0;
    while (at < text.size()) {
        const std::size_t length = character_length(text[at]);
        const std::string_view character = text.substr(at, length);
        if (kFirstCharacters<kDividers>.may_hold(character) &&
            std::ranges::find(kDividers, character) != kDividers.end())
            break;
        at += length;
    }
    return std::min(at, text.size());
}

/// The longest run in `text`; of equally long ones the first.
Run longest_run(std::string_view text, const Key& key) {
    Run longest;
    std::size_t begin = 0;
    int count = 0;
    Alignment alignment;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = at + end_of_thing(text.substr(at));
        const auto place = key.place_in(text.substr(at, end - at));
        if (!place) {
            longest.open |= count > 0 && count == longest.count && text.substr(0, at).ends_with("、");
            count = 0;
            alignment = {};
        } else {
            if (count++ == 0) begin = at;
            alignment.add(*place);
            if (count > longest.count && (key.is_long() || count == 1 || alignment.is_even()))
                longest = {count, text.substr(begin, end - begin), false};
        }
        at = end + kCharacter;
    }
    return longest;
}

struct Keyed {
    std::string_view word;
    std::string_view behind;  ///< the rest of the sentence behind the marks
    std::string_view before;  ///< its start, up to the marks
};

std::optional<Keyed> keyed(const Announced& announced) {
    constexpr std::size_t kLongestKey = 4 * kCharacter;
    if (!announced.before.ends_with("“")) return std::nullopt;
    const std::size_t close = head_of(announced.behind, kLongestKey + 2 * kCharacter).find(kClose);
    if (close == std::string_view::npos) return std::nullopt;
    Keyed result;
    result.word = announced.behind.substr(0, close);
    if (result.word.starts_with("个")) result.word.remove_prefix(kCharacter);
    if (result.word.empty()) return std::nullopt;
    result.behind = rest_of_sentence(head_of(announced.behind.substr(close + kClose.size()), kLongestListing));
    result.before = announced.before.substr(0, announced.before.size() - kCharacter);
    result.before = start_of_sentence(tail_of(result.before, kLongestListing));
    if (result.before.ends_with("的")) result.before.remove_suffix(kCharacter);
    return result;
}

/// “看资质、看现场”的“两看”: a quotation of nothing but the list, right before the number.
std::optional<Run> quoted_before(const Keyed& keyed, const Key& key) {
    if (!keyed.before.ends_with(kClose)) return std::nullopt;
    const std::size_t close = keyed.before.size() - kClose.size();
    const std::size_t open = keyed.before.substr(0, close).rfind("“");
    if (open == std::string_view::npos) return std::nullopt;
    const std::string_view list = keyed.before.substr(open + kCharacter, close - open - kCharacter);
    const Run run = longest_run(list, key);
    return run.words.size() == list.size() && run.count > 1 ? std::optional(run) : std::nullopt;
}

/// “三定”服务，即定线路、定站点、定时刻: the list begins with the first word that 即 opens.
std::optional<Run> opened_behind(const Keyed& keyed, const Key& key) {
    constexpr std::size_t kLongestNoun = 6 * kCharacter;
    const std::string_view near = head_of(keyed.behind, kLongestNoun);
    for (std::size_t at = 0; at < near.size(); at += character_length(near[at])) {
        for (const std::string_view opener : kSureOpeners) {
            if (!near.substr(at).starts_with(opener)) continue;
            const std::string_view list = keyed.behind.substr(at + opener.size());
            const Run run = longest_run(list, key);
            const bool is_sure =
                run.count > 1 && run.words.data() == list.data() && !run.open && !ends_openly(run.words);
            return is_sure ? std::optional(run) : std::nullopt;
        }
        if (std::ranges::find(kDividers, near.substr(at, kCharacter)) != kDividers.end()) break;
    }
    return std::nullopt;
}

}  // namespace

std::optional<Listing> named_by_key(const Announced& announced) {
    const auto found = keyed(announced);
    if (!found) return std::nullopt;
    const Key key(found->word);
    const int stated = announced.numeral.value;
    for (const std::string_view words : {found->behind, found->before}) {
        const Run run = longest_run(words, key);
        if (run.count == stated) return Listing{Listing::Outcome::agrees, stated, run.words};
    }
    if (!announced.numeral.chinese) return std::nullopt;
    auto run = quoted_before(*found, key);
    if (!run) run = opened_behind(*found, key);
    if (!run || !is_near(stated, run->count)) return std::nullopt;
    return Listing{Listing::Outcome::wrong, run->count, run->words};
}

}  // namespace mingcha
