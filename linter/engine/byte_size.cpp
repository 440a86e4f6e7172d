#include "engine/byte_size.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <string>
#include <utility>

namespace mingcha {

namespace {

constexpr std::uint64_t kLargest = std::uint64_t{1} << 62;

constexpr std::array<std::pair<std::string_view, std::uint64_t>, 8> kUnits{{
    {"", 1},
    {"b", 1},
    {"kb", 1000},
    {"kib", std::uint64_t{1} << 10},
    {"mb", 1000000},
    {"mib", std::uint64_t{1} << 20},
    {"gb", 1000000000},
    {"gib", std::uint64_t{1} << 30},
}};

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

}  // namespace

std::optional<std::uint64_t> parse_byte_size(std::string_view text) {
    std::uint64_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc()) return std::nullopt;
    text.remove_prefix(static_cast<std::size_t>(end - text.data()));
    text.remove_prefix(std::min(text.find_first_not_of(' '), text.size()));
    std::string word(text);
    std::ranges::transform(word, word.begin(), lower);
    const auto unit = std::ranges::find(kUnits, word, &std::pair<std::string_view, std::uint64_t>::first);
    if (unit == kUnits.end() || number > kLargest / unit->second) return std::nullopt;
    return number * unit->second;
}

}  // namespace mingcha
