// The mark behind a word that numbers (GB/T 15834-2011, B.3): none behind one in brackets or in a circle (（一）、), a
// comma behind 第一 and 首先 (第一、), an enumeration comma behind a bare Chinese numeral (一．).
//
// Only where a block or a sentence begins, so that references such as 第（一）、（二）项 stay out.
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string_view>

#include "kinds/registry.hpp"
#include "kinds/support/mark_style.hpp"
#include "kinds/support/requirements.hpp"
#include "language/characters.hpp"
#include "language/context.hpp"

namespace mingcha::kinds {
namespace {

using language::character_at;
using language::is_ascii_digit;
using language::is_han;

constexpr std::size_t kMostDigits = 3;  // characters of a number

bool is_numeral(char32_t c) {
    constexpr std::u32string_view kNumerals = U"一二三四五六七八九十";
    return kNumerals.find(c) != std::u32string_view::npos;
}

bool is_circled(char32_t c) { return c >= U'①' && c <= U'⑳'; }
bool is_mark(char32_t c) { return c == U'、' || c == U'，' || c == U'．' || c == U'.'; }
bool ends_sentence(char32_t c) { return c == U'。' || c == U'；' || c == U'：'; }

/// Behind the number at `at`; `at` if there is none.
std::size_t behind_number(std::string_view text, std::size_t at, bool chinese_only) {
    for (std::size_t count = 0; count < kMostDigits; ++count) {
        const char32_t c = character_at(text, at);
        if (!is_numeral(c) && (chinese_only || !is_ascii_digit(c))) break;
        at += language::length_in_utf8(c);
    }
    return at;
}

class OrdinalMark final : public Rule {
public:
    explicit OrdinalMark(const RuleSpec& spec) : words_(spec.options.list("words")) {}

    void check(const RuleContext& context, Sink& sink) const override {
        Styles styles;
        const std::string_view text = context.document.text();
        for (const Block& block : context.document.blocks()) {
            if (block.kind == BlockKind::table || block.kind == BlockKind::table_of_contents) continue;
            judge(text, block.span.begin, true, styles);
            for (std::uint32_t at = block.span.begin; at < block.span.end; ++at) {
                if (!may_end_sentence(text[at]) || !ends_sentence(character_at(text, at))) continue;
                at += 2;
                judge(text, at + 1, false, styles);
            }
        }
        styles.bracketed.report(sink, true);
        styles.word.report(sink, true);
        styles.bare.report(sink, true);
    }

private:
    struct Styles {
        MarkStyle bracketed{"bracketed", "bracketed-many"};
        MarkStyle word{"word", "word-many"};
        MarkStyle bare{"bare", "bare-many"};
    };

    static bool may_end_sentence(char byte) { return byte == '\xE3' || byte == '\xEF'; }

    void judge(std::string_view text, std::size_t begin, bool begins_block, Styles& styles) const {
        const char32_t c = character_at(text, begin);
        if (c == U'（' || c == U'(' || is_circled(c)) {
            const std::size_t end = behind_bracketed(text, begin, c);
            if (end != begin) add(text, end, "", styles.bracketed);
        } else if (c == U'第') {
            const std::size_t end = behind_number(text, begin + language::length_in_utf8(c), true);
            if (character_at(text, end) == U'、' && end > begin + 3) add(text, end, "，", styles.word);
        } else if (begins_block && is_numeral(c)) {
            const std::size_t end = behind_number(text, begin, true);
            if (character_at(text, end) != U'、' && character_at(text, end) != U'，') add(text, end, "、", styles.bare);
        } else {
            for (const std::string_view word : words_) {
                if (text.substr(begin).starts_with(word) && character_at(text, begin + word.size()) == U'、')
                    add(text, begin + word.size(), "，", styles.word);
            }
        }
    }

    /// （一） and ①
    static std::size_t behind_bracketed(std::string_view text, std::size_t begin, char32_t c) {
        const std::size_t inside = begin + language::length_in_utf8(c);
        if (is_circled(c)) return inside;
        const std::size_t end = behind_number(text, inside, false);
        const char32_t close = character_at(text, end);
        if (end == inside || (close != U'）' && close != U')')) return begin;
        return end + language::length_in_utf8(close);
    }

    /// A mark, and words behind it that are no further number and no 项 or 款.
    static void add(std::string_view text, std::size_t at, std::string_view right, MarkStyle& style) {
        const char32_t mark = character_at(text, at);
        const std::size_t end = at + language::length_in_utf8(mark);
        const char32_t next = character_at(text, end);
        if (!is_mark(mark) || !is_han(next) || is_numeral(next) || next == U'第') return;
        const TextSpan span{static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)};
        style.add(slice(text, span), right, span);
    }

    std::vector<std::string_view> words_;
};

Result<std::unique_ptr<const Rule>> create(const RuleSpec& spec) {
    if (auto complete = require_messages(
            spec, {"bracketed", "bracketed-many", "word", "word-many", "bare", "bare-many", "replace"});
        !complete) {
        return tl::unexpected(complete.error());
    }
    return std::make_unique<const OrdinalMark>(spec);
}

}  // namespace

KindInfo ordinal_mark() { return {"ordinal-mark", create}; }

}  // namespace mingcha::kinds
