// Words typed twice: 的的, 进行进行, 中中国. Which doublings are slips, and beside what they are none (其中中国), is
// data.
#include <string>
#include <utility>

#include "kinds/registry.hpp"
#include "kinds/support/requirements.hpp"
#include "kinds/support/word_table.hpp"

namespace mingcha::kinds {
namespace {

class Doubled final : public Rule {
public:
    Doubled(const RuleSpec& spec, WordTable words) : table_(spec.table("words")), words_(std::move(words)) {}

    void check(const RuleContext& context, Sink& sink) const override {
        for (const WordTable::Hit& hit : words_.find(context.document.text())) {
            const std::string right(table_.cell(hit.row, "right"));
            Finding finding;
            finding.message = "doubled";
            finding.arguments = {{"wrong", std::string(context.document.text(hit.span))}, {"right", right}};
            finding.span = hit.span;
            // What surrounds a doubling decides whether it is one, so a person has to look.
            finding.fixes.push_back(
                {"replace", finding.arguments, {{hit.span, right}}, !words_.needs_company(hit.row)});
            sink.report(std::move(finding));
        }
    }

private:
    const Table& table_;
    WordTable words_;
};

Result<std::unique_ptr<const Rule>> create(const RuleSpec& spec) {
    if (auto complete = require_messages(spec, {"doubled", "replace"}); !complete)
        return tl::unexpected(complete.error());
    if (auto complete = require_columns(spec, "words", {"text", "right"}); !complete)
        return tl::unexpected(complete.error());
    auto words = WordTable::create(spec.table("words"), "text");
    if (!words) return tl::unexpected(words.error());
    return std::make_unique<const Doubled>(spec, *std::move(words));
}

}  // namespace

KindInfo doubled() { return {"doubled", create}; }

}  // namespace mingcha::kinds
