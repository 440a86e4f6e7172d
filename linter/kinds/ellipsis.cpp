// Ellipses in another form than …… (GB/T 15834-2011, 4.11): a single …, dots of other kinds, and more than two.
//
// Leaders of contents and tables are rows of dots as well, so what a number or an empty place follows is left alone,
// and so are numbers and Latin text.
#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string_view>

#include "kinds/registry.hpp"
#include "kinds/support/mark_style.hpp"
#include "kinds/support/requirements.hpp"
#include "language/characters.hpp"

namespace mingcha::kinds {
namespace {

using language::character_at;
using language::character_before;
using language::is_han;

constexpr std::size_t kMostDots = 6;         // a longer row is a leader or a blank to be filled in
constexpr std::size_t kParagraphOfDots = 4;  // ………… stands for whole paragraphs

/// Which dots, and how many of them make one … or more.
struct Dot {
    char32_t character;
    std::size_t fewest;
};

constexpr std::array kDots = {Dot{U'…', 1}, Dot{U'.', 3}, Dot{U'．', 3}, Dot{U'·', 3}, Dot{U'•', 3}, Dot{U'⋯', 1}};

constexpr auto kMayBeginDot = [] {
    std::array<bool, 256> table{};
    for (const std::size_t byte : {0x2EU, 0xC2U, 0xE2U, 0xEFU}) table[byte] = true;
    return table;
}();

const Dot* dot_of(char32_t c) {
    for (const Dot& dot : kDots) {
        if (dot.character == c) return &dot;
    }
    return nullptr;
}

bool is_closing(char32_t c) { return c == U'”' || c == U'》' || c == U'）' || c == U'’'; }
bool is_opening(char32_t c) { return c == U'“' || c == U'《' || c == U'（' || c == U'‘'; }
bool is_mark(char32_t c) {
    return c == U'，' || c == U'。' || c == U'、' || c == U'；' || c == U'？' || c == U'！' || c == U'：';
}

struct Row {
    TextSpan span;
    std::size_t dots = 0;
    char32_t dot = 0;
};

Row row_at(std::string_view text, std::uint32_t begin) {
    Row row{{begin, begin}, 0, character_at(text, begin)};
    while (character_at(text, row.span.end) == row.dot) {
        row.span.end += static_cast<std::uint32_t>(language::length_in_utf8(row.dot));
        ++row.dots;
    }
    return row;
}

class Ellipsis final : public Rule {
public:
    void check(const RuleContext& context, Sink& sink) const override {
        const std::string_view text = context.document.text();
        MarkStyle style;
        for (std::uint32_t at = 0; at < text.size(); ++at) {
            if (!kMayBeginDot[static_cast<unsigned char>(text[at])]) continue;
            const Dot* dot = dot_of(character_at(text, at));
            if (dot == nullptr) continue;
            const Row row = row_at(text, at);
            if (row.dots >= dot->fewest && is_wrong(context.document, row))
                style.add(slice(text, row.span), "……", row.span);
            at = row.span.end - 1;
        }
        style.report(sink, false);
    }

private:
    static bool is_wrong(const Document& document, const Row& row) {
        const bool is_right_dot = row.dot == U'…';
        if (row.dots > kMostDots || (is_right_dot && (row.dots == 2 || row.dots >= kParagraphOfDots))) return false;
        const BlockKind kind = document.block_at(row.span.begin).kind;
        if (kind == BlockKind::table || kind == BlockKind::table_of_contents) return false;
        const char32_t before = character_before(document.text(), row.span.begin);
        const char32_t after = character_at(document.text(), row.span.end);
        const bool chinese_before = is_han(before) || is_closing(before) || is_mark(before);
        if (!chinese_before) return is_han(after) && is_opening(before);
        if (after == U'\n' || after == 0)
            return kind == BlockKind::paragraph && is_right_dot;  // else a blank or leader
        return is_han(after) || is_closing(after) || is_mark(after) || is_opening(after);
    }
};

Result<std::unique_ptr<const Rule>> create(const RuleSpec& spec) {
    if (auto complete = require_messages(spec, {"form", "forms", "replace"}); !complete)
        return tl::unexpected(complete.error());
    return std::make_unique<const Ellipsis>();
}

}  // namespace

KindInfo ellipsis() { return {"ellipsis", create}; }

}  // namespace mingcha::kinds
