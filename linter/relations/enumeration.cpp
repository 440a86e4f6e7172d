#include "relations/enumeration.hpp"

#include <algorithm>
#include <array>
#include <span>

#include "relations/word_search.hpp"

namespace mingcha {
namespace {

constexpr std::size_t kCharacter = 3;

constexpr auto kDigits = std::to_array<std::string_view>({"一", "二", "三", "四", "五", "六", "七", "八", "九"});
constexpr CharacterFilter kDigitFilter = filter_of(kDigits);
constexpr std::string_view kTen = "十";
constexpr auto kLargerNumerals =
    std::to_array<std::string_view>({"一", "二", "三", "四", "五", "六", "七", "八",   "九", "十", "百", "千", "万",
                                     "亿", "零", "〇", "两", "几", "余", "多", "分之", "成", "月", "年", "日"});
constexpr CharacterFilter kLargerFilter = filter_of(kLargerNumerals);
constexpr auto kOpeners = std::to_array<std::string_view>({"（", "“", "《", "‘", "〈", "【", "("});
constexpr auto kClosers = std::to_array<std::string_view>({"）", "”", "》", "’", "〉", "】", ")"});
constexpr auto kMarks = std::to_array<std::string_view>(
    {"，", "。", "；", "：", "！", "？", "\n", "\t", "\v", ",", ";", ":", "—", "…", "·", "．"});
constexpr auto kJoiners = std::to_array<std::string_view>({"以及", "和", "与", "及", "或"});
constexpr auto kSideBySide = std::to_array<std::string_view>({"”“", "》《", "’‘"});

/// The first characters at which a list may be divided, besides its separator.
constexpr CharacterFilter kStops = [] {
    CharacterFilter filter = filter_of(kOpeners);
    for (const std::string_view word : kClosers) filter.add(word);
    for (const std::string_view word : kJoiners) filter.add(word.substr(0, kCharacter));
    return filter;
}();
constexpr CharacterFilter kMarkFilter = [] {
    CharacterFilter filter = filter_of(kOpeners);
    for (const std::string_view word : kClosers) filter.add(word);
    for (const std::string_view word : kMarks) filter.add(word);
    return filter;
}();

using Words = std::span<const std::string_view>;

std::string_view prefix_among(std::string_view text, Words words) {
    const auto found = std::ranges::find_if(words, [&](std::string_view word) { return text.starts_with(word); });
    return found == words.end() ? std::string_view() : *found;
}

bool is_among(std::string_view character, Words words) { return std::ranges::find(words, character) != words.end(); }

std::string_view suffix_among(std::string_view text, Words words) {
    const auto found = std::ranges::find_if(words, [&](std::string_view word) { return text.ends_with(word); });
    return found == words.end() ? std::string_view() : *found;
}

/// The value of an ASCII or full-width digit and its size; size 0 if there is none.
std::pair<int, std::size_t> arabic_at(std::string_view text) {
    if (!text.empty() && text.front() >= '0' && text.front() <= '9') return {text.front() - '0', 1};
    constexpr std::string_view kWide = "\xEF\xBC";  // ０ is EF BC 90
    if (text.size() >= kCharacter && text.starts_with(kWide)) {
        const int value = static_cast<unsigned char>(text[2]) - 0x90;
        if (value >= 0 && value <= 9) return {value, kCharacter};
    }
    return {0, 0};
}

std::optional<SmallNumeral> chinese_numeral(std::string_view text) {
    SmallNumeral numeral{0, 0, true};
    if (text.starts_with("两") || text.starts_with("双")) {
        numeral.size = kCharacter;
        numeral.value = 2;
    } else {
        const int first = chinese_digit_at(text);
        if (first > 0) numeral.size = kCharacter;
        numeral.value = first;
        if (text.substr(numeral.size).starts_with(kTen)) {
            numeral.size += kCharacter;
            const int last = chinese_digit_at(text.substr(numeral.size));
            if (last > 0) numeral.size += kCharacter;
            numeral.value = (first == 0 ? 1 : first) * 10 + last;
        }
    }
    return numeral.size == 0 ? std::nullopt : std::optional(numeral);
}

std::optional<SmallNumeral> arabic_numeral(std::string_view text) {
    SmallNumeral numeral;
    for (int places = 0; places < 3; ++places) {
        const auto [value, size] = arabic_at(text.substr(numeral.size));
        if (size == 0) break;
        if (places == 2) return std::nullopt;
        numeral.value = numeral.value * 10 + value;
        numeral.size += size;
    }
    return numeral.size == 0 ? std::nullopt : std::optional(numeral);
}

}  // namespace

int chinese_digit_at(std::string_view text) {
    if (text.size() < kCharacter || !kDigitFilter.may_hold(text.substr(0, kCharacter))) return 0;
    const auto found = std::ranges::find_if(kDigits, [&](std::string_view digit) { return text.starts_with(digit); });
    return found == kDigits.end() ? 0 : static_cast<int>(found - kDigits.begin()) + 1;
}

std::size_t character_count(std::string_view text) {
    return static_cast<std::size_t>(std::ranges::count_if(text, begins_character));
}

std::size_t digit_size_at(std::string_view text) { return arabic_at(text).second; }

std::optional<SmallNumeral> small_numeral_at(std::string_view text) {
    auto numeral = chinese_numeral(text);
    if (!numeral) numeral = arabic_numeral(text);
    if (!numeral) return std::nullopt;
    constexpr std::string_view kPoint = "点";
    const std::string_view rest = text.substr(numeral->size);
    if (rest.starts_with(kPoint) && chinese_digit_at(rest.substr(kPoint.size())) > 0) return std::nullopt;
    // “双零” is two of them, and no part of a number.
    const bool is_double = text.starts_with("双");
    const bool may_go_on = !is_double && kLargerFilter.may_hold(rest.substr(0, kCharacter));
    if ((may_go_on && !prefix_among(rest, kLargerNumerals).empty()) || rest.starts_with('.') || rest.starts_with('%')) {
        return std::nullopt;
    }
    return numeral;
}

Things things_of(std::string_view text, std::string_view separator) {
    Things things;
    int depth = 0;
    std::size_t thing = 0;
    std::size_t last_joiner = 0;
    std::size_t last_joiner_size = 0;
    const auto end_thing = [&](std::size_t end) {
        things.all.push_back(text.substr(thing, end - thing));
        last_joiner_size = 0;
    };
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t length = character_length(text[at]);
        const std::string_view rest = text.substr(at);
        const std::size_t begin = at;
        at += length;
        if (depth == 0 && rest.starts_with(separator)) {
            end_thing(begin);
            at = begin + separator.size();
            thing = at;
        } else if (!kStops.may_hold(rest.substr(0, length))) {
            continue;
        } else if (depth <= 1 && !prefix_among(rest, kSideBySide).empty()) {
            end_thing(at);
            thing = at;
            at += length;
        } else if (!prefix_among(rest, kOpeners).empty()) {
            ++depth;
        } else if (!prefix_among(rest, kClosers).empty()) {
            depth = std::max(depth - 1, 0);
        } else if (const auto joiner = prefix_among(rest, kJoiners); depth == 0 && begin > thing && !joiner.empty()) {
            ++things.joiners;
            last_joiner = begin;
            last_joiner_size = joiner.size();
            at = begin + joiner.size();
        }
    }
    if (last_joiner_size > 0) {
        things.before_joiner = text.substr(thing, last_joiner - thing);
        things.behind_joiner = text.substr(last_joiner + last_joiner_size);
    }
    end_thing(text.size());
    return things;
}

