#include "relations/fact_key.hpp"

#include <algorithm>
#include <array>
#include <limits>

#include "facts/character_filter.hpp"
#include "relations/claim_words.hpp"

namespace mingcha {
namespace {

// What a report calls itself and those whom it speaks of; it says nothing of which fact is meant.
constexpr auto kSelfNames =
    std::to_array<std::string_view>({"我公司", "本公司", "公司", "集团", "我局", "我县", "我市", "我省", "我区", "我国",
                                     "我院",   "我校",   "我行", "我镇", "我社", "全县", "全市", "全省", "全区", "全国",
                                     "全局",   "全校",   "全院", "全行", "全镇", "学校", "医院", "本行"});
// The longer ones come first.
constexpr auto kFillers =
    std::to_array<std::string_view>({"本年度", "累计", "先后", "全年", "本年", "今年", "当年", "总计", "合计", "共计",
                                     "年度",   "年内", "人数", "数量", "其中", "实现", "完成", "总数", "的",   "和",
                                     "及",     "与",   "了",   "各",   "全",   "共",   "：",   ":",    "（",   "）"});

struct Synonym {
    std::string_view word;
    std::string_view meaning;
};
constexpr auto kSynonyms = std::to_array<Synonym>({{"职工", "员工"}, {"雇员", "员工"}, {"家庭", "户"}});

std::uint64_t mix(std::uint64_t x) {
    x ^= x >> 30U;
    x *= 0xBF58476D1CE4E5B9ULL;
    x ^= x >> 27U;
    x *= 0x94D049BB133111EBULL;
    return x ^ (x >> 31U);
}

std::uint64_t hash_of(std::string_view text) {
    std::uint64_t hash = 0xCBF29CE484222325ULL;
    for (const char byte : text) hash = (hash ^ static_cast<unsigned char>(byte)) * 0x100000001B3ULL;
    return mix(hash);
}

constexpr CharacterFilter kSelfNameFilter = filter_of(kSelfNames);
constexpr CharacterFilter kFillerFilter = filter_of(kFillers);

template <typename Words>
std::size_t length_of_any(std::string_view text, const Words& words, const CharacterFilter& filter) {
    if (!filter.may_hold(text.substr(0, kFilteredCharacter))) return 0;
    const auto found = std::ranges::find_if(words, [&](std::string_view word) { return text.starts_with(word); });
    return found == words.end() ? 0 : found->size();
}

/// Calls `take` with every character of `text`.
template <typename Take>
void for_each_character(std::string_view text, const Take& take) {
    while (!text.empty()) {
        const std::size_t size = first_character_size(text);
        take(text.substr(0, size));
        text.remove_prefix(size);
    }
}

/// Calls `take` with every content character of `text`, in order.
template <typename Take>
void for_each_content_character(std::string_view text, const Take& take) {
    while (const std::size_t self = length_of_any(text, kSelfNames, kSelfNameFilter)) text.remove_prefix(self);
    while (!text.empty()) {
        std::size_t size = mark_at(text);
        if (size == 0) size = length_of_any(text, kFillers, kFillerFilter);
        if (size == 0) {
            const auto* synonym =
                std::ranges::find_if(kSynonyms, [&](const Synonym& s) { return text.starts_with(s.word); });
            const bool known = synonym != kSynonyms.end();
            size = known ? synonym->word.size() : first_character_size(text);
            for_each_character(known ? synonym->meaning : text.substr(0, size), take);
        }
        text.remove_prefix(size);
    }
}

/// The characters of a short text, each once.
class CharacterSet {
public:
    void add(std::string_view character) {
        const std::uint64_t hash = hash_of(character);
        const auto known = std::span(hashes_).first(size_);
        if (size_ == hashes_.size() || std::ranges::find(known, hash) != known.end()) return;
        hashes_[size_++] = hash;
        sum_ += hash;
    }
    [[nodiscard]] FactKey key() const { return {mix(sum_), static_cast<std::uint8_t>(size_)}; }

private:
    std::array<std::uint64_t, 48> hashes_{};
    std::size_t size_ = 0;
    std::uint64_t sum_ = 0;
};

class PairList {
public:
    explicit PairList(std::string_view text) {
        std::string_view previous;
        for_each_content_character(text, [&](std::string_view character) {
            if (!previous.empty() && size_ < pairs_.size())
                pairs_[size_++] = hash_of(previous) * 31 + hash_of(character);
            previous = character;
        });
    }
    [[nodiscard]] std::span<const std::uint64_t> pairs() const { return std::span(pairs_).first(size_); }

private:
    std::array<std::uint64_t, 32> pairs_{};
    std::size_t size_ = 0;
};

}  // namespace

FactKey fact_key(std::string_view phrase, std::string_view counted) {
    CharacterSet set;
    const auto add = [&](std::string_view character) { set.add(character); };
    for_each_content_character(phrase, add);
    for_each_content_character(counted, add);
    return set.key();
}

std::uint64_t measure_key(const Quantity& quantity, std::string_view per, Claim::Manner manner) {
    std::uint64_t key = hash_of(per);
    key = mix(key + quantity.unit_group);
    key = mix(key + static_cast<std::uint64_t>(quantity.dimension));
    return mix(key + static_cast<std::uint64_t>(manner));
}

bool share_word(std::string_view a, std::string_view b) {
    const PairList first(a);
    const PairList second(b);
    return std::ranges::any_of(first.pairs(), [&](std::uint64_t pair) {
        return std::ranges::find(second.pairs(), pair) != second.pairs().end();
    });
}

std::uint64_t PlainValue::leading_key() const {
    std::int64_t leading = mantissa;
    while (leading >= 1000) leading /= 10;
    return mix(static_cast<std::uint64_t>(leading) * 1000 + static_cast<std::uint64_t>(digits + exponent + 500));
}

PlainValue plain_value(const Quantity& quantity) {
    PlainValue value;
    if (__builtin_mul_overflow(quantity.value.mantissa, quantity.unit_factor.mantissa, &value.mantissa)) return {};
    value.exponent = quantity.value.exponent + quantity.unit_factor.exponent;
    while (value.mantissa != 0 && value.mantissa % 10 == 0) {
        value.mantissa /= 10;
        ++value.exponent;
    }
    for (std::int64_t rest = value.mantissa; rest != 0; rest /= 10) ++value.digits;
    return value;
}

}  // namespace mingcha
