// Dashes in another form than —— (GB/T 15834-2011, 4.12), and a dash typed for the number 一.
//
// A single — may join (中国—东盟, 4.13), so only what cannot do so is reported: hyphens in a row, the bars and lines of
// other alphabets, and — between words that ask for 一 (今后—个时期, 第三十—条).
#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <utility>

#include "kinds/registry.hpp"
#include "kinds/support/mark_style.hpp"
#include "kinds/support/requirements.hpp"
#include "language/characters.hpp"

namespace mingcha::kinds {
namespace {

using language::character_at;
using language::character_before;
using language::is_han;

constexpr std::size_t kLongestDash = 4;  // strokes; a longer row is a line or a blank to be filled in

constexpr auto kMayBeginStroke = [] {
    std::array<bool, 256> table{};
    for (const std::size_t byte : {0x2DU, 0xE2U, 0xEFU}) table[byte] = true;
    return table;
}();

/// - — – ― ─ － −
bool is_stroke(char32_t c) {
    return c == U'-' || c == U'—' || c == U'–' || c == U'―' || c == U'─' || c == U'－' || c == U'−';
}

bool is_wide(char32_t c) {
    constexpr std::u32string_view kMarks = U"”’》）。，；：？！";
    return is_han(c) || kMarks.find(c) != std::u32string_view::npos;
}

/// What may stand behind a dash; a pause or an end behind hyphens shows that these stand for a value that is missing.
bool begins_words(char32_t c) { return is_han(c) || c == U'“' || c == U'‘' || c == U'《' || c == U'（'; }

/// What a number stands before: 一个, 一条.
bool is_counted(char32_t c) {
    constexpr std::u32string_view kCounters = U"个条章节款项届次种批系些";
    return kCounters.find(c) != std::u32string_view::npos;
}

bool ends_numeral(char32_t c) { return c == U'十' || c == U'百' || c == U'第' || c == U'零'; }

struct Row {
    TextSpan span;
    std::size_t strokes = 0;
    bool is_plain = true;  ///< — or ―, for which old encodings have one code
};

Row row_at(std::string_view text, std::uint32_t begin) {
    Row row{{begin, begin}, 0, true};
    for (char32_t c = character_at(text, begin); is_stroke(c); c = character_at(text, row.span.end)) {
        row.span.end += static_cast<std::uint32_t>(language::length_in_utf8(c));
        row.is_plain = row.is_plain && (c == U'—' || c == U'―');
        ++row.strokes;
    }
    return row;
}

class Dash final : public Rule {
public:
    void check(const RuleContext& context, Sink& sink) const override {
        const std::string_view text = context.document.text();
        Styles styles;
        for (std::uint32_t at = 0; at < text.size(); ++at) {
            if (!kMayBeginStroke[static_cast<unsigned char>(text[at])] || !is_stroke(character_at(text, at))) continue;
            const Row row = row_at(text, at);
            judge(context.document, row, styles, sink);
            at = row.span.end - 1;
        }
        styles.dash.report(sink, true);
        styles.range.report(sink, true);
    }

private:
    struct Styles {
        MarkStyle dash;
        MarkStyle range{"range", "range-many"};
    };

    static void judge(const Document& document, const Row& row, Styles& styles, Sink& sink) {
        const std::string_view text = document.text();
        const char32_t before = character_before(text, row.span.begin);
        const char32_t after = character_at(text, row.span.end);
        if (row.strokes == 1) {
            if (stands_for_one(text, row, before, after)) report_one(document, row, sink);
            return;
        }
        if (row.is_plain && row.strokes == 2) {
            if (is_range(text, row)) styles.range.add(document.text(row.span), "—", row.span);
            return;
        }
        if (row.strokes > kLongestDash) return;
        const BlockKind kind = document.block_at(row.span.begin).kind;
        if (kind == BlockKind::table || kind == BlockKind::table_of_contents) return;
        const bool begins_block = before == 0 || before == U'\n';
        if (begins_words(after) && (is_wide(before) || begins_block))
            styles.dash.add(document.text(row.span), "——", row.span);
    }

    /// 20——30人: nothing but digits on both sides, and no date or number that goes on.
    static bool is_range(std::string_view text, const Row& row) {
        return language::is_ascii_digit(character_before(text, row.span.begin)) &&
               language::is_ascii_digit(character_at(text, row.span.end));
    }

    /// 今后—个时期 and 第三十—条, but not 一个—个 or 中国—个人.
    static bool stands_for_one(std::string_view text, const Row& row, char32_t before, char32_t after) {
        if (!is_counted(after) || !is_han(before)) return false;
        const std::size_t behind = row.span.end + language::length_in_utf8(after);
        if (ends_numeral(before)) return true;
        const std::string_view rest = text.substr(row.span.end);
        if (text[row.span.begin] == '-') return false;
        constexpr std::array<std::string_view, 5> kWords = {"个时期", "个阶段", "个重要", "系列", "个新的"};
        return is_han(character_at(text, behind)) &&
               std::ranges::any_of(kWords, [&](std::string_view word) { return rest.starts_with(word); });
    }

    static void report_one(const Document& document, const Row& row, Sink& sink) {
        Finding finding;
        finding.message = "one";
        finding.span = row.span;
        finding.arguments = {{"wrong", std::string(document.text(row.span))}, {"right", "一"}};
        finding.fixes.push_back({"replace", finding.arguments, {{row.span, "一"}}, false});
        sink.report(std::move(finding));
    }
};

Result<std::unique_ptr<const Rule>> create(const RuleSpec& spec) {
    if (auto complete = require_messages(spec, {"form", "forms", "range", "range-many", "one", "replace"}); !complete)
        return tl::unexpected(complete.error());
    return std::make_unique<const Dash>();
}

}  // namespace

KindInfo dash() { return {"dash", create}; }

}  // namespace mingcha::kinds
