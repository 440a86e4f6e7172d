// Makes the model of characters: make_character_model OUTPUT READINGS SIMILAR WORDS TEXT...
//
// OUTPUT    the model file
// READINGS  rules/data/readings.tsv
// SIMILAR   rules/data/similar_characters.tsv
// WORDS     words and pairs of words, as dump_word_pairs prints them
// TEXT      files of text; a document begins with a line `<!-- INFO END -->`, or after every 20,000 characters where no
//           such line stands
//
// The same input gives the same output. What the file holds is described in docs/models.md.
#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "binary_fuse_filter.hpp"
#include "like_characters.hpp"
#include "text_counts.hpp"
#include "word_list.hpp"

namespace {

using namespace mingcha::language;

using Keys = std::vector<std::pair<std::uint64_t, unsigned>>;

// Strings of text; what the words take comes on top.
constexpr std::size_t kMostStrings = 2'700'000;
// A word of two characters that the text never has is offered for another of its sound from this level on.
constexpr unsigned kUsualWord = 7;

template <typename Value>
void append(std::string& out, const Value& value) {
    out.append(reinterpret_cast<const char*>(&value), sizeof value);
}

template <typename Item>
void append_lists(std::string& out, const std::vector<std::vector<Item>>& lists) {
    std::uint32_t begin = 0;
    for (const auto& list : lists) {
        append(out, begin);
        begin += static_cast<std::uint32_t>(list.size());
    }
    append(out, begin);
    for (const auto& list : lists)
        for (const Item& item : list) append(out, item);
    out.resize((out.size() + 7) / 8 * 8, '\0');
}

template <typename Item>
std::uint32_t size_of(const std::vector<std::vector<Item>>& lists) {
    std::size_t size = 0;
    for (const auto& list : lists) size += list.size();
    return static_cast<std::uint32_t>(size);
}

template <typename Item>
void append_array(std::string& out, const std::vector<Item>& items) {
    for (const Item& item : items) append(out, item);
    out.resize((out.size() + 7) / 8 * 8, '\0');
}

void append_table(std::string& out, const Filter& filter) {
    std::string table((filter.slots.size() * 12 + 7) / 8 + 8, '\0');
    for (std::size_t slot = 0; slot < filter.slots.size(); ++slot) {
        const unsigned bits = static_cast<unsigned>(filter.slots[slot]) << ((slot & 1) * 4);
        table[slot * 3 / 2] = static_cast<char>(static_cast<unsigned char>(table[slot * 3 / 2]) | (bits & 0xFF));
        table[slot * 3 / 2 + 1] = static_cast<char>(static_cast<unsigned char>(table[slot * 3 / 2 + 1]) | (bits >> 8));
    }
    out += table;
    out.resize((out.size() + 7) / 8 * 8, '\0');
}

// What stands behind the filter in the file.
struct Lists {
    std::vector<std::vector<LikeCharacter>> like;
    std::vector<std::vector<char16_t>> behind;
    std::vector<std::vector<char16_t>> before;
    std::vector<std::vector<std::uint16_t>> sounds;
    Homophones homophones;
    std::vector<std::uint8_t> twos;    // bits
    std::vector<std::uint8_t> tokens;  // levels, as a word and as a string
};

std::string pack(const Filter& filter, const Lists& lists) {
    CharacterModel::Layout layout{};
    std::ranges::copy(CharacterModel::kMagic, layout.magic);
    layout.segment_length = filter.segment_length;
    layout.segment_count = filter.segment_count;
    layout.slots = static_cast<std::uint32_t>(filter.slots.size());
    layout.like_count = size_of(lists.like);
    layout.behind_count = size_of(lists.behind);
    layout.before_count = size_of(lists.before);
    layout.sound_count = size_of(lists.sounds);
    layout.homophone_keys = static_cast<std::uint32_t>(lists.homophones.keys.size());
    layout.homophone_words = static_cast<std::uint32_t>(lists.homophones.words.size());
    std::string out;
    append(out, layout);
    append_table(out, filter);
    append_lists(out, lists.like);
    append_lists(out, lists.behind);
    append_lists(out, lists.before);
    append_lists(out, lists.sounds);
    append_array(out, lists.homophones.keys);
    append_array(out, lists.homophones.begin);
    append_array(out, lists.homophones.words);
    append_array(out, lists.twos);
    append_array(out, lists.tokens);
    return out;
}

// The strings of one length for which there is room, of those that the most documents share.
void add_strings(const std::vector<Entry>& entries, std::size_t length, Keys& keys) {
    std::array<std::size_t, 12> by_documents{};
    for (const Entry& entry : entries) ++by_documents[std::min<std::size_t>(entry.documents, 11)];
    const std::size_t left = kMostStrings - std::min(kMostStrings, keys.size());
    const std::size_t share = length == 4 ? left * 6 / 10 : left;
    std::uint32_t fewest = 2;
    for (std::size_t sum = entries.size(); sum > share && fewest < 11; ++fewest) sum -= by_documents[fewest];
    std::size_t taken = 0;
    for (const Entry& entry : entries) {
        if (entry.documents < fewest) continue;
        keys.emplace_back(entry.key, level_of(entry.count));
        ++taken;
    }
    std::printf("length %zu: %zu shared by two documents, %zu taken, of at least %u documents\n", length,
                entries.size(), taken, fewest);
}

std::uint64_t key_of_two(std::u32string_view word) { return extend_key(extend_key(kEmptyKey, word[0]), word[1]); }

// Which two tokens stand together, or begin a word.
std::vector<std::uint8_t> bits_of_twos(const std::vector<Entry>& entries, const WordList& words) {
    std::vector<std::uint8_t> bits(CharacterModel::kBitsOfTwos / 8);
    const auto set = [&](std::uint64_t key) {
        const std::uint32_t bit = CharacterModel::bit_of_two(key);
        bits[bit / 8] = static_cast<std::uint8_t>(bits[bit / 8] | 1U << (bit % 8));
    };
    for (const Entry& entry : entries) set(entry.key);
    for (const auto& [word, level] : words.words)
        if (word.size() > 1) set(key_of_two(word));
    return bits;
}

std::vector<std::uint8_t> levels_of_tokens(const std::vector<Entry>& entries, const WordList& words) {
    std::vector<std::uint8_t> levels(CharacterModel::kTokens);
    const auto number_of = [](char32_t token) { return CharacterModel::number_of(token); };
    for (const auto& [word, level] : words.words)
        if (word.size() == 1 && number_of(word[0]) < levels.size())
            levels[number_of(word[0])] = static_cast<std::uint8_t>(level << 4);
    const auto add = [&](char32_t token) {
        const auto found = std::ranges::lower_bound(entries, extend_key(kEmptyKey, token), {}, &Entry::key);
        if (found == entries.end() || found->key != extend_key(kEmptyKey, token)) return;
        std::uint8_t& level = levels[number_of(token)];
        level = static_cast<std::uint8_t>(level | level_of(found->count));
    };
    for (std::size_t i = 0; i < CharacterModel::kCharacters; ++i)
        add(static_cast<char32_t>(CharacterModel::kFirstCharacter + i));
    for (const char32_t token : {kBreakToken, kNumberToken, kLetterToken}) add(token);
    return levels;
}

bool is_known(const std::vector<Entry>& entries, std::uint64_t key) {
    const auto found = std::ranges::lower_bound(entries, key, {}, &Entry::key);
    return found != entries.end() && found->key == key;
}

}  // namespace

