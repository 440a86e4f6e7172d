// Many fixed strings looked for at once.
//
// Built once, immutable, and usable from any number of threads: a scan works on scratch memory of its own. Offsets are
// bytes. O(text + hits), whatever the number of literals.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "mingcha/failure.hpp"
#include "mingcha/span.hpp"

struct hs_database;
struct hs_scratch;

namespace mingcha::language {

class LiteralSet {
public:
    /// Is told the literal's index and the place of the hit.
    using OnHit = std::function<void(std::size_t index, TextSpan span)>;

    /// Fails on an empty literal, on one that holds a line feed, and on a processor that lacks SSE4.2. The same literal
    /// may be given more than once; each is reported.
    [[nodiscard]] static Result<LiteralSet> create(std::vector<std::string> literals);

    /// Reports every occurrence, overlapping ones as well, in the order of begin, end and index. Requires
    /// text.size() < 4 GiB.
    void scan(std::string_view text, const OnHit& on_hit) const;

    [[nodiscard]] std::size_t size() const { return literals_.size(); }
    [[nodiscard]] std::string_view literal(std::size_t index) const { return literals_[index]; }

private:
    struct DatabaseDeleter {
        void operator()(hs_database* database) const;
    };
    struct ScratchDeleter {
        void operator()(hs_scratch* scratch) const;
    };
    struct Hit;
    using Database = std::unique_ptr<hs_database, DatabaseDeleter>;
    using Scratch = std::unique_ptr<hs_scratch, ScratchDeleter>;

    LiteralSet(std::vector<std::string> literals, Database database, Scratch prototype);
    void scan_piece(std::string_view piece, std::uint32_t offset, hs_scratch& scratch, std::vector<Hit>& hits) const;

    std::vector<std::string> literals_;
    Database database_;  // none if there are no literals
    Scratch prototype_;  // only ever cloned
};

}  // namespace mingcha::language
