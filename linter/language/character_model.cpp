#include "language/character_model.hpp"

#include <algorithm>
#include <cstring>

namespace mingcha::language {

std::uint64_t CharacterModel::mix(std::uint64_t key) {
    key ^= key >> 33;
    key *= 0xFF51AFD7ED558CCD;
    key ^= key >> 33;
    key *= 0xC4CEB9FE1A85EC53;
    return key ^ (key >> 33);
}

CharacterModel::Slots CharacterModel::slots_of(std::uint64_t mixed, std::uint32_t segment_length,
                                               std::uint32_t segment_count) {
    const std::uint32_t mask = segment_length - 1;
    const auto range = static_cast<unsigned __int128>(segment_count) * segment_length;
    const auto first = static_cast<std::uint32_t>((static_cast<unsigned __int128>(mixed) * range) >> 64);
    const std::uint32_t second = (first + segment_length) ^ (static_cast<std::uint32_t>(mixed >> 18) & mask);
    const std::uint32_t third = (first + 2 * segment_length) ^ (static_cast<std::uint32_t>(mixed) & mask);
    return {{first, second, third}};
}

template <typename Item>
std::size_t CharacterModel::place_lists(const unsigned char* data, std::size_t at, std::uint32_t count,
                                        Lists<Item>& lists) {
    lists.begin = reinterpret_cast<const std::uint32_t*>(data + at);
    lists.items = reinterpret_cast<const Item*>(data + at + (kCharacters + 1) * sizeof(std::uint32_t));
    lists.count = count;
    const std::size_t size = (kCharacters + 1) * sizeof(std::uint32_t) + static_cast<std::size_t>(count) * sizeof(Item);
    return at + (size + 7) / 8 * 8;
}

template <typename Item>
std::size_t CharacterModel::place_array(const unsigned char* data, std::size_t at, std::size_t count,
                                        std::span<const Item>& items) {
    items = {reinterpret_cast<const Item*>(data + at), count};
    return at + (count * sizeof(Item) + 7) / 8 * 8;
}

Result<CharacterModel> CharacterModel::read(std::span<const unsigned char> bytes) {
    const auto broken = [] { return fail({"字符模型损坏", "the model of characters is broken"}); };
    CharacterModel model;
    if (bytes.size() < sizeof(Layout)) return broken();
    std::memcpy(&model.layout_, bytes.data(), sizeof(Layout));
    const Layout& layout = model.layout_;
    if (!std::ranges::equal(layout.magic, kMagic) || layout.segment_length == 0 ||
        (layout.segment_length & (layout.segment_length - 1)) != 0 ||
        (layout.segment_count + 2ULL) * layout.segment_length != layout.slots) {
        return broken();
    }
    const unsigned char* data = bytes.data();
    const std::size_t table_size = (static_cast<std::size_t>(layout.slots) * 12 + 7) / 8 + 8;
    model.table_ = data + sizeof(Layout);
    std::size_t at = (sizeof(Layout) + table_size + 7) / 8 * 8;
    at = place_lists(data, at, layout.like_count, model.like_);
    at = place_lists(data, at, layout.behind_count, model.behind_);
    at = place_lists(data, at, layout.before_count, model.before_);
    at = place_lists(data, at, layout.sound_count, model.sounds_);
    at = place_array(data, at, layout.homophone_keys, model.homophone_keys_);
    at = place_array(data, at, layout.homophone_keys + 1, model.homophone_begin_);
    at = place_array(data, at, layout.homophone_words, model.homophones_);
    model.twos_ = data + at;
    at += kBitsOfTwos / 8;
    model.tokens_ = data + at;
    at += (kTokens + 7) / 8 * 8;
    if (at != bytes.size()) return broken();
    return model;
}

unsigned CharacterModel::level(std::uint64_t key) const {
    const std::uint64_t mixed = mix(key);
    const Slots slots = slots_of(mixed, layout_.segment_length, layout_.segment_count);
    unsigned value = 0;
    for (const std::uint32_t slot : slots.at) {
        std::uint16_t two_bytes = 0;
        std::memcpy(&two_bytes, table_ + static_cast<std::size_t>(slot) * 3 / 2, sizeof two_bytes);
        value ^= two_bytes >> ((slot & 1) * 4);
    }
    return (value >> 4 & 0xFF) == fingerprint(mixed) ? value & 0xF : 0;
}

unsigned CharacterModel::level_of_token(char32_t token) const {
    const std::size_t number = number_of(token);
    return number < kTokens ? tokens_[number] & 0xF : 0;
}

unsigned CharacterModel::level_of_character(char32_t character) const {
    const std::size_t number = number_of(character);
    return number < kTokens ? tokens_[number] >> 4 : 0;
}

std::span<const LikeCharacter> CharacterModel::like(char32_t character) const { return like_.of(character); }

std::span<const char16_t> CharacterModel::often_behind(char32_t character) const { return behind_.of(character); }

std::span<const char16_t> CharacterModel::often_before(char32_t character) const { return before_.of(character); }

std::span<const std::uint16_t> CharacterModel::sounds(char32_t character) const { return sounds_.of(character); }

std::span<const WordOfTwo> CharacterModel::words_that_sound(std::uint16_t first, std::uint16_t second) const {
    const std::uint32_t key = key_of_sounds(first, second);
    const auto found = std::ranges::lower_bound(homophone_keys_, key);
    if (found == homophone_keys_.end() || *found != key) return {};
    const auto at = static_cast<std::size_t>(found - homophone_keys_.begin());
    const std::size_t from = homophone_begin_[at];
    const std::size_t to = homophone_begin_[at + 1];
    return from <= to && to <= homophones_.size() ? homophones_.subspan(from, to - from) : std::span<const WordOfTwo>{};
}

}  // namespace mingcha::language