int main(int argc, char** argv) {
    if (argc < 6) {
        std::fprintf(stderr, "usage: make_character_model OUTPUT READINGS SIMILAR WORDS TEXT...\n");
        return 2;
    }
    Text text;
    std::uint32_t document = 0;
    for (int i = 5; i < argc; ++i) add_text(read_file(argv[i]), text, document);
    std::printf("%zu tokens, %u documents\n", text.tokens.size(), document);

    WordList words = read_words(read_file(argv[4]));
    std::vector<std::u32string> usual_words;
    Keys keys;
    std::set<char32_t> frequent;
    Lists lists;
    for (std::size_t length = 1; length <= kLongestString; ++length) {
        const std::vector<Entry> entries = count_strings(text, length);
        if (length == 1) {
            lists.tokens = levels_of_tokens(entries, words);
            for (char32_t c = CharacterModel::kFirstCharacter; c < 0xA000; ++c)
                if (is_known(entries, extend_key(kEmptyKey, c))) frequent.insert(c);
            continue;
        }
        add_strings(entries, length, keys);
        if (length > 2) continue;
        lists.twos = bits_of_twos(entries, words);
        for (const auto& [word, level] : words.words)
            if (word.size() == 2 && (level >= kUsualWord || is_known(entries, key_of_two(word))))
                usual_words.push_back(word);
    }
    keys.insert(keys.end(), words.keys.begin(), words.keys.end());
    std::ranges::sort(keys);
    const auto same = [](const auto& a, const auto& b) { return a.first == b.first; };
    keys.erase(std::unique(keys.begin(), keys.end(), same), keys.end());

    lists.like = like_characters(argv[2], argv[3], frequent);
    lists.behind = neighbours(text, false);
    lists.before = neighbours(text, true);
    lists.sounds = sounds_of_characters(argv[2]);
    lists.homophones = words_by_sound(usual_words, lists.sounds);
    std::printf("%zu words of two characters by %zu sounds\n", lists.homophones.words.size(),
                lists.homophones.keys.size());
    const std::string out = pack(make_filter(keys), lists);
    std::ofstream(argv[1], std::ios::binary).write(out.data(), static_cast<std::streamsize>(out.size()));
    std::printf("%zu strings, %zu bytes\n", keys.size(), out.size());
}
