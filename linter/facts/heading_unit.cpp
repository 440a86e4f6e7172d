#include "facts/heading_unit.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "document/characters.hpp"
#include "facts/decimal.hpp"

namespace mingcha {
namespace {

using Magnitude = std::pair<std::string_view, int>;
constexpr auto kMagnitudes = std::to_array<Magnitude>(
    {{"百万", 6}, {"千万", 7}, {"万亿", 12}, {"十亿", 9}, {"亿", 8}, {"万", 4}, {"千", 3}, {"百", 2}});
constexpr std::size_t kLongestUnit = 30;  // bytes

TextSpan trimmed(std::string_view text, TextSpan place) {
    while (!place.empty()) {
        const CodePoint front = front_code_point(slice(text, place));
        if (!is_space(front.value)) break;
        place.begin += front.size;
    }
    while (!place.empty()) {
        const CodePoint back = back_code_point(slice(text, place));
        if (!is_space(back.value)) break;
        place.end -= back.size;
    }
    return place;
}

/// Finds `words` as a unit with a magnitude; false if no table knows it.
bool look_up(std::string_view words, const UnitTable& units, HeadingUnit& found) {
    if (words == "%" || words == "％") {
        found.dimension = Dimension::percent;
        return true;
    }
    if (words == "‰") {
        found.dimension = Dimension::per_mille;
        return true;
    }
    found.entry = units.find(words);
    if (found.entry == nullptr) {
        for (const auto& [word, power] : kMagnitudes) {
            if (!words.starts_with(word)) continue;
            found.entry = units.find(words.substr(word.size()));
            found.power = found.entry == nullptr ? 0 : power;
            break;
        }
    }
    if (found.entry != nullptr) found.dimension = found.entry->dimension;
    return found.entry != nullptr;
}

/// The last pair of brackets of `place`, without them; empty if there is none.
TextSpan last_bracket(std::string_view text, TextSpan place) {
    const std::string_view words = slice(text, place);
    TextSpan found;
    for (const auto& [open, close] : {std::pair<std::string_view, std::string_view>{"(", ")"}, {"（", "）"}}) {
        const std::size_t end = words.rfind(close);
        if (end == std::string_view::npos) continue;
        const std::size_t begin = words.rfind(open, end);
        if (begin == std::string_view::npos) continue;
        const auto at = static_cast<std::uint32_t>(begin + open.size());
        if (found.empty() || place.begin + at > found.begin) {
            found = {place.begin + at, place.begin + static_cast<std::uint32_t>(end)};
        }
    }
    return found;
}

/// Behind 单位：, up to the bracket or mark that ends it; empty if the words are not there.
TextSpan behind_label(std::string_view text, TextSpan place) {
    const std::string_view words = slice(text, place);
    for (const std::string_view label : {"单位：", "单位:"}) {
        const std::size_t at = words.rfind(label);
        if (at == std::string_view::npos) continue;
        const std::size_t begin = at + label.size();
        std::size_t end = words.size();
        for (const std::string_view stop : {"）", ")", "，", "。", "；", "】", "]"}) {
            end = std::min(end, words.find(stop, begin));
        }
        return trimmed(
            text, {place.begin + static_cast<std::uint32_t>(begin), place.begin + static_cast<std::uint32_t>(end)});
    }
    return {};
}

/// 完成预算%, 增减％: the sign alone, without brackets.
std::optional<HeadingUnit> sign_behind(std::string_view text, TextSpan heading, const UnitTable& units) {
    for (const std::string_view sign : {"%", "％", "‰"}) {
        if (!slice(text, heading).ends_with(sign)) continue;
        return unit_named(text, {heading.end - static_cast<std::uint32_t>(sign.size()), heading.end}, units);
    }
    return std::nullopt;
}

/// 人数 counts 人, 项目数量 counts something.
std::optional<HeadingUnit> unit_of_number_word(std::string_view text, TextSpan heading, const UnitTable& units) {
    constexpr std::string_view kNumber = "数";
    const std::string_view words = slice(text, heading);
    HeadingUnit found{.words = {heading.end, heading.end}, .per = {heading.end, heading.end}};
    if (words.ends_with("数量") || words.ends_with("总数")) {
        found.dimension = Dimension::count;
        return found;
    }
    std::string_view before = words;
    if (before.ends_with(kNumber)) before.remove_suffix(kNumber.size());
    for (const std::string_view counter : {"人次", "人", "户", "家", "件", "次", "场", "台", "个", "册", "份"}) {
        const bool named = before.size() < words.size() ? before.ends_with(counter) : words == counter;
        if (!named) continue;
        found.entry = units.find(counter);
        found.dimension = Dimension::count;
        found.words.begin = heading.begin + static_cast<std::uint32_t>(before.size() - counter.size());
        found.words.end = heading.begin + static_cast<std::uint32_t>(before.size());
        return found;
    }
    return std::nullopt;
}

}  // namespace

void HeadingUnit::give(Quantity& quantity) const {
    quantity.dimension = dimension;
    quantity.unit = words;
    quantity.per = per;
    quantity.rounded = quantity.rounded || power != 0;
    if (entry == nullptr) return;
    quantity.unit_group = entry->group;
    quantity.unit_factor = scaled(entry->factor, power).value_or(entry->factor);
}

std::optional<HeadingUnit> unit_named(std::string_view text, TextSpan place, const UnitTable& units) {
    place = trimmed(text, place);
    const bool several = slice(text, place).find("、") != std::string_view::npos;
    if (place.empty() || place.size() > kLongestUnit || several) return std::nullopt;
    HeadingUnit found{.words = place, .per = {place.end, place.end}};
    if (look_up(slice(text, place), units, found)) return found;
    const std::size_t slash = slice(text, place).find('/');
    if (slash == std::string_view::npos) return found;
    found.per.begin = found.words.end = place.begin + static_cast<std::uint32_t>(slash);
    if (!look_up(slice(text, found.words), units, found)) found.words.end = place.end;
    return found;
}

std::optional<HeadingUnit> unit_of_heading(std::string_view text, TextSpan heading, const UnitTable& units) {
    heading = trimmed(text, heading);
    const TextSpan labelled = behind_label(text, heading);
    if (!labelled.empty()) return unit_named(text, labelled, units);
    const TextSpan bracket = last_bracket(text, heading);
    if (!bracket.empty()) {
        auto found = unit_named(text, bracket, units);
        if (found && found->dimension != Dimension::none) return found;
    }
    if (auto found = sign_behind(text, heading, units)) return found;
    return unit_of_number_word(text, heading, units);
}

std::optional<HeadingUnit> unit_of_caption(std::string_view text, TextSpan caption, const UnitTable& units) {
    const TextSpan labelled = behind_label(text, caption);
    if (!labelled.empty()) return unit_named(text, labelled, units);
    constexpr std::uint32_t kLongestCaption = 120;
    if (caption.size() > kLongestCaption) return std::nullopt;
    const TextSpan bracket = last_bracket(text, caption);
    if (bracket.empty()) return std::nullopt;
    const std::string_view rest = text.substr(bracket.end, caption.end - bracket.end);
    if (rest != ")" && rest != "）") return std::nullopt;
    const auto found = unit_named(text, bracket, units);
    return found && found->dimension != Dimension::none ? found : std::nullopt;
}

}  // namespace mingcha
