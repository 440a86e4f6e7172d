// Names that official texts always write in quotation marks, without them: 十四五规划.
#include <memory>
#include <string>
#include <string_view>
#include <utility>

#include "facts/titles.hpp"
#include "kinds/registry.hpp"
#include "kinds/support/mark_style.hpp"
#include "kinds/support/requirements.hpp"
#include "kinds/support/word_table.hpp"
#include "language/characters.hpp"

namespace mingcha::kinds {
namespace {

constexpr std::size_t kReach = 60;  // bytes before the name in which a quotation may have begun

class UnquotedName final : public Rule {
public:
    explicit UnquotedName(WordTable words) : words_(std::move(words)) {}

    void check(const RuleContext& context, Sink& sink) const override {
        const std::string_view text = context.document.text();
        MarkStyle style;
        for (const WordTable::Hit& hit : words_.find(text)) {
            if (is_in_quotation(text, hit.span.begin) || title_around(context.facts, hit.span) != nullptr) continue;
            const std::string name(slice(text, hit.span));
            style.add(name, "“" + name + "”", hit.span);
        }
        style.report(sink, true);
    }

private:
    static bool is_in_quotation(std::string_view text, std::size_t offset) {
        for (std::size_t at = offset; at > 0 && offset - at < kReach; at = language::previous_offset(text, at)) {
            const char32_t c = language::character_before(text, at);
            if (c == U'”' || c == U'\n') return false;
            if (c == U'“') return true;
        }
        return false;
    }

    WordTable words_;
};

Result<std::unique_ptr<const Rule>> create(const RuleSpec& spec) {
    if (auto complete = require_messages(spec, {"form", "forms", "replace"}); !complete)
        return tl::unexpected(complete.error());
    if (auto complete = require_columns(spec, "names", {"name"}); !complete) return tl::unexpected(complete.error());
    auto words = WordTable::create(spec.table("names"), "name");
    if (!words) return tl::unexpected(words.error());
    return std::make_unique<const UnquotedName>(*std::move(words));
}

}  // namespace

KindInfo unquoted_name() { return {"unquoted-name", create}; }

}  // namespace mingcha::kinds
