#include "language/literal_set.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>
#include <span>
#include <utility>

namespace mingcha::language {
namespace {

static_assert(std::endian::native == std::endian::little, "the first bytes of a word are its lowest ones");

// In bytes: any character, one Chinese character, two of them. A literal belongs to the longest prefix that it fills.
constexpr std::array<std::size_t, 3> kPrefixSizes{1, 3, 6};

// So that most places of a text fall into an empty bucket.
constexpr std::size_t kBucketsPerLiteral = 4;
constexpr std::size_t kMinBuckets = 64;

std::size_t prefix_size_of(std::string_view literal) {
    return *std::ranges::find_if(kPrefixSizes.rbegin(), kPrefixSizes.rend(),
                                 [&](std::size_t size) { return size <= literal.size(); });
}

// The first eight bytes at `begin`, with zeros behind the end of the text.
std::uint64_t word_at(std::string_view text, std::size_t begin) {
    std::uint64_t word = 0;
    if (text.size() - begin >= sizeof word) {
        std::memcpy(&word, text.data() + begin, sizeof word);
    } else {
        std::memcpy(&word, text.data() + begin, text.size() - begin);
    }
    return word;
}

bool continues_character(char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U; }

}  // namespace

std::size_t LiteralSet::PrefixTable::bucket_of(std::uint64_t word) const {
    constexpr std::uint64_t kGoldenRatio = 0x9E3779B97F4A7C15U;  // Fibonacci hashing (Knuth, TAOCP 3, 6.4)
    return ((word & mask) * kGoldenRatio) >> shift;
}

std::span<const std::uint32_t> LiteralSet::PrefixTable::bucket(std::uint64_t word) const {
    const std::uint32_t* const ends = bucket_ends.data() + bucket_of(word);
    return {literals.data() + ends[0], literals.data() + ends[1]};
}

LiteralSet::LiteralSet(std::vector<std::string> literals) : literals_(std::move(literals)) {
    std::array<std::vector<std::uint32_t>, kPrefixSizes.size()> members;
    for (std::uint32_t index = 0; index < literals_.size(); ++index) {
        const auto* const size = std::ranges::find(kPrefixSizes, prefix_size_of(literals_[index]));
        members[static_cast<std::size_t>(size - kPrefixSizes.begin())].push_back(index);
    }
    for (std::size_t at = 0; at < kPrefixSizes.size(); ++at) {
        if (!members[at].empty()) tables_.push_back(make_table(kPrefixSizes[at], std::move(members[at])));
    }
}

LiteralSet::PrefixTable LiteralSet::make_table(std::size_t prefix_size, std::vector<std::uint32_t> members) const {
    const std::size_t buckets = std::bit_ceil(std::max(kMinBuckets, members.size() * kBucketsPerLiteral));
    PrefixTable table;
    table.mask = (std::uint64_t{1} << (8 * prefix_size)) - 1;
    table.shift = static_cast<unsigned>(64 - std::countr_zero(buckets));
    table.bucket_ends.assign(buckets + 1, 0);
    const auto bucket = [&](std::uint32_t index) { return table.bucket_of(word_at(literals_[index], 0)); };
    for (const std::uint32_t index : members) ++table.bucket_ends[bucket(index) + 1];
    for (std::size_t at = 0; at < buckets; ++at) table.bucket_ends[at + 1] += table.bucket_ends[at];

    // Within a bucket in the order of report: the shorter first, then the earlier.
    std::ranges::stable_sort(members, {}, [&](std::uint32_t index) { return literals_[index].size(); });
    table.literals.resize(members.size());
    std::vector<std::uint32_t> next(table.bucket_ends.begin(), table.bucket_ends.end() - 1);
    for (const std::uint32_t index : members) table.literals[next[bucket(index)]++] = index;
    return table;
}

Result<LiteralSet> LiteralSet::create(std::vector<std::string> literals) {
    if (std::ranges::any_of(literals, &std::string::empty)) {
        return fail({"词表中有空的词", "The list of words holds an empty one"});
    }
    return LiteralSet(std::move(literals));
}

void LiteralSet::report(std::span<const std::uint32_t> candidates, std::string_view text, std::size_t begin,
                        const OnHit& on_hit) const {
    for (const std::uint32_t index : candidates) {
        const std::string& literal = literals_[index];
        if (!text.substr(begin).starts_with(literal)) continue;
        on_hit(index, {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(begin + literal.size())});
    }
}

void LiteralSet::scan(std::string_view text, const OnHit& on_hit) const {
    const std::span<const PrefixTable> tables = tables_;
    if (tables.empty()) return;
    for (std::size_t begin = 0; begin < text.size(); ++begin) {
        if (continues_character(text[begin])) continue;
        const std::uint64_t word = word_at(text, begin);
        for (const PrefixTable& table : tables) {
            const std::span<const std::uint32_t> bucket = table.bucket(word);
            if (!bucket.empty()) [[unlikely]]
                report(bucket, text, begin, on_hit);
        }
    }
}

}  // namespace mingcha::language
