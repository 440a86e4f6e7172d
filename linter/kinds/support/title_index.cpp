#include "kinds/support/title_index.hpp"

#include <algorithm>
#include <array>

#include "language/characters.hpp"

namespace mingcha::kinds {
namespace {

constexpr std::u32string_view kRepublic = U"中华人民共和国";
constexpr std::u32string_view kMarks = U"《》〈〉“”‘’\"' \u3000";
constexpr std::u32string_view kOpenBrackets = U"（(〔[【";
constexpr std::u32string_view kCloseBrackets = U"）)〕]】";
constexpr std::u32string_view kPlaces = U"省市县区州旗盟";
constexpr std::size_t kLongestPlace = 12;
constexpr std::size_t kShortestShortForm = 4;
constexpr std::size_t kMostDifference = 2;  // in characters

// A short title shares only a short piece with a misspelt one.
constexpr std::size_t kVeryShortTitle = 4;
constexpr std::size_t kShortTitle = 10;
constexpr std::size_t kVeryShortKey = 1;
constexpr std::size_t kShortKey = 2;
constexpr std::size_t kLongKey = 4;

constexpr std::array<std::u32string_view, 6> kIssuers = {
    U"最高人民法院、最高人民检察院", U"最高人民法院", U"最高人民检察院",
    U"全国人民代表大会常务委员会",   U"国务院",       U"全国人民代表大会"};

// Longer ones before those that they end with.
constexpr std::array<std::u32string_view, 24> kKinds = {
    U"实施细则", U"施行细则", U"实施办法", U"条例", U"办法", U"规定", U"细则", U"规则",
    U"决定",     U"意见",     U"准则",     U"通知", U"解释", U"批复", U"纲要", U"规程",
    U"决议",     U"章程",     U"公约",     U"制度", U"程序", U"目录", U"方案", U"法"};

std::u32string decode(std::string_view text) {
    std::u32string characters;
    for (std::size_t offset = 0; offset < text.size();) {
        const char32_t c = language::character_at(text, offset);
        characters.push_back(c);
        offset += language::length_in_utf8(c);
    }
    return characters;
}

bool is_one_of(char32_t c, std::u32string_view set) { return set.find(c) != std::u32string_view::npos; }

void drop_brackets_at_end(std::u32string& title) {
    while (!title.empty() && is_one_of(title.back(), kCloseBrackets)) {
        const std::size_t open = title.find_last_of(kOpenBrackets);
        if (open == std::u32string::npos || open == 0) return;
        title.resize(open);
    }
}

void drop_republic(std::u32string& title) {
    for (std::size_t at = title.find(kRepublic); at != std::u32string::npos; at = title.find(kRepublic, at)) {
        if (title.size() == kRepublic.size()) return;
        title.erase(at, kRepublic.size());
    }
}

std::size_t key_length(std::u32string_view title) {
    if (title.size() <= kVeryShortTitle) return kVeryShortKey;
    return title.size() <= kShortTitle ? kShortKey : kLongKey;
}

TitleKind kind_of(std::string_view name) {
    if (name == "law") return TitleKind::law;
    if (name == "regulation") return TitleKind::regulation;
    return name == "local" ? TitleKind::local : TitleKind::other;
}

}  // namespace

std::u32string comparable_title(std::string_view title) {
    std::u32string characters = decode(title);
    std::erase_if(characters, [](char32_t c) { return is_one_of(c, kMarks); });
    drop_brackets_at_end(characters);
    drop_republic(characters);
    return characters;
}

TitleDifference title_difference(std::u32string_view cited, std::u32string_view published) {
    const std::size_t shorter = std::min(cited.size(), published.size());
    std::size_t begin = 0;
    while (begin < shorter && cited[begin] == published[begin]) ++begin;
    std::size_t end = 0;
    while (end < shorter - begin && cited[cited.size() - 1 - end] == published[published.size() - 1 - end]) ++end;
    return {cited.substr(begin, cited.size() - begin - end), published.substr(begin, published.size() - begin - end),
            begin, end};
}

std::size_t region_length(std::u32string_view title) {
    const std::size_t place = title.substr(0, kLongestPlace).find_last_of(kPlaces);
    return place == std::u32string_view::npos ? 0 : place + 1;
}

std::size_t kind_length(std::u32string_view title) {
    const auto* const found =
        std::ranges::find_if(kKinds, [&](std::u32string_view kind) { return title.ends_with(kind); });
    return found == kKinds.end() ? 0 : found->size();
}

TitleIndex::TitleIndex(const Table& titles, const Table& also_known) {
    entries_.reserve(titles.row_count());  // the keys are views into the entries
    for (std::size_t row = 0; row < titles.row_count(); ++row) {
        const std::string_view title = titles.cell(row, "title");
        entries_.push_back({title, comparable_title(title), kind_of(titles.cell(row, "kind"))});
        const std::u32string_view comparable = entries_.back().comparable;
        const std::size_t key = std::min(key_length(comparable), comparable.size());
        by_beginning_[comparable.substr(0, key)].push_back(row);
        by_end_[comparable.substr(comparable.size() - key)].push_back(row);
        add_short_forms(entries_.back());
    }
    for (std::size_t row = 0; row < also_known.row_count(); ++row) {
        for (const std::string_view name : also_known.list(row, "names")) known_.insert(comparable_title(name));
    }
}

void TitleIndex::add_short_forms(const Entry& entry) {
    const std::u32string& title = entry.comparable;
    known_.insert(title);
    for (const std::u32string_view issuer : kIssuers) {
        if (title.starts_with(issuer)) known_.insert(title.substr(issuer.size()));
    }
    if (entry.kind != TitleKind::local) return;
    for (std::size_t at = 1; at < std::min(title.size(), kLongestPlace); ++at) {
        if (is_one_of(title[at], kPlaces) && title.size() - at > kShortestShortForm)
            known_.insert(title.substr(at + 1));
    }
}

void TitleIndex::visit_similar(std::u32string_view title, const std::function<void(const Entry&)>& visit) const {
    const auto visit_all = [&](const auto& index, std::u32string_view key) {
        const auto found = index.find(key);
        if (found == index.end()) return;
        for (const std::size_t entry : found->second) {
            const std::size_t length = entries_[entry].comparable.size();
            if (std::max(length, title.size()) - std::min(length, title.size()) <= kMostDifference)
                visit(entries_[entry]);
        }
    };
    // A title near a limit may be indexed under keys of either length.
    for (const std::size_t key : {kVeryShortKey, kShortKey, kLongKey}) {
        if (title.size() < key) return;
        visit_all(by_beginning_, title.substr(0, key));
        visit_all(by_end_, title.substr(title.size() - key));
    }
}

}  // namespace mingcha::kinds
