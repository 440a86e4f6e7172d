// Makes the model of characters: make_character_model OUTPUT READINGS SIMILAR WORDS PAIRS TEXT...
//
// OUTPUT    the model file
// READINGS  rules/data/readings.tsv
// SIMILAR   rules/data/similar_characters.tsv
// WORDS     a list of words, one a line; what stands behind a space is not read
// PAIRS     strings of two words that stand together, one a line
// TEXT      files of text; a document begins with a line `<!-- INFO END -->`, or after every 20,000 characters where no
//           such line stands
//
// The same input gives the same output. What the file holds is described in docs/models.md.
#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <unicode/translit.h>
#include <unicode/unistr.h>

#include "language/character_model.hpp"
#include "language/tokens.hpp"

namespace {

using namespace mingcha::language;

constexpr std::string_view kEndOfTitle = "<!-- INFO END -->";
constexpr std::size_t kLongestDocument = 60'000;  // bytes, where no title divides the text

constexpr std::size_t kMostStrings = 2'900'000;
constexpr std::uint32_t kOften = 12;

constexpr bool is_basic(char32_t c) {
    return c >= CharacterModel::kFirstCharacter && c < CharacterModel::kFirstCharacter + CharacterModel::kCharacters;
}

struct Occurrence {
    std::uint64_t key;
    std::uint32_t document;
    bool operator<(const Occurrence& other) const {
        return key != other.key ? key < other.key : document < other.document;
    }
};

struct Entry {
    std::uint64_t key;
    std::uint32_t count;
    std::uint32_t documents;
};

std::string read_file(const char* path) {
    std::ifstream in(path, std::ios::binary);
    if (!in) {
        std::fprintf(stderr, "cannot read %s\n", path);
        std::exit(2);
    }
    return {std::istreambuf_iterator<char>(in), {}};
}

struct Text {
    std::vector<Token> tokens;
    std::vector<std::uint32_t> documents;  // of every token
};

void add_text(const std::string& content, Text& text, std::uint32_t& document) {
    std::size_t size = 0;
    const bool titled = content.find(kEndOfTitle) != std::string::npos;
    ++document;
    for (std::size_t begin = 0; begin < content.size();) {
        const std::size_t end = std::min(content.find('\n', begin), content.size());
        const std::string_view line = std::string_view(content).substr(begin, end - begin);
        if (line == kEndOfTitle || (!titled && size > kLongestDocument)) {
            ++document;
            size = 0;
        }
        if (!line.starts_with("<!--")) {
            append_tokens(content, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end), text.tokens);
            text.documents.resize(text.tokens.size(), document);
        }
        size += line.size();
        begin = end + 1;
    }
}

// The strings of one length that two documents share, sorted by key. A break stands at the ends of a string only.
std::vector<Entry> count_strings(const Text& text, std::size_t length) {
    std::vector<Occurrence> all;
    for (std::size_t at = 0; at + length <= text.tokens.size(); ++at) {
        if (text.documents[at] != text.documents[at + length - 1]) continue;
        std::uint64_t key = kEmptyKey;
        bool broken = false;
        for (std::size_t i = 0; i < length; ++i) {
            const char32_t token = text.tokens[at + i].value;
            broken |= token == kBreakToken && i != 0 && i + 1 != length;
            key = extend_key(key, token);
        }
        if (!broken) all.push_back({key, text.documents[at]});
    }
    std::sort(all.begin(), all.end());
    std::vector<Entry> entries;
    for (std::size_t i = 0; i < all.size();) {
        Entry entry{all[i].key, 0, 0};
        std::uint32_t last = 0;
        for (; i < all.size() && all[i].key == entry.key; ++i) {
            ++entry.count;
            if (all[i].document != last) ++entry.documents;
            last = all[i].document;
        }
        if (entry.documents >= 2) entries.push_back(entry);
    }
    return entries;
}

unsigned level_of(std::uint32_t count) {
    const double level = std::log2(static_cast<double>(count)) / 1.15;
    return static_cast<unsigned>(std::clamp(level, 1.0, 15.0));
}