std::optional<std::vector<std::string_view>> with_joiner_divided(const Things& things) {
    if (things.joiners != 1 || things.before_joiner.empty()) return std::nullopt;
    std::vector<std::string_view> all = things.all;
    all.back() = things.before_joiner;
    all.push_back(things.behind_joiner);
    return all;
}

std::size_t trailing_run(std::string_view text) {
    int depth = 0;
    std::size_t at = text.size();
    while (at > 0) {
        std::size_t begin = at - 1;
        while (begin > 0 && !begins_character(text[begin])) --begin;
        const std::string_view character = text.substr(begin, at - begin);
        if (kMarkFilter.may_hold(character)) {
            if (is_among(character, kClosers)) {
                ++depth;
            } else if (is_among(character, kOpeners)) {
                if (depth == 0) break;
                --depth;
            } else if (character == "\n" || (depth == 0 && is_among(character, kMarks))) {
                break;
            }
        }
        at = begin;
    }
    return text.size() - at;
}

std::vector<InlineOrdinal> inline_ordinals(std::string_view text) {
    constexpr std::string_view kIs = "是";
    std::vector<InlineOrdinal> ordinals;
    for (std::size_t at = find_word(text, kIs); at != std::string_view::npos;
         at = find_word(text, kIs, at + kCharacter)) {
        for (const std::size_t size : {3 * kCharacter, 2 * kCharacter, kCharacter}) {
            if (at < size) continue;
            const auto numeral = chinese_numeral(text.substr(at - size, size));
            if (!numeral || numeral->size != size) continue;
            std::string_view before = text.substr(0, at - size);
            while (before.ends_with(' ')) before.remove_suffix(1);
            const bool begins = before.empty() || !suffix_among(before, kMarks).empty() || before.ends_with("）") ||
                                before.ends_with("　");
            if (begins) ordinals.push_back({at - size, size + kIs.size(), numeral->value});
            break;
        }
    }
    return ordinals;
}

}  // namespace mingcha
