// A number of things and as many amounts: 三项分别占50%、30%和20%; 召开会议4次，分别于1月、4月、8月和12月召开.
#include <algorithm>
#include <array>

#include "relations/listing.hpp"
#include "relations/word_search.hpp"

namespace mingcha {
namespace {

constexpr std::size_t kCharacter = 3;
constexpr auto kDistributing = std::to_array<std::string_view>({"分别", "依次"});
constexpr auto kRowEnds = std::to_array<std::string_view>({"，", "。", "；", "：", "（", "）", "\n", "！", "？"});
constexpr auto kJoiners = std::to_array<std::string_view>({"以及", "和", "与", "及"});
constexpr auto kClauseMarks = std::to_array<std::string_view>({"，", "。", "；", "：", "（", "“", "、"});

/// The words behind 分别, which may stand in the next clause.
std::optional<std::string_view> behind_distributing(std::string_view behind) {
    const std::string_view near = head_of(behind, kLongestCountedNoun);
    for (std::size_t at = 0; at < near.size(); at += character_length(near[at])) {
        const std::string_view rest = near.substr(at);
        for (const std::string_view word : kDistributing) {
            if (rest.starts_with(word)) return behind.substr(at + word.size());
        }
        const bool is_comma = rest.starts_with("，分别") || rest.starts_with("，依次");
        if (!is_comma &&
            std::ranges::find(kClauseMarks, rest.substr(0, character_length(near[at]))) != kClauseMarks.end())
            break;
    }
    return std::nullopt;
}

/// One amount of a row: 增长3.5万元.
struct Amount {
    std::string_view head;
    std::string_view unit;
};

bool is_number_part(std::string_view text, std::size_t& size) {
    size = digit_size_at(text);
    if (size == 0 && (text.starts_with('.') || text.starts_with(','))) size = 1;
    if (size == 0 && text.starts_with("．")) size = kCharacter;
    return size > 0;
}

/// The amount in `thing`, if it holds exactly one number.
std::optional<Amount> amount_in(std::string_view thing) {
    std::size_t begin = 0;
    while (begin < thing.size() && digit_size_at(thing.substr(begin)) == 0) begin += character_length(thing[begin]);
    if (begin >= thing.size()) return std::nullopt;
    std::size_t end = begin;
    for (std::size_t size = 0; end < thing.size() && is_number_part(thing.substr(end), size);) end += size;
    for (std::size_t at = end; at < thing.size(); at += character_length(thing[at])) {
        if (digit_size_at(thing.substr(at)) > 0) return std::nullopt;
    }
    std::string_view unit = thing.substr(end);
    while (unit.starts_with(' ')) unit.remove_prefix(1);
    return Amount{thing.substr(0, begin), unit};
}

/// Amounts in one unit that follow one another.
struct Row {
    int count = 0;
    bool closed = false;  ///< 和 stands before the last one, or the sentence ends behind it
    std::string_view words;
};

/// Divides the last of `things` at 和, if a number follows.
bool divide_last(std::vector<std::string_view>& things) {
    const std::string_view last = things.back();
    for (std::size_t at = 0; at < last.size(); at += character_length(last[at])) {
        for (const std::string_view joiner : kJoiners) {
            const std::string_view rest = last.substr(at);
            if (!rest.starts_with(joiner) || digit_size_at(rest.substr(joiner.size())) == 0) continue;
            things.back() = last.substr(0, at);
            things.push_back(rest.substr(joiner.size()));
            return true;
        }
    }
    return false;
}

/// Only the first amount may have words before it, and only the last one words behind its unit.
bool are_alike(const std::vector<std::string_view>& things) {
    constexpr std::size_t kLongestHead = 8 * kCharacter;
    const auto first = amount_in(things.front());
    if (!first || first->unit.empty() || first->head.size() > kLongestHead) return false;
    for (std::size_t index = 1; index < things.size(); ++index) {
        const auto amount = amount_in(things[index]);
        if (!amount || !amount->head.empty()) return false;
        const bool is_last = index + 1 == things.size();
        if (is_last ? !amount->unit.starts_with(first->unit) : amount->unit != first->unit) return false;
    }
    return true;
}

std::optional<Row> row_in(std::string_view words) {
    const std::string_view reach = head_of(words, kLongestListing);
    std::size_t end = 0;
    while (end < reach.size()) {
        const std::size_t length = character_length(reach[end]);
        const std::string_view character = reach.substr(end, length);
        if (kFirstCharacters<kRowEnds>.may_hold(character) && std::ranges::find(kRowEnds, character) != kRowEnds.end())
            break;
        end += length;
    }
    Row row;
    row.words = reach.substr(0, std::min(end, reach.size()));
    std::vector<std::string_view> things = things_of(row.words, "、").all;
    row.closed = divide_last(things);
    if (things.size() < 2 || !are_alike(things)) return std::nullopt;
    const std::string_view after = words.substr(row.words.size());
    row.closed |= after.empty() || after.starts_with("。") || after.starts_with("；");
    row.count = static_cast<int>(things.size());
    return row;
}

/// Two firms' three shares may be two: any other list or number of `count` things before the numeral may be meant.
bool may_belong_to_others(std::string_view before, int count) {
    const std::string_view sentence = start_of_sentence(tail_of(before, kLongestListing));
    for (std::size_t at = 0; at < sentence.size(); at += character_length(sentence[at])) {
        const auto numeral = small_numeral_at(sentence.substr(at));
        if (numeral && numeral->value == count) return true;
    }
    const std::string_view run = sentence.substr(sentence.size() - trailing_run(sentence));
    return !run.empty() && things_of(run, "、").may_be(count);
}

}  // namespace

std::optional<Listing> distributed(const Announced& announced) {
    // Events are distributed over their dates, but hardly ever named.
    const bool counts_events = announced.behind.starts_with("次");
    if ((announced.counter.empty() && !counts_events) || announced.behind.starts_with("个百分点") ||
        announced.behind.starts_with("个月")) {
        return std::nullopt;
    }
    const auto words =
        behind_distributing(announced.behind.substr(counts_events ? kCharacter : announced.counter.size()));
    if (!words) return std::nullopt;
    const auto row = row_in(*words);
    const int stated = announced.numeral.value;
    if (!row) return std::nullopt;
    if (row->count == stated) return Listing{Listing::Outcome::agrees, stated, row->words};
    if (!is_near(stated, row->count) || (row->count < stated && !row->closed)) return std::nullopt;
    if (may_belong_to_others(announced.before, row->count)) return std::nullopt;
    return Listing{Listing::Outcome::wrong, row->count, row->words};
}

}  // namespace mingcha
