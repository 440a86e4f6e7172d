#include "language/literal_set.hpp"

#include <algorithm>
#include <compare>
#include <new>
#include <utility>

#include <hs/hs.h>

namespace mingcha::language {
namespace {

// A text is scanned piece by piece, so that the hits of a piece can be sorted before they are reported without
// keeping those of the whole text. Pieces end at line feeds, which no literal holds.
constexpr std::size_t kPieceSize = std::size_t{256} << 10;

std::size_t piece_end(std::string_view text, std::size_t begin) {
    if (text.size() - begin <= kPieceSize) return text.size();
    const std::size_t line_end = text.find('\n', begin + kPieceSize);
    return line_end == std::string_view::npos ? text.size() : line_end + 1;
}

tl::unexpected<Failure> fail_to_compile(const char* reason) {
    return fail(
        {std::string("无法编译词表：") + reason, std::string("The list of words cannot be compiled: ") + reason});
}

}  // namespace

struct LiteralSet::Hit {
    TextSpan span;
    std::uint32_t index = 0;

    friend auto operator<=>(const Hit&, const Hit&) = default;
};

void LiteralSet::DatabaseDeleter::operator()(hs_database* database) const { hs_free_database(database); }
void LiteralSet::ScratchDeleter::operator()(hs_scratch* scratch) const { hs_free_scratch(scratch); }

LiteralSet::LiteralSet(std::vector<std::string> literals, Database database, Scratch prototype)
    : literals_(std::move(literals)), database_(std::move(database)), prototype_(std::move(prototype)) {}

Result<LiteralSet> LiteralSet::create(std::vector<std::string> literals) {
    if (literals.empty()) return LiteralSet({}, nullptr, nullptr);
    if (hs_valid_platform() != HS_SUCCESS) return fail_to_compile("SSE4.2");

    std::vector<const char*> expressions;
    std::vector<std::size_t> lengths;
    std::vector<unsigned> ids;
    for (const std::string& literal : literals) {
        if (literal.empty() || literal.find('\n') != std::string::npos)
            return fail_to_compile("empty literal or line feed");
        ids.push_back(static_cast<unsigned>(ids.size()));
        expressions.push_back(literal.data());
        lengths.push_back(literal.size());
    }
    const std::vector<unsigned> flags(literals.size(), 0);

    hs_database_t* compiled = nullptr;
    hs_compile_error_t* error = nullptr;
    const hs_error_t status =
        hs_compile_lit_multi(expressions.data(), flags.data(), ids.data(), lengths.data(),
                             static_cast<unsigned>(literals.size()), HS_MODE_BLOCK, nullptr, &compiled, &error);
    if (status != HS_SUCCESS) {
        auto failure = fail_to_compile(error->message);
        hs_free_compile_error(error);
        return failure;
    }
    Database database(compiled);

    hs_scratch_t* scratch = nullptr;
    if (hs_alloc_scratch(database.get(), &scratch) != HS_SUCCESS) throw std::bad_alloc();
    return LiteralSet(std::move(literals), std::move(database), Scratch(scratch));
}

void LiteralSet::scan_piece(std::string_view piece, std::uint32_t offset, hs_scratch& scratch,
                            std::vector<Hit>& hits) const {
    struct Context {
        const LiteralSet& set;
        std::uint32_t offset;
        std::vector<Hit>& hits;
    } context{*this, offset, hits};
    const auto collect = [](unsigned id, unsigned long long, unsigned long long to, unsigned, void* data) {
        const auto& [set, piece_offset, found] = *static_cast<Context*>(data);
        const std::uint32_t end = piece_offset + static_cast<std::uint32_t>(to);
        found.push_back({{end - static_cast<std::uint32_t>(set.literals_[id].size()), end}, id});
        return 0;
    };
    hs_scan(database_.get(), piece.data(), static_cast<unsigned>(piece.size()), 0, &scratch, collect, &context);
}

void LiteralSet::scan(std::string_view text, const OnHit& on_hit) const {
    if (!database_) return;
    hs_scratch_t* cloned = nullptr;
    if (hs_clone_scratch(prototype_.get(), &cloned) != HS_SUCCESS) throw std::bad_alloc();
    const Scratch scratch(cloned);

    std::vector<Hit> hits;
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = piece_end(text, begin);
        scan_piece(text.substr(begin, end - begin), static_cast<std::uint32_t>(begin), *scratch, hits);
        std::ranges::sort(hits);
        for (const Hit& hit : hits) on_hit(hit.index, hit.span);
        hits.clear();
        begin = end;
    }
}

}  // namespace mingcha::language