void add_words(const std::string& content, std::uint64_t empty_key,
               std::vector<std::pair<std::uint64_t, unsigned>>& keys) {
    std::size_t taken = 0;
    for (std::size_t begin = 0; begin < content.size();) {
        const std::size_t end = std::min(content.find('\n', begin), content.size());
        const std::string_view line = std::string_view(content).substr(begin, end - begin);
        const std::string_view word = line.substr(0, line.find(' '));
        std::uint64_t key = empty_key;
        std::size_t length = 0;
        for (std::size_t at = 0; at < word.size(); ++length) {
            const char32_t c = character_at(word, at);
            at += c == 0 ? 1 : length_in_utf8(c);
            key = extend_key(key, c);
        }
        if (length >= 2 && length <= kLongestString) {
            keys.emplace_back(key, 1);
            ++taken;
        }
        begin = end + 1;
    }
    std::printf("%zu words or pairs\n", taken);
}

// --- the filter -----------------------------------------------------------------------------------------------------

struct Filter {
    std::uint32_t segment_length = 0;
    std::uint32_t segment_count = 0;
    std::vector<std::uint16_t> slots;
};

Filter make_filter(const std::vector<std::pair<std::uint64_t, unsigned>>& keys) {
    const auto size = static_cast<double>(keys.size());
    Filter filter;
    filter.segment_length = 1U << static_cast<unsigned>(std::floor(std::log(size) / std::log(3.33) + 2.25));
    const double factor = std::max(1.125, 0.875 + 0.25 * std::log(1e6) / std::log(size));
    const auto capacity = static_cast<std::uint32_t>(std::round(size * factor));
    filter.segment_count = (capacity + filter.segment_length - 1) / filter.segment_length - 2;
    filter.slots.assign(static_cast<std::size_t>(filter.segment_count + 2) * filter.segment_length, 0);

    std::vector<std::uint32_t> degree(filter.slots.size(), 0);
    std::vector<std::uint32_t> sum(filter.slots.size(), 0);
    const auto slots_at = [&](std::size_t key) {
        return CharacterModel::slots_of(CharacterModel::mix(keys[key].first), filter.segment_length,
                                        filter.segment_count);
    };
    for (std::size_t key = 0; key < keys.size(); ++key) {
        for (const std::uint32_t slot : slots_at(key).at) {
            ++degree[slot];
            sum[slot] ^= static_cast<std::uint32_t>(key);
        }
    }
    std::vector<std::uint32_t> single;
    for (std::uint32_t slot = 0; slot < degree.size(); ++slot)
        if (degree[slot] == 1) single.push_back(slot);
    std::vector<std::pair<std::uint32_t, std::uint32_t>> order;  // key, its own slot
    while (!single.empty()) {
        const std::uint32_t slot = single.back();
        single.pop_back();
        if (degree[slot] != 1) continue;
        const std::uint32_t key = sum[slot];
        order.emplace_back(key, slot);
        for (const std::uint32_t other : slots_at(key).at) {
            sum[other] ^= key;
            if (--degree[other] == 1) single.push_back(other);
        }
    }
    if (order.size() != keys.size()) {
        std::fprintf(stderr, "the filter cannot be built: %zu of %zu\n", order.size(), keys.size());
        std::exit(2);
    }
    for (auto it = order.rbegin(); it != order.rend(); ++it) {
        const auto [key, slot] = *it;
        unsigned value = CharacterModel::fingerprint(CharacterModel::mix(keys[key].first)) << 4 | keys[key].second;
        for (const std::uint32_t other : slots_at(key).at)
            if (other != slot) value ^= filter.slots[other];
        filter.slots[slot] = static_cast<std::uint16_t>(value);
    }
    return filter;
}

// --- characters that are like one another ---------------------------------------------------------------------------

std::vector<char32_t> characters_of(std::string_view text) {
    std::vector<char32_t> characters;
    for (std::size_t at = 0; at < text.size();) {
        const char32_t c = character_at(text, at);
        at += c == 0 ? 1 : length_in_utf8(c);
        if (is_basic(c)) characters.push_back(c);
    }
    return characters;
}

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

