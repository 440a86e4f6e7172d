#include "kinds/support/readings.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <string_view>

#include "language/characters.hpp"

namespace mingcha::kinds {
namespace {

/// zhong, zong and zhon are one sound here.
std::string folded(std::string_view reading) {
    std::string sound(reading);
    if (sound.size() > 1 && sound[1] == 'h') sound.erase(1, 1);
    if (sound.ends_with("ng")) sound.pop_back();
    return sound;
}

}  // namespace

Result<Readings> Readings::create(const Table& table) {
    std::map<std::string, std::uint16_t> numbers;
    std::vector<std::pair<char32_t, std::uint16_t>> sounds;
    for (std::size_t row = 0; row < table.row_count(); ++row) {
        const std::string_view reading = table.cell(row, "reading");
        const std::string_view characters = table.cell(row, "characters");
        if (reading.empty() || characters.empty())
            return fail({"读音表有空格", "a table of readings has an empty cell"});
        const auto next = static_cast<std::uint16_t>(numbers.size() + 1);
        const std::uint16_t number = numbers.try_emplace(folded(reading), next).first->second;
        for (std::size_t at = 0; at < characters.size();) {
            const char32_t c = language::character_at(characters, at);
            sounds.emplace_back(c, number);
            at += language::length_in_utf8(c);
        }
    }
    std::ranges::sort(sounds);
    return Readings(std::move(sounds));
}

bool Readings::alike(char32_t a, char32_t b) const {
    const auto of = [&](char32_t c) {
        return std::ranges::equal_range(sounds_, c, {}, &std::pair<char32_t, std::uint16_t>::first);
    };
    return std::ranges::any_of(of(a), [&](const auto& one) {
        return std::ranges::any_of(of(b), [&](const auto& other) { return one.second == other.second; });
    });
}

}  // namespace mingcha::kinds
