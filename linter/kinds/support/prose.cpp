#include "kinds/support/prose.hpp"

#include <cstddef>
#include <string_view>

#include "language/characters.hpp"

namespace mingcha::kinds {
namespace {

using language::character_at;
using language::is_ascii_digit;
using language::is_ascii_letter;
using language::is_han;

constexpr std::uint64_t kHashBasis = 14695981039346656037ULL;  // FNV-1a
constexpr std::uint64_t kHashPrime = 1099511628211ULL;

bool ends_sentence(char32_t c) {
    return c == U'。' || c == U'！' || c == U'？' || c == U'；' || c == U'!' || c == U'?' || c == U';';
}

bool ends_clause(char32_t c) { return c == U'，' || c == U'：'; }

/// Splits one block.
class Splitter {
public:
    Splitter(std::string_view text, std::uint32_t block, std::vector<Clause>& clauses)
        : text_(text), block_(block), clauses_(clauses) {}

    void split(TextSpan body) {
        begin_ = body.begin;
        for (std::uint32_t at = body.begin; at < body.end;) {
            const char32_t c = character_at(text_, at);
            const auto next = static_cast<std::uint32_t>(at + language::length_in_utf8(c));
            if (ends_sentence(c) || ends_clause(c) || is_half_width_comma(c, at)) {
                end(at, ends_sentence(c));
                begin_ = next;
            } else {
                add(c, at, next);
            }
            at = next;
        }
        end(body.end, true);
    }

private:
    /// A comma or colon that divides Chinese words, not the digits of a number.
    [[nodiscard]] bool is_half_width_comma(char32_t c, std::uint32_t at) const {
        return (c == U',' || c == U':') && !is_ascii_digit(character_at(text_, at + 1));
    }

    void add(char32_t c, std::uint32_t at, std::uint32_t next) {
        const bool digit = is_ascii_digit(c);
        const bool ideograph = is_han(c);
        if (!digit && !ideograph && !is_ascii_letter(c)) return;
        if (clause_.characters == 0) begin_ = at;
        clause_.span.end = next;
        ++clause_.characters;
        if (ideograph) ++clause_.ideographs;
        clause_.has_digit = clause_.has_digit || digit;
        clause_.key = (clause_.key ^ c) * kHashPrime;
    }

    void end(std::uint32_t at, bool sentence) {
        if (clause_.characters > 0) {
            clause_.span = {begin_, at};
            clause_.block = block_;
            clause_.ends_sentence = sentence;
            clauses_.push_back(clause_);
        } else if (sentence && !clauses_.empty() && clauses_.back().block == block_) {
            clauses_.back().ends_sentence = true;
        }
        clause_ = {};
        clause_.key = kHashBasis;
    }

    std::string_view text_;
    std::uint32_t block_;
    std::vector<Clause>& clauses_;
    Clause clause_{.span = {}, .key = kHashBasis};
    std::uint32_t begin_ = 0;
};

}  // namespace

std::vector<Clause> clauses_of(const Document& document) {
    std::vector<Clause> clauses;
    std::uint32_t index = 0;
    for (const Block& block : document.blocks()) {
        if (block.kind == BlockKind::paragraph || block.kind == BlockKind::list_item)
            Splitter(document.text(), index, clauses).split(block.body());
        ++index;
    }
    return clauses;
}

bool is_statute(const Document& document) {
    constexpr std::size_t kFewestArticles = 3;
    std::size_t articles = 0;
    for (const Block& block : document.blocks()) {
        if (!block.numbering || block.numbering->style != NumberStyle::chapter) continue;
        if (document.text(block.numbering->marker).ends_with("条") && ++articles == kFewestArticles) return true;
    }
    return false;
}

}  // namespace mingcha::kinds