std::vector<std::vector<LikeCharacter>> like_characters(const char* readings, const char* similar,
                                                        const std::map<char32_t, unsigned>& frequent) {
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

// --- what follows a character, and what comes before it --------------------------------------------------------------

// Of every character, the characters that often stand beside it, in the order of the code.
std::vector<std::vector<char16_t>> neighbours(const Text& text, bool before) {
    std::map<std::pair<char32_t, char32_t>, std::uint32_t> count;
    for (std::size_t at = 1; at < text.tokens.size(); ++at) {
        const char32_t a = text.tokens[at - 1].value;
        const char32_t b = text.tokens[at].value;
        if (is_basic(a) && is_basic(b)) ++count[before ? std::pair(b, a) : std::pair(a, b)];
    }
    std::vector<std::vector<char16_t>> lists(CharacterModel::kCharacters);
    for (const auto& [pair, times] : count) {
        if (times >= kOften)
            lists[pair.first - CharacterModel::kFirstCharacter].push_back(static_cast<char16_t>(pair.second));
    }
    return lists;
}

// --- the file -------------------------------------------------------------------------------------------------------

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

std::string pack(const Filter& filter, const std::vector<std::vector<LikeCharacter>>& like,
                 const std::vector<std::vector<char16_t>>& behind, const std::vector<std::vector<char16_t>>& before) {
    CharacterModel::Layout layout{};
    std::ranges::copy(CharacterModel::kMagic, layout.magic);
    layout.segment_length = filter.segment_length;
    layout.segment_count = filter.segment_count;
    layout.slots = static_cast<std::uint32_t>(filter.slots.size());
    layout.like_count = size_of(like);
    layout.behind_count = size_of(behind);
    layout.before_count = size_of(before);
    std::string out;
    append(out, layout);

    std::string table((filter.slots.size() * 12 + 7) / 8 + 8, '\0');
    for (std::size_t slot = 0; slot < filter.slots.size(); ++slot) {
        const unsigned bits = static_cast<unsigned>(filter.slots[slot]) << ((slot & 1) * 4);
        table[slot * 3 / 2] = static_cast<char>(static_cast<unsigned char>(table[slot * 3 / 2]) | (bits & 0xFF));
        table[slot * 3 / 2 + 1] = static_cast<char>(static_cast<unsigned char>(table[slot * 3 / 2 + 1]) | (bits >> 8));
    }
    out += table;
    out.resize((out.size() + 7) / 8 * 8, '\0');
    append_lists(out, like);
    append_lists(out, behind);
    append_lists(out, before);
    return out;
}

}  // namespace

int main(int argc, char** argv) {
    if (argc < 7) {
        std::fprintf(stderr, "usage: make_character_model OUTPUT READINGS SIMILAR WORDS PAIRS TEXT...\n");
        return 2;
    }
    Text text;
    std::uint32_t document = 0;
    for (int i = 6; i < argc; ++i) add_text(read_file(argv[i]), text, document);
    std::printf("%zu tokens, %u documents\n", text.tokens.size(), document);

    std::vector<std::pair<std::uint64_t, unsigned>> keys;
    std::map<char32_t, unsigned> frequent;
    for (std::size_t length = 1; length <= kLongestString; ++length) {
        const std::vector<Entry> entries = count_strings(text, length);
        std::array<std::size_t, 12> by_documents{};
        for (const Entry& entry : entries) ++by_documents[std::min<std::size_t>(entry.documents, 11)];
        // The shorter strings come first; of each length as many documents are asked for as the budget wants.
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
        if (length == 1) {
            std::set<std::uint64_t> known;
            for (const Entry& entry : entries) known.insert(entry.key);
            for (char32_t c = CharacterModel::kFirstCharacter; c < 0xA000; ++c)
                if (known.contains(extend_key(kEmptyKey, c))) frequent[c] = 1;
        }
    }
    add_words(read_file(argv[4]), kEmptyWordKey, keys);
    add_words(read_file(argv[5]), kEmptyPairKey, keys);
    std::ranges::sort(keys);
    const auto same = [](const auto& a, const auto& b) { return a.first == b.first; };
    keys.erase(std::unique(keys.begin(), keys.end(), same), keys.end());
    const std::string out = pack(make_filter(keys), like_characters(argv[2], argv[3], frequent),
                                 neighbours(text, false), neighbours(text, true));
    std::ofstream(argv[1], std::ios::binary).write(out.data(), static_cast<std::streamsize>(out.size()));
    std::printf("%zu strings, %zu bytes\n", keys.size(), out.size());
}
