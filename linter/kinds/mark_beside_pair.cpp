// Marks on the wrong side of quotation marks and brackets (GB/T 15834-2011, 4.8, 4.9 and 5.1): a comma behind an
// opening mark or before a closing one, one before a remark in brackets that another mark follows, and a full stop on
// both sides of a closing quotation mark.
#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <utility>

#include "kinds/registry.hpp"
#include "kinds/support/quotation.hpp"
#include "kinds/support/requirements.hpp"
#include "language/characters.hpp"

namespace mingcha::kinds {
namespace {

using language::character_at;
using language::character_before;
using language::is_han;

constexpr std::uint32_t kMark = 3;              // bytes: all of these marks take three
constexpr std::size_t kShortestQuotation = 12;  // bytes: a shorter one quotes the mark itself: “一、”

constexpr std::size_t kLongestRemark = 120;  // bytes

/// The bytes with which the marks of pairs begin.
constexpr auto kMayBeginPair = [] {
    std::array<bool, 256> table{};
    for (const std::size_t byte : {0xE2U, 0xE3U, 0xEFU}) table[byte] = true;
    return table;
}();

bool is_opening(char32_t c) { return c == U'“' || c == U'‘' || c == U'（' || c == U'《' || c == U'【'; }
bool is_closing(char32_t c) { return c == U'”' || c == U'’' || c == U'）' || c == U'》' || c == U'】'; }
bool is_pause(char32_t c) { return c == U'，' || c == U'、'; }
bool is_stop(char32_t c) { return c == U'。' || c == U'！' || c == U'？'; }
bool is_mark(char32_t c) { return is_pause(c) || c == U'。' || c == U'；' || c == U'：'; }

class MarkBesidePair final : public Rule {
public:
    void check(const RuleContext& context, Sink& sink) const override {
        const std::string_view text = context.document.text();
        for (std::uint32_t at = 0; at < text.size(); ++at) {
            if (!kMayBeginPair[static_cast<unsigned char>(text[at])]) continue;
            const char32_t c = character_at(text, at);
            if (is_opening(c)) {
                check_opening(text, at, sink);
                if (c == U'（') check_remark(text, at, sink);
            } else if (is_closing(c)) {
                check_closing(text, at, c, sink);
            }
            at += static_cast<std::uint32_t>(language::length_in_utf8(c)) - 1;
        }
    }

private:
    /// （，甲 and “、乙; a mark between two marks is quoted.
    static void check_opening(std::string_view text, std::uint32_t open, Sink& sink) {
        const std::uint32_t mark = open + kMark;
        if (!is_mark(character_at(text, mark)) || !is_han(character_at(text, mark + kMark))) return;
        report(text, {open, mark + kMark}, "behind-opening", {mark, mark + kMark}, sink);
    }

    /// 甲，（乙），丙: the remark belongs to the words before it, and the mark behind it.
    static void check_remark(std::string_view text, std::uint32_t open, Sink& sink) {
        const char32_t before = character_before(text, open);
        if (!is_pause(before) && before != U'；') return;
        const std::size_t close = text.substr(open, kLongestRemark).find("）");
        if (close == std::string_view::npos) return;
        const std::string_view words = text.substr(open + kMark, close - kMark);
        if (words.size() < kShortestQuotation || words.find('\n') != std::string_view::npos) return;
        if (words.find("（") != std::string_view::npos || !is_mark(character_at(text, open + close + kMark))) return;
        const TextSpan mark{open - kMark, open};
        report(text, {mark.begin, open + kMark}, "before-remark", mark, sink);
    }

    static void check_closing(std::string_view text, std::uint32_t close, char32_t c, Sink& sink) {
        if (close < kMark) return;
        const std::uint32_t mark = close - kMark;
        const char32_t before = character_before(text, close);
        const char32_t after = character_at(text, close + kMark);
        if (is_pause(before)) {
            if (is_within_sentence(text, mark, after))
                report(text, {mark, close + kMark}, "before-closing", {mark, close}, sink);
        } else if (c == U'”' && is_stop(before) && !is_opening(character_before(text, mark)) &&
                   (after == U'。' || (before == U'。' && (after == U'，' || after == U'；')))) {
            report_doubled(text, close, before == U'。' && after != U'。', sink);
        }
    }

    /// Words stand before and behind, so that the pair is no label such as “一、” and no piece of a text that is quoted
    /// with its marks.
    static bool is_within_sentence(std::string_view text, std::uint32_t mark, char32_t after) {
        if (!is_han(character_before(text, mark))) return false;
        const std::size_t begin = mark > kShortestQuotation ? mark - kShortestQuotation : 0;
        for (std::size_t at = begin; at < mark; ++at) {
            if (text[at] == '\n' || text[at] == '\t' || text[at] == '\v') return false;
            if (kMayBeginPair[static_cast<unsigned char>(text[at])] && is_opening(character_at(text, at))) return false;
        }
        return is_han(after) || is_mark(after);
    }

    static void report(std::string_view text, TextSpan span, std::string_view message, TextSpan mark, Sink& sink) {
        Finding finding;
        finding.message = message;
        finding.span = span;
        finding.arguments = {{"marks", quotable(slice(text, span))}, {"mark", std::string(slice(text, mark))}};
        finding.fixes.push_back({"delete", finding.arguments, {{mark, {}}}, false});
        sink.report(std::move(finding));
    }

    /// 。”。 keeps the inner one, and 。”， the outer one.
    static void report_doubled(std::string_view text, std::uint32_t close, bool keeps_outer, Sink& sink) {
        const TextSpan inner{close - kMark, close};
        const TextSpan outer{close + kMark, close + 2 * kMark};
        report(text, cover(inner, outer), "both-sides", keeps_outer ? inner : outer, sink);
    }
};

Result<std::unique_ptr<const Rule>> create(const RuleSpec& spec) {
    if (auto complete =
            require_messages(spec, {"behind-opening", "before-closing", "before-remark", "both-sides", "delete"});
        !complete)
        return tl::unexpected(complete.error());
    return std::make_unique<const MarkBesidePair>();
}

}  // namespace

KindInfo mark_beside_pair() { return {"mark-beside-pair", create}; }

}  // namespace mingcha::kinds
