// Straight quotation marks around Chinese text (GB/T 15834-2011, 4.8.2).
//
// They are paired in the order of the block; a block with an odd number of them is left alone, and so are inches and
// what holds nothing Chinese (names of files, pieces of programs).
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "kinds/registry.hpp"
#include "kinds/support/requirements.hpp"
#include "language/characters.hpp"

namespace mingcha::kinds {
namespace {

using language::character_at;
using language::character_before;

constexpr std::size_t kMostSlips = 3;  // more pairs are a habit and told at once
constexpr std::size_t kMostRelated = 12;

class StraightQuote final : public Rule {
public:
    void check(const RuleContext& context, Sink& sink) const override {
        const Document& document = context.document;
        const std::string_view text = document.text();
        std::vector<TextSpan> pairs;
        for (std::size_t at = text.find('"'); at != std::string_view::npos;) {
            const Block& block = document.block_at(static_cast<std::uint32_t>(at));
            if (block.kind != BlockKind::table_of_contents) add_pairs(text, block.span, pairs);
            at = text.find('"', block.span.end);
        }
        if (pairs.size() > kMostSlips) {
            report(document, pairs, "many", sink);
        } else {
            for (const TextSpan pair : pairs) report(document, {pair}, "pair", sink);
        }
    }

private:
    static void add_pairs(std::string_view text, TextSpan block, std::vector<TextSpan>& pairs) {
        std::vector<std::uint32_t> marks;
        for (std::size_t at = text.find('"', block.begin); at < block.end; at = text.find('"', at + 1)) {
            if (!is_inch(text, at)) marks.push_back(static_cast<std::uint32_t>(at));
        }
        if (marks.size() % 2 != 0) return;
        for (std::size_t i = 0; i < marks.size(); i += 2) {
            const TextSpan pair{marks[i], marks[i + 1] + 1};
            if (holds_chinese(text, pair)) pairs.push_back(pair);
        }
    }

    /// 15.6"
    static bool is_inch(std::string_view text, std::size_t at) {
        if (!language::is_ascii_digit(character_before(text, at))) return false;
        std::size_t begin = at;
        while (begin > 0 &&
               (language::is_ascii_digit(static_cast<unsigned char>(text[begin - 1])) || text[begin - 1] == '.'))
            --begin;
        return begin == 0 || (text[begin - 1] != '"' && !language::is_ascii_letter(character_before(text, begin)));
    }

    static bool holds_chinese(std::string_view text, TextSpan pair) {
        bool chinese = false;
        for (std::size_t at = pair.begin + 1; at + 1 < pair.end;) {
            const char32_t c = character_at(text, at);
            if (c == U'\t' || c == U'\v' || c == U'=' || c == U'<' || c == U'{') return false;
            chinese = chinese || language::is_han(c);
            at += language::length_in_utf8(c);
        }
        return chinese;
    }

    static void report(const Document& document, const std::vector<TextSpan>& pairs, std::string_view message,
                       Sink& sink) {
        const TextSpan first = pairs.front();
        Finding finding;
        finding.message = message;
        finding.span = first;
        finding.arguments = {{"text", std::string(document.text({first.begin + 1, first.end - 1}))}};
        if (pairs.size() > 1) finding.arguments.emplace_back("count", std::to_string(pairs.size()));
        std::vector<Edit> edits;
        for (const TextSpan pair : pairs) {
            edits.push_back({{pair.begin, pair.begin + 1}, "“"});
            edits.push_back({{pair.end - 1, pair.end}, "”"});
            if (pair != first && finding.related.size() < kMostRelated) finding.related.push_back({pair, {}, {}});
        }
        finding.fixes.push_back({"replace", {}, std::move(edits), true});
        sink.report(std::move(finding));
    }
};

Result<std::unique_ptr<const Rule>> create(const RuleSpec& spec) {
    if (auto complete = require_messages(spec, {"pair", "many", "replace"}); !complete)
        return tl::unexpected(complete.error());
    return std::make_unique<const StraightQuote>();
}

}  // namespace

KindInfo straight_quote() { return {"straight-quote", create}; }

}  // namespace mingcha::kinds
