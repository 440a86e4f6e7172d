#include "text_counts.hpp"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <map>
#include <string_view>
#include <utility>

namespace mingcha::language {
namespace {

constexpr std::string_view kEndOfTitle = "<!-- INFO END -->";
constexpr std::size_t kLongestDocument = 60'000;  // bytes, where no title divides the text

constexpr std::uint32_t kOften = 12;

struct Occurrence {
    std::uint64_t key;
    std::uint32_t document;
    bool operator<(const Occurrence& other) const {
        return key != other.key ? key < other.key : document < other.document;
    }
};

}  // namespace

std::string read_file(const char* path) {
    std::ifstream in(path, std::ios::binary);
    if (!in) {
        std::fprintf(stderr, "cannot read %s\n", path);
        std::exit(2);
    }
    return {std::istreambuf_iterator<char>(in), {}};
}

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

}  // namespace mingcha::language
