// Fixed words that lost a character (各党支每月 for 党支部) or two characters of which changed places (乡村兴振).
// Which, is data.
//
// At the end of a line that was not joined to the next one, or of a cell, a word may go on elsewhere: what stands there
// is left alone. So is a word whose missing character was typed as another one of its sound (行政复义): that character
// is wrong, not missing, and other rules tell it.
#include <memory>
#include <string>
#include <string_view>
#include <utility>

#include "facts/titles.hpp"
#include "kinds/registry.hpp"
#include "kinds/support/readings.hpp"
#include "kinds/support/requirements.hpp"
#include "kinds/support/word_table.hpp"
#include "language/characters.hpp"

namespace mingcha::kinds {
namespace {

bool ends_line(char c) { return c == '\n' || c == '\t' || c == '\v'; }

/// Where the end is missing, what stands at the end of a line; where the beginning is, what stands at its beginning.
bool goes_on_elsewhere(std::string_view text, TextSpan span, std::string_view right) {
    const std::string_view wrong = slice(text, span);
    if (right.starts_with(wrong)) return span.end == text.size() || ends_line(text[span.end]);
    if (right.ends_with(wrong)) return span.begin == 0 || ends_line(text[span.begin - 1]);
    return false;
}

class MissingCharacter final : public Rule {
public:
    MissingCharacter(const RuleSpec& spec, WordTable words, Readings readings)
        : table_(spec.table("words")), words_(std::move(words)), readings_(std::move(readings)) {}

    void check(const RuleContext& context, Sink& sink) const override {
        const std::string_view text = context.document.text();
        for (const WordTable::Hit& hit : words_.find(text)) {
            const std::string_view right = table_.cell(hit.row, "right");
            if (goes_on_elsewhere(text, hit.span, right) || is_mistyped(text, hit.span, right)) continue;
            const bool in_title = title_around(context.facts, hit.span) != nullptr;
            Finding finding;
            finding.message = in_title ? "in-title" : "wrong";
            finding.arguments = {{"wrong", std::string(slice(text, hit.span))}, {"right", std::string(right)}};
            finding.span = hit.span;
            if (!in_title)
                finding.fixes.push_back({"replace", finding.arguments, {{hit.span, std::string(right)}}, false});
            sink.report(std::move(finding));
        }
    }

private:
    /// Where the last character is missing: one that sounds like it stands in its place.
    [[nodiscard]] bool is_mistyped(std::string_view text, TextSpan span, std::string_view right) const {
        const std::size_t length = span.size();
        if (!right.starts_with(slice(text, span)) || right.size() == length) return false;
        return readings_.alike(language::character_at(text, span.end), language::character_at(right, length));
    }

    const Table& table_;
    WordTable words_;
    Readings readings_;
};

Result<std::unique_ptr<const Rule>> create(const RuleSpec& spec) {
    if (auto complete = require_messages(spec, {"wrong", "in-title", "replace"}); !complete)
        return tl::unexpected(complete.error());
    if (auto complete = require_columns(spec, "words", {"wrong", "right"}); !complete)
        return tl::unexpected(complete.error());
    auto words = WordTable::create(spec.table("words"), "wrong");
    if (!words) return tl::unexpected(words.error());
    return std::make_unique<const MissingCharacter>(spec, *std::move(words), Readings(spec.table("readings")));
}

}  // namespace

KindInfo missing_character() { return {"missing-character", create}; }

}  // namespace mingcha::kinds
