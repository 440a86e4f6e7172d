// Things that bear numbers: 三座水厂…其中一厂2万吨、二厂3万吨、三厂5万吨; 两期…，第一期50人，第二期48人.
#include <algorithm>
#include <array>

#include "relations/listing.hpp"
#include "relations/word_search.hpp"

namespace mingcha {
namespace {

constexpr std::size_t kCharacter = 3;
constexpr auto kMarks = std::to_array<std::string_view>({"，", "、", "；", "和"});

/// How the numbers are written: 第一期 or 一厂.
struct Style {
    std::string_view prefix;
    std::string_view noun;  ///< one character
};

struct Series {
    int count = 0;
    std::string_view words;
};

bool has_amount_near(std::string_view text) {
    constexpr std::size_t kReach = 12 * kCharacter;
    const std::string_view near = head_of(text, kReach);
    for (std::size_t at = 0; at < near.size(); at += character_length(near[at])) {
        if (digit_size_at(near.substr(at)) > 0) return true;
        if (near.substr(at).starts_with("、") || near.substr(at).starts_with("；")) break;
    }
    return false;
}

/// The things numbered 1, 2, 3 … in `sentence`, each with an amount: what is only planned, or told in passing, has
/// none.
Series series_in(std::string_view sentence, const Style& style) {
    Series series;
    std::size_t begin = 0;
    for (std::size_t at = 0; at < sentence.size(); at += character_length(sentence[at])) {
        const std::string_view before = sentence.substr(0, at);
        const bool begins = before.empty() || before.ends_with("其中") || ends_with_any<kMarks>(before);
        if (!begins || !sentence.substr(at).starts_with(style.prefix)) continue;
        const std::string_view rest = sentence.substr(at + style.prefix.size());
        const int digit = chinese_digit_at(rest);
        if (digit == 0 || !rest.substr(kCharacter).starts_with(style.noun)) continue;
        if (digit != series.count + 1 || !has_amount_near(rest.substr(kCharacter + style.noun.size()))) return {};
        if (digit == 1) begin = at;
        series.count = digit;
        const std::size_t end = at + style.prefix.size() + kCharacter + style.noun.size();
        series.words = sentence.substr(begin, end - begin);
    }
    return series;
}

std::optional<Style> style_of(const Announced& announced, std::string_view behind) {
    constexpr std::size_t kReach = 60 * kCharacter;
    constexpr std::string_view kFirst = "第一";
    const std::string_view near = head_of(behind, kReach);
    const std::size_t ordinal = find_word(near, kFirst);
    if (ordinal != std::string_view::npos && announced.counter.size() == kCharacter &&
        behind.substr(ordinal + kFirst.size()).starts_with(announced.counter)) {
        return Style{"第", announced.counter};
    }
    constexpr std::string_view kAmong = "其中一";
    const std::size_t among = find_word(near, kAmong);
    if (among == std::string_view::npos) return std::nullopt;
    const std::string_view noun = head_of(behind.substr(among + kAmong.size()), kCharacter);
    const std::string_view counted = head_of(announced.behind.substr(announced.counter.size()), kLongestCountedNoun);
    const bool names_it = noun.size() == kCharacter &&
                          find_word(counted.substr(0, find_word(counted, "，")), noun) != std::string_view::npos;
    return names_it ? std::optional(Style{{}, noun}) : std::nullopt;
}

}  // namespace

std::optional<Listing> numbered_by_name(const Announced& announced) {
    constexpr int kFew = 3;
    constexpr int kLargestDigit = 9;
    if (announced.counter.empty() || announced.numeral.value > kLargestDigit) return std::nullopt;
    const std::string_view reach = head_of(announced.behind, kLongestListing);
    const auto style = style_of(announced, reach);
    if (!style) return std::nullopt;
    const std::string_view sentence = rest_of_sentence(reach);
    const Series series = series_in(sentence, *style);
    const int stated = announced.numeral.value;
    if (series.count < 2) return std::nullopt;
    if (series.count == stated) return Listing{Listing::Outcome::agrees, stated, series.words};
    const bool is_sure = series.count >= kFew && is_near(stated, series.count);
    return is_sure ? std::optional<Listing>(Listing{Listing::Outcome::wrong, series.count, series.words})
                   : std::nullopt;
}

}  // namespace mingcha
