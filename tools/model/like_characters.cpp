#include "like_characters.hpp"

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <map>
#include <memory>
#include <string>
#include <utility>

#include <unicode/translit.h>
#include <unicode/unistr.h>

#include "text_counts.hpp"

namespace mingcha::language {
namespace {

// zh, ch, sh as z, c, s; ing, eng, ang as in, en, an: as whoever types by sound takes them.
std::string fold(std::string sound) {
    if (sound.size() > 1 && sound[1] == 'h') sound.erase(1, 1);
    if (sound.size() > 2 && sound.ends_with("ng") && sound[sound.size() - 3] != 'o') sound.pop_back();
    return sound;
}

struct Sounds {
    std::map<std::string, std::vector<char32_t>> toned;
    std::map<std::string, std::vector<char32_t>> plain;
    std::map<std::string, std::vector<char32_t>> folded;
};

std::string toned_reading(const icu::Transliterator& latin, char32_t c) {
    icu::UnicodeString text(static_cast<UChar32>(c));
    latin.transliterate(text);
    std::string reading;
    text.toUTF8String(reading);
    return reading;
}

template <typename Rows>
void for_each_row(const char* path, const Rows& row) {
    std::ifstream in(path);
    std::string line;
    bool header = true;
    while (std::getline(in, line)) {
        if (line.starts_with('#')) continue;
        const std::size_t tab = line.find('\t');
        if (!header && tab != std::string::npos) row(line.substr(0, tab), line.substr(tab + 1));
        header = false;
    }
}

}  // namespace

std::vector<char32_t> characters_of(std::string_view text) {
    std::vector<char32_t> characters;
    for (std::size_t at = 0; at < text.size();) {
        const char32_t c = character_at(text, at);
        at += c == 0 ? 1 : length_in_utf8(c);
        if (is_basic(c)) characters.push_back(c);
    }
    return characters;
}

std::vector<std::vector<LikeCharacter>> like_characters(const char* readings, const char* similar,
                                                        const std::set<char32_t>& frequent) {
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<icu::Transliterator> latin(
        icu::Transliterator::createInstance("Han-Latin", UTRANS_FORWARD, status));
    if (U_FAILURE(status)) std::exit(2);

    std::map<char32_t, std::map<char32_t, Likeness>> like;
    const auto relate = [&](const std::vector<char32_t>& group, Likeness likeness) {
        for (const char32_t a : group)
            for (const char32_t b : group)
                if (a != b && frequent.contains(b)) like[a].try_emplace(b, likeness);
    };
    Sounds sounds;
    std::set<char32_t> known;
    for_each_row(readings, [&](const std::string& reading, const std::string& characters) {
        for (const char32_t c : characters_of(characters)) {
            sounds.plain[reading].push_back(c);
            sounds.folded[fold(reading)].push_back(c);
            if (known.insert(c).second) sounds.toned[toned_reading(*latin, c)].push_back(c);
        }
    });
    for (const auto& [sound, group] : sounds.toned) relate(group, Likeness::same_sound);
    for (const auto& [sound, group] : sounds.plain) relate(group, Likeness::same_spelling);
    for_each_row(similar, [&](const std::string& because, const std::string& characters) {
        if (because != "reading") relate(characters_of(characters), Likeness::look);
    });
    for (const auto& [sound, group] : sounds.folded) relate(group, Likeness::near_sound);

    std::vector<std::vector<LikeCharacter>> lists(CharacterModel::kCharacters);
    for (const auto& [c, others] : like) {
        auto& list = lists[c - CharacterModel::kFirstCharacter];
        for (const auto& [other, likeness] : others) list.push_back({static_cast<char16_t>(other), likeness});
        std::ranges::stable_sort(list, {}, &LikeCharacter::likeness);
    }
    return lists;
}

std::vector<std::vector<std::uint16_t>> sounds_of_characters(const char* readings) {
    std::map<std::string, std::uint16_t> numbers;
    std::vector<std::vector<std::uint16_t>> lists(CharacterModel::kCharacters);
    for_each_row(readings, [&](const std::string& reading, const std::string& characters) {
        const auto [known, is_new] = numbers.try_emplace(fold(reading), static_cast<std::uint16_t>(numbers.size()));
        for (const char32_t c : characters_of(characters)) {
            auto& list = lists[c - CharacterModel::kFirstCharacter];
            if (std::ranges::find(list, known->second) == list.end()) list.push_back(known->second);
        }
    });
    return lists;
}

}  // namespace mingcha::language
