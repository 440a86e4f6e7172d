#include "relations/words.hpp"

#include <algorithm>
#include <array>
#include <cstdint>

namespace mingcha {
namespace {

using Words = std::span<const std::string_view>;

constexpr auto kLabelStarts = std::to_array<std::string_view>(
    {"，", "、", "；", "：", "（", "）", "(", ")", ",", ":", ";", "“", "”", "其中", "包括", "分别", "月"});
constexpr auto kLabelPrefixes =
    std::to_array<std::string_view>({"和", "及", "以及", "与", "含", "有", "共有", "现有", "为", "年底", "日", "年末",
                                     "底，", "截至", "另有", "拥有", "由"});
constexpr auto kLabelSuffixes = std::to_array<std::string_view>(
    {"共有", "共计", "共", "有", "为", "是", "达到", "达", "约", "的", "了", "人数为", "数量为", "完成", "合计"});
constexpr auto kTrailEnds = std::to_array<std::string_view>(
    {"，", "、", "；", "：", "（", "）", "(", ")", ",", "和", "及", "以及", "其中", "共"});
constexpr std::size_t kLongestTrailingLabel = 36;  // bytes: twelve Chinese characters

bool strip_prefix(std::string_view text, TextSpan& label, Words prefixes) {
    for (const std::string_view prefix : prefixes) {
        if (slice(text, label).starts_with(prefix)) {
            label.begin += static_cast<std::uint32_t>(prefix.size());
            return true;
        }
    }
    return false;
}

bool strip_suffix(std::string_view text, TextSpan& label, Words suffixes) {
    for (const std::string_view suffix : suffixes) {
        if (slice(text, label).ends_with(suffix)) {
            label.end -= static_cast<std::uint32_t>(suffix.size());
            return true;
        }
    }
    return false;
}

TextSpan label_before(const Sentence& sentence, std::size_t index) {
    TextSpan label = sentence.lead(index);
    const std::string_view words = sentence.words(label);
    std::size_t start = 0;
    for (const std::string_view separator : kLabelStarts) {
        const std::size_t at = words.rfind(separator);
        if (at != std::string_view::npos) start = std::max(start, at + separator.size());
    }
    label.begin += static_cast<std::uint32_t>(start);
    while (strip_prefix(sentence.text, label, kLabelPrefixes) || strip_suffix(sentence.text, label, kLabelSuffixes)) {
    }
    return label;
}

TextSpan label_after(const Sentence& sentence, std::size_t index) {
    TextSpan label = sentence.trail(index);
    const std::string_view words = sentence.words(label);
    std::size_t length = words.size();
    for (const std::string_view end : kTrailEnds) length = std::min(length, words.find(end));
    if (length > kLongestTrailingLabel) return {label.begin, label.begin};
    label.end = label.begin + static_cast<std::uint32_t>(length);
    return label;
}

Rational magnitude_of(std::string_view number) {
    const bool ten_thousands = number.find("万") != std::string_view::npos;
    const bool hundred_millions = number.find("亿") != std::string_view::npos;
    if (ten_thousands && !hundred_millions) return 10'000;
    if (hundred_millions && !ten_thousands) return 100'000'000;
    return 1;
}

std::string_view magnitude_word(const Rational& magnitude) {
    if (magnitude == 1) return "";
    return magnitude == 10'000 ? "万" : "亿";
}

/// At most four places, without trailing zeros.
std::string print(const Rational& value) {
    constexpr int kPlaces = 4;
    const Rational scaled = rounded_to(abs(value), kPlaces) * power_of_ten(kPlaces);
    std::string digits = numerator(scaled).str();
    if (digits.size() <= kPlaces) digits.insert(0, kPlaces + 1 - digits.size(), '0');
    digits.insert(digits.size() - kPlaces, ".");
    digits.erase(digits.find_last_not_of('0') + 1);
    if (digits.back() == '.') digits.pop_back();
    return value < 0 ? "-" + digits : digits;
}

}  // namespace

bool contains_any(std::string_view text, Words words) {
    return std::ranges::any_of(words, [&](std::string_view word) { return text.find(word) != std::string_view::npos; });
}

bool ends_with_any(std::string_view text, Words words) {
    return std::ranges::any_of(words, [&](std::string_view word) { return text.ends_with(word); });
}

std::size_t count_of(std::string_view text, Words words) {
    std::size_t count = 0;
    for (const std::string_view word : words) {
        for (std::size_t at = text.find(word); at != std::string_view::npos; at = text.find(word, at + word.size())) {
            ++count;
        }
    }
    return count;
}

TextSpan label_of(const Sentence& sentence, std::size_t index) {
    const TextSpan before = label_before(sentence, index);
    return before.empty() ? label_after(sentence, index) : before;
}

std::string quote(const Sentence& sentence, std::size_t index) {
    const TextSpan label = label_of(sentence, index);
    const std::string name(sentence.words(label));
    const std::string number(sentence.words(sentence.quantities[index].span));
    return label.begin >= sentence.quantities[index].span.end ? number + name : name + number;
}

std::string print_like(const Rational& value, const Sentence& sentence, const Quantity& model) {
    const Rational magnitude = magnitude_of(sentence.words(model.number));
    std::string printed = print(value / to_rational(model.unit_factor) / magnitude);
    printed += magnitude_word(magnitude);
    printed += sentence.words(model.unit);
    return printed;
}

}  // namespace mingcha
