// A certificate that ran out before the report's period began, presented as valid: 有效期至2021年6月 in a report on
// 2023.
#include <algorithm>
#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "facts/resolve_date.hpp"
#include "kinds/registry.hpp"
#include "kinds/support/requirements.hpp"
#include "language/clause.hpp"
#include "language/context.hpp"
#include "language/literal_set.hpp"

namespace mingcha::kinds {
namespace {

class ExpiredCertificate final : public Rule {
public:
    ExpiredCertificate(const RuleSpec& spec, language::LiteralSet words)
        : between_(spec.options.list("between")), renewed_(spec.options.list("renewed")), words_(std::move(words)) {}

    void check(const RuleContext& context, Sink& sink) const override {
        if (context.facts.period.year == 0) return;
        const std::string_view text = context.document.text();
        words_.scan(text, [&](std::size_t, TextSpan word) {
            const DateFact* date = date_behind(context, word);
            if (date == nullptr) return;
            const auto days = resolve(*date, CalendarTime{}, Lean::past);
            if (!days || days->last.end > CalendarTime{context.facts.period.first}) return;
            const TextSpan sentence = language::clause_around(text, word, language::ClauseExtent::sentence);
            if (!language::contains_any(slice(text, sentence), renewed_)) report(context, word, *date, sink);
        });
    }

private:
    /// The date, or the period, that begins right behind the word; null if none with a year does.
    [[nodiscard]] const DateFact* date_behind(const RuleContext& context, TextSpan word) const {
        const auto& dates = context.facts.dates;
        const auto date =
            std::ranges::lower_bound(dates, word.end, {}, [](const DateFact& each) { return each.span.begin; });
        if (date == dates.end() || date->year == 0) return nullptr;
        const std::string_view gap = context.document.text({word.end, date->span.begin});
        return std::ranges::find(between_, gap) != between_.end() ? &*date : nullptr;
    }

    static void report(const RuleContext& context, TextSpan word, const DateFact& date, Sink& sink) {
        Finding finding;
        finding.message = "expired";
        finding.span = cover(word, date.span);
        finding.arguments = {{"date", std::string(context.document.text(date.span))},
                             {"report_year", std::to_string(context.facts.period.year)}};
        sink.report(std::move(finding));
    }

    std::vector<std::string_view> between_;
    std::vector<std::string_view> renewed_;  ///< 换发, 到期: the text knows that it ran out
    language::LiteralSet words_;
};

Result<std::unique_ptr<const Rule>> create(const RuleSpec& spec) {
    if (auto complete = require_messages(spec, {"expired"}); !complete) return tl::unexpected(complete.error());
    const std::vector<std::string_view> words = spec.options.list("words");
    auto set = language::LiteralSet::create({words.begin(), words.end()});
    if (!set) return tl::unexpected(set.error());
    return std::make_unique<const ExpiredCertificate>(spec, *std::move(set));
}

}  // namespace

KindInfo expired_certificate() { return {"expired-certificate", create}; }

}  // namespace mingcha::kinds
