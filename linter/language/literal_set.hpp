// Many fixed strings looked for at once.
//
// Built once in time linear in the literals, immutable, and usable from any number of threads. Offsets are bytes.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "mingcha/failure.hpp"
#include "mingcha/span.hpp"

namespace mingcha::language {

class LiteralSet {
public:
    /// Is told the literal's index and the place of the hit.
    using OnHit = std::function<void(std::size_t index, TextSpan span)>;

    /// Literals are UTF-8. Fails on an empty one. The same literal may be given more than once; each is reported.
    [[nodiscard]] static Result<LiteralSet> create(std::vector<std::string> literals);

    /// Reports every occurrence, overlapping ones as well, in the order of begin, end and index. `text` is UTF-8 of
    /// less than 4 GiB. O(text + hits) as long as few literals share their first two Chinese characters.
    void scan(std::string_view text, const OnHit& on_hit) const;

    [[nodiscard]] std::size_t size() const { return literals_.size(); }
    [[nodiscard]] std::string_view literal(std::size_t index) const { return literals_[index]; }

private:
    /// The literals whose first `size` bytes, their prefix, are looked up together.
    struct PrefixTable {
        std::uint64_t mask = 0;                  ///< of the bytes of a word that hold the prefix
        unsigned shift = 0;                      ///< turns a hash into a bucket
        std::vector<std::uint32_t> bucket_ends;  ///< one more than there are buckets; the first is 0
        std::vector<std::uint32_t> literals;     ///< bucket by bucket, the shorter first

        [[nodiscard]] std::size_t bucket_of(std::uint64_t word) const;
        [[nodiscard]] std::span<const std::uint32_t> bucket(std::uint64_t word) const;
    };

    explicit LiteralSet(std::vector<std::string> literals);
    [[nodiscard]] PrefixTable make_table(std::size_t prefix_size, std::vector<std::uint32_t> members) const;
    void report(std::span<const std::uint32_t> candidates, std::string_view text, std::size_t begin,
                const OnHit& on_hit) const;

    std::vector<std::string> literals_;
    std::vector<PrefixTable> tables_;  // the shorter prefixes first
};

}  // namespace mingcha::language
