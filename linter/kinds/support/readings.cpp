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

std::vector<std::pair<char32_t, std::uint16_t>> read_sounds(const Table& table) {
    std::map<std::string, std::uint16_t> numbers;
    std::vector<std::pair<char32_t, std::uint16_t>> sounds;
    for (std::size_t row = 0; row < table.row_count(); ++row) {
        const std::string_view characters = table.cell(row, "characters");
        const auto next = static_cast<std::uint16_t>(numbers.size() + 1);
        const std::uint16_t number = numbers.try_emplace(folded(table.cell(row, "reading")), next).first->second;
        for (std::size_t at = 0; at < characters.size();) {
            const char32_t c = language::character_at(characters, at);
            sounds.emplace_back(c, number);
            at += language::length_in_utf8(c);
        }
    }
    std::ranges::sort(sounds);
    return sounds;
}

}  // namespace

Readings::Readings(const Table& table)
    : sounds_(std::make_unique<const Lazy<Sounds>>([&table] { return read_sounds(table); })) {}

bool Readings::alike(char32_t a, char32_t b) const {
    const Sounds& sounds = sounds_->get();
    const auto of = [&](char32_t c) {
        return std::ranges::equal_range(sounds, c, {}, &std::pair<char32_t, std::uint16_t>::first);
    };
    return std::ranges::any_of(of(a), [&](const auto& one) {
        return std::ranges::any_of(of(b), [&](const auto& other) { return one.second == other.second; });
    });
}

}  // namespace mingcha::kinds
