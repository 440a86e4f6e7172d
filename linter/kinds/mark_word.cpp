// Marks that do not go together with the word beside them: 甲、乙、和丙; 甲、乙、等; 三、四天; 甲、乙……等. Which they
// are, and beside what they are right (、和谐, 、及时), is data.
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <utility>

#include "kinds/registry.hpp"
#include "kinds/support/quotation.hpp"
#include "kinds/support/requirements.hpp"
#include "kinds/support/word_table.hpp"
#include "language/characters.hpp"

namespace mingcha::kinds {
namespace {

constexpr std::size_t kReach = 90;  // bytes: how far the list is followed

class MarkWord final : public Rule {
public:
    MarkWord(const RuleSpec& spec, WordTable words) : table_(spec.table("words")), words_(std::move(words)) {}

    void check(const RuleContext& context, Sink& sink) const override {
        const Document& document = context.document;
        for (const WordTable::Hit& hit : words_.find(document.text())) {
            if (hit.span.begin <= document.block_at(hit.span.begin).body().begin) continue;  // 三、四个方面的打算
            const bool last = table_.cell(hit.row, "last") == "yes";
            if (last && list_goes_on(document.text(), hit.span.end)) continue;
            report(document, hit, sink);
        }
    }

private:
    /// 望京路、和义路、江厦街: what stands before the last item but one is part of a name.
    static bool list_goes_on(std::string_view text, std::uint32_t offset) {
        constexpr std::u32string_view kEnds = U"，。；：！？\n\t\v";
        for (std::size_t at = offset; at < text.size() && at - offset < kReach;) {
            const char32_t c = language::character_at(text, at);
            if (c == U'、') return true;
            if (kEnds.find(c) != std::u32string_view::npos) return false;
            at += language::length_in_utf8(c);
        }
        return false;
    }

    void report(const Document& document, const WordTable::Hit& hit, Sink& sink) const {
        const std::string right(table_.cell(hit.row, "right"));
        Finding finding;
        finding.message = table_.cell(hit.row, "message");
        finding.arguments = {{"wrong", quotable(document.text(hit.span))}, {"right", quotable(right)}};
        finding.span = hit.span;
        finding.fixes.push_back(
            {"replace", finding.arguments, {{hit.span, right}}, table_.cell(hit.row, "fix") == "safe"});
        sink.report(std::move(finding));
    }

    const Table& table_;
    WordTable words_;
};

Result<std::unique_ptr<const Rule>> create(const RuleSpec& spec) {
    if (auto complete = require_columns(spec, "words", {"text", "right", "message", "last", "fix"}); !complete)
        return tl::unexpected(complete.error());
    if (auto complete = require_messages(spec, {"replace"}); !complete) return tl::unexpected(complete.error());
    const Table& table = spec.table("words");
    for (std::size_t row = 0; row < table.row_count(); ++row) {
        if (auto complete = require_messages(spec, {table.cell(row, "message")}); !complete)
            return tl::unexpected(complete.error());
    }
    auto words = WordTable::create(table, "text");
    if (!words) return tl::unexpected(words.error());
    return std::make_unique<const MarkWord>(spec, *std::move(words));
}

}  // namespace

KindInfo mark_word() { return {"mark-word", create}; }

}  // namespace mingcha::kinds
