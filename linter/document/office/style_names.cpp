#include "document/office/style_names.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <string>

namespace mingcha {
namespace {

std::string in_small_letters(std::string_view name) {
    std::string lower(name);
    for (char& c : lower) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    return lower;
}

/// The number behind one of the words, with or without a space.
std::optional<std::uint8_t> number_behind(std::span<const std::string_view> words, std::string_view name) {
    for (const std::string_view word : words) {
        if (!name.starts_with(word)) continue;
        std::string_view rest = name.substr(word.size());
        if (rest.starts_with(' ')) rest.remove_prefix(1);
        if (rest.size() == 1 && rest[0] >= '1' && rest[0] <= '9') return static_cast<std::uint8_t>(rest[0] - '0');
    }
    return std::nullopt;
}

}  // namespace

std::optional<std::uint8_t> heading_level_of_style(std::string_view name) {
    constexpr std::array<std::string_view, 2> kHeadings = {"heading", "标题"};
    return number_behind(kHeadings, in_small_letters(name));
}

StyleRole role_of_style(std::string_view name) {
    constexpr std::array<std::string_view, 3> kContents = {"toc", "contents", "目录"};
    constexpr std::array<std::string_view, 4> kTitles = {"title", "subtitle", "标题", "副标题"};
    constexpr std::array<std::string_view, 2> kCaptions = {"caption", "题注"};
    const std::string lower = in_small_letters(name);
    const auto is_one_of = [&](const auto& names) { return std::ranges::find(names, lower) != names.end(); };
    if (number_behind(kContents, lower) || lower == "table of figures") return StyleRole::contents;
    if (is_one_of(kTitles)) return StyleRole::title;
    return is_one_of(kCaptions) ? StyleRole::caption : StyleRole::plain;
}

}  // namespace mingcha
