// Spaces that a typist leaves: between two Chinese characters, and before a full-width mark. Text out of a PDF is full
// of them without anybody's fault, so each kind is told once in a document.
#include <algorithm>
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

constexpr std::size_t kMostRelated = 12;

bool is_closing_mark(char32_t c) {
    constexpr std::u32string_view kMarks = U"，。、；：？！”’）》";
    return kMarks.find(c) != std::u32string_view::npos;
}

class Spacing final : public Rule {
public:
    void check(const RuleContext& context, Sink& sink) const override {
        const Document& document = context.document;
        const std::string_view text = document.text();
        std::vector<TextSpan> between;
        std::vector<TextSpan> before_mark;
        for (const Block& block : document.blocks()) {
            if (block.kind != BlockKind::paragraph && block.kind != BlockKind::list_item) continue;
            char32_t before = 0;
            for (std::uint32_t at = block.span.begin; at < block.span.end;) {
                const char32_t c = language::character_at(text, at);
                const auto next = static_cast<std::uint32_t>(at + language::length_in_utf8(c));
                if (c == U' ' && language::is_han(before) && language::is_han(language::character_at(text, next)))
                    between.push_back({at, next});
                if (before != 0 && is_closing_mark(c) && spaces_dropped_before(document, at))
                    before_mark.push_back({at, next});
                before = c;
                at = next;
            }
        }
        report(between, "between", true, sink);
        report(before_mark, "before-mark", false, sink);
    }

private:
    /// The text of a document has no spaces beside marks; its source may have.
    static bool spaces_dropped_before(const Document& document, std::uint32_t mark) {
        const auto last = static_cast<std::uint32_t>(language::previous_offset(document.text(), mark));
        const std::uint32_t gap = document.origin({last, mark}).end;
        const std::uint32_t begin = document.origin({mark, mark + 1}).begin;
        if (gap >= begin) return false;
        const std::string_view dropped = document.source().text().substr(gap, begin - gap);
        return dropped.find_first_not_of(' ') == std::string_view::npos;
    }

    static void report(const std::vector<TextSpan>& places, std::string_view message, bool can_fix, Sink& sink) {
        if (places.empty()) return;
        Finding finding;
        finding.message = message;
        finding.span = places.front();
        finding.arguments = {{"count", std::to_string(places.size())}};
        std::vector<Edit> edits;
        for (const TextSpan place : places) {
            if (can_fix) edits.push_back({place, {}});
            if (place != finding.span && finding.related.size() < kMostRelated)
                finding.related.push_back({place, {}, {}});
        }
        if (can_fix) finding.fixes.push_back({"delete", {}, std::move(edits), false});
        sink.report(std::move(finding));
    }
};

Result<std::unique_ptr<const Rule>> create(const RuleSpec& spec) {
    if (auto complete = require_messages(spec, {"between", "before-mark", "delete"}); !complete)
        return tl::unexpected(complete.error());
    return std::make_unique<const Spacing>();
}

}  // namespace

KindInfo spacing() { return {"spacing", create}; }

}  // namespace mingcha::kinds
