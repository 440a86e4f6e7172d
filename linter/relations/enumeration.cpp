#include "relations/enumeration.hpp"

#include <algorithm>
#include <array>
#include <span>

namespace mingcha {
namespace {

constexpr std::size_t kCharacter = 3;
constexpr auto kDigits = std::to_array<std::string_view>({"一", "二", "三", "四", "五", "六", "七", "八", "九"});
constexpr std::string_view kTen = "十";
constexpr auto kLargerNumerals =
    std::to_array<std::string_view>({"一", "二", "三", "四", "五", "六", "七", "八",   "九", "十", "百", "千", "万",
                                     "亿", "零", "〇", "两", "几", "余", "多", "分之", "成", "月", "年", "日"});
constexpr auto kOpeners = std::to_array<std::string_view>({"（", "“", "《", "‘", "〈", "【", "("});
constexpr auto kClosers = std::to_array<std::string_view>({"）", "”", "》", "’", "〉", "】", ")"});
constexpr auto kMarks = std::to_array<std::string_view>(
    {"，", "。", "；", "：", "！", "？", "\n", "\t", "\v", ",", ";", ":", "—", "…", "·", "．"});
constexpr auto kJoiners = std::to_array<std::string_view>({"以及", "和", "与", "及", "或"});
constexpr auto kSideBySide = std::to_array<std::string_view>({"”“", "》《", "’‘"});

using Words = std::span<const std::string_view>;

std::string_view prefix_among(std::string_view text, Words words) {
    const auto found = std::ranges::find_if(words, [&](std::string_view word) { return text.starts_with(word); });
    return found == words.end() ? std::string_view() : *found;
}

std::string_view suffix_among(std::string_view text, Words words) {
    const auto found = std::ranges::find_if(words, [&](std::string_view word) { return text.ends_with(word); });
    return found == words.end() ? std::string_view() : *found;
}

int digit_at(std::string_view text) {
    const auto found = std::ranges::find_if(kDigits, [&](std::string_view digit) { return text.starts_with(digit); });
    return found == kDigits.end() ? 0 : static_cast<int>(found - kDigits.begin()) + 1;
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
        const int first = digit_at(text);
        if (first > 0) numeral.size = kCharacter;
        numeral.value = first;
        if (text.substr(numeral.size).starts_with(kTen)) {
            numeral.size += kCharacter;
            const int last = digit_at(text.substr(numeral.size));
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

std::size_t character_count(std::string_view text) {
    return static_cast<std::size_t>(
        std::ranges::count_if(text, [](char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U; }));
}

}  // namespace

std::optional<SmallNumeral> small_numeral_at(std::string_view text) {
    auto numeral = chinese_numeral(text);
    if (!numeral) numeral = arabic_numeral(text);
    if (!numeral) return std::nullopt;
    constexpr std::string_view kPoint = "点";
    const std::string_view rest = text.substr(numeral->size);
    if (rest.starts_with(kPoint) && digit_at(rest.substr(kPoint.size())) > 0) return std::nullopt;
    if (!prefix_among(rest, kLargerNumerals).empty() || rest.starts_with('.') || rest.starts_with('%')) {
        return std::nullopt;
    }
    return numeral;
}

ListSize list_size(std::string_view text, std::string_view separator) {
    ListSize size{1, 1, true, false};
    int depth = 0;
    int joiners = 0;
    std::size_t item = 0;
    std::optional<std::size_t> characters;
    const auto end_item = [&](std::size_t end) {
        const std::size_t count = character_count(text.substr(item, end - item));
        size.even &= count >= 2 && (!characters || *characters == count);
        characters = count;
    };
    for (std::size_t at = 0; at < text.size();) {
        const std::string_view rest = text.substr(at);
        if (depth <= 1 && !prefix_among(rest, kSideBySide).empty()) {
            end_item(at + kCharacter);
            ++size.least;
            at += 2 * kCharacter;
            item = at - kCharacter;
            continue;
        }
        if (const auto opener = prefix_among(rest, kOpeners); !opener.empty()) {
            ++depth;
            at += opener.size();
            continue;
        }
        if (const auto closer = prefix_among(rest, kClosers); !closer.empty()) {
            depth = std::max(depth - 1, 0);
            at += closer.size();
            continue;
        }
        if (depth == 0 && rest.starts_with(separator)) {
            end_item(at);
            ++size.least;
            at += separator.size();
            item = at;
            continue;
        }
        const std::string_view joiner = depth == 0 && at > item ? prefix_among(rest, kJoiners) : std::string_view();
        joiners += joiner.empty() ? 0 : 1;
        at += joiner.empty() ? 1 : joiner.size();
    }
    end_item(text.size());
    size.most = size.least + joiners;
    size.even &= joiners == 0;
    return size;
}

std::size_t trailing_run(std::string_view text) {
    int depth = 0;
    std::size_t at = text.size();
    while (at > 0) {
        const std::string_view before = text.substr(0, at);
        if (const auto closer = suffix_among(before, kClosers); !closer.empty()) {
            ++depth;
            at -= closer.size();
            continue;
        }
        if (const auto opener = suffix_among(before, kOpeners); !opener.empty()) {
            if (depth == 0) break;
            --depth;
            at -= opener.size();
            continue;
        }
        if (depth == 0 && !suffix_among(before, kMarks).empty()) break;
        if (text[at - 1] == '\n') break;
        --at;
    }
    return text.size() - at;
}

std::vector<InlineOrdinal> inline_ordinals(std::string_view text) {
    constexpr std::string_view kIs = "是";
    std::vector<InlineOrdinal> ordinals;
    for (std::size_t at = text.find(kIs); at != std::string_view::npos; at = text.find(kIs, at + kCharacter)) {
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
